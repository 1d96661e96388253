import { dayLength, hourLength, minuteLength } from '../values/clock.js'
import { addMonths } from '../values/day.js'
import { instantText, type Instant } from '../values/instant.js'
import { endOfDay, londonDay } from '../values/london.js'
import type { Within } from '../pages/within.js'

/** When `within` ends: `today` at the earlier of 12 hours and the end of the London day. */
export function dueAt(asOf: Instant, within: Within): string {
  return instantText(momentOf(asOf, within))
}

function momentOf(asOf: Instant, within: Within): Instant {
  switch (within) {
    case 'now':
      return asOf
    case '15 minutes':
      return asOf + 15 * minuteLength
    case '30 minutes':
      return asOf + 30 * minuteLength
    case '1 hour':
      return asOf + hourLength
    case '2 hours':
      return asOf + 2 * hourLength
    case '6 hours':
      return asOf + 6 * hourLength
    case 'today':
      return Math.min(asOf + 12 * hourLength, endOfDay(londonDay(asOf)))
    case '24 hours':
      return asOf + dayLength
    case '72 hours':
      return asOf + 3 * dayLength
    case '7 days':
      return endOfDay(londonDay(asOf) + 7)
    case '14 days':
      return endOfDay(londonDay(asOf) + 14)
    case '28 days':
      return endOfDay(londonDay(asOf) + 28)
    case '90 days':
      return endOfDay(londonDay(asOf) + 90)
    case '12 months':
      return endOfDay(addMonths(londonDay(asOf), 12))
  }
}
