import { bankHolidays } from './bank-holidays.js'
import { daysFromCivil } from './civil.js'
import { parseDay, weekday, type Day } from './day.js'

/*
 * Working days in England: Monday to Friday, bank holidays excluded. The day something happened is day 0,
 * whatever the hour and also on a Sunday; day 1 is the next working day. (Our reading of "within 7 working
 * days" in the EHCH contract, to be confirmed against its current wording.)
 *
 * In a year whose bank holidays are not loaded no day is known to be a working day or not, a Sunday neither:
 * whoever needs one gets undefined.
 */
const years = Object.keys(bankHolidays).map(Number)
const firstDay = daysFromCivil(Math.min(...years), 1, 1)
const lastDay = daysFromCivil(Math.max(...years), 12, 31)

const holidays: ReadonlySet<Day | undefined> = new Set(Object.values(bankHolidays).flat().map(parseDay))

/** Every working day of the loaded years, in order. */
const workingDays: readonly Day[] = Array.from(
  { length: lastDay - firstDay + 1 },
  (_, index) => firstDay + index,
).filter((day) => weekday(day) < 5 && !holidays.has(day))

/** How many working days come before each loaded day, and before the one after the last; from `firstDay` on. */
const countsBefore: readonly number[] = countWorkingDays()

function countWorkingDays(): number[] {
  const counts: number[] = []
  let count = 0
  for (let day = firstDay; day <= lastDay + 1; day++) {
    counts.push(count)
    if (workingDays[count] === day) count++
  }
  return counts
}

const countBefore = (day: Day): number | undefined => countsBefore[day - firstDay]

export function isWorkingDay(day: Day): boolean | undefined {
  const before = countBefore(day)
  const upTo = countBefore(day + 1)
  return before === undefined || upTo === undefined ? undefined : upTo > before
}

/**
 * The nth working day after `day` (before it, if `n` is negative); `day` itself for 0. Undefined when a day to
 * be counted lies in a year that is not loaded.
 *
 * @example addWorkingDays(thursday2April2026, 1) // Tuesday 7 April: Good Friday and Easter Monday do not count
 */
export function addWorkingDays(day: Day, n: number): Day | undefined {
  if (n === 0) return day
  const passed = countBefore(n > 0 ? day + 1 : day)
  return passed === undefined ? undefined : workingDays[n > 0 ? passed + n - 1 : passed + n]
}

/**
 * How many working days lie after `from`, up to and including `to`; below zero when `to` is the earlier one.
 * It undoes `addWorkingDays`: from any day to the nth working day after or before it there are n.
 *
 * @example workingDaysBetween(friday, nextMonday) // 1, and from the Saturday 1 too
 */
export function workingDaysBetween(from: Day, to: Day): number | undefined {
  // `from` itself is left out: forwards by counting from the end of both days, backwards from their start.
  const edge = to < from ? 0 : 1
  const start = countBefore(from + edge)
  const end = countBefore(to + edge)
  return start === undefined || end === undefined ? undefined : end - start
}
