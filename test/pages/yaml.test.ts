import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readYaml } from '../../src/pages/yaml.js'
import { mostPages, readPages } from '../../src/pages/read-pages.js'

const runs = process.env['MDT_LONG'] === '1' ? 5000 : 300

const found = (text: string): string[] =>
  readYaml({ path: 'a.yaml', text }).issues.map(
    ({ line, column, code }) => `${line ?? 0}:${column ?? 0} ${code}`,
  )

describe('a page is refused', () => {
  test.each([
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', '3:1 duplicate-key'],
    ['an edge that stands twice', 'upTo: { 35: 1, 35.0: 2 }\n', '1:16 duplicate-key'],
    ['an edge that stands again in quotes', 'upTo: { 35: 1, "35": 2 }\n', '1:16 duplicate-key'],
    ['an anchor', 'a: &x 1\n', '1:4 anchor'],
    ['an alias', 'a: 1\nb: *x\n', '2:4 alias'],
    ['a tag', 'a: !!str 1\n', '1:4 tag'],
    ['a merge key', 'a:\n  <<: 1\n', '2:3 odd-key'],
    ['a directive', '%YAML 1.1\n---\na: 1\n', '1:1 directive'],
    ['a second page', 'a: 1\n---\nb: 1\n', '2:1 several-pages'],
    ['a number as a key', 'a: { 1: 2 }\n', '1:6 odd-key'],
    ['a list as a key', '? [a]\n: 1\n', '1:3 odd-key'],
    ['a truth value as a key', 'true: 1\n', '1:1 odd-key'],
    ['the key `yes`', 'a:\n  yes: 1\n', '2:3 odd-key'],
    ['the key `No`', 'No: 1\n', '1:1 odd-key'],
    ['the key `on`', 'on: 1\n', '1:1 odd-key'],
    ['the key `y`', 'y: 1\n', '1:1 odd-key'],
    ['a key of the language', '__proto__: 1\n', '1:1 odd-key'],
    ['a number in another writing', 'a: 012\n', '1:4 odd-number'],
    ['a number with an exponent', 'a: 1e3\n', '1:4 odd-number'],
    ['no number at all', 'a: .nan\n', '1:4 odd-number'],
    ['an edge in another writing', 'upTo: { 0x10: 1 }\n', '1:9 odd-number'],
    ['a tab', 'a:\n\tb: 1\n', '2:1 unreadable'],
    ['two colons in a line', 'why: first: second\n', '1:6 unreadable'],
    ['a bracket left open', 'a: [1, 2\nb: 3\n', '2:1 unreadable'],
    ['a quote left open', 'a: "b\n', '2:1 unreadable'],
    ['a line out of step', 'a:\n  b: 1\n c: 2\n', '3:1 unreadable'],
  ])('for %s', (_what, text, place) => {
    expect(found(text)[0]).toBe(place)
  })

  it('where it is nested too deeply, at the first place that is too deep', () => {
    expect(found(`a: ${'['.repeat(39)}${']'.repeat(39)}\n`)).toEqual([])
    expect(found(`a: ${'['.repeat(40)}${']'.repeat(40)}\n`)).toEqual(['1:43 too-deep'])
  })

  it('where it is too large', () => {
    expect(found(`# ${'x'.repeat(256 * 1024)}`)).toEqual(['1:1 too-large'])
  })
})

test.each([
  ['keys in quotes', '"no": 1\n"1": 2\n'],
  ['edges and options', 'upTo: { 35.0: 1, 36.5: 2 }\nis: { true: 1, false: 0 }\n'],
  ['plain numbers', 'a: [0, -1, 3.10, 100]\n'],
  ['texts that other readers take for something else', 'a: [no, yes, 2026-12-01, 12:30]\n'],
])('%s are read', (_what, text) => {
  expect(found(text)).toEqual([])
})

it('knows the place of every part and key', () => {
  const { written } = readYaml({ path: 'a.yaml', text: 'a:\n  - b: 1\n    c:\n' })
  expect(written?.place(['a', 0, 'b'])).toEqual({ line: 2, column: 8 })
  expect(written?.place(['a', 0, 'b'], 'key')).toEqual({ line: 2, column: 5 })
  expect(written?.place(['a', 0, 'c'])).toEqual({ line: 3, column: 5 })
  expect(written?.place(['a', 0, 'missing'])).toEqual({ line: 2, column: 5 })
})

describe('however large or deep the text is', () => {
  test.each([
    ['brackets', '['.repeat(10_000)],
    ['closed brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['braces', '{a: '.repeat(10_000)],
    ['dashes', '- '.repeat(100_000)],
    ['questions', '? '.repeat(100_000)],
    ['colons', 'a: '.repeat(60_000)],
  ])('%s are answered in bounded time', (_what, text) => {
    const start = performance.now()
    expect(found(text).at(-1)).toMatch(/too-deep/)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('refuses more pages than any release has', () => {
    const many = Array.from({ length: mostPages + 1 }, (_, i) => ({ path: `p${i}.v1.yaml`, text: 'a: 1' }))
    expect(readPages(many).issues.map(({ code }) => code)).toEqual(['too-many'])
  })
})

const pieces = fc.constantFrom(
  'a',
  ': ',
  '- ',
  '\n',
  '  ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '#',
  '&x',
  '*x',
  '!t',
  '|',
  '>',
  '?',
  '%',
  '---\n',
  '1',
  '0x1',
  'id',
  'kind',
  'facts',
  'rule',
  '\t',
  '\u0000',
  '\ud800',
  '😀',
)

test('any text is answered without an exception, with every place inside the file', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const lines = text.split(/\r\n|\n|\r/).length
        const start = performance.now()
        const { issues } = readPages([{ path: 'facts/a.yaml', text }])
        expect(performance.now() - start).toBeLessThan(2000)
        for (const { line = 1, column = 1 } of issues) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines + 1)
          expect(column).toBeGreaterThanOrEqual(1)
        }
      },
    ),
    { numRuns: runs },
  )
})
