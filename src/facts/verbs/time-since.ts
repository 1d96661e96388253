import { minuteLength } from '../../values/clock.js'
import { londonDay } from '../../values/london.js'
import type { Source } from '../../record/source.js'
import { cause, type Domain } from '../../values/possible.js'
import { beyondDoubt, maybe, no, yes } from '../../values/truth.js'
import type { Instant } from '../../values/instant.js'
import { dateOf, type DateOf } from '../dated.js'
import { newestOf } from '../newest.js'
import { compileSelection, entriesOf, namesOf, type Selected } from '../selection.js'
import type { Moment, Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { lastGap } from '../window.js'

/**
 * `{ timeSince: reviews, where: { of: structured-medication-review } }` - how long since the newest one, in
 * London days, or in minutes with `in: hours` or `in: minutes`. Pages compare it with durations. With
 * `dated: endsOn` it counts from that field of the newest one; a date still to come counts as now (`daysPast`
 * tells those apart).
 * `oldest: true` is about the first one in its window instead, to open the window of another fact: what was noted
 * after the first of two falls still counts after the second.
 * Missing: a happening that a list does not cover may have been more recent than the newest recorded, or
 * never; a covered list without one gives "longer than the list reaches back, perhaps never".
 */
export const timeSince: Verb = {
  name: 'timeSince',
  words: [...selecting, 'in', 'dated', 'oldest'],
  compile(selection, scope) {
    const names = namesOf(selection['timeSince'])
    const select = compileSelection(selection['timeSince'], selection, scope)
    const clock = selection.in === 'hours' || selection.in === 'minutes'
    const domain: Domain = { kind: 'elapsed', in: clock ? 'minutes' : 'days' }
    const sources = names.flatMap((name) => scope.listed(name, true) ?? [])
    const date = selection.dated === undefined ? undefined : dateOf(selection, sources[0], scope)
    const measured = sources.every(({ family }) => family === 'measurement')
    const spanOf = (selected: Selected, run: Run): Moment => {
      if (selection.oldest === true) return oldestOf(selected, () => lastUncovered(sources, run))
      const { earliest, latest } = newestSpan(selected, run)
      return { earliest, latest, opened: latest === -Infinity ? no : earliest === -Infinity ? maybe : yes }
    }
    const newestSpan = (selected: Selected, run: Run): Span => {
      const sure = newestSure(selected)
      // One that nobody recorded may have been at any time that the lists do not cover.
      const unrecorded =
        selected.complete || (measured && sure !== undefined) ? -Infinity : lastUncovered(sources, run)
      const earliest = sure ?? -Infinity
      if (date !== undefined)
        return unrecorded > earliest
          ? { earliest: -Infinity, latest: run.asOf }
          : datesOf(selected, date, run)
      let latest = unrecorded
      for (const { to } of selected.entries) latest = Math.max(latest, to)
      return { earliest, latest }
    }
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const { earliest, latest } = spanOf(selected, run)
      into.high = age(earliest, run, clock)
      into.low = age(latest, run, clock)
      into.leanLow = into.low
      into.leanHigh = into.high
      into.causes = into.low === into.high ? 0 : selected.causes | (selected.causes === 0 ? cause.partial : 0)
    })
    return { domain, derive, entries: entriesOf(select), moment: (run) => spanOf(select(run), run) }
  },
}

/** Between which moments the newest one was; -Infinity where it may never have been. */
type Span = Omit<Moment, 'opened'>

/**
 * When the first of them was: at the latest with the first that certainly counts, at the earliest with the first that
 * may, and before all of them where one may be missing.
 */
function oldestOf(selected: Selected, lastUncovered: () => Instant): Moment {
  const { entries, truths, complete } = selected
  let [earliest, latest, last] = [Infinity, Infinity, -Infinity]
  entries.forEach(({ from, to, fields }, i) => {
    earliest = Math.min(earliest, from)
    last = Math.max(last, to)
    if (fields !== undefined && ((truths[i] ?? no) & beyondDoubt) !== 0) latest = Math.min(latest, to)
  })
  const isSure = latest < Infinity
  if (!complete || !isSure) earliest = -Infinity
  if (!isSure) latest = complete ? last : Math.max(last, lastUncovered())
  if (latest === -Infinity) return { earliest: -Infinity, latest, opened: no }
  return { earliest: Math.min(earliest, latest), latest, opened: isSure ? yes : maybe }
}

/** Between which moments the date lies that the newest entry says. */
function datesOf(selected: Selected, date: DateOf, run: Run): Span {
  const { entries, open } = newestOf(selected, undefined, run, 0)
  if (open) return { earliest: -Infinity, latest: run.asOf }
  const dates = entries.map((entry) => date(entry, run))
  return {
    earliest: dates.length === 0 ? -Infinity : Math.min(...dates.map(({ from }) => from)),
    latest: Math.max(...dates.map(({ to }) => to)),
  }
}

function lastUncovered(sources: readonly Source[], run: Run): Instant {
  let latest = -Infinity
  for (const each of sources) {
    const source = run.record?.at(each)
    latest = Math.max(latest, source === undefined ? run.asOf : lastGap(source, run.asOf))
  }
  return latest
}

const age = (instant: Instant, run: Run, clock: boolean): number =>
  instant === -Infinity
    ? Infinity
    : Math.max(0, clock ? (run.asOf - instant) / minuteLength : run.asOfDay - londonDay(instant))

/** Since when at the latest it has been: the newest entry that certainly counts. */
function newestSure({ entries, truths }: Selected): Instant | undefined {
  let newest: Instant | undefined
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (entry?.fields === undefined || ((truths[i] ?? no) & beyondDoubt) === 0) continue
    newest = Math.max(newest ?? -Infinity, entry.from)
  }
  return newest
}
