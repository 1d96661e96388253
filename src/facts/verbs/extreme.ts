import { least, most } from '../../values/possible.js'
import { beyondDoubt, certain, leanPossible, no, possible, type Truth } from '../../values/truth.js'
import { readerOf, type Reader } from '../reading.js'
import { compileSelection, entriesOf, namesOf, type Selected } from '../selection.js'
import type { Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { fieldDomain, mainField } from './latest.js'

/**
 * `{ highest: falls, field: minutesOnFloor, within: 24 hours }` - the highest (or lowest) value in a window.
 * Missing: an entry that may pass, or a list that does not cover the window, leaves that end open. A covered
 * window without entries gives the least extreme value there is.
 */
const extreme = (name: 'highest' | 'lowest'): Verb => ({
  name,
  words: [...selecting, 'last', 'field'],
  compile(selection, scope) {
    const found = scope.listed(namesOf(selection[name])[0] ?? '')
    const select = compileSelection(selection[name], selection, scope)
    const field = selection.field ?? (found === undefined ? 'value' : mainField(found.list, found.kind))
    const domain = fieldDomain(found?.list ?? '', found?.kind, field)
    const read = readerOf(found?.list ?? '', found?.kind, field, scope)
    const high = name === 'highest'
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const sure = edge(selected, read, run, beyondDoubt, high, domain)
      const open = edge(selected, read, run, possible, high, domain)
      const leanSure = edge(selected, read, run, certain, high, domain)
      const leanOpen = edge(selected, read, run, leanPossible, high, domain)
      into.low = high ? sure.low : selected.complete ? open.low : least(domain)
      into.high = high ? (selected.complete ? open.high : most(domain)) : sure.high
      into.leanLow = high ? leanSure.low : selected.complete ? leanOpen.low : least(domain)
      into.leanHigh = high ? (selected.complete ? leanOpen.high : most(domain)) : leanSure.high
      into.causes = into.low === into.high ? 0 : selected.causes | 1
    })
    return { domain, derive, entries: entriesOf(select) }
  },
})

function edge(
  { entries, truths }: Selected,
  read: Reader,
  run: Run,
  bit: Truth,
  highest: boolean,
  domain: Parameters<typeof least>[0],
): { low: number; high: number } {
  let low = highest ? least(domain) : most(domain)
  let high = low
  const further = highest ? Math.max : Math.min
  entries.forEach((entry, i) => {
    if (((truths[i] ?? no) & bit) === 0) return
    const reading = entry.fields === undefined ? undefined : read(entry, run)
    low = further(low, reading === undefined ? least(domain) : Math.max(reading.low, least(domain)))
    high = further(high, reading === undefined ? most(domain) : Math.min(reading.high, most(domain)))
  })
  return { low, high }
}

export const highest = extreme('highest')
export const lowest = extreme('lowest')
