import { minuteLength } from '../values/clock.js'
import { daysIn, isClockDuration, minutesIn, parseDuration, type Duration } from '../values/duration.js'
import { endOfDay, startOfDay } from '../values/london.js'
import type { Instant } from '../values/instant.js'
import { maybe, no, yes, type Truth } from '../values/truth.js'
import type { Source as NamedSource } from '../record/source.js'
import type { Selection } from './definition.js'
import type { Entry, Source } from './record-view.js'
import type { Scope } from './scope.js'
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

export function windowStart(duration: Duration): (run: Run) => Beginning {
  if (isClockDuration(duration)) {
    const length = minutesIn(duration) * minuteLength
    return ({ asOf }) => ({ first: asOf - length, last: asOf - length })
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

/** When a selection looks: entries count from a moment that itself may be known only as a range. */
export interface Window {
  readonly earliest: Instant
  readonly latest: Instant
  /** The event that opens the window: yes it happened, no it never did, or maybe. */
  readonly opened: Truth
}

export type WindowOf = (run: Run) => Window

const always: Window = { earliest: -Infinity, latest: -Infinity, opened: yes }

export function compileWindow(selection: Selection, scope: Scope): WindowOf {
  const parts: WindowOf[] = []
  if (selection.within !== undefined) parts.push(within(scope.figure<string>(selection.within), scope))
  if (selection.since !== undefined) parts.push(since(scope.source(selection.since)))
  const [first, second] = parts
  if (first === undefined) return () => always
  if (second === undefined) return first
  return (run) => {
    const a = first(run)
    const b = second(run)
    return {
      earliest: Math.max(a.earliest, b.earliest),
      latest: Math.max(a.latest, b.latest),
      opened: a.opened & b.opened,
    }
  }
}

function within(text: string, scope: Scope): WindowOf {
  const duration = parseDuration(text)
  if (duration === undefined) {
    scope.problem(`\`${text}\` is not a duration`)
    return () => always
  }
  const start = windowStart(duration)
  return (run) => {
    const { first } = start(run)
    // Unloaded bank holidays: the window may begin at any time.
    if (Number.isNaN(first)) return { earliest: -Infinity, latest: Infinity, opened: yes }
    return { earliest: first, latest: first, opened: yes }
  }
}

/** Since the newest entry of another list or kind: `since: headKnock`. It opens only if there was one. */
function since(event: NamedSource | undefined): WindowOf {
  return (run) => {
    const source = event === undefined ? undefined : run.record?.at(event)
    const newest = source === undefined ? undefined : newestMoment(source)
    if (newest !== undefined) return { ...newest, opened: yes }
    const never = source !== undefined && covers(source, -Infinity, run.asOf)
    return { earliest: -Infinity, latest: Infinity, opened: never ? no : maybe }
  }
}

/** When the newest entry was: between the latest `from` and the latest `to` of all that may be newest. */
function newestMoment(source: Source): { earliest: Instant; latest: Instant } | undefined {
  let earliest = -Infinity
  let latest = -Infinity
  let found = false
  for (const { from, to, fields } of source.entries) {
    if (fields !== undefined) {
      found = true
      if (from > earliest) earliest = from
    }
    if (to > latest) latest = to
  }
  return found ? { earliest, latest } : undefined
}

export function inWindow({ from, to }: Entry, { earliest, latest, opened }: Window): Truth {
  if (to < earliest) return no
  return (from >= latest ? yes : maybe) & opened
}

const fiveMinutes = 5 * minuteLength

/** Whether the list says that it is complete from a moment up to now (to within five minutes of it). */
export const covers = (source: Source, from: Instant, asOf: Instant): boolean =>
  source.whole || (source.completeFrom <= from && source.completeTo >= asOf - fiveMinutes)
