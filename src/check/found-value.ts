import { durationText } from '../values/duration.js'
import {
  allBits,
  isNumeric,
  least,
  most,
  optionsOf,
  Possible,
  setRange,
  setUnknown,
  type Domain,
} from '../values/possible.js'
import { beyondDoubt, certain, leanPossible, maybe, no, possible, yes, type Truth } from '../values/truth.js'
import type { Day } from '../values/day.js'
import type { FoundValue } from '../pages/schema/examples.js'
import { possibleOf, type BoxValue } from '../explain/box.js'

type OneValue = Exclude<FoundValue, { may: unknown }>

/** What a fact is found to be, as a facts page writes it: the shortest form that says all of it. */
export function foundValue(value: Possible, domain: Domain): FoundValue {
  const may = oneValue(value, domain, 'could')
  const actsAs = oneValue(value, domain, 'lean')
  return JSON.stringify(may) === JSON.stringify(actsAs) ? may : { may, actsAs }
}

/** All that an example expects of a fact, or why it can expect no such thing. */
export function expectedOf(written: FoundValue, domain: Domain, day: Day): Possible | string {
  if (typeof written !== 'object' || !('may' in written)) return expectedOne(written, domain, day)
  const may = expectedOne(written.may, domain, day)
  const actsAs = expectedOne(written.actsAs, domain, day)
  if (typeof may === 'string' || typeof actsAs === 'string') return typeof may === 'string' ? may : actsAs
  may.leanLow = actsAs.low
  may.leanHigh = actsAs.high
  may.lean = actsAs.could
  may.members = may.members.map(
    (truth, i) => (truth & (possible | beyondDoubt)) | onLean(actsAs.members[i] ?? no),
  )
  return may
}

/** What is asked of could, asked of lean. */
const onLean = (truth: Truth): Truth =>
  (truth & possible ? leanPossible : no) | (truth & beyondDoubt ? certain : no)

function expectedOne(written: OneValue, domain: Domain, day: Day): Possible | string {
  const unknown = new Possible()
  setUnknown(unknown, domain, 0)
  if (written === 'unknown') return unknown
  if (typeof written === 'object' && 'atLeast' in written) {
    if (domain.kind !== 'number') return 'a value or a range'
    setRange(unknown, written.atLeast, most(domain))
    return unknown
  }
  if (typeof written !== 'object' || !('maybe' in written) || written.maybe !== 'others')
    return possibleOf(boxed(written), domain, day)
  const named = possibleOf([...(written.in ?? []), ...(written.out ?? [])], domain, day)
  if (typeof named === 'string' || domain.kind !== 'set') return 'a list of members'
  domain.of.forEach((member, i) => {
    unknown.members[i] =
      written.in?.includes(member) === true ? yes : written.out?.includes(member) === true ? no : maybe
  })
  return unknown
}

/** A box says `in` even where it is nothing. */
const boxed = (written: OneValue): BoxValue =>
  (typeof written === 'object' && !Array.isArray(written) ? { in: [], ...written } : written) as BoxValue

/** Whether two findings of a fact are one and the same; numbers to six places, as finely as anything compares. */
export function isSame(one: Possible, other: Possible, domain: Domain): boolean {
  if (isNumeric(domain))
    return (
      near(one.low, other.low) &&
      near(one.high, other.high) &&
      near(one.leanLow, other.leanLow) &&
      near(one.leanHigh, other.leanHigh)
    )
  if (domain.kind !== 'set') return one.could === other.could && one.lean === other.lean
  for (let i = 0; i < domain.of.length; i++) if (one.members[i] !== other.members[i]) return false
  return true
}

const near = (one: number, other: number): boolean => one === other || Math.abs(one - other) < 1e-6

/** One of the two sets, as a page writes it. */
function oneValue(value: Possible, domain: Domain, which: 'could' | 'lean'): OneValue {
  if (isNumeric(domain)) {
    const [low, high] = which === 'could' ? [value.low, value.high] : [value.leanLow, value.leanHigh]
    if (low <= least(domain) && high >= most(domain) && low < high) return 'unknown'
    if (high === Infinity && domain.kind === 'number' && low < high) return { atLeast: low }
    const [from, to] = [low, high].map((each) => numberText(each, domain))
    return low === high ? (from ?? '') : [from ?? '', to ?? '']
  }
  if (domain.kind === 'set') return members(value.members, domain.of, which)
  const bits = which === 'could' ? value.could : value.lean
  if (bits === allBits(domain)) return 'unknown'
  const left = optionsOf(domain).filter((_option, bit) => (bits & (1 << bit)) !== 0)
  const said = left.map((option) => (domain.kind === 'boolean' ? option === 'true' : option))
  return said.length === 1 ? (said[0] ?? '') : said
}

function numberText(value: number, domain: Domain): number | string {
  if (domain.kind !== 'elapsed') return Math.round(value * 1e6) / 1e6
  if (value === Infinity) return 'never'
  if (domain.in === 'days') return durationText({ n: value, unit: 'days' })
  return value % 60 === 0 && value > 0
    ? durationText({ n: value / 60, unit: 'hours' })
    : durationText({ n: value, unit: 'minutes' })
}

function members(truths: Uint8Array, of: readonly string[], which: 'could' | 'lean'): OneValue {
  const [any, all] = which === 'could' ? [possible, beyondDoubt] : [leanPossible, certain]
  const held = of.filter((_, i) => ((truths[i] ?? no) & all) !== 0)
  const out = of.filter((_, i) => ((truths[i] ?? no) & any) === 0)
  const open = of.filter((member) => !held.includes(member) && !out.includes(member))
  if (open.length === 0) return held
  if (open.length === of.length) return 'unknown'
  if (open.length <= out.length) return { ...(held.length > 0 && { in: held }), maybe: open }
  return { ...(held.length > 0 && { in: held }), ...(out.length > 0 && { out }), maybe: 'others' }
}
