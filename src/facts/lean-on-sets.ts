import { cause, copyOf, type Possible } from '../values/possible.js'
import type { AgeOf, RatedSet } from './rated-set.js'

/** Lean on an old set as far as the page lets old values raise, and what is newer does not deny it; whether the total now does. */
export function leanOn(
  { set, of: [oldTotal, oldHighest] }: RatedSet,
  total: Possible,
  highest: Possible,
  age: AgeOf,
): boolean {
  if (oldTotal === undefined || oldHighest === undefined) return false
  const dated = copyOf(oldTotal)
  age(dated, set.entries)
  if ((dated.causes & cause.old) === 0 || !staysLean(dated, oldTotal)) return false
  raiseLean(highest, oldHighest)
  return raiseLean(total, oldTotal)
}

/** Lean no lower than an earlier set proves by itself, as long as it is current or may still raise; whether the total now does. */
export function keepProved(
  { set, of: [provedTotal, provedHighest] }: RatedSet,
  total: Possible,
  highest: Possible,
  age: AgeOf,
): boolean {
  if (provedTotal === undefined || provedHighest === undefined) return false
  const dated = copyOf(provedTotal)
  age(dated, set.entries)
  if (!staysLean(dated, provedTotal)) return false
  raiseLeanLow(highest, provedHighest.low)
  return raiseLeanLow(total, provedTotal.low)
}

const staysLean = (dated: Possible, before: Possible): boolean =>
  dated.leanLow === before.low && dated.leanHigh === before.high

/** The highest stays open: how high it may be is for the newest set to say. */
function raiseLeanLow(value: Possible, low: number): boolean {
  if (low <= value.leanLow || low > value.high) return false
  value.leanLow = low
  if (value.leanHigh < low) value.leanHigh = value.high
  return true
}

/** Narrow lean to the old value if it lies within could and stands no lower than what lean holds for certain. */
function raiseLean(value: Possible, old: Possible): boolean {
  if (old.low < value.low || old.high > value.high) return false
  const narrowed = value.leanLow !== value.low || value.leanHigh !== value.high
  if (narrowed && old.low <= value.leanLow) return false
  value.leanLow = old.low
  value.leanHigh = old.high
  return true
}
