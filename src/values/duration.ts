import { minuteLength, type Instant } from './clock.js'
import { addMonths, addYears, type Day } from './day.js'
import { londonDay, startOfDay } from './london.js'
import { addWorkingDays } from './working-days.js'

/**
 * A length of time as pages write it. Minutes and hours are clock durations, measured between instants; all
 * others are counted in London days: months and years by the calendar, working days by England's.
 */
export interface Duration {
  readonly n: number
  readonly unit: DurationUnit
}

export type DurationUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years' | 'working days'

const written = /^(0|[1-9]\d{0,5}) (minute|hour|day|week|month|year|working day)(s?)$/

/**
 * Reads a whole number from 0 to 999999, one space, and a unit in the grammatical number.
 *
 * @example parseDuration('12 months') // { n: 12, unit: 'months' }
 * @example parseDuration('1 days') // undefined, and so are '1.5 hours', 'a week' and '0 day'
 */
export function parseDuration(text: string): Duration | undefined {
  const [, digits, unit, s] = written.exec(text) ?? []
  if (digits === undefined || unit === undefined) return undefined
  const n = Number(digits)
  return (s === '') === (n === 1) ? { n, unit: `${unit}s` as DurationUnit } : undefined
}

/** @example durationText({ n: 1, unit: 'working days' }) // '1 working day' */
export const durationText = ({ n, unit }: Duration): string =>
  `${String(n)} ${n === 1 ? unit.slice(0, -1) : unit}`

/** Whether windows of this length compare instants (minutes, hours) rather than London days. */
export const isClockDuration = ({ unit }: Duration): boolean => unit === 'minutes' || unit === 'hours'

/** Of a clock duration; NaN for the others, whose days differ in length. */
export const minutesIn = ({ n, unit }: Duration): number =>
  unit === 'minutes' ? n : unit === 'hours' ? 60 * n : NaN

/** Where a window begins: at an instant, or with a London day. */
export type Beginning =
  { readonly clock: true; readonly from: Instant } | { readonly clock: false; readonly from: Day }

/**
 * The earliest instant or day still inside a window of this length that ends at `asOf`; both ends count. Within
 * `n` working days is the earliest day whose nth working day after it has not passed.
 * Undefined where that needs a year whose bank holidays are not loaded.
 *
 * @example before(asOf, { n: 72, unit: 'hours' }) // { clock: true, from: asOf - 259_200_000 }
 * @example before(asOf, { n: 90, unit: 'days' }) // { clock: false, from: londonDay(asOf) - 90 }
 */
export function before(asOf: Instant, duration: Duration): Beginning | undefined {
  if (isClockDuration(duration)) return { clock: true, from: asOf - minutesIn(duration) * minuteLength }
  const asOfDay = londonDay(asOf)
  const days = daysIn(duration, asOfDay)
  return days === undefined ? undefined : { clock: false, from: asOfDay - days }
}

/**
 * How many days back from `asOfDay` the duration reaches: for months, years and working days it depends on the
 * day. A clock duration counts every day that it can touch from any moment of `asOfDay`: 24 hours touch
 * yesterday, 25 hours the day before. Undefined where bank holidays of a needed year are not loaded.
 */
export function daysIn(duration: Duration, asOfDay: Day): number | undefined {
  const { n, unit } = duration
  switch (unit) {
    case 'minutes':
    case 'hours':
      return asOfDay - londonDay(startOfDay(asOfDay) - minutesIn(duration) * minuteLength)
    case 'days':
      return n
    case 'weeks':
      return 7 * n
    case 'months':
      return asOfDay - addMonths(asOfDay, -n)
    case 'years':
      return asOfDay - addYears(asOfDay, -n)
    case 'working days': {
      const from = addWorkingDays(asOfDay, -n)
      return from === undefined ? undefined : asOfDay - from
    }
  }
}

/**
 * Orders by nominal length, for sorting (soonest first). Never for deciding whether a day lies in a window:
 * 28 to 31 days may each be a month.
 */
export const compareDurations = (a: Duration, b: Duration): number =>
  a.n * nominalLengths[a.unit] - b.n * nominalLengths[b.unit]

/** In tenths of a minute, so that 12 months are exactly a year of 365.2425 days; five working days are a week. */
const nominalLengths: Readonly<Record<DurationUnit, number>> = {
  minutes: 10,
  hours: 600,
  days: 14_400,
  weeks: 100_800,
  months: 438_291,
  years: 5_259_492,
  'working days': 20_160,
}
