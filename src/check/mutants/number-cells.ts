import { daysIn, isClockDuration, minutesIn, parseDuration } from '../../values/duration.js'
import { minus, plus } from '../../values/exact.js'
import { least, most, type Domain } from '../../values/possible.js'
import type { Day } from '../../values/day.js'
import type { Comparison, Scalar } from '../../facts/condition.js'
import type { BoxValue } from '../../explain/box.js'
import type { About } from './about.js'
import { range, type Cell } from './cell.js'
import { stepBeside } from './one-step.js'

type Numeric = Extract<Domain, { kind: 'number' | 'elapsed' }>

/** Each limit, and one value of every stretch between limits. */
export function numberCells(
  domain: Numeric,
  comparisons: readonly Comparison[],
  day: Day,
  about: About,
): readonly Cell[] {
  const texts = new Map<number, Scalar>()
  for (const { value } of comparisons) {
    for (const written of Array.isArray(value)
      ? (value as readonly Scalar[])
      : [about.figure(value) ?? NaN]) {
      const limit = numberOf(written, domain, day)
      if (limit >= least(domain) && limit <= most(domain)) texts.set(limit, written)
    }
  }
  const limits = [...texts.keys()].sort((a, b) => a - b)
  const step = Math.min(...limits.map((limit) => stepBeside(limit, domain)), 1)
  const values: number[] = []
  const first = limits[0] ?? 0
  if (first > least(domain)) values.push(Number.isFinite(first) ? minus(first, step) : 0)
  for (const [i, limit] of limits.entries()) {
    values.push(limit)
    const next = plus(limit, step)
    const after = limits[i + 1] ?? Infinity
    if (next < after) values.push(next)
    else if (isContinuous(domain) && Number.isFinite(after)) values.push((limit + after) / 2)
  }
  const seen = (value: number): string =>
    comparisons.map((each) => holds(each, value, domain, day, about)).join()
  // Of neighbours that answer alike one stands for all: a limit, if there is one among them.
  const kept: number[] = []
  for (const value of values) {
    const before = kept.at(-1)
    if (before === undefined || seen(value) !== seen(before)) kept.push(value)
    else if (texts.has(value) && !texts.has(before)) kept[kept.length - 1] = value
  }
  return kept
    .filter((value) => value <= most(domain))
    .map((value) => ({
      value: range(value, value),
      box: boxOf(value, domain, texts.get(value)),
      settled: true,
    }))
}

function numberOf(written: Scalar, domain: Domain, day: Day): number {
  if (typeof written === 'number') return written
  if (written === 'never') return Infinity
  const duration = domain.kind === 'elapsed' ? parseDuration(String(written)) : undefined
  if (duration === undefined) return NaN
  return isClockDuration(duration) ? minutesIn(duration) : (daysIn(duration, day) ?? NaN)
}

/** Minutes are not counted in whole ones, and a quotient lies anywhere. */
const isContinuous = (domain: Numeric): boolean =>
  domain.kind === 'elapsed' ? domain.in === 'minutes' : domain.step < 0.0001

/** How an example would say it; half a minute it cannot. */
function boxOf(value: number, domain: Numeric, text: Scalar | undefined): BoxValue | undefined {
  if (domain.kind === 'number') return value
  if (value !== Infinity && !Number.isInteger(value)) return undefined
  return value === Infinity
    ? 'never'
    : (text ?? `${String(value)} ${domain.in === 'days' ? 'day' : 'minute'}${value === 1 ? '' : 's'}`)
}

function holds(
  { operator, value }: Comparison,
  number: number,
  domain: Domain,
  day: Day,
  about: About,
): boolean {
  const limits = (Array.isArray(value) ? (value as readonly Scalar[]) : [about.figure(value) ?? NaN]).map(
    (each) => numberOf(each, domain, day),
  )
  const [limit = NaN] = limits
  switch (operator) {
    case 'greaterThan':
      return number > limit
    case 'greaterThanInclusive':
      return number >= limit
    case 'lessThan':
      return number < limit
    case 'lessThanInclusive':
      return number <= limit
    default:
      return limits.includes(number)
  }
}
