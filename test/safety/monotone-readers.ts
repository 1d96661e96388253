import { factsBehind } from '../../src/adapters/testing/telling-fields.js'
import type { Release, Rule } from '../../src/pages/rule.js'
import { listOf, sourceOf } from '../../src/record/source.js'

/** What may read one kind of entry. */
export type Readers = (list: string, kind: string) => readonly Rule[]

/** Which rules any words of their facts, however far behind, lead to an entry of a list: rather one too many. */
export function readersOf(release: Release): Readers {
  const reads = new Map(
    release.rules
      .filter(({ retired }) => retired !== true)
      .map((rule) => [
        rule,
        new Set(
          factsBehind(release, rule).flatMap(({ selection }) => wordsIn(selection).flatMap(kindsNamed)),
        ),
      ]),
  )
  return (list, kind) => [...reads].flatMap(([rule, kinds]) => (kinds.has(`${list}/${kind}`) ? [rule] : []))
}

const wordsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : []

function kindsNamed(word: string): readonly string[] {
  const source = sourceOf(word)
  if (source === undefined) return []
  const kinds = source.kind === undefined ? Object.keys(listOf(source.list)?.kinds ?? {}) : [source.kind]
  const named = kinds.map((kind) => `${source.list}/${kind}`)
  // A dose is of a line, whose class it has.
  return source.list === 'administrations' ? [...named, 'medicines/line'] : named
}
