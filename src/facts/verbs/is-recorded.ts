import { setFromTruth } from '../../values/possible.js'
import { certain, no, possible, yes } from '../../values/truth.js'
import { compileWindow } from '../compile-window.js'
import type { Entry } from '../entry.js'
import { readerOf } from '../reading.js'
import { compileSelection, entriesOf, namesOf } from '../selection.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { inWindow, type Window } from '../window.js'

/**
 * `{ isRecorded: usualValue, where: { of: oxygenSaturation } }` - whether anything at all is recorded that passes.
 * Nothing on the list is known: then it is not recorded; and an entry of which a tested box is empty is not one. What
 * else may pass may be one (nobody can read it, nobody recognises the medicine, a reading is only a limit, a finding is
 * open): a rule that asks only of those who have one then stays open, and is acted on as if there were none.
 */
export const isRecorded: Verb = {
  name: 'isRecorded',
  words: [...selecting],
  compile(selection, scope) {
    const select = compileSelection(selection['isRecorded'], selection, scope)
    const windowOf = compileWindow(selection, scope)
    const found = scope.listed(namesOf(selection['isRecorded'])[0] ?? '')
    const boxes = Object.keys(selection.where ?? {}).map((field) =>
      readerOf(found?.list ?? '', found?.kind, field, scope),
    )
    const domain = { kind: 'boolean' } as const
    const derive = fromRecord(domain, (run, into) => {
      const { entries, truths, causes } = select(run)
      let truth = no
      if (entries.length > 0) {
        const window = windowOf(run)
        for (let i = 0; i < entries.length; i++) {
          const [entry, passes] = [entries[i], truths[i] ?? no]
          if (entry === undefined) continue
          const isOne =
            (passes & certain) !== 0 ||
            entry.fields === undefined ||
            (!mayBeOutside(entry, window) && !boxes.some((read) => read(entry, run).missing))
          if (isOne) truth |= passes
        }
      }
      if ((truth & certain) === 0) truth &= possible
      setFromTruth(into, truth, causes)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

/** Of what says only its day: it may be the very one that the window is counted from. */
const mayBeOutside = (entry: Entry, window: Window): boolean =>
  entry.from !== entry.to && inWindow(entry, window) !== yes
