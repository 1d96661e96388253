import { civilFromDays, daysFromCivil, daysInMonth } from './civil.js'
import { digitsAt } from './digits.js'

/**
 * A civil day of Europe/London, as whole days since 1970-01-01: days subtract, compare and sort as numbers.
 * A day has no hours; `londonDay` says on which day an instant falls.
 */
export type Day = number

/** Outside these years a date in a record is a slip of the pen: 0202-11-21, 2206-11-21. */
const firstYear = 1900
const lastYear = 2100

const hyphen = 45

/**
 * Reads `YYYY-MM-DD`, exactly so, for a date that exists in 1900 to 2100.
 *
 * @example parseDay('1970-01-02') // 1
 * @example parseDay('2026-02-30') // undefined, and so is '2026-2-3'
 */
export function parseDay(text: string): Day | undefined {
  const day = text.length === 10 ? dayAtStart(text) : NaN
  return Number.isNaN(day) ? undefined : day
}

/** The day written in the first ten characters, whatever follows them, or NaN. */
export function dayAtStart(text: string): Day {
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return NaN
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 2)
  const dayOfMonth = digitsAt(text, 8, 2)
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return NaN
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return NaN
  return daysFromCivil(year, month, dayOfMonth)
}

/** @example dayText(0) // '1970-01-01' */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = civilFromDays(day)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`
}

const padded = (number: number, width: number): string => String(number).padStart(width, '0')

/**
 * The same day of the month, `months` calendar months later (earlier if negative); the last day of that month
 * where it is too short. So adding and taking away again need not come back to the same day.
 *
 * @example dayText(addMonths(parseDay('2027-05-31')!, -3)) // '2027-02-28'
 */
export function addMonths(day: Day, months: number): Day {
  const date = civilFromDays(day)
  const monthsSinceZero = date.year * 12 + date.month - 1 + months
  const year = Math.floor(monthsSinceZero / 12)
  const month = monthsSinceZero - year * 12 + 1
  return daysFromCivil(year, month, Math.min(date.dayOfMonth, daysInMonth(year, month)))
}

/** As `addMonths`: a year after 29 February is 28 February. */
export const addYears = (day: Day, years: number): Day => addMonths(day, 12 * years)

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday. The second 7 lifts the days before it, whose remainder is negative (or -0).
  return (((day + 3) % 7) + 7) % 7
}

export const yearOf = (day: Day): number => civilFromDays(day).year
