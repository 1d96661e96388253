import { setFromTruth } from '../../values/possible.js'
import { certain, no, possible, yes } from '../../values/truth.js'
import { compileWindow } from '../compile-window.js'
import { isDerived } from '../derived-fields.js'
import type { Entry } from '../entry.js'
import { compileSelection, entriesOf } from '../selection.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { inWindow, type Window } from '../window.js'

/**
 * `{ isRecorded: usualValue, where: { of: oxygenSaturation } }` - whether anything at all is recorded that passes.
 * Nothing on the list is known: then it is not recorded; and an entry of which a tested box is empty is not one. One that
 * nobody can read may be, and so may a medicine that nobody recognises, a finding that is open, and what may have been
 * at another time: a rule that asks only of those who have one then stays open, and is acted on as if there were none.
 */
export const isRecorded: Verb = {
  name: 'isRecorded',
  words: [...selecting],
  compile(selection, scope) {
    const select = compileSelection(selection['isRecorded'], selection, scope)
    const windowOf = compileWindow(selection, scope)
    const asksWhatItIs = Object.keys(selection.where ?? {}).some((field) => isDerived('medicines', field))
    const isVague = (entry: Entry, window: Window): boolean =>
      entry.fields === undefined ||
      entry.perhaps ||
      (asksWhatItIs && entry.item?.mayBe !== undefined) ||
      mayBeOutside(entry, window)
    const domain = { kind: 'boolean' } as const
    const derive = fromRecord(domain, (run, into) => {
      const { entries, truths, causes } = select(run)
      let truth = no
      if (entries.length > 0) {
        const window = windowOf(run)
        for (let i = 0; i < entries.length; i++) {
          const [entry, found] = [entries[i], truths[i] ?? no]
          if (entry === undefined || entry.fields?.['absent'] !== undefined) continue
          if ((found & certain) !== 0 || isVague(entry, window)) truth |= found
        }
      }
      if ((truth & certain) === 0) truth &= possible
      setFromTruth(into, truth, causes)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

/** One that says only its day may be the very one that the window is counted from, so it is not looked at for that. */
const mayBeOutside = (entry: Entry, window: Window): boolean =>
  entry.from === entry.to && inWindow(entry, window) !== yes
