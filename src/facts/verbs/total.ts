import { plus } from '../../values/exact.js'
import { beyondDoubt, certain, leanPossible, no, possible, type Truth } from '../../values/truth.js'
import { readerOf, type Reader } from '../reading.js'
import type { Entry } from '../record-view.js'
import { causesOf, compileSelection, entriesOf, namesOf, type Selected } from '../selection.js'
import type { Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { mainField } from './latest.js'

/**
 * `{ total: medicines, points: anticholinergic }` - points of a table column over distinct generics, or the
 * sum of a field over entries (`field: millilitres`).
 * Missing: an unrecognised medicine may have none or the column's most; a list that does not cover its
 * window makes the sum "at least".
 */
export const total: Verb = {
  name: 'total',
  words: [...selecting, 'last', 'points', 'field'],
  compile(selection, scope) {
    const found = scope.listed(namesOf(selection['total'])[0] ?? '')
    const select = compileSelection(selection['total'], selection, scope)
    const column = typeof selection['points'] === 'string' ? selection['points'] : undefined
    const field = column ?? selection.field ?? mainField(found?.list ?? '', found?.kind)
    const read = readerOf(found?.list ?? '', found?.kind, field, scope)
    const domain = { kind: 'number', least: 0, most: Infinity, step: column === undefined ? 0.1 : 1 } as const
    const highestPoints = column === undefined ? Infinity : mostPoints
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const sum = (bit: Truth, upper: boolean): number =>
        upper && !selected.complete
          ? Infinity
          : sumOf(selected, read, run, bit, upper, column !== undefined, highestPoints)
      into.low = sum(beyondDoubt, false)
      into.leanLow = sum(certain, false)
      into.high = sum(possible, true)
      into.leanHigh = sum(leanPossible, true)
      into.causes = into.low === into.high ? 0 : causesOf(selected)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

/** The scales we carry give a medicine at most three points. */
const mostPoints = 3

function sumOf(
  { entries, truths }: Selected,
  read: Reader,
  run: Run,
  bit: Truth,
  upper: boolean,
  oncePerGeneric: boolean,
  highestPoints: number,
): number {
  const seen = new Map<string, number>()
  let sum = 0
  entries.forEach((entry: Entry, i) => {
    if (((truths[i] ?? no) & bit) === 0) return
    const reading = entry.fields === undefined ? undefined : read(entry, run)
    const value = upper ? Math.min(reading?.high ?? Infinity, highestPoints) : Math.max(reading?.low ?? 0, 0)
    const generic = oncePerGeneric ? entry.item?.row?.medicine : undefined
    // Tablet and eye drops of one medicine may have different points: the higher ones count, once.
    if (generic === undefined) sum = plus(sum, value)
    else seen.set(generic, Math.max(seen.get(generic) ?? 0, value))
  })
  for (const value of seen.values()) sum = plus(sum, value)
  return sum
}
