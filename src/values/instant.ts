import { dayLength, hourLength, minuteLength, type Instant } from './clock.js'
import { dayAtStart, dayText } from './day.js'
import { digitsAt } from './digits.js'
import { endOfDay, londonOffset, startOfDay } from './london.js'

export type { Instant } from './clock.js'

const T = 84
const Z = 90
const plus = 43
const hyphen = 45
const point = 46
const colon = 58

/**
 * Reads an ISO 8601 instant: `YYYY-MM-DDTHH:MM`, then `:SS` or `:SS.f` (one to three decimals) or nothing, then
 * the offset, `Z` or up to `±14:00`, without which it would not be an instant. Finer than a millisecond is
 * refused, not rounded; so are 24:00, leap seconds and years outside 1900 to 2100.
 *
 * @example parseInstant('2026-11-21T09:00+00:00') === parseInstant('2026-11-21T10:00:00.0+01:00') // true
 * @example parseInstant('2026-11-21T09:00:00') // undefined: whose nine o'clock?
 */
export function parseInstant(text: string): Instant | undefined {
  const instant = instantOrNaN(text)
  return Number.isNaN(instant) ? undefined : instant
}

function instantOrNaN(text: string): Instant {
  if (text.charCodeAt(10) !== T || text.charCodeAt(13) !== colon) return NaN
  const hour = digitsAt(text, 11, 2)
  const minute = digitsAt(text, 14, 2)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return NaN
  let position = 16
  let milliseconds = 0
  if (text.charCodeAt(position) === colon) {
    const second = digitsAt(text, 17, 2)
    if (second < 0 || second > 59) return NaN
    milliseconds = second * 1000
    position = 19
    if (text.charCodeAt(position) === point) {
      position++
      // The first three decimals are worth 100, 10 and 1 ms; a fourth is left standing where the offset should be.
      for (let worth = 100; worth >= 1; worth /= 10) {
        const digit = digitsAt(text, position, 1)
        if (digit < 0 && worth === 100) return NaN
        if (digit < 0) break
        milliseconds += digit * worth
        position++
      }
    }
  }
  const minutesOfDay = hour * 60 + minute - offsetAt(text, position)
  return dayAtStart(text) * dayLength + minutesOfDay * minuteLength + milliseconds
}

/**
 * Minutes ahead of UTC as written from `at` to the end, or NaN. `-00:00`, which some systems print where they
 * do not know the local time, still tells the instant.
 */
function offsetAt(text: string, at: number): number {
  const sign = text.charCodeAt(at)
  if (sign === Z) return text.length === at + 1 ? 0 : NaN
  if ((sign !== plus && sign !== hyphen) || text.length !== at + 6 || text.charCodeAt(at + 3) !== colon)
    return NaN
  const hours = digitsAt(text, at + 1, 2)
  const minutes = digitsAt(text, at + 4, 2)
  if (hours < 0 || minutes < 0 || minutes > 59) return NaN
  const ahead = hours * 60 + minutes
  if (ahead > 14 * 60) return NaN
  return sign === plus ? ahead : -ahead
}

/**
 * London clock time with its offset, which tells the repeated hour of an October night apart. Milliseconds are
 * printed only where there are any. Reads back as the same instant, for London days of 1900 to 2100.
 *
 * @example instantText(parseInstant('2026-06-30T23:30Z')!) // '2026-07-01T00:30:00+01:00'
 */
export function instantText(instant: Instant): string {
  const offset = londonOffset(instant)
  const day = Math.floor((instant + offset) / dayLength)
  const inDay = instant + offset - day * dayLength
  const hour = two(Math.floor(inDay / hourLength))
  const minute = two(Math.floor(inDay / minuteLength) % 60)
  const second = two(Math.floor(inDay / 1000) % 60)
  const milliseconds = inDay % 1000
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`
  return `${dayText(day)}T${hour}:${minute}:${second}${fraction}+${offset === 0 ? '00' : '01'}:00`
}

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * When something happened, as recorded: an instant, or a bare day, which is any moment of that London day.
 *
 * @example parseTime('2026-10-25') // from 2026-10-24T23:00Z to 2026-10-25T23:59:59.999Z, 25 hours
 */
export function parseTime(text: string): { readonly from: Instant; readonly to: Instant } | undefined {
  const from = timeFrom(text)
  return Number.isNaN(from) ? undefined : { from, to: timeTo(text) }
}

/** The `from` of `parseTime` without making an object, for the hot path. NaN when the text cannot be read. */
export const timeFrom = (text: string): Instant =>
  text.length === 10 ? startOfDay(dayAtStart(text)) : instantOrNaN(text)

/** The `to` of `parseTime` without making an object, for the hot path. NaN when the text cannot be read. */
export const timeTo = (text: string): Instant =>
  text.length === 10 ? endOfDay(dayAtStart(text)) : instantOrNaN(text)
