import { dayLength, hourLength, minuteLength } from '../values/clock.js'
import { civilFromDays } from '../values/civil.js'
import { weekday, type Day } from '../values/day.js'
import { instantText, timeFrom, timeTo, type Instant } from '../values/instant.js'
import { endOfDay, londonDay } from '../values/london.js'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Beyond this many days either way a date needs its year, and after a week its hour tells nothing. */
const halfAYear = 182
const aWeek = 7

/**
 * A recorded or due time as somebody reading the report that day would say it.
 *
 * @example whenInWords('2026-12-08T08:52:00+00:00', parseInstant('2026-12-08T09:00:00Z')!) // 'today 08:52'
 * @example whenInWords('2027-01-05T23:59:59.999+00:00', parseInstant('2026-12-08T09:00:00Z')!) // '5 Jan': the whole day
 */
export function whenInWords(written: string, asOf: Instant): string {
  const instant = timeFrom(written)
  if (Number.isNaN(instant)) return written
  const day = londonDay(instant)
  const away = day - londonDay(asOf)
  const named =
    away === 0 ? 'today' : away === -1 ? 'yesterday' : away === 1 ? 'tomorrow' : dayInWords(day, away)
  const isWholeDay = written.length === 10 || timeTo(written) === endOfDay(day)
  return isWholeDay || Math.abs(away) > aWeek ? named : `${named} ${clockOf(instant)}`
}

function dayInWords(day: Day, away: number): string {
  const { year, month, dayOfMonth } = civilFromDays(day)
  const short = `${String(dayOfMonth)} ${months[month - 1] ?? ''}`
  return Math.abs(away) > halfAYear ? `${short} ${String(year)}` : short
}

/** @example dayOfYear('2026-12-07') // '7 Dec 2026' */
export const dayOfYear = (written: string): string => dayInWords(londonDay(timeFrom(written)), Infinity)

/** @example momentInWords('2026-12-08T09:00:00+00:00') // 'Tuesday 8 December 2026, 09:00' */
export function momentInWords(written: string): string {
  const instant = timeFrom(written)
  const day = londonDay(instant)
  const { year, month, dayOfMonth } = civilFromDays(day)
  return `${weekdays[weekday(day)] ?? ''} ${String(dayOfMonth)} ${longMonths[month - 1] ?? ''} ${String(year)}, ${clockOf(instant)}`
}

/** London clock time. */
const clockOf = (instant: Instant): string => instantText(instant).slice(11, 16)

/** How old something is: minutes, then hours, then whole days. */
export function ageInWords(written: string, asOf: Instant): string {
  const age = asOf - timeFrom(written)
  if (age < 2 * hourLength) return some(Math.floor(age / minuteLength), 'minute')
  if (written.length > 10 && age < 2 * dayLength) return some(Math.floor(age / hourLength), 'hour')
  return some(londonDay(asOf) - londonDay(timeFrom(written)), 'day')
}

/** @example elapsedInWords(1010, 'minutes') // '16 hours 50 minutes' */
export function elapsedInWords(length: number, unit: 'days' | 'minutes'): string {
  if (unit === 'days') return some(length, 'day')
  if (length < 120) return some(length, 'minute')
  const hours = Math.floor(length / 60)
  const rest = length % 60
  return rest === 0 || hours >= 48 ? some(hours, 'hour') : `${some(hours, 'hour')} ${some(rest, 'minute')}`
}

const some = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`
