import { minus } from '../../values/exact.js'
import { cause, isNumeric, setUnknown, Possible } from '../../values/possible.js'
import { parseDuration } from '../../values/duration.js'
import { sourceOf } from '../../record/source.js'
import { readerOf } from '../reading.js'
import type { CompiledFact, Scope } from '../scope.js'
import { compileSelection, namesOf } from '../selection.js'
import type { Selection } from '../definition.js'
import type { Run } from '../slot.js'
import { windowStart } from '../window.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { latest } from './latest.js'

/**
 * `{ drop: systolicPressure, from: usual }` - how far the newest value lies below (`rise`: above) the
 * resident's own usual value; with `from: 3 days ago`, below the newest value at least that old.
 * Missing: without the one or the other the change is unknown, never zero. A usual value counts for
 * `usualFor` (90 days unless the page says otherwise).
 */
const change = (name: 'rise' | 'drop'): Verb => ({
  name,
  words: [...selecting, 'from', 'field', 'currentFor', 'old', 'usualFor'],
  compile(selection, scope, fact) {
    const of = namesOf(selection[name])[0] ?? ''
    const now = latest.compile({ ...without(selection, ['from', 'usualFor', name]), latest: of }, scope, fact)
    const before = compileBefore(of, selection, scope)
    const domain = { kind: 'number', least: -1000, most: 1000, step: 0.1 } as const
    const scratch = { now: new Possible(), before: new Possible() }
    const derive = fromRecord(domain, (run, into) => {
      now.derive(run, scratch.now)
      if (!before(run, scratch.before) || !isNumeric(now.domain)) {
        return setUnknown(into, domain, scratch.now.causes | cause.missing)
      }
      const [a, b] = name === 'rise' ? [scratch.now, scratch.before] : [scratch.before, scratch.now]
      into.low = minus(a.low, b.high)
      into.high = minus(a.high, b.low)
      into.leanLow = minus(a.leanLow, b.leanHigh)
      into.leanHigh = minus(a.leanHigh, b.leanLow)
      into.causes = into.low === into.high ? 0 : scratch.now.causes | scratch.before.causes
    })
    return { domain, derive, entries: (run) => now.entries?.(run) ?? [] } satisfies CompiledFact
  },
})

function compileBefore(of: string, selection: Selection, scope: Scope): (run: Run, into: Possible) => boolean {
  const from = String(selection['from'])
  if (from === 'usual') return usualValue(of, selection, scope)
  const text = from.replace(/ ago$/, '')
  const duration = from.endsWith(' ago') ? parseDuration(text) : undefined
  const found = sourceOf(of)
  if (duration === undefined || found === undefined) {
    scope.problem(`\`from: ${from}\` is neither \`usual\` nor a time such as \`3 days ago\``)
    return () => false
  }
  const select = compileSelection(of, { where: selection.where ?? {} }, scope)
  const reader = readerOf(found.list, found.kind, selection.field ?? 'value', scope)
  const start = windowStart(duration)
  return (run, into) => {
    const limit = start(run).last
    const older = select(run).entries.find((entry) => entry.to <= limit && entry.fields !== undefined && !reader(entry, run).missing)
    if (older === undefined) return false
    const reading = reader(older, run)
    into.low = into.leanLow = reading.low
    into.high = into.leanHigh = reading.high
    into.causes = 0
    return true
  }
}

function usualValue(of: string, selection: Selection, scope: Scope): (run: Run, into: Possible) => boolean {
  const select = compileSelection(
    'usualValue',
    { where: { of }, within: (selection['usualFor'] as string | undefined) ?? '90 days' },
    scope,
  )
  const reader = readerOf('usual', 'usualValue', 'value', scope)
  return (run, into) => {
    const newest = select(run).entries.find((entry) => entry.fields !== undefined && !reader(entry, run).missing)
    if (newest === undefined) return false
    const reading = reader(newest, run)
    into.low = into.leanLow = reading.low
    into.high = into.leanHigh = reading.high
    into.causes = 0
    return true
  }
}

const without = (selection: Selection, words: readonly string[]): Selection =>
  Object.fromEntries(Object.entries(selection).filter(([word]) => !words.includes(word)))

export const rise = change('rise')
export const drop = change('drop')

