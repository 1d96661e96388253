import type { Operator } from '../../values/compare.js'
import type { Scalar } from '../../facts/condition.js'
import type { FactDefinition } from '../../facts/definition.js'
import { namesOf } from '../../facts/selection.js'

/** What a comparison says, read aloud. */
export const operatorWords: Readonly<Record<Operator, string>> = {
  equal: 'is',
  notEqual: 'is not',
  lessThan: 'below',
  lessThanInclusive: 'at most',
  greaterThan: 'above',
  greaterThanInclusive: 'at least',
  in: 'is one of',
  notIn: 'is none of',
  contains: 'has',
  doesNotContain: 'does not have',
  containsAny: 'has any of',
  containsNone: 'has none of',
}

/** A fact by its name, as words: `fallsInLast12Months` is "falls in last 12 months". */
export const factWords = (name: string): string =>
  name
    .slice(name.indexOf(':') + 1)
    .replace(/[.-]/g, ' ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/([0-9])([A-Z])/g, '$1 $2')
    .replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())

const counting = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A resident whose fact has exactly this value: "a resident with exactly two falls within 12 months". */
export function residentWith(name: string, value: Scalar, definition: FactDefinition | undefined): string {
  const { selection } = definition ?? {}
  const counted = namesOf(selection?.['count'])
  const [only] = counted
  if (
    typeof value === 'number' &&
    only !== undefined &&
    counted.length === 1 &&
    selection?.where === undefined
  ) {
    const within = typeof selection?.within === 'string' ? ` within ${selection.within}` : ''
    const what = only.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
    const one = value === 1 ? what.replace(/ies$/, 'y').replace(/s$/, '') : what
    return `a resident with exactly ${counting[value] ?? String(value)} ${one}${within}`
  }
  const what = factWords(name)
  if (value === true) return `a resident for whom this is so: ${what}`
  if (value === false) return `a resident for whom this is not so: ${what}`
  if (typeof value === 'number') return `a resident with ${article(what)} of exactly ${String(value)}`
  return value === 'never' || !/^\d/.test(value)
    ? `a resident whose ${what} is ${value}`
    : `a resident whose ${what} is exactly ${value}`
}

export const residentWithout = (name: string): string =>
  `a resident for whom nobody knows: ${factWords(name)}`

const article = (what: string): string => (/^[aeiou]/i.test(what) ? `an ${what}` : `a ${what}`)

export const listed = (value: unknown): string => [value].flat().map(String).join(', ')
