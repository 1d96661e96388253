import { parseDuration, type Duration } from '../values/duration.js'
import { endOfDay, startOfDay } from '../values/london.js'
import type { Instant } from '../values/instant.js'
import { maybe, no, possible, yes } from '../values/truth.js'
import type { Source as NamedSource } from '../record/source.js'
import type { Figure, Selection } from './definition.js'
import { openerOf, openersIn } from './openers.js'
import { periodOf } from './periods.js'
import type { Scope } from './scope.js'
import { baseOf, read, type Moment, type Run, type Slot } from './slot.js'
import {
  always,
  atEachMoment,
  closingBetween,
  lastGap,
  openingBetween,
  reachingBack,
  windowStart,
  type Window,
  type WindowOf,
} from './window.js'

type MomentOf = (run: Run) => Moment

/** All the words together: a window is what each of them leaves. */
export function compileWindow(selection: Selection, scope: Scope): WindowOf {
  const { within, between, since, before } = selection
  const parts: WindowOf[] = []
  if (within !== undefined) parts.push(reaching(within, scope))
  if (between !== undefined) {
    const [nearest, furthest] = between
    parts.push(agedAtLeast(nearest, scope), reaching(furthest, scope))
  }
  if (since !== undefined) {
    const moment = newestOpener(openersIn(since), scope)
    parts.push((run) => {
      const { earliest, latest, opened } = moment(run)
      return openingBetween(earliest, latest, opened)
    })
  }
  if (before !== undefined) parts.push(closing(before, scope))
  const [first, ...more] = parts
  if (first === undefined) return () => always
  if (more.length === 0) return first
  return (run) => {
    let window = first(run)
    for (const part of more) window = both(window, part(run))
    return window
  }
}

const both = (a: Window, b: Window): Window => ({
  earliest: Math.max(a.earliest, b.earliest),
  latest: Math.max(a.latest, b.latest),
  closesFrom: Math.min(a.closesFrom, b.closesFrom),
  closesTo: Math.min(a.closesTo, b.closesTo),
  opened: a.opened & b.opened,
})

function lengthOf(figure: Figure<string>, scope: Scope): Duration | undefined {
  const text = scope.figure<string>(figure)
  const duration = parseDuration(text)
  if (duration === undefined) scope.problem(`\`${text}\` is not a duration`)
  return duration
}

/** From so long ago on. */
function reaching(figure: Figure<string>, scope: Scope): WindowOf {
  const length = lengthOf(figure, scope)
  if (length !== undefined) scope.quiet.standings.reaches(length)
  return reachingBack(length)
}

/** Up to so long ago: of days, to the end of that day. */
function agedAtLeast(figure: Figure<string>, scope: Scope): WindowOf {
  const length = lengthOf(figure, scope)
  if (length === undefined) return () => always
  const start = windowStart(length)
  return atEachMoment((run) => {
    const { last } = start(run)
    return Number.isNaN(last) ? closingBetween(-Infinity, Infinity) : closingBetween(last, last)
  })
}

/** `before: 14 days` is at least so old; `before: admission` is what was before the newest one, not at its moment. */
function closing(before: NonNullable<Selection['before']>, scope: Scope): WindowOf {
  const names = openersIn(before)
  const [name] = names
  if (typeof before === 'object' && 'setting' in before) return agedAtLeast(before, scope)
  if (name !== undefined && openerOf(name) === 'length') return agedAtLeast(name, scope)
  const moment = newestOpener(names, scope)
  return (run) => {
    const { earliest, latest, opened } = moment(run)
    return closingBetween(earliest - 1, latest - 1, opened)
  }
}

/** The newest of several events, facts and periods: it was if any of them was. */
function newestOpener(names: readonly string[], scope: Scope): MomentOf {
  const lists = names.filter((name) => openerOf(name) === 'list').flatMap((name) => scope.source(name) ?? [])
  const moments = [
    ...(lists.length === 0 ? [] : [newestEntry(lists)]),
    ...names.flatMap((name): readonly MomentOf[] => {
      const opener = openerOf(name)
      if (opener === 'period') return [periodBegan(name, scope)]
      return opener === 'fact' ? [elapsedMoment(name, scope)] : []
    }),
  ]
  const [only] = moments
  if (only !== undefined && moments.length === 1) return only
  return (run) => {
    let [earliest, latest, opened] = [-Infinity, -Infinity, no]
    for (const moment of moments) {
      const each = moment(run)
      opened |= each.opened
      // What may never have been may still be the newest, and need not be.
      if (each.opened === yes) earliest = Math.max(earliest, each.earliest)
      if ((each.opened & possible) !== 0) latest = Math.max(latest, each.latest)
    }
    return { earliest, latest, opened }
  }
}

/** By definition the newest one recorded. Without one the window opens only where the lists may lack it. */
function newestEntry(events: readonly NamedSource[]): MomentOf {
  return (run) => {
    let [earliest, latest, isRecorded] = [-Infinity, -Infinity, false]
    const sources = events.flatMap((event) => run.record?.at(event) ?? [])
    for (const { entries } of sources) {
      for (const { from, to, fields } of entries) {
        if (fields !== undefined) {
          isRecorded = true
          earliest = Math.max(earliest, from)
        }
        latest = Math.max(latest, to)
      }
    }
    if (isRecorded) return { earliest, latest, opened: yes }
    for (const source of sources) latest = Math.max(latest, lastGap(source, run.asOf))
    return { earliest, latest, opened: latest === -Infinity ? no : maybe }
  }
}

/** A period begins with its first day. */
function periodBegan(name: string, scope: Scope): MomentOf {
  const period = periodOf(scope.tables.periods(name))
  return ({ asOfDay }) => {
    const { earliest, latest } = period.began(asOfDay)
    const known = earliest !== -Infinity
    return {
      earliest: known ? startOfDay(earliest) : earliest,
      latest: startOfDay(latest),
      opened: known ? yes : maybe,
    }
  }
}

/**
 * When that was of which a fact says how long ago it is. A page's assumption about the fact does not move the
 * window: it would narrow what counts for other facts, beyond what the page says that it assumes.
 */
function elapsedMoment(name: string, scope: Scope): MomentOf {
  const slot = baseOf(scope.slot(name))
  const { domain } = slot
  scope.besides.push(slot)
  if (domain.kind !== 'elapsed') {
    scope.problem(
      `\`${name}\` is not a length of time, so it cannot open or close a window: name a \`timeSince\` fact`,
    )
    return () => ({ earliest: -Infinity, latest: Infinity, opened: maybe })
  }
  return slot.moment ?? ((run) => momentOf(slot, run, domain.in === 'minutes'))
}

/** From the length alone: of days, any moment of that day. */
function momentOf(slot: Slot, run: Run, clock: boolean): Moment {
  const { low, high } = read(slot, run)
  const opened = low === Infinity ? no : high === Infinity ? maybe : yes
  const ago = (length: number, of: (day: number) => Instant): Instant =>
    length === Infinity
      ? -Infinity
      : clock
        ? Math.round(run.asOf - length * 60_000)
        : of(run.asOfDay - length)
  return { earliest: ago(high, startOfDay), latest: ago(low, endOfDay), opened }
}
