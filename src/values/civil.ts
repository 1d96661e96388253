/**
 * The Gregorian calendar in whole numbers: year, month (1 to 12) and day of month on one side, days since
 * 1970-01-01 on the other. Years are counted from March, so that a leap day comes last; the method is
 * Howard Hinnant's `days_from_civil` (https://howardhinnant.github.io/date_algorithms.html). Right for any
 * year, also before 1970; INVARIANT: all arguments are whole numbers, and real dates where a date is meant.
 */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

const { floor } = Math
const daysIn400Years = 146_097
/** From 0000-03-01 to 1970-01-01. */
const epoch = 719_468

/** @example daysFromCivil(2000, 3, 1) // 11_017 */
export function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month > 2 ? year : year - 1
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9
  const leapDays = floor(marchYear / 4) - floor(marchYear / 100) + floor(marchYear / 400)
  return 365 * marchYear + leapDays + floor((153 * monthsSinceMarch + 2) / 5) + dayOfMonth - 1 - epoch
}

/** @example civilFromDays(-1) // { year: 1969, month: 12, dayOfMonth: 31 } */
export function civilFromDays(days: number): CivilDate {
  const sinceEpoch = days + epoch
  const cycle = floor(sinceEpoch / daysIn400Years)
  const dayOfCycle = sinceEpoch - cycle * daysIn400Years
  // Take the leap days out (every 4 years, not every 100, again at 400), then years are all 365 long.
  const leapDays = floor(dayOfCycle / 1460) - floor(dayOfCycle / 36_524) + floor(dayOfCycle / 146_096)
  const yearOfCycle = floor((dayOfCycle - leapDays) / 365)
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + floor(yearOfCycle / 4) - floor(yearOfCycle / 100))
  const monthsSinceMarch = floor((5 * dayOfYear + 2) / 153)
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
  return {
    year: cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - floor((153 * monthsSinceMarch + 2) / 5) + 1,
  }
}

/** @example daysInMonth(2028, 2) // 29 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
