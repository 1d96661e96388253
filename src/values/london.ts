import { daysFromCivil } from './civil.js'
import { dayLength, hourLength, type Instant } from './clock.js'
import { weekday, type Day } from './day.js'

/*
 * British summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
 * October: so since 1996 (now by the Summer Time Order 2002), and here taken to be so for every year. Before
 * 1996 an instant may therefore be given the wrong hour in spring, in autumn, in wartime and from 1968 to 1971;
 * a bare day (a date of birth) stays the same day.
 *
 * INVARIANT: clocks change at 01:00 or 02:00 local time, so midnight is never skipped and never comes twice.
 */
const firstYear = 1900
const lastYear = 2100
const march = 3
const october = 10
// Looked up for every dated entry of a record, so worked out once; years outside work it out each time.
const marchSundays = lastSundays(march)
const octoberSundays = lastSundays(october)

const summerStart = (year: number): Day => marchSundays[year - firstYear] ?? lastSunday(year, march)
const summerEnd = (year: number): Day => octoberSundays[year - firstYear] ?? lastSunday(year, october)

/** How far London clocks are ahead of UTC: 0 or one hour, in milliseconds. */
export function londonOffset(instant: Instant): number {
  const year = roughYear(instant / dayLength)
  const start = summerStart(year) * dayLength + hourLength
  const end = summerEnd(year) * dayLength + hourLength
  return instant >= start && instant < end ? hourLength : 0
}

/**
 * The London day on which an instant falls.
 *
 * @example londonDay(parseInstant('2026-06-30T23:30:00Z')!) // 1 July 2026: London clocks say 00:30
 */
export function londonDay(instant: Instant): Day {
  return Math.floor((instant + londonOffset(instant)) / dayLength)
}

/** The first instant of a London day. */
export function startOfDay(day: Day): Instant {
  const year = roughYear(day)
  const isSummerAtMidnight = day > summerStart(year) && day <= summerEnd(year)
  return day * dayLength - (isSummerAtMidnight ? hourLength : 0)
}

/** The last millisecond of a London day. The day is 23 hours long on the March Sunday, 25 on the October one. */
export const endOfDay = (day: Day): Instant => startOfDay(day + 1) - 1

/** May be a year out within two days of New Year, when no year's summer is near. */
const roughYear = (days: number): number => Math.floor(days / 365.2425) + 1970

function lastSundays(month: number): readonly Day[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastSunday(firstYear + index, month))
}

/** For months of 31 days. */
function lastSunday(year: number, month: number): Day {
  const lastDay = daysFromCivil(year, month, 31)
  return lastDay - ((weekday(lastDay) + 1) % 7)
}
