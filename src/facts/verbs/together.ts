import { minuteLength } from '../../values/clock.js'
import { minutesIn, parseDuration } from '../../values/duration.js'
import { londonDay } from '../../values/london.js'
import { no, possible, leanPossible, type Truth } from '../../values/truth.js'
import type { Entry } from '../entry.js'
import type { Selected } from '../selection.js'
import type { Run } from '../slot.js'

/** How a count adds up what a selection found, for one question. */
export type Tally = (selected: Pick<Selected, 'entries' | 'truths'>, run: Run, bit: Truth) => number

/**
 * `together: 72 hours`: of entries scattered over a longer window only those that lie within so long of each other,
 * the most of them. A bare day may be any moment of it: for the most it is taken to lie near the others, for the
 * fewest it counts only where the whole day does. Undefined for lengths other than minutes to weeks.
 */
export function together(length: string, tally: Tally): Tally | undefined {
  const duration = parseDuration(length)
  const days = { days: 1, weeks: 7 }[duration?.unit as string]
  const span =
    duration === undefined ? NaN : days === undefined ? minutesIn(duration) * minuteLength : duration.n * days
  if (Number.isNaN(span)) return undefined
  const at = days === undefined ? (instant: number) => instant : dayOf
  const reaches = (entry: Entry): readonly [number, number] => [at(entry.from), at(entry.to)]

  return ({ entries, truths }, run, bit) => {
    const upper = (bit & (possible | leanPossible)) !== 0
    const spans = entries.map(reaches)
    let most = 0
    // The length of time that holds the most may as well begin, or end, where one of them may begin at the earliest.
    for (const [i, [from]] of spans.entries()) {
      if (((truths[i] ?? no) & bit) === 0) continue
      const near = entries.flatMap((_entry, other) => {
        const [begins, ends] = spans[other] ?? [NaN, NaN]
        const near = upper ? begins <= from && ends >= from - span : begins >= from && ends <= from + span
        return near || other === i ? [other] : []
      })
      const sum = tally(
        {
          entries: near.flatMap((other) => entries[other] ?? []),
          truths: near.map((other) => truths[other] ?? no),
        },
        run,
        bit,
      )
      most = Math.max(most, sum)
    }
    return most
  }
}

/** Before all days where nothing is known of when. */
const dayOf = (instant: number): number => (Number.isFinite(instant) ? londonDay(instant) : instant)
