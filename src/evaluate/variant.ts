import {
  optionsOf,
  cause,
  copyPossible,
  isNumeric,
  isSettled,
  leanNowhere,
  leanTo,
  leanWithin,
} from '../values/possible.js'
import { parseDuration, minutesIn, daysIn, isClockDuration } from '../values/duration.js'
import { addList, noLists } from '../facts/lists.js'
import type { Scalar } from '../facts/condition.js'
import { fitsStep } from '../values/exact.js'
import { makeSlot, read, type Run, type Slot } from '../facts/slot.js'

/**
 * A fact as one rule may lean on it. `assume` narrows lean to a stand-in while the fact is not settled, and
 * never where the list is not visible to the app (else a carer-side app would raise every monitoring rule).
 * A stand-in outside could is ignored. Could stays as it is, so an assumption can raise and never hide.
 */
export function assuming(base: Slot, assumed: Scalar, problem: (message: string) => void): Slot {
  const narrow = narrowing(base, assumed)
  const lists = noLists()
  // A calendar length is not the same on every day.
  if (parseDuration(String(assumed)) !== undefined) addList(lists, 'today')
  if (narrow === undefined) problem(`\`${base.name}\` cannot be assumed to be \`${String(assumed)}\``)
  return makeSlot({
    name: base.name,
    domain: base.domain,
    parts: [base],
    lists,
    base,
    entries: base.entries,
    derive: (run, into) => {
      copyPossible(read(base, run), into)
      if (isSettled(into, base.domain) || (into.causes & cause.notVisible) !== 0) return
      if (narrow?.(into, run) === true) into.causes |= cause.assumed
    },
  })
}

type Narrow = (into: Slot['value'], run: Run) => boolean

function narrowing({ domain }: Slot, assumed: Scalar): Narrow | undefined {
  if (isNumeric(domain)) {
    if (assumed === 'lowest') return (into) => leanWithin(into, into.low, into.low)
    // Never is the longest there can be: what a recorded older event still allows.
    if (assumed === 'highest' || assumed === 'never') return (into) => leanWithin(into, into.high, into.high)
    // A value that the fact can never have would leave nothing to lean on.
    if (domain.kind === 'number') {
      const attainable =
        typeof assumed === 'number' &&
        assumed >= domain.least &&
        assumed <= domain.most &&
        fitsStep(assumed, domain.step)
      return attainable ? (into) => leanWithin(into, assumed, assumed) : undefined
    }
    const duration = parseDuration(String(assumed))
    if (duration === undefined || isClockDuration(duration) !== (domain.in === 'minutes')) return undefined
    return (into, run) => {
      const length = isClockDuration(duration) ? minutesIn(duration) : daysIn(duration, run.asOfDay)
      return length !== undefined && leanWithin(into, length, length)
    }
  }
  if (domain.kind === 'set') return undefined
  const options = optionsOf(domain)
  const bit = options.indexOf(String(assumed))
  if (bit !== -1) return (into) => leanTo(into, 1 << bit)
  if (assumed === 'lowest') return (into) => leanTo(into, into.could & -into.could)
  if (assumed === 'highest') return (into) => leanTo(into, 1 << (31 - Math.clz32(into.could)))
  return undefined
}

/** A fact that this rule must not read from an old value: a normal value is what raises it. */
export const current = (base: Slot): Slot =>
  makeSlot({
    name: base.name,
    domain: base.domain,
    parts: [base],
    base,
    entries: base.entries,
    derive: (run, into) => {
      copyPossible(read(base, run), into)
      if ((into.causes & cause.old) !== 0) leanNowhere(into)
    },
  })

export { baseOf } from '../facts/slot.js'
