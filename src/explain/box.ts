import { daysIn, isClockDuration, minutesIn, parseDuration } from '../values/duration.js'
import {
  allBits,
  isNumeric,
  least,
  most,
  optionsOf,
  Possible,
  setTruths,
  setUnknown,
  type Domain,
} from '../values/possible.js'
import { maybe, yes } from '../values/truth.js'
import type { Day } from '../values/day.js'

/**
 * What a box may say of a fact: a value; a list (a range for a number, the options still possible for a
 * choice, exactly the members for a set); `{ in, maybe }` for a partly known set; a duration for elapsed time.
 */
export type BoxValue =
  | number
  | string
  | boolean
  | readonly (number | string | boolean)[]
  | { readonly in?: readonly string[]; readonly maybe?: readonly string[] }

/**
 * Possible values of facts, by the names that pages use; whatever is left out may be anything.
 *
 * @example { 'news2.total': [5, 8], diagnoses: { in: ['dementia'], maybe: ['diabetes'] } }
 */
export type Box = Readonly<Record<string, BoxValue>>

/** The possible values that a box gives a fact, or what is wrong with it. */
export function possibleOf(value: BoxValue, domain: Domain, asOfDay: Day): Possible | string {
  const into = new Possible()
  setUnknown(into, domain, 0)
  if (isNumeric(domain)) return range(into, value, domain, asOfDay)
  return domain.kind === 'set' ? members(into, value, domain.of) : choices(into, value, domain)
}

function range(into: Possible, value: BoxValue, domain: Domain, asOfDay: Day): Possible | string {
  const ends = (Array.isArray(value) ? value : [value, value]) as readonly unknown[]
  const [low, high] = ends.map((end) => numberOf(end, domain, asOfDay))
  if (ends.length !== 2 || low === undefined || high === undefined || low > high) {
    return 'a number, or a range of two with the lower one first'
  }
  if (low < least(domain) || high > most(domain))
    return `a number from ${String(least(domain))} to ${String(most(domain))}`
  into.low = into.leanLow = low
  into.high = into.leanHigh = high
  into.causes = low === high ? 0 : 1
  return into
}

function numberOf(value: unknown, domain: Domain, asOfDay: Day): number | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value
  if (domain.kind !== 'elapsed') return undefined
  if (value === 'never') return Infinity
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  if (duration === undefined) return undefined
  if (domain.in === 'minutes') return isClockDuration(duration) ? minutesIn(duration) : undefined
  return daysIn(duration, asOfDay)
}

function choices(into: Possible, value: BoxValue, domain: Domain): Possible | string {
  const options = optionsOf(domain)
  const named = (Array.isArray(value) ? value : [value]).map(String)
  if (named.length === 0 || named.some((name) => !options.includes(name)))
    return `one of ${options.join(', ')}`
  into.could = into.lean =
    named.reduce((bits, name) => bits | (1 << options.indexOf(name)), 0) & allBits(domain)
  into.causes = named.length === 1 ? 0 : 1
  return into
}

function members(into: Possible, value: BoxValue, of: readonly string[]): Possible | string {
  const partly =
    typeof value === 'object' && !Array.isArray(value)
      ? (value as { in?: readonly string[]; maybe?: readonly string[] })
      : undefined
  const held =
    partly?.in ?? (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : undefined)
  const open = partly?.maybe ?? []
  const unknown = [...(held ?? []), ...open].find((name) => !of.includes(name))
  if (held === undefined || unknown !== undefined)
    return unknown === undefined ? 'a list of members' : `members of the set; \`${unknown}\` is none`
  const truths = setTruths(into, of.length)
  for (const name of open) truths[of.indexOf(name)] = maybe
  for (const name of held) truths[of.indexOf(name)] = yes
  into.causes = open.length === 0 ? 0 : 1
  return into
}
