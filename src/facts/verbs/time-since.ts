import { minuteLength } from '../../values/clock.js'
import { londonDay } from '../../values/london.js'
import type { Source } from '../../record/source.js'
import { cause, type Domain } from '../../values/possible.js'
import { beyondDoubt, no } from '../../values/truth.js'
import type { Instant } from '../../values/instant.js'
import { compileSelection, entriesOf, namesOf, type Selected } from '../selection.js'
import type { Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'

/**
 * `{ timeSince: reviews, where: { of: structured-medication-review } }` - how long since the newest one, in
 * London days, or in minutes with `in: hours` or `in: minutes`. Pages compare it with durations.
 * Missing: a happening that a list does not cover may have been more recent than the newest recorded, or
 * never; a covered list without one gives "longer than the list reaches back, perhaps never".
 */
export const timeSince: Verb = {
  name: 'timeSince',
  words: [...selecting, 'in'],
  compile(selection, scope) {
    const names = namesOf(selection['timeSince'])
    const select = compileSelection(selection['timeSince'], selection, scope)
    const clock = selection.in === 'hours' || selection.in === 'minutes'
    const domain: Domain = { kind: 'elapsed', in: clock ? 'minutes' : 'days' }
    const sources = names.flatMap((name) => scope.source(name) ?? [])
    const measured = sources.every(({ family }) => family === 'measurement')
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const newest = newestSure(selected)
      const newestPossible = Math.max(...selected.entries.map(({ to }) => to), -Infinity)
      into.high = newest === undefined ? Infinity : age(newest, run, clock)
      // One that nobody recorded may have been at any time that the lists do not cover.
      const unrecorded =
        selected.complete || (measured && newest !== undefined) ? -Infinity : lastUncovered(sources, run)
      into.low = age(Math.max(newestPossible, unrecorded), run, clock)
      into.leanLow = into.low
      into.leanHigh = into.high
      into.causes = into.low === into.high ? 0 : selected.causes | (selected.causes === 0 ? cause.partial : 0)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

/** The last moment at which an entry may be missing: before the lists begin to be complete, or now. */
const lastUncovered = (sources: readonly Source[], run: Run): Instant =>
  Math.max(
    ...sources.map((each) => {
      const source = run.record?.at(each)
      if (source === undefined) return run.asOf
      if (source.whole) return -Infinity
      return source.completeTo >= run.asOf - 5 * minuteLength && source.completeFrom <= run.asOf
        ? source.completeFrom
        : run.asOf
    }),
  )

const age = (instant: Instant, run: Run, clock: boolean): number =>
  instant === -Infinity
    ? Infinity
    : Math.max(0, clock ? (run.asOf - instant) / minuteLength : run.asOfDay - londonDay(instant))

/** Since when at the latest it has been: the newest entry that certainly counts. */
function newestSure({ entries, truths }: Selected): Instant | undefined {
  let newest: Instant | undefined
  entries.forEach(({ from, fields }, i) => {
    if (fields === undefined || ((truths[i] ?? no) & beyondDoubt) === 0) return
    newest = Math.max(newest ?? -Infinity, from)
  })
  return newest
}
