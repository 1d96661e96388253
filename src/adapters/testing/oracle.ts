import type { Comparison, Condition, Scalar } from '../../facts/condition.js'
import { isAll, isAny, isNot } from '../../facts/condition.js'
import { parseDay } from '../../values/day.js'
import { daysIn } from '../../values/duration.js'
import type { Domain } from '../../values/possible.js'

/*
 * The definition itself, written without the code it judges: what is known about some facts is the set of
 * complete worlds that it allows; a condition has a plain yes or no in each world; an answer is about all of
 * them. Only types and the shape of a condition are shared with `src`.
 */

/** The value of one fact in one world: `never` is Infinity, elapsed time counts days or minutes. */
export type Value = number | string | boolean | readonly string[]
export type World = Readonly<Record<string, Value>>
export type Facts = Readonly<Record<string, Domain>>

/** What is known about one fact: all that it could be, and within it what we lean on. */
export type Known =
  | { readonly could: readonly [number, number]; readonly lean: readonly [number, number] }
  | { readonly options: readonly string[]; readonly lean: readonly string[] }
  | { readonly members: Readonly<Record<string, Member>> }

/** May the member be in, may it be out; and the same for what we lean on. */
export interface Member {
  readonly could: readonly boolean[]
  readonly lean: readonly boolean[]
}

export type Box = Readonly<Record<string, Known>>

/** Plain two-valued semantics, on complete facts; months and years are counted back from `day`, `2026-12-08`. */
export function holds(condition: Condition, world: World, facts: Facts, day: string): boolean {
  if (isNot(condition)) return !holds(condition.not, world, facts, day)
  if (isAll(condition)) return condition.all.every((part) => holds(part, world, facts, day))
  if (isAny(condition)) return condition.any.some((part) => holds(part, world, facts, day))
  const { fact, operator, value } = condition
  const domain = facts[fact]
  const held = world[fact]
  if (domain === undefined || held === undefined) throw new TypeError(`the world does not say ${fact}`)
  const limits = limitsOf(value, domain, day)
  const [limit] = limits
  const among = limits.some((each) => each === held)
  const members = Array.isArray(held) ? (held as readonly string[]) : []
  const contained = limits.filter((each) => members.includes(String(each)))
  switch (operator) {
    case 'equal':
    case 'in':
      return among
    case 'notEqual':
    case 'notIn':
      return !among
    case 'lessThan':
      return Number(held) < Number(limit)
    case 'lessThanInclusive':
      return Number(held) <= Number(limit)
    case 'greaterThan':
      return Number(held) > Number(limit)
    case 'greaterThanInclusive':
      return Number(held) >= Number(limit)
    case 'contains':
    case 'containsAny':
      return contained.length > 0
    case 'doesNotContain':
    case 'containsNone':
      return contained.length === 0
  }
}

/** The values a comparison compares with, durations as days or minutes counted back from the day. */
export function limitsOf(value: Comparison['value'], domain: Domain, day: string): readonly Scalar[] {
  if (typeof value === 'object' && 'setting' in value) throw new TypeError('settings are filled in before')
  const written: readonly Scalar[] = Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]
  return domain.kind === 'elapsed' ? written.map((each) => lengthOf(String(each), day)) : written
}

/** Days for `28 days`, `3 weeks`, `12 months`, `2 years`; minutes for `72 hours`, `30 minutes`. */
function lengthOf(text: string, day: string): number {
  if (text === 'never') return Infinity
  const [count = '', unit = ''] = text.split(' ')
  const n = Number(count)
  // Which days are worked is a table, not something to be worked out a second time.
  if (unit === 'working') return daysIn({ n, unit: 'working days' }, parseDay(day) ?? NaN) ?? NaN
  if (unit.startsWith('minute')) return n
  if (unit.startsWith('hour')) return 60 * n
  if (unit.startsWith('day')) return n
  if (unit.startsWith('week')) return 7 * n
  const months = unit.startsWith('year') ? 12 * n : n
  const today = new Date(`${day}T00:00:00Z`)
  const back = new Date(today)
  back.setUTCDate(1)
  back.setUTCMonth(back.getUTCMonth() - months)
  const last = new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth() + 1, 0)).getUTCDate()
  back.setUTCDate(Math.min(today.getUTCDate(), last))
  return Math.round((today.getTime() - back.getTime()) / 86_400_000)
}
