import { daysIn, isClockDuration, minutesIn, parseDuration } from '../../values/duration.js'
import {
  cause,
  copyPossible,
  isNumeric,
  isSettled,
  optionsOf,
  setBits,
  setRange,
  type Possible,
} from '../../values/possible.js'
import { no, yes } from '../../values/truth.js'
import { addList, noLists } from '../../facts/lists.js'
import { makeSlot, read, type Run, type Slot } from '../../facts/slot.js'
import type { Taken } from './missing-changes.js'

/**
 * A fact as a mistaken rule would see it: while it is not known, and could be that, it is taken for one value.
 * As with an assumption, not where the list cannot be seen at all.
 */
export function taking(base: Slot, taken: Taken): Slot {
  const lists = noLists()
  if (parseDuration(String(taken.value)) !== undefined) addList(lists, 'today')
  return makeSlot({
    name: base.name,
    domain: base.domain,
    parts: [base],
    lists,
    base,
    entries: base.entries,
    derive: (run, into) => {
      copyPossible(read(base, run), into)
      if (!isSettled(into, base.domain) && (into.causes & cause.notVisible) === 0)
        take(into, base, taken, run)
    },
  })
}

function take(into: Possible, { domain }: Slot, { value, member = true }: Taken, run: Run): void {
  if (isNumeric(domain)) {
    const number = value === 'lowest' ? into.low : value === 'highest' ? into.high : numberOf(value, run)
    if (number !== undefined && number >= into.low && number <= into.high) setRange(into, number, number)
  } else if (domain.kind === 'set') {
    const at = domain.of.indexOf(String(value))
    const truth = into.members[at] ?? no
    if (truth === yes || truth === no) return
    into.members = into.members.slice()
    into.members[at] = member ? yes : no
  } else {
    const bit = 1 << optionsOf(domain).indexOf(String(value))
    if ((into.could & bit) !== 0) setBits(into, bit)
  }
}

function numberOf(value: Taken['value'], { asOfDay }: Run): number | undefined {
  if (typeof value === 'number') return value
  if (value === 'never') return Infinity
  const duration = parseDuration(String(value))
  if (duration === undefined) return undefined
  return isClockDuration(duration) ? minutesIn(duration) : daysIn(duration, asOfDay)
}
