import { cause, setFromTruth } from '../../values/possible.js'
import { beyondDoubt, leanPossible, maybe, no, possible, yes } from '../../values/truth.js'
import { compileSelection, entriesOf } from '../selection.js'
import { fromRecord, selecting, type Verb } from '../verb.js'

/**
 * `{ any: medicines, where: { class: nsaid } }` - is there at least one such entry?
 * Missing: unless the list covers the window, there may be one that nobody recorded. With `protective: true`
 * (a laxative, a stomach protector) the fact leans to no until one is recognised, so that a flag which a
 * protective medicine would clear still shows.
 */
export const any: Verb = {
  name: 'any',
  words: [...selecting, 'last', 'protective', 'ifNotRecorded'],
  compile(selection, scope) {
    const select = compileSelection(selection['any'], selection, scope)
    const { ifNotRecorded } = selection
    const defined = ifNotRecorded === undefined ? undefined : ifNotRecorded.value === true ? yes : no
    const isProtective = selection.protective === true
    const domain = { kind: 'boolean' } as const
    const derive = fromRecord(domain, (run, into) => {
      const { truths, complete, causes, visible } = select(run)
      let truth = complete ? no : maybe
      for (const each of truths) truth |= each
      if (defined !== undefined && truths.length === 0 && visible) truth = defined
      if (isProtective && visible && (truth & beyondDoubt) === 0) truth &= possible
      setFromTruth(into, truth, causes)
      if (isProtective && (truth & (possible | leanPossible)) === possible) into.causes |= cause.assumed
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}
