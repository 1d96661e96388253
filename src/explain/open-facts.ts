import { certain, no, possible, yes, type Truth } from '../values/truth.js'
import { isSettled } from '../values/possible.js'
import type { Plain } from '../facts/condition.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import { readComparison } from '../evaluate/comparison.js'
import type { CompiledCondition } from '../evaluate/decision.js'
import { baseOf } from '../evaluate/variant.js'

export const isOpen = (truth: Truth): boolean => (truth & possible) !== 0 && (truth & certain) === 0

/**
 * The recorded facts that keep a condition open: those behind its open comparisons, in branches that are
 * not decided already. A fact over facts is not asked for; its open parts are.
 */
export function openFacts(condition: CompiledCondition, run: Run): readonly Slot[] {
  const found = new Set<Slot>()
  for (const slot of openSlots(condition, run))
    for (const leaf of leavesOf(slot, run, noMemory)) found.add(leaf)
  return [...found]
}

/** The facts that a condition itself names and that keep it open. */
export function openSlots(condition: CompiledCondition, run: Run): readonly Slot[] {
  const open: Slot[] = []
  collect(condition.plain, condition, run, 0, open)
  // A fact used in both ways may be open only as a whole: then every unsettled fact is asked for.
  return open.length > 0 ? open : condition.reads
}

/** Gathers open comparisons; what a decided branch gathered is taken back. Gives the truth and the next place. */
function collect(
  plain: Plain,
  condition: CompiledCondition,
  run: Run,
  at: number,
  open: Slot[],
): { truth: Truth; next: number } {
  if ('fact' in plain) {
    const comparison = condition.comparisons[at]
    if (comparison === undefined) throw new Error('INVARIANT: comparisons are kept in reading order')
    const truth = readComparison(comparison, run)
    if (isOpen(truth)) open.push(comparison.slot)
    return { truth, next: at + 1 }
  }
  const kept = open.length
  const isAll = 'all' in plain
  let truth = isAll ? yes : no
  let next = at
  for (const part of isAll ? plain.all : plain.any) {
    const each = collect(part, condition, run, next, open)
    truth = isAll ? truth & each.truth : truth | each.truth
    next = each.next
  }
  if (!isOpen(truth)) open.length = kept
  return { truth, next }
}

/** What has been worked out already in one screening: many rules wait for the same facts. */
export type LeafMemory = Map<Slot, readonly Slot[]>

const noMemory: LeafMemory | undefined = undefined

/** The recorded facts behind a slot that are not settled; the slot itself if nothing behind it is open. */
export function leavesOf(slot: Slot, run: Run, memory: LeafMemory | undefined): readonly Slot[] {
  const base = baseOf(slot)
  const known = memory?.get(base)
  if (known !== undefined) return known
  const found = new Set<Slot>()
  if (!isSettled(read(base, run), base.domain)) {
    for (const part of base.parts) for (const leaf of leavesOf(part, run, memory)) found.add(leaf)
    if (found.size === 0) found.add(base)
  }
  const leaves = [...found]
  memory?.set(base, leaves)
  return leaves
}
