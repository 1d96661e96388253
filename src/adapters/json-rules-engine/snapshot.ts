import { isNumeric, optionsOf, type Possible } from '../../values/possible.js'
import { beyondDoubt, certain, leanPossible, possible } from '../../values/truth.js'
import { read, type Run, type Slot } from '../../facts/slot.js'
import type { FactSnapshot, MemberSnapshot } from './operators.js'

/** The value of a fact now (its own, or that of the case being asked), as the engine is given it. */
export function snapshotOf(slot: Slot, run: Run): FactSnapshot {
  const value = read(slot, run)
  const { domain } = slot
  if (isNumeric(domain)) return { could: [value.low, value.high], lean: [value.leanLow, value.leanHigh] }
  if (domain.kind === 'set') {
    return { members: Object.fromEntries(domain.of.map((name, member) => [name, memberOf(value, member)])) }
  }
  const named = (bits: number): readonly string[] =>
    optionsOf(domain).filter((_option, bit) => (bits & (1 << bit)) !== 0)
  return { could: named(value.could), lean: named(value.lean) }
}

function memberOf({ members }: Possible, member: number): MemberSnapshot {
  const truth = members[member] ?? 0
  return {
    could: [(truth & possible) !== 0, (truth & beyondDoubt) === 0],
    lean: [(truth & leanPossible) !== 0, (truth & certain) === 0],
  }
}
