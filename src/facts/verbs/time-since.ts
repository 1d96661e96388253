import { minuteLength } from '../../values/clock.js'
import { londonDay } from '../../values/london.js'
import { table } from '../../record/table.js'
import { sourceOf } from '../../record/source.js'
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
    const measured = names.every((name) => isMeasurement(name))
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const newest = newestSure(selected)
      const reach = Math.min(...names.map((name) => run.record?.source(name).completeFrom ?? NaN))
      const covered = selected.complete || coveredToday(names, run)
      const newestPossible = Math.max(...selected.entries.map(({ to }) => to), -Infinity)
      into.high = newest === undefined ? Infinity : age(newest.from, run, clock)
      into.low =
        newest === undefined
          ? newestPossible > -Infinity
            ? age(newestPossible, run, clock)
            : covered && !Number.isNaN(reach)
              ? age(reach, run, clock)
              : 0
          : covered || measured
            ? age(Math.max(newest.to, newestPossible), run, clock)
            : 0
      if (selected.complete && selected.entries.length === 0) into.low = Infinity
      into.leanLow = into.low
      into.leanHigh = into.high
      into.causes = into.low === into.high ? 0 : selected.causes | (selected.causes === 0 ? cause.partial : 0)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

const isMeasurement = (name: string): boolean => {
  const found = sourceOf(name)
  return found !== undefined && table[found.list as keyof typeof table].family === 'measurement'
}

/** Complete up to now, however far back it reaches: nothing newer than its entries can be missing. */
const coveredToday = (names: readonly string[], run: Run): boolean =>
  names.every((name) => {
    const source = run.record?.source(name)
    return source !== undefined && (source.whole || source.completeTo >= run.asOf - 5 * minuteLength)
  })

const age = (instant: Instant, run: Run, clock: boolean): number =>
  instant === -Infinity
    ? Infinity
    : Math.max(0, clock ? (run.asOf - instant) / minuteLength : run.asOfDay - londonDay(instant))

function newestSure({ entries, truths }: Selected): { from: Instant; to: Instant } | undefined {
  let newest: { from: Instant; to: Instant } | undefined
  entries.forEach(({ from, to, fields }, i) => {
    if (fields === undefined || ((truths[i] ?? no) & beyondDoubt) === 0) return
    newest = newest === undefined ? { from, to } : { from: Math.max(newest.from, from), to: Math.max(newest.to, to) }
  })
  return newest
}
