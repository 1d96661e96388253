import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { compileRelease } from '../../src/evaluate/compile.js'
import { buildRelease } from '../../src/pages/release.js'
import { readPages } from '../../src/pages/read-pages.js'
import { files, folder } from './fixtures.js'

const runs = process.env['MDT_LONG'] === '1' ? 2000 : 200

type Path = readonly (string | number)[]

/** The way to every part of a plain value. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return [path, ...inside]
}

const pages = Object.entries(folder)
  .filter(([path]) => path.endsWith('.yaml'))
  .map(([path, text]) => ({ path, value: parse(text) as unknown }))
const anywhere = pages.flatMap(({ path, value }) => pathsOf(value).map((at) => ({ path, value, at })))

/** Values that stand somewhere on some page: the likeliest to be taken for something they are not. */
const parts = pages.flatMap(({ value }) =>
  pathsOf(value).map((at) =>
    at.reduce<unknown>((here, step) => (here as Record<string, unknown>)[step], value),
  ),
)
const words = [
  'all',
  'any',
  'not',
  'fact',
  'upTo',
  'above',
  'choose',
  'first',
  'when',
  'where',
  'setting',
  'rows',
  'resident',
  'tally',
  'members',
  'latest',
  'falls',
  'hot',
  '{limit}',
  '{justBelow limit}',
  'never',
  '28 days',
  '3 days ago',
  'constructor',
  '__proto__',
  '',
]

const anyValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...parts) },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(fc.constantFrom(...words.slice(0, 16)), fc.constantFrom(...parts), { maxKeys: 3 }),
)

function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to
  const copy = structuredClone(value) as Record<string | number, unknown>
  Object.defineProperty(copy, step, {
    value: changed(copy[step], rest, to),
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return copy
}

describe('a folder in which anything was replaced by anything', () => {
  it('is read without an exception, every issue with its place, and never into an unsound release', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            where: fc.constantFrom(...anywhere),
            to: anyValue,
            key: fc.option(fc.constantFrom(...words)),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (edits) => {
          const texts = new Map<string, unknown>(pages.map(({ path, value }) => [path, value]))
          for (const { where, to, key } of edits) {
            const at = key === null ? where.at : [...where.at.slice(0, -1), key]
            try {
              texts.set(where.path, changed(texts.get(where.path), at, to))
            } catch {
              // An earlier edit took the place away.
            }
          }
          const changes = Object.fromEntries(
            [...texts].map(([path, value]) => [path, stringify(value, { aliasDuplicateObjects: false })]),
          )
          const { issues } = readPages(files(changes))
          for (const { file, line, column, message, help } of issues) {
            expect(file).toBeDefined()
            expect(line).toBeGreaterThan(0)
            expect(column).toBeGreaterThan(0)
            expect(`${message} ${help}`).not.toMatch(/undefined|\[object|NaN\b/)
          }
          const built = buildRelease(files(changes))
          expect(built.release === undefined).toBe(built.issues.length > 0)
          // What the reader lets through compiles without a problem.
          if (built.release !== undefined) expect(compileRelease(built.release).problems).toEqual([])
        },
      ),
      { numRuns: runs },
    )
  }, 300_000)
})
