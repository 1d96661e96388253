import { cause, isNumeric, optionsOf, type Domain, type Possible } from '../values/possible.js'
import { beyondDoubt, possible } from '../values/truth.js'
import type { FactValue } from './report.js'

/** What a fact may be, as plain JSON. An open end of a range is null: no limit is known. */
export function factValue(value: Possible, domain: Domain): FactValue {
  if (isNumeric(domain)) {
    const { low, high } = value
    if (low === high) return low === Infinity ? 'never' : shown(low)
    return Object.freeze([end(low), end(high)] as const)
  }
  if (domain.kind === 'set') {
    const held: string[] = []
    const maybe: string[] = []
    domain.of.forEach((name, member) => {
      const truth = value.members[member] ?? 0
      if ((truth & beyondDoubt) !== 0) held.push(name)
      else if ((truth & possible) !== 0) maybe.push(name)
    })
    return { in: held, maybe: maybe.length === domain.of.length ? ['anything'] : maybe }
  }
  const options = optionsOf(domain).filter((_option, bit) => (value.could & (1 << bit)) !== 0)
  const [only] = options
  if (options.length === 1 && only !== undefined) return domain.kind === 'boolean' ? only === 'true' : only
  return domain.kind === 'boolean' ? null : { oneOf: options }
}

const end = (number: number): number | null => (Number.isFinite(number) ? shown(number) : null)

/** A ratio without a short decimal is kept between its six-place neighbours; people read it to two places. */
const shown = (number: number): number => (Math.round(number * 1e6) / 1e6 === number ? number : Math.round(number * 100) / 100)

/** Why lean is narrower than could, in words. */
export function leaningOf(value: Possible, domain: Domain): string | undefined {
  const narrower = isNumeric(domain)
    ? value.leanLow !== value.low || value.leanHigh !== value.high
    : domain.kind !== 'set' && value.lean !== value.could
  if (!narrower) return undefined
  if ((value.causes & cause.old) !== 0) return 'from an old value: check it again'
  if ((value.causes & cause.assumed) !== 0) return 'assumed, because it is not recorded'
  return 'counted although part of it is not recorded'
}
