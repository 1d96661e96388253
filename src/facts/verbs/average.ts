import { parseDuration } from '../../values/duration.js'
import { plus, quotient } from '../../values/exact.js'
import { londonDay } from '../../values/london.js'
import { cause, least, leanWithin, most, setRange, setUnknown, type Domain } from '../../values/possible.js'
import { beyondDoubt, certain, leanPossible, no, possible, type Truth } from '../../values/truth.js'
import { fieldOf } from '../../record/source.js'
import type { Selection } from '../definition.js'
import { readerOf, type Reader } from '../reading.js'
import type { Scope } from '../scope.js'
import { compileSelection, entriesOf, namesOf, type Selected } from '../selection.js'
import type { Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { mainField } from './latest.js'

/**
 * `{ median: systolicPressure, within: 90 days, onAtLeast: 2 days }` - the middle reading (of an even number
 * halfway between the two in the middle); `{ mean: drinksTotals, last: 3, within: 7 days }` - their mean, exactly.
 * Missing: no reading is unknown, and so are readings on fewer different London days than `onAtLeast`. An entry
 * that may pass may count or not, which makes a range. Of measurements the readings that were recorded count; of
 * a chart that may lack entries it is unknown.
 */
const average = (name: 'median' | 'mean', of: Average): Verb => ({
  name,
  words: [...selecting, 'last', 'field', 'onAtLeast'],
  compile(selection, scope) {
    const names = namesOf(selection[name])
    const found = scope.listed(names[0] ?? '')
    const field = selection.field ?? mainField(found?.list ?? '', found?.kind)
    const select = compileSelection(selection[name], selection, scope)
    const read = readerOf(found?.list ?? '', found?.kind, field, scope)
    const domain = averageDomain(name, found?.list ?? '', found?.kind, field, scope)
    const daysWanted = daysIn(selection, scope)
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const { causes, lacks } = selected
      const isEnough = (bit: Truth): boolean => !lacks && daysOf(selected, bit) >= daysWanted
      const over = (surely: Truth, perhaps: Truth): Bounds | undefined =>
        isEnough(surely) ? rangeOver(selected, read, run, domain, of, surely, perhaps) : undefined
      const could = over(beyondDoubt, possible)
      if (could === undefined) setUnknown(into, domain, causes | cause.missing)
      else setRange(into, could.low, could.high, could.low === could.high ? 0 : causes | cause.partial)
      const lean = over(certain, leanPossible)
      if (lean !== undefined) leanWithin(into, lean.low, lean.high)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
})

/** Of at least one value. */
export type Average = (values: readonly number[]) => number

/** Without the word, readings whose day nobody knows do as well. */
function daysIn({ onAtLeast }: Selection, scope: Scope): number {
  if (onAtLeast === undefined) return 0
  const written = scope.figure<string>(onAtLeast)
  const duration = parseDuration(written)
  if (duration?.unit !== 'days') scope.problem(`\`onAtLeast\` counts days, so it cannot be \`${written}\``)
  return duration?.n ?? 0
}

function averageDomain(
  name: string,
  list: string,
  kind: string | undefined,
  field: string,
  scope: Scope,
): Domain {
  const declared = fieldOf(list, kind, field)
  if (declared?.type !== 'number') {
    scope.problem(`\`${name}\` reads numbers, and \`${field}\` of \`${kind ?? list}\` is none`)
    return { kind: 'number', least: -Infinity, most: Infinity, step: 1 }
  }
  const { least: low, most: high, step, unit } = declared
  return { kind: 'number', least: low, most: high, step: name === 'median' ? step / 2 : 0.000001, unit }
}

/** On how many different London days there surely is a reading; one whose day is not known is on none. */
function daysOf({ entries, truths }: Selected, bit: Truth): number {
  const days = new Set<number>()
  entries.forEach(({ from, to, fields }, i) => {
    if (fields === undefined || ((truths[i] ?? no) & bit) === 0 || !Number.isFinite(from)) return
    if (londonDay(from) === londonDay(to)) days.add(londonDay(from))
  })
  return days.size
}

interface Bounds {
  readonly low: number
  readonly high: number
}

/** Every way to leave out entries that only may pass, and every value that each of the others may have. */
function rangeOver(
  { entries, truths }: Selected,
  read: Reader,
  run: Run,
  domain: Domain,
  of: Average,
  surely: Truth,
  perhaps: Truth,
): Bounds | undefined {
  const sure: Bounds[] = []
  const open: Bounds[] = []
  entries.forEach((entry, i) => {
    const truth = truths[i] ?? no
    if ((truth & perhaps) === 0) return
    const reading = entry.fields === undefined ? undefined : read(entry, run)
    const bounds = {
      low: Math.max(reading?.low ?? -Infinity, least(domain)),
      high: Math.min(reading?.high ?? Infinity, most(domain)),
    }
    if ((truth & surely) === 0) open.push(bounds)
    else sure.push(bounds)
  })
  // There may be no reading at all.
  if (sure.length === 0) return undefined
  return averageBounds(sure, open, of)
}

/** Between which two it lies: every way to leave out those that only may count, the others each at its ends. */
export function averageBounds(sure: readonly Bounds[], open: readonly Bounds[], of: Average): Bounds {
  const lows = open.map(({ low }) => low).sort((a, b) => a - b)
  const highs = open.map(({ high }) => high).sort((a, b) => b - a)
  return {
    low: furthest(
      sure.map(({ low }) => low),
      lows,
      of,
      Math.min,
    ),
    high: furthest(
      sure.map(({ high }) => high),
      highs,
      of,
      Math.max,
    ),
  }
}

/** However many of the open ones count, those furthest out move it most. */
function furthest(
  sure: readonly number[],
  open: readonly number[],
  of: Average,
  pick: (a: number, b: number) => number,
): number {
  let found = of(sure)
  for (let count = 1; count <= open.length; count++)
    found = pick(found, of([...sure, ...open.slice(0, count)]))
  return found
}

export function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const above = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const below = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN
  return above === below ? above : quotient([plus(below, above)], [2])
}

export const meanOf = (values: readonly number[]): number =>
  quotient([values.reduce(plus, 0)], [values.length])

export const median = average('median', middleOf)
export const mean = average('mean', meanOf)
