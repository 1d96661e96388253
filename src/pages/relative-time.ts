import { dayLength, minuteLength } from '../values/clock.js'
import { addMonths, addYears, dayText } from '../values/day.js'
import { daysIn, isClockDuration, minutesIn, parseDuration, type Duration } from '../values/duration.js'
import { instantText, type Instant } from '../values/instant.js'
import { londonDay, londonOffset, startOfDay } from '../values/london.js'
import { addWorkingDays } from '../values/working-days.js'

/** `28 days ago`, `now`, or `in 3 months`, as an instant; days, months and years at the same time of day. */
export function timeAround(written: string, now: Instant): Instant | undefined {
  if (written === 'now') return now
  const back = / ago$/.test(written)
  const ahead = /^in /.test(written)
  const duration = parseDuration(written.replace(/ ago$|^in /, ''))
  if (duration === undefined || back === ahead) return undefined
  if (isClockDuration(duration)) return now + (back ? -1 : 1) * minutesIn(duration) * minuteLength
  const today = londonDay(now)
  const day = back ? dayBefore(today, duration) : dayAfter(today, duration)
  if (day === undefined) return undefined
  return atClock(day, (now + londonOffset(now)) % dayLength)
}

/** That time of day by the clock on the wall, also on the days when the clocks change. */
export function atClock(day: number, sinceMidnight: number): Instant {
  const start = startOfDay(day)
  const moment = start + sinceMidnight
  return moment + londonOffset(start) - londonOffset(moment)
}

function dayBefore(today: number, duration: Duration): number | undefined {
  const days = daysIn(duration, today)
  return days === undefined ? undefined : today - days
}

function dayAfter(today: number, { n, unit }: Duration): number | undefined {
  switch (unit) {
    case 'working days':
      return addWorkingDays(today, n)
    case 'months':
      return addMonths(today, n)
    case 'years':
      return addYears(today, n)
    case 'weeks':
      return today + 7 * n
    case 'days':
      return today + n
    case 'hours':
    case 'minutes':
      return undefined
  }
}

/** As the record writes it: a London day where the field holds days. */
export const writeTime = (moment: Instant, type: 'time' | 'day'): string =>
  type === 'day' ? dayText(londonDay(moment)) : instantText(moment)
