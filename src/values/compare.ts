import { type Possible } from './possible.js'
import { beyondDoubt, certain, leanPossible, no, not, possible, type Truth } from './truth.js'

/**
 * The operators of json-rules-engine, by its names, plus `containsAny`. `containsNone` is what `not`
 * makes of `containsAny`; a page cannot write it.
 */
export const operators = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'containsAny',
  'containsNone',
] as const
export type Operator = (typeof operators)[number]

/** What `not` makes of each operator: it is pushed down to the comparisons when a page is read. */
export const opposite: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  containsAny: 'containsNone',
  containsNone: 'containsAny',
}

const answer = (possibleNow: boolean, certainNow: boolean, leanNow: boolean, surely: boolean): Truth =>
  (possibleNow ? possible : no) |
  (certainNow ? certain : no) |
  (leanNow ? leanPossible : no) |
  (surely ? beyondDoubt : no)

export const isAbove = (value: Possible, limit: number): Truth =>
  answer(value.high > limit, value.leanLow > limit, value.leanHigh > limit, value.low > limit)

export const isAtLeast = (value: Possible, limit: number): Truth =>
  answer(value.high >= limit, value.leanLow >= limit, value.leanHigh >= limit, value.low >= limit)

export const isBelow = (value: Possible, limit: number): Truth => not(isAtLeast(value, limit))
export const isAtMost = (value: Possible, limit: number): Truth => not(isAbove(value, limit))

/** Equal to one of some numbers. Exact when the range holds no more than one of them or is settled. */
export function isOneOf(value: Possible, numbers: readonly number[]): Truth {
  return answer(
    numbers.some((number) => number >= value.low && number <= value.high),
    value.leanLow === value.leanHigh && numbers.includes(value.leanLow),
    numbers.some((number) => number >= value.leanLow && number <= value.leanHigh),
    value.low === value.high && numbers.includes(value.low),
  )
}

/** A choice within some of its options, given as bits. */
export const isWithin = (value: Possible, bits: number): Truth =>
  answer(
    (value.could & bits) !== 0,
    (value.lean & ~bits) === 0,
    (value.lean & bits) !== 0,
    (value.could & ~bits) === 0,
  )

/** A set that contains at least one of some members, given by index. */
export function containsOne(value: Possible, members: readonly number[]): Truth {
  let truth = no
  for (const member of members) truth |= value.members[member] ?? no
  return truth
}
