import { setBits } from '../../values/possible.js'
import { compileSelection, entriesOf, namesOf } from '../selection.js'
import { parseDuration } from '../../values/duration.js'
import { windowStart } from '../window.js'
import { fromRecord, selecting, type Verb } from '../verb.js'

const statuses = ['recorded', 'old', 'declined', 'unable', 'notVisible', 'none'] as const

const bit = Object.fromEntries(statuses.map((status, i) => [status, 1 << i])) as Readonly<
  Record<(typeof statuses)[number], number>
>

function bitOf(absent: unknown): number {
  if (absent === undefined) return bit.recorded
  return absent === 'declined' ? bit.declined : absent === 'unable' ? bit.unable : 0
}

/**
 * `{ status: temperature, currentFor: 4 hours }` - what became of asking for it: recorded, only an old value,
 * declined, unable to measure, not visible to this app, or none. Always known, so a page can act on the
 * lack of an answer; it may change when something is recorded, and is excepted from "learning more".
 */
export const status: Verb = {
  name: 'status',
  words: [...selecting, 'currentFor'],
  compile(selection, scope) {
    const sources = namesOf(selection['status']).flatMap((name) => scope.listed(name) ?? [])
    const select = compileSelection(selection['status'], selection, scope, true)
    const duration =
      selection.currentFor === undefined
        ? undefined
        : parseDuration(scope.figure(selection.currentFor as string))
    const start = duration === undefined ? undefined : windowStart(duration)
    const domain = { kind: 'choice', of: statuses } as const
    const derive = fromRecord(domain, (run, into) => {
      const { entries } = select(run)
      const limit = start?.(run).first ?? -Infinity
      let found: number = sources.every((source) => run.record?.at(source).visible === false)
        ? bit.notVisible
        : bit.none
      for (const { fields, from } of entries) {
        if (fields === undefined) continue
        const here = from < limit ? bit.old : bitOf(fields['absent'])
        if (here !== 0 && (here < found || found === bit.none)) found = here
      }
      setBits(into, found)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}
