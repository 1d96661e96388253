import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCollection, isMap, isScalar, parseDocument, Scalar, visit, type Node } from 'yaml'
import { digestOf } from '../../src/pages/digest.js'
import { formatPage } from '../../src/pages/format.js'
import { readYaml, type PageFile } from '../../src/pages/yaml.js'
import { runs } from '../safety/runs.js'

const shipped: readonly PageFile[] = readdirSync('rules', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .map((path) => ({ path, text: readFileSync(`rules/${path}`, 'utf8') }))

const formatted = (text: string, path = 'falls/recurrent-falls.v1.yaml'): string =>
  formatPage({ path, text }).text
const meaningOf = (page: PageFile): string => digestOf(readYaml(page).written?.value)

test.each(shipped.map((page) => [page.path, page] as const))(
  '%s is laid out; if not, run `npx tsx src/cli/main.ts fmt`',
  (_path, page) => {
    expect(formatPage(page)).toMatchObject({ issues: [], text: page.text })
  },
)

test('no line of a shipped page is longer than 120 characters, unless it cannot end sooner', () => {
  const long = shipped.flatMap(({ text }) =>
    text.split('\n').filter((line) => line.length > 120 && !/^\s*\S+$/.test(line)),
  )
  expect(long.filter((line) => !/^.{0,40}['"][^'"]{80,}/.test(line))).toEqual([])
})

/** A page as another hand might write it: other brackets, other quotes, other lines, other order of keys. */
function rewritten(text: string, random: () => number): string {
  const document = parseDocument(text)
  const root = document.contents
  if (isMap(root)) {
    // The comment at the head stays at the head, so only what follows it moves.
    const [first, ...rest] = root.items
    root.items = [
      first,
      ...rest
        .map((item) => ({ item, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
    ].filter((item) => item !== undefined)
  }
  visit(document, {
    Node: (key, node) => {
      if (isCollection(node) && key !== null && !hasComments(node)) node.flow = random() < 0.5
      if (isScalar(node) && typeof node.value === 'string' && key !== 'key' && random() < 0.3)
        node.type = random() < 0.5 ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE
      return undefined
    },
  })
  return document.toString({
    lineWidth: 40 + Math.floor(random() * 200),
    indent: 2 + Math.floor(random() * 3),
    indentSeq: random() < 0.5,
    flowCollectionPadding: random() < 0.5,
  })
}

function hasComments(node: Node): boolean {
  let found = false
  visit(node, {
    Node: (_key, inner) => {
      if ((inner.comment ?? '') !== '' || (inner.commentBefore ?? '') !== '') found = true
    },
  })
  return found
}

/** Without blank lines inside sections, which are the author's to place. */
const tight = (text: string): string => text.replace(/\n+/g, '\n')

describe('however a page was written', () => {
  const plain = shipped.filter(({ text }) => !/ #|^#(?! yaml)/m.test(text.replace(/^#.*\n/, '')))

  test('it comes out the same, keys in their order', { timeout: 1_800_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
        (page, numbers) => {
          const next = (): number => Number(numbers.next().value)
          const other = rewritten(page.text, next)
          const again = formatPage({ path: page.path, text: other })
          expect(again.issues).toEqual([])
          expect(tight(again.text)).toBe(tight(page.text))
          expect(meaningOf({ ...page, text: again.text })).toBe(meaningOf({ ...page, text: other }))
          expect(formatPage({ ...page, text: again.text }).text).toBe(again.text)
        },
      ),
      runs(25, 2000),
    )
  })

  test('any of its texts may be any text', { timeout: 1_800_000 }, () => {
    const words = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.lorem({ mode: 'sentences', maxCount: 5 }),
      fc.constantFrom(
        'no',
        'true',
        '38.0',
        '- a',
        'a: b',
        'a #b',
        ' a',
        'a ',
        'a\n',
        'a\nb',
        'a\n\n  b\n',
        "it's",
        '"',
        '\\',
        '{x}',
        '[x',
        '?',
        '? ',
        'null',
        '~',
        '>',
        '|',
        '%',
        '@',
        '`',
        '*a',
        '&a',
        '!a',
        '2026-12-01',
        '',
        '\t',
        'a\tb',
        '...',
        '---',
      ),
    )
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 5 }), (why, title, list) => {
        // JSON is YAML, and says any text without a doubt.
        const text = JSON.stringify({
          id: 'x',
          version: 1,
          kind: 'criterion',
          title,
          why,
          covers: list,
          examples: [{ name: title, given: { a: why, b: list } }],
        })
        const before = readYaml({ path: 'x.v1.yaml', text })
        if (before.written === undefined || before.issues.length > 0) return
        const { text: after } = formatPage({ path: 'x.v1.yaml', text })
        expect(readYaml({ path: 'x.v1.yaml', text: after }).written?.value).toEqual(before.written.value)
        expect(formatPage({ path: 'x.v1.yaml', text: after }).text).toBe(after)
      }),
      runs(300, 20_000),
    )
  })
})

describe('the layout', () => {
  test('puts keys into the order what, why, when, then, shown by', () => {
    const text =
      'flag: { message: Ring., within: now, refer: [gp] }\nid: a\nconditions: { value: 1, fact: b, operator: equal }\nkind: trigger\nversion: 1\n'
    expect(formatted(text)).toBe(
      'id: a\nversion: 1\nkind: trigger\n\nconditions: { fact: b, operator: equal, value: 1 }\n\nflag:\n  refer: [gp]\n  within: now\n  message: Ring.\n',
    )
  })

  test('keeps a comment with what it is about', () => {
    const text =
      '# At the head.\nkind: trigger # a trigger\nid: a\n\n# About what is assumed.\nassume:\n  a: true   # until somebody says so\n  # about b\n  b: false\n# At the end.\n'
    expect(formatted(text)).toBe(
      '# At the head.\nid: a\nkind: trigger # a trigger\n\n# About what is assumed.\nassume:\n  a: true # until somebody says so\n  # about b\n  b: false\n\n# At the end.\n',
    )
  })

  test('writes points under each other, and a number as its author did', () => {
    const text =
      'id: s\nkind: score\npoints:\n  pulseRate: {upTo: {40: 3, 50: 1}, above: 0}\n  temperature: {upTo: {35.0: 3}, above: 2}\n  on:\n    choose: [a]\n    x: {always: 0}\n    longer: {always: 1}\n'
    expect(formatted(text.replace('on:', 'b:'))).toBe(
      'id: s\nkind: score\n\npoints:\n  pulseRate:   { upTo: { 40: 3, 50: 1 }, above: 0 }\n  temperature: { upTo: { 35.0: 3 }, above: 2 }\n  b:\n    choose: [a]\n    x:      { always: 0 }\n    longer: { always: 1 }\n',
    )
  })

  test('folds a long text at 120 characters, and only at spaces', () => {
    const lines = formatted(`id: a\nwhy: ${'word '.repeat(60).trim()}\n`).split('\n')
    expect(lines[2]).toBe('why: >-')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(lines.slice(3, -1).join(' ').split(/\s+/).filter(Boolean)).toEqual(
      Array.from({ length: 60 }, () => 'word'),
    )
  })

  test('leaves a page alone that cannot be read, and says why', () => {
    const broken = { path: 'a.v1.yaml', text: 'id: [a\n' }
    expect(formatPage(broken).text).toBe(broken.text)
    expect(formatPage(broken).issues).toHaveLength(1)
  })
})
