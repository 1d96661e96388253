import { quotient } from '../../values/exact.js'
import { cause, leanWithin, setRange, setUnknown } from '../../values/possible.js'
import { beyondDoubt, certain, leanPossible, no, possible, type Truth } from '../../values/truth.js'
import type { EntryTest } from '../test.js'
import { compileTests } from '../test.js'
import { compileSelection, entriesOf, namesOf, type Selected } from '../selection.js'
import type { Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'

/**
 * `{ share: administrations, where: { class: parkinsons-medicine }, of: { outcome: refused }, within: 7 days }` -
 * of the entries that pass, how many per cent also look like this, exactly.
 * Missing: no entries is unknown, never 0. An entry that may pass, or may look like this, makes a range; a list
 * that may lack entries leaves everything open, except of measurements, where what was recorded counts.
 */
export const share: Verb = {
  name: 'share',
  words: [...selecting, 'last', 'of'],
  compile(selection, scope) {
    const names = namesOf(selection['share'])
    const select = compileSelection(selection['share'], selection, scope)
    const found = scope.listed(names[0] ?? '')
    const looks = compileTests(
      found?.list ?? '',
      found?.kind,
      selection.of,
      selection.orNotRecorded ?? [],
      scope,
    )
    const domain = { kind: 'number', least: 0, most: 100, step: 0.000001, unit: '%' } as const
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const { causes, lacks } = selected
      const could = lacks ? undefined : shareOf(selected, looks, run, beyondDoubt, possible)
      if (could === undefined) setUnknown(into, domain, causes | cause.missing)
      else setRange(into, could.low, could.high, could.low === could.high ? 0 : causes | cause.partial)
      const lean = lacks ? undefined : shareOf(selected, looks, run, certain, leanPossible)
      if (lean !== undefined) leanWithin(into, lean.low, lean.high)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

/** Undefined where there may be no entry at all. */
function shareOf(
  { entries, truths }: Selected,
  looks: EntryTest,
  run: Run,
  surely: Truth,
  perhaps: Truth,
): { readonly low: number; readonly high: number } | undefined {
  let sure = 0
  let fewest = 0
  let most = 0
  // Of those that only may pass: how many may look like this, and how many may not.
  let may = 0
  let mayNot = 0
  entries.forEach((entry, i) => {
    const truth = truths[i] ?? no
    if ((truth & perhaps) === 0) return
    const look = looks(entry, run)
    const can = (look & perhaps) !== 0
    const cannotBut = (look & surely) !== 0
    if ((truth & surely) === 0) {
      if (can) may++
      if (!cannotBut) mayNot++
      return
    }
    sure++
    if (cannotBut) fewest++
    if (can) most++
  })
  if (sure === 0) return undefined
  return {
    low: quotient([fewest, 100], [sure + mayNot]),
    high: quotient([most + may, 100], [sure + may]),
  }
}
