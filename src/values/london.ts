import { daysFromCivil } from './civil.js'
import { dayLength, hourLength, type Instant } from './clock.js'
import { weekday, type Day } from './day.js'

/*
 * British summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
 * October: so since 1996 (Directive 2000/84/EC, kept by the Summer Time Order 2002), and taken to be so for
 * every year. In earlier summers an instant may therefore be an hour out near the ends of the season, and
 * through the winters of 1968 to 1971; a bare day (a date of birth) is the same day either way.
 *
 * INVARIANT: clocks change at 01:00 or 02:00 local time, so midnight is never skipped and never comes twice.
 */
const march = 3
const october = 10

/** How far London clocks are ahead of UTC: 0 or one hour, in milliseconds. */
export function londonOffset(instant: Instant): number {
  const year = roughYear(instant / dayLength)
  const summerStarts = lastSunday(year, march) * dayLength + hourLength
  const summerEnds = lastSunday(year, october) * dayLength + hourLength
  return instant >= summerStarts && instant < summerEnds ? hourLength : 0
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
  const isSummerAtMidnight = day > lastSunday(year, march) && day <= lastSunday(year, october)
  return day * dayLength - (isSummerAtMidnight ? hourLength : 0)
}

/** The last millisecond of a London day. The day is 23 hours long on the March Sunday, 25 on the October one. */
export const endOfDay = (day: Day): Instant => startOfDay(day + 1) - 1

/** May be a year out within two days of New Year, when no year's summer is near. */
const roughYear = (days: number): number => Math.floor(days / 365.2425) + 1970

/** For months of 31 days. */
function lastSunday(year: number, month: number): Day {
  const lastDay = daysFromCivil(year, month, 31)
  return lastDay - ((weekday(lastDay) + 1) % 7)
}
