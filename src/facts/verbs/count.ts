import { minuteLength } from '../../values/clock.js'
import { minutesIn, parseDuration } from '../../values/duration.js'
import { londonDay } from '../../values/london.js'
import {
  beyondDoubt,
  certain,
  leanPossible,
  maybe,
  no,
  possible,
  yes,
  type Truth,
} from '../../values/truth.js'
import type { Selection } from '../definition.js'
import { readerOf, type Reader } from '../reading.js'
import type { Entry } from '../record-view.js'
import { causesOf, compileSelection, entriesOf, namesOf, type Selected } from '../selection.js'
import type { Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { together, type Tally } from './together.js'

/**
 * `{ count: falls, within: 12 months }` - how many such entries?
 * Missing: an entry that only may pass widens the count; a list that does not cover the window makes it
 * "at least". `distinct` counts each value of a field once (an episode, a generic); an entry without that
 * value may be one of the others. `apart` counts only entries that far from each other,
 * `together` only those that lie within so long of each other, the most of them. `unbroken` counts
 * from the newest back until an entry does not pass; `unbroken: outcome` does so over the entries that pass
 * all other tests, so that a dose of another medicine does not break the run. Where the list has gaps, a run may be
 * longer than recorded, and is acted on as recorded.
 */
export const count: Verb = {
  name: 'count',
  words: [...selecting, 'last', 'distinct', 'apart', 'together', 'unbroken'],
  compile(selection, scope) {
    const names = namesOf(selection['count'])
    const select = compileSelection(selection['count'], selection, scope)
    // Of the newest so many there are never more.
    const { last: most = Infinity } = selection
    const domain = { kind: 'number', least: 0, most, step: 1 } as const
    const found = scope.listed(names[0] ?? '')
    const keyOf =
      selection.distinct === undefined || found === undefined
        ? undefined
        : keyReader(selection.distinct, (field) => readerOf(found.list, found.kind, field, scope))
    const countsSeparately =
      selection.distinct !== undefined && selection.orNotRecorded?.includes(selection.distinct) === true
    const gap = selection.apart === undefined ? undefined : parseDuration(selection.apart)
    const apart = gap === undefined ? 0 : minutesIn(gap) * minuteLength
    const { unbroken } = selection
    const whole =
      unbroken === undefined ? undefined : compileSelection(names, without(selection, unbroken), scope)
    const { mostItems } = scope.tables.medicines
    // A line that nobody recognises may be a combination, which counts by ingredient.
    const mostOf: Most = ({ item }) =>
      item !== undefined && item.row === undefined && selection.distinct !== 'product' ? mostItems : 1
    const each: Tally =
      keyOf !== undefined
        ? (selected, run, bit) => distinctly(selected, run, bit, keyOf, countsSeparately, mostOf)
        : apart > 0
          ? (selected, _run, bit) => spaced(selected, bit, apart)
          : (selected, _run, bit) => plainly(selected, bit, mostOf)
    const tally = selection.together === undefined ? each : (together(selection.together, each) ?? each)
    const derive = fromRecord(domain, (run, into) => {
      if (whole !== undefined) {
        const all = [...whole(run).entries]
        const selected = select(run)
        const truthOf = new Map(selected.entries.map((entry, i) => [entry, selected.truths[i] ?? no]))
        const holds = (entry: Entry, bit: Truth): boolean => ((truthOf.get(entry) ?? no) & bit) !== 0
        // Of two at one minute, or a bare date beside an hour of that day, either may be the newer.
        const atLeast = (bit: Truth): number =>
          all.filter(
            (entry) => holds(entry, bit) && all.every((other) => holds(other, bit) || other.to < entry.from),
          ).length
        const atMost = (bit: Truth): number =>
          all.filter(
            (entry) => holds(entry, bit) && !all.some((other) => !holds(other, bit) && other.from > entry.to),
          ).length
        // What nobody wrote down may lengthen a run or break it; what was written down is acted on.
        const { lacks } = selected
        into.low = lacks ? 0 : atLeast(beyondDoubt)
        into.leanLow = atLeast(certain)
        into.high = lacks ? most : atMost(possible)
        into.leanHigh = lacks ? most : atMost(leanPossible)
        into.causes = into.low === into.high ? 0 : causesOf(selected)
        return
      }
      const selected = select(run)
      // What is certain of every entry is so of lean as well, and what is possible.
      const isLevel = !countsSeparately && selected.truths.every((truth) => truth === yes || truth === maybe)
      into.low = tally(selected, run, beyondDoubt)
      into.leanLow = isLevel ? into.low : tally(selected, run, certain)
      into.high = selected.complete ? Math.min(most, tally(selected, run, possible)) : most
      into.leanHigh = isLevel
        ? into.high
        : selected.complete
          ? Math.min(most, tally(selected, run, leanPossible))
          : most
      into.causes = into.low === into.high ? 0 : causesOf(selected)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

type Found = Pick<Selected, 'entries' | 'truths'>

/** How many an entry may count for. */
type Most = (entry: Entry) => number

function plainly({ entries, truths }: Found, bit: Truth, mostOf: Most): number {
  const upper = (bit & (possible | leanPossible)) !== 0
  let sum = 0
  entries.forEach((entry, i) => {
    if (((truths[i] ?? no) & bit) !== 0) sum += upper ? mostOf(entry) : 1
  })
  return sum
}

const without = (selection: Selection, field: string | boolean): Selection => ({
  ...selection,
  where: Object.fromEntries(
    Object.entries(selection.where ?? {}).filter(([name]) => field !== true && name !== field),
  ),
})

type Key = (entry: Entry, run: Run) => string | undefined

function keyReader(field: string, reader: (field: string) => Reader): Key {
  if (field === 'day')
    return (entry) => (Number.isFinite(entry.from) ? String(londonDay(entry.from)) : undefined)
  // An unrecognised line may be one of the others by another name, so it has no key: never dropped, see `mostOf`.
  if (field === 'product') return ({ item, index }) => (item === undefined ? String(index) : item.product)
  const read = reader(field)
  return (entry, run) => {
    if (field === 'medicine' && entry.item !== undefined && entry.item.row === undefined) return undefined
    const { texts, missing } = read(entry, run)
    return missing ? undefined : texts?.[0]
  }
}

/** Each value once. Without its value an entry may be one of the others: it adds one only to the upper end. */
function distinctly(
  selected: Found,
  run: Run,
  bit: Truth,
  keyOf: Key,
  separately: boolean,
  mostOf: Most,
): number {
  const { entries, truths } = selected
  if (entries.length === 0) return 0
  const seen = new Set<string>()
  let nameless = 0
  let most = 0
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (entry === undefined || ((truths[i] ?? no) & bit) === 0) continue
    const key = keyOf(entry, run)
    if (key !== undefined) seen.add(key)
    else {
      nameless++
      most += mostOf(entry)
    }
  }
  if (bit === possible || (bit === leanPossible && !separately)) return seen.size + most
  if (separately && bit !== beyondDoubt) return seen.size + nameless
  return seen.size > 0 ? seen.size : Math.min(nameless, 1)
}

/**
 * The most that can be counted from the oldest on, each at least so far after the one before. A bare date
 * may lie far from all others: it always adds to the upper end, to the lower only where it certainly does.
 */
function spaced({ entries, truths }: Found, bit: Truth, apart: number): number {
  const upper = (bit & (possible | leanPossible)) !== 0
  let sum = 0
  let last = -Infinity
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]
    if (entry === undefined || ((truths[i] ?? no) & bit) === 0) continue
    const { from, to } = entry
    if (upper && from < to) sum++
    else if (last === -Infinity || from - last >= apart) {
      sum++
      last = to
    }
  }
  return sum
}
