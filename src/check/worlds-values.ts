import { parseDay } from '../values/day.js'
import { daysIn, isClockDuration, minutesIn, parseDuration } from '../values/duration.js'
import { isNumeric, optionsOf, type Domain } from '../values/possible.js'
import type { Scalar } from '../facts/condition.js'
import type { Value } from './worlds-search.js'

/** Months and years differ in length; limits are compared as they lie around this day. */
const someDay = parseDay('2026-12-01') ?? 0

/** Durations as days or minutes, so that they order. */
export function measured(value: Scalar, domain: Domain | undefined): Value {
  if (domain?.kind !== 'elapsed') return value
  if (value === 'never') return Infinity
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  if (duration === undefined) return value
  return isClockDuration(duration) ? minutesIn(duration) : (daysIn(duration, someDay) ?? NaN)
}

/** Every value that a comparison could tell from another. */
export function valuesOf(domain: Domain | undefined, cuts: ReadonlySet<Value>): readonly Value[] {
  if (domain === undefined) return [true, false, ...cuts]
  if (domain.kind === 'set' || domain.kind === 'boolean') return [true, false]
  if (!isNumeric(domain)) return optionsOf(domain)
  const step = domain.kind === 'number' ? domain.step : 1
  const [least, most] = domain.kind === 'number' ? [domain.least, domain.most] : [0, Infinity]
  const sorted = [...cuts]
    .filter((cut): cut is number => typeof cut === 'number' && !Number.isNaN(cut))
    .sort((a, b) => a - b)
  const values: number[] = []
  let before = least
  for (const cut of sorted) {
    const between = cut === Infinity ? before + step : roomBetween(before, cut, step)
    if (between !== undefined && between > least) values.push(between)
    values.push(cut)
    before = cut
  }
  const last = sorted.at(-1) ?? 0
  const first = sorted[0] ?? 0
  if (first > least) values.push(Number.isFinite(least) ? least : first - step)
  if (last < most) values.push(Number.isFinite(most) ? most : last + step)
  return [...new Set(values)].filter((value) => value >= least && value <= most)
}

function roomBetween(from: number, to: number, step: number): number | undefined {
  if (!Number.isFinite(from)) return undefined
  // A quotient lies between its neighbours; whole numbers have none between 4 and 5.
  if (step <= 1e-6) return from < to ? (from + to) / 2 : undefined
  const next = Math.round((from + step) / step) * step
  return next < to - step / 1000 ? next : undefined
}
