import { cause, isNumeric, least, most, optionsOf, type Domain, type Possible } from '../values/possible.js'
import { beyondDoubt, certain, possible } from '../values/truth.js'
import type { FactValue, Leaning } from './report.js'

/** What a fact may be, as plain JSON; of a set, only the members asked for where some are. */
export function factValue(value: Possible, domain: Domain, wanted?: readonly number[]): FactValue {
  if (isNumeric(domain)) return isUnknown(value, domain) ? null : rangeValue(value.low, value.high)
  return domain.kind === 'set' ? members(value, domain.of, wanted) : options(value.could, domain)
}

/** Anything that its domain holds. */
const isUnknown = ({ low, high }: Possible, domain: Domain): boolean =>
  low < high && low <= least(domain) && high >= most(domain)

/** What it is acted on as: the part of what it may be that the resident's data or the page lean to. */
export function leanValue(value: Possible, domain: Domain, wanted?: readonly number[]): FactValue {
  if (isNumeric(domain)) return rangeValue(value.leanLow, value.leanHigh)
  return domain.kind === 'set' ? members(value, domain.of, wanted, certain) : options(value.lean, domain)
}

/** An open end of a range is null: no limit is known. */
export function rangeValue(low: number, high: number): FactValue {
  if (low === high) return low === Infinity ? 'never' : shown(low)
  return Object.freeze([end(low), end(high)] as const)
}

function members(
  { members: truths }: Possible,
  names: readonly string[],
  wanted: readonly number[] | undefined,
  settled = beyondDoubt,
): FactValue {
  const held: string[] = []
  const maybe: string[] = []
  const look = (name: string, member: number): void => {
    const truth = truths[member] ?? 0
    if ((truth & settled) !== 0) held.push(name)
    else if ((truth & possible) !== 0) maybe.push(name)
  }
  if (wanted === undefined) names.forEach(look)
  else for (const member of wanted) look(names[member] ?? '', member)
  if (wanted === undefined && maybe.length === names.length) maybe.splice(0, maybe.length, 'anything')
  return Object.freeze({ in: Object.freeze(held), maybe: Object.freeze(maybe) })
}

function options(bits: number, domain: Domain): FactValue {
  const left = optionsOf(domain).filter((_option, bit) => (bits & (1 << bit)) !== 0)
  const [only] = left
  if (left.length === 1 && only !== undefined) return domain.kind === 'boolean' ? only === 'true' : only
  return domain.kind === 'boolean' ? null : Object.freeze({ oneOf: Object.freeze(left) })
}

const end = (number: number): number | null => (Number.isFinite(number) ? shown(number) : null)

/** A ratio without a short decimal is kept between its six-place neighbours; people read it to two places. */
const shown = (number: number): number =>
  Math.round(number * 1e6) / 1e6 === number ? number : Math.round(number * 100) / 100

/** What the numbers of a fact count, where a reader would ask. */
export function unitOf(domain: Domain): string | undefined {
  if (domain.kind === 'elapsed') return domain.in
  return domain.kind === 'number' && domain.unit !== '{score}' && domain.unit !== '1'
    ? domain.unit
    : undefined
}

/** Why lean is narrower than could, if it is. */
export function leaningOf(value: Possible, domain: Domain, wanted: readonly number[]): Leaning | undefined {
  if (!isNarrower(value, domain, wanted)) return undefined
  if ((value.causes & cause.old) !== 0) return 'old'
  return (value.causes & cause.assumed) !== 0 ? 'assumed' : 'counted'
}

function isNarrower(value: Possible, domain: Domain, wanted: readonly number[]): boolean {
  if (isNumeric(domain)) return value.leanLow !== value.low || value.leanHigh !== value.high
  if (domain.kind !== 'set') return value.lean !== value.could
  return wanted.some((member) => ((value.members[member] ?? 0) & (certain | beyondDoubt)) === certain)
}
