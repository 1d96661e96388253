import { minus } from '../../values/exact.js'
import { cause, isNumeric, setUnknown, Possible } from '../../values/possible.js'
import { parseDuration } from '../../values/duration.js'
import type { Instant } from '../../values/instant.js'
import { maybe, no } from '../../values/truth.js'
import { newestOf, rangeOf } from '../newest.js'
import { readerOf, type Reader } from '../reading.js'
import type { CompiledFact, Scope } from '../scope.js'
import { compileSelection, namesOf, type Selected } from '../selection.js'
import type { Figure, Selection } from '../definition.js'
import type { Run } from '../slot.js'
import { windowStart } from '../window.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { latest } from './latest.js'

/**
 * `{ drop: systolicPressure, from: usual, usualFor: 90 days }` - how far the newest value lies below (`rise`: above)
 * the resident's own usual value; with `from: 3 days ago`, below the newest value at least that old.
 * Missing: without the one or the other the change is unknown, never zero; so it is where the usual value was set
 * longer ago than `usualFor`.
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

function compileBefore(
  of: string,
  selection: Selection,
  scope: Scope,
): (run: Run, into: Possible) => boolean {
  const from = String(selection['from'])
  if (from === 'usual') return usualValue(of, selection, scope)
  const text = from.replace(/ ago$/, '')
  const duration = from.endsWith(' ago') ? parseDuration(text) : undefined
  const found = scope.listed(of)
  if (duration === undefined || found === undefined) {
    scope.problem(`\`from: ${from}\` is neither \`usual\` nor a time such as \`3 days ago\``)
    return () => false
  }
  const select = compileSelection(of, { where: selection.where ?? {} }, scope)
  const reader = readerOf(found.list, found.kind, selection.field ?? 'value', scope)
  const start = windowStart(duration)
  return (run, into) => readNewest(olderThan(select(run), start(run).last), reader, run, into)
}

function usualValue(of: string, selection: Selection, scope: Scope): (run: Run, into: Possible) => boolean {
  const usualFor = selection['usualFor'] as Figure<string> | undefined
  if (usualFor === undefined)
    scope.problem('`from: usual` needs `usualFor`: for how long a usual value counts')
  const select = compileSelection('usualValue', { where: { of }, within: usualFor ?? '0 days' }, scope)
  const reader = readerOf('usual', 'usualValue', 'value', scope)
  return (run, into) => readNewest(select(run), reader, run, into)
}

/** False where there is none, or where the newest may be one that could not be read. */
function readNewest(selected: Selected, reader: Reader, run: Run, into: Possible): boolean {
  const { entries, open } = newestOf(selected, reader, run, 0)
  if (entries.length === 0 || open) return false
  const { low, high } = rangeOf(entries, reader, run)
  into.low = into.leanLow = low
  into.high = into.leanHigh = high
  into.causes = low === high ? 0 : cause.partial
  return true
}

/** The entries that are, or with a bare date may be, at least this old. */
function olderThan(
  { entries, truths, complete, lacks, causes, visible }: Selected,
  limit: Instant,
): Selected {
  const kept = entries
    .map((entry, i) => ({ entry, truth: entry.to <= limit ? (truths[i] ?? no) : (truths[i] ?? no) & maybe }))
    .filter(({ entry }) => entry.from <= limit)
  return {
    entries: kept.map(({ entry }) => entry),
    truths: kept.map(({ truth }) => truth),
    complete,
    lacks,
    causes,
    visible,
  }
}

const without = (selection: Selection, words: readonly string[]): Selection =>
  Object.fromEntries(Object.entries(selection).filter(([word]) => !words.includes(word)))

export const rise = change('rise')
export const drop = change('drop')
