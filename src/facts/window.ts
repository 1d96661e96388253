import { minuteLength } from '../values/clock.js'
import { daysIn, isClockDuration, minutesIn, type Duration } from '../values/duration.js'
import { endOfDay, startOfDay } from '../values/london.js'
import type { Instant } from '../values/instant.js'
import { maybe, no, possible, yes, type Truth } from '../values/truth.js'
import type { Entry, Source } from './record-view.js'
import type { Run } from './slot.js'

/**
 * The moment a window of this length begins: one instant for minutes and hours, a whole London day for the
 * rest (first and last instant of it). NaN where the bank holidays of a needed year are not loaded, so that
 * every comparison with it is false and the answer stays open.
 */
export interface Beginning {
  readonly first: Instant
  readonly last: Instant
}

/** When a screening is: all that the beginning of a window hangs on. */
export type AtMoment = Pick<Run, 'asOf' | 'asOfDay'>

export function windowStart(duration: Duration): (at: AtMoment) => Beginning {
  if (isClockDuration(duration)) {
    const length = minutesIn(duration) * minuteLength
    let moment = NaN
    let kept: Beginning = { first: NaN, last: NaN }
    return ({ asOf }) => {
      if (moment !== asOf) {
        kept = { first: asOf - length, last: asOf - length }
        moment = asOf
      }
      return kept
    }
  }
  let day = NaN
  let kept: Beginning = { first: NaN, last: NaN }
  return ({ asOfDay }) => {
    if (day !== asOfDay) {
      const days = daysIn(duration, asOfDay)
      kept =
        days === undefined
          ? { first: NaN, last: NaN }
          : { first: startOfDay(asOfDay - days), last: endOfDay(asOfDay - days) }
      day = asOfDay
    }
    return kept
  }
}

/** When a selection looks. Where it opens and closes may itself be known only as a range of moments. */
export interface Window {
  /** It opens between these. */
  readonly earliest: Instant
  readonly latest: Instant
  /** It closes between these, each still inside; Infinity where it is open to this day. */
  readonly closesFrom: Instant
  readonly closesTo: Instant
  /** The event that opens or closes the window: yes it happened, no it never did, or maybe. */
  readonly opened: Truth
}

export type WindowOf = (run: Run) => Window

/** Still open, and opened between these moments, if at all. */
export const openingBetween = (earliest: Instant, latest: Instant, opened = yes): Window => ({
  earliest,
  latest,
  closesFrom: Infinity,
  closesTo: Infinity,
  opened,
})

/** Always opened; closing between these moments. */
export const closingBetween = (closesFrom: Instant, closesTo: Instant, opened = yes): Window => ({
  earliest: -Infinity,
  latest: -Infinity,
  closesFrom,
  closesTo,
  opened,
})

export const always: Window = openingBetween(-Infinity, -Infinity)

/** A window that only the moment of the screening moves: the same for everybody who is screened at that moment. */
export function atEachMoment(windowOf: WindowOf): WindowOf {
  let asOf = NaN
  let kept = always
  return (run) => {
    if (run.asOf !== asOf) {
      kept = windowOf(run)
      asOf = run.asOf
    }
    return kept
  }
}

/** From so long ago on; from ever without a length. */
export function reachingBack(length: Duration | undefined): WindowOf {
  if (length === undefined) return () => always
  const start = windowStart(length)
  return atEachMoment((run) => {
    const { first } = start(run)
    // Unloaded bank holidays: the window may begin at any time.
    return Number.isNaN(first) ? openingBetween(-Infinity, Infinity) : openingBetween(first, first)
  })
}

/** It surely closes before it opens: nothing lies in it, whenever that was. */
const isEmpty = ({ earliest, closesTo }: Window): boolean => earliest > closesTo

export function inWindow({ from, to }: Entry, window: Window): Truth {
  if (to < window.earliest || from > window.closesTo || isEmpty(window)) return no
  return (from >= window.latest && to <= window.closesFrom ? yes : maybe) & window.opened
}

const fiveMinutes = 5 * minuteLength

/** Whether the list says that it is complete from a moment up to another: up to now means to within five minutes. */
const covers = (source: Source, from: Instant, asOf: Instant, until: Instant = asOf): boolean =>
  source.whole || (source.completeFrom <= from && source.completeTo >= Math.min(until, asOf - fiveMinutes))

export const isUpToNow = (completeTo: Instant, asOf: Instant): boolean => completeTo >= asOf - fiveMinutes

/** The last moment at which an entry may be missing: before the list begins to be complete, or now. */
export function lastGap(source: Source, asOf: Instant): Instant {
  if (source.whole) return -Infinity
  return isUpToNow(source.completeTo, asOf) && source.completeFrom <= asOf ? source.completeFrom : asOf
}

/** Whether an entry that the window asks for may be missing from the list. */
export const mayLack = (source: Source, window: Window, asOf: Instant): boolean =>
  (window.opened & possible) !== 0 &&
  !isEmpty(window) &&
  !covers(source, window.earliest, asOf, window.closesTo)
