import { cause, least, leanWithin, most, setRange, setUnknown, type Domain } from '../../values/possible.js'
import { beyondDoubt, certain, leanPossible, no, possible, type Truth } from '../../values/truth.js'
import { readerOf, type Reader } from '../reading.js'
import { compileSelection, entriesOf, namesOf, type Selected } from '../selection.js'
import type { Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { fieldDomain, mainField } from './latest.js'

/**
 * `{ lowest: instruments, where: { tool: 6cit }, within: 90 days }` - the lowest (or highest) of the readings that
 * were taken in a window: how good it was before, how bad it has been since.
 * Missing: of measurements the readings that were recorded count, as for `median`, and without any it is unknown; so
 * it never settles more than the newest of them would. `{ highest: falls, field: minutesOnFloor }` of a list that
 * may lack an entry is open at that end; a covered window without entries gives the least extreme value there is.
 * An entry that only may pass leaves that end open.
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
    const isMeasured = found?.family === 'measurement'
    const high = name === 'highest'
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const { causes, lacks } = selected
      const over = (surely: Truth, perhaps: Truth): Edge | undefined => {
        const sure = edge(selected, read, run, surely, high, domain)
        if (isMeasured && !sure.isReached) return undefined
        const open = edge(selected, read, run, perhaps, high, domain)
        return high
          ? { ...sure, high: lacks ? most(domain) : open.high }
          : { ...sure, low: lacks ? least(domain) : open.low }
      }
      const could = over(beyondDoubt, possible)
      if (could === undefined) setUnknown(into, domain, causes | cause.missing)
      else setRange(into, could.low, could.high, could.low === could.high ? 0 : causes | cause.partial)
      const lean = over(certain, leanPossible)
      if (lean !== undefined) leanWithin(into, lean.low, lean.high)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
})

interface Edge {
  readonly low: number
  readonly high: number
  /** At least one entry counts. */
  readonly isReached: boolean
}

function edge(
  { entries, truths }: Selected,
  read: Reader,
  run: Run,
  bit: Truth,
  highest: boolean,
  domain: Domain,
): Edge {
  let low = highest ? least(domain) : most(domain)
  let high = low
  let isReached = false
  const further = highest ? Math.max : Math.min
  entries.forEach((entry, i) => {
    if (((truths[i] ?? no) & bit) === 0) return
    isReached = true
    const reading = entry.fields === undefined ? undefined : read(entry, run)
    low = further(low, Math.max(reading?.low ?? least(domain), least(domain)))
    high = further(high, Math.min(reading?.high ?? most(domain), most(domain)))
  })
  return { low, high, isReached }
}

export const highest = extreme('highest')
export const lowest = extreme('lowest')
