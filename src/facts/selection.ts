import { cause } from '../values/possible.js'
import { beyondDoubt, maybe, no, type Truth } from '../values/truth.js'
import type { Source as NamedSource } from '../record/source.js'
import type { Selection, Tests } from './definition.js'
import type { Entry, Source } from './record-view.js'
import type { Scope } from './scope.js'
import type { Run } from './slot.js'
import { compileTests, type EntryTest } from './test.js'
import { compileWindow } from './compile-window.js'
import { keepLast } from './last.js'
import { inWindow, mayLack, type Window } from './window.js'

/** The entries that pass, or may pass, a selection's tests inside its window, newest first. */
export interface Selected {
  entries: Entry[]
  /** Parallel to `entries`; never `no`. */
  truths: Truth[]
  /** Nothing that the window asks about can be missing from the lists. */
  complete: boolean
  /** The same, but of measurements only what was recorded counts: a reading that nobody wrote down is none. */
  lacks: boolean
  /** Why something may be missing or uncertain: bits of `cause`. */
  causes: number
  visible: boolean
}

export type Select = (run: Run) => Selected

/** The list or lists that a verb names: one name, or several whose entries are looked at together. */
export const namesOf = (written: unknown): readonly string[] =>
  typeof written === 'string' ? [written] : Array.isArray(written) ? written.map(String) : []

/**
 * With `attempts`, also entries that only say why there is no value: declined, unable. They are no readings. `named`
 * are the tests that tell its entries from others where not all of them are tests.
 */
export function compileSelection(
  written: unknown,
  selection: Selection,
  scope: Scope,
  attempts = false,
  named: Tests | undefined = selection.where,
): Select {
  const names = namesOf(written)
  const windowOf = compileWindow(selection, scope)
  // A window that something else opens may begin at any moment.
  const exactly = selection.since !== undefined || selection.before !== undefined
  const sources = names.flatMap((name) => {
    const found = scope.listed(name, exactly)
    if (found === undefined) {
      scope.problem(`no list or kind of entry is called \`${name}\``)
      return []
    }
    scope.entries(found, named)
    return [
      {
        found,
        test: compileTests(found.list, found.kind, selection.where, selection.orNotRecorded ?? [], scope),
      },
    ]
  })
  const selected: Selected = {
    entries: noEntries,
    truths: noTruths,
    complete: true,
    lacks: false,
    causes: 0,
    visible: true,
  }
  const { last } = selection
  const kept: Kept = { entries: [], truths: [], count: 0 }
  return (run) => {
    kept.count = 0
    selected.entries = noEntries
    selected.truths = noTruths
    selected.complete = true
    selected.lacks = false
    selected.visible = true
    selected.causes = 0
    if (run.record === undefined) return selected
    const window = windowOf(run)
    for (const { found, test } of sources) {
      const { entries } = run.record.at(found)
      // Most kinds of entry are not in most records.
      if (entries.length > 0) gather(entries, test, window, run, attempts, selected, kept)
    }
    let narrowed = window
    if (kept.count > 0) {
      handOver(kept, selected)
      if (sources.length > 1) sortNewestFirst(selected)
      if (last !== undefined) narrowed = keepLast(selected, last, window)
    }
    for (const { found } of sources) lookForGaps(found, run.record.at(found), narrowed, run, selected)
    if (last !== undefined) doubtDisplaced(selected)
    return selected
  }
}

// Most selections find nothing, and share these.
const noEntries: Entry[] = []
const noTruths: Truth[] = []

/** Filled anew for each resident: most have as many as the last one, so nothing is thrown away. */
interface Kept {
  readonly entries: Entry[]
  readonly truths: Truth[]
  count: number
}

function handOver({ entries, truths, count }: Kept, into: Selected): void {
  if (entries.length > count) entries.length = truths.length = count
  into.entries = entries
  into.truths = truths
}

/** An entry that nobody recorded may be newer than each of the last ones. */
function doubtDisplaced({ truths, lacks }: Selected): void {
  if (lacks) truths.forEach((truth, i) => (truths[i] = truth & maybe))
}

function lookForGaps(found: NamedSource, source: Source, window: Window, run: Run, into: Selected): void {
  if (mayLack(source, window, run.asOf)) {
    into.complete = false
    if (found.family !== 'measurement') into.lacks = true
    into.causes |= absence(source)
  }
  if (!source.visible) into.visible = false
}

function gather(
  entries: readonly Entry[],
  test: EntryTest,
  window: Window,
  run: Run,
  attempts: boolean,
  into: Selected,
  kept: Kept,
): void {
  for (const entry of entries) {
    if (entry.attempt && !attempts) continue
    let truth = inWindow(entry, window)
    if (truth === no) continue
    truth &= test(entry, run)
    // Nobody can read what kind of entry this is, so it may be none of these.
    if ((entry.kind === '' && entry.fields === undefined) || entry.perhaps) truth &= maybe
    if (truth === no) continue
    kept.entries[kept.count] = entry
    kept.truths[kept.count++] = truth
    if ((truth & beyondDoubt) === 0 || entry.fields === undefined) into.causes |= causeOf(entry)
  }
}

function causeOf({ fields, item }: Entry): number {
  if (fields === undefined) return cause.faulty
  return item?.mayBe === undefined ? cause.missing : cause.unrecognised
}

/** Why a number over these entries is a range: also that one of them is a medicine nobody recognises. */
export const causesOf = ({ causes, entries }: Selected): number =>
  causes | (entries.some(({ item }) => item?.mayBe !== undefined) ? cause.unrecognised : 0)

/** Why a list does not cover its window. */
export function absence({ visible, recorded, absent }: Source): number {
  if (!visible) return cause.notVisible
  if (absent === 'declined') return cause.declined
  if (absent === 'unable') return cause.unable
  return recorded ? cause.partial : cause.missing
}

function sortNewestFirst({ entries, truths }: Selected): void {
  if (entries.length < 2) return
  const order = entries.map((entry, i) => ({ entry, truth: truths[i] ?? no }))
  order.sort(
    (a, b) => b.entry.from - a.entry.from || b.entry.to - a.entry.to || a.entry.index - b.entry.index,
  )
  order.forEach(({ entry, truth }, i) => {
    entries[i] = entry
    truths[i] = truth
  })
}

/** The entries of a selection, for findings: those that pass or may pass. */
export const entriesOf =
  (select: Select) =>
  (run: Run): readonly Entry[] => [...select(run).entries]
