import type { WrittenCondition } from '../schema/condition.js'
import type { Located } from '../page.js'
import { unknown, type Vocabulary } from '../vocabulary.js'
import type { Path, Saying } from '../written.js'
import type { Said } from './said.js'

/** The names that a page may use: everybody's, and its own facts. */
export interface Names {
  readonly vocabulary: Vocabulary
  readonly own: ReadonlySet<string>
}

export const knowsFact = ({ vocabulary, own }: Names, name: string): boolean =>
  own.has(name) || vocabulary.facts.has(name)

export const unknownFact = ({ vocabulary, own }: Names, name: string): Saying =>
  unknown(
    'fact',
    name,
    [...own, ...vocabulary.facts],
    'write the fact on a facts page, or on this page under `facts`',
  )

export const unknownSetting = ({ vocabulary }: Names, name: string): Saying =>
  unknown('setting', name, vocabulary.settings.keys(), 'write it on a settings page')

/** The shape of a condition and the names in it; what it is compared with is checked when the facts are known. */
export function conditionFaults(
  said: Said,
  where: Located,
  path: Path,
  condition: WrittenCondition,
  names: Names,
): boolean {
  if (typeof condition === 'string') return named(said, where, path, condition, names)
  const parts = ['all', 'any', 'not'].filter((word) => word in condition)
  const triple = ['fact', 'operator', 'value'].filter((word) => word in condition)
  if (parts.length + Math.min(triple.length, 1) !== 1) {
    said.add(where, path, notOneThing([...parts, ...triple]))
    return false
  }
  const { all, any, not, fact, value } = condition
  if (not !== undefined) return conditionFaults(said, where, [...path, 'not'], not, names)
  const list = all ?? any
  if (list !== undefined) {
    const word = all === undefined ? 'any' : 'all'
    if (list.length === 0) said.add(where, [...path, word], emptyList(word), 'key')
    return (
      list.map((part, i) => conditionFaults(said, where, [...path, word, i], part, names)).every(Boolean) &&
      list.length > 0
    )
  }
  for (const missing of ['fact', 'operator', 'value'].filter((word) => !triple.includes(word))) {
    said.add(where, path, incomplete(missing))
  }
  if (triple.length < 3) return false
  const known = named(said, where, [...path, 'fact'], fact ?? '', names)
  if (typeof value !== 'object' || !('setting' in value) || names.vocabulary.settings.has(value.setting))
    return known
  said.add(where, [...path, 'value', 'setting'], unknownSetting(names, value.setting))
  return false
}

function named(said: Said, where: Located, path: Path, name: string, names: Names): boolean {
  if (knowsFact(names, name)) return true
  said.add(where, path, unknownFact(names, name))
  return false
}

const notOneThing = (words: readonly string[]): Saying => ({
  code: 'wrong-condition',
  message:
    words.length === 0
      ? 'this condition asks nothing'
      : `${words.map((word) => `\`${word}\``).join(', ')} cannot stand side by side`,
  help: 'write one of `all`, `any`, `not`, or one comparison `{ fact, operator, value }`; put several under `all` or `any`',
  seen: words.join(', '),
  expected: 'one condition',
})

const emptyList = (word: string): Saying => ({
  code: 'empty-condition',
  message: `\`${word}\` holds no condition`,
  help: 'write at least one condition under it, or take it out',
  seen: 'nothing',
  expected: 'at least one condition',
})

const incomplete = (word: string): Saying => ({
  code: 'missing',
  message: `the comparison has no \`${word}\``,
  help: 'write `{ fact, operator, value }`, or only the name of a fact for "is true"',
  expected: `\`${word}\``,
})
