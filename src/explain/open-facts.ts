import { certain, no, possible, yes, type Truth } from '../values/truth.js'
import { isSettled } from '../values/possible.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import { readComparison } from '../evaluate/comparison.js'
import { partsOf, type CompiledCondition, type Tree } from '../evaluate/decision.js'

export const isOpen = (truth: Truth): boolean => (truth & possible) !== 0 && (truth & certain) === 0

/**
 * The recorded facts that keep a condition open: those behind its open comparisons, in branches that are
 * not decided already. A fact over facts is not asked for; its open parts are.
 */
export function openFacts(condition: CompiledCondition, run: Run): readonly Slot[] {
  const found = new Set<Slot>()
  for (const slot of openSlots(condition, run)) for (const leaf of leavesOf(slot, run)) found.add(leaf)
  return [...found]
}

/** The facts that a condition itself names and that keep it open. */
export function openSlots(condition: CompiledCondition, run: Run): readonly Slot[] {
  const open: Slot[] = []
  collect(condition.tree, run, open)
  // A fact used in both ways may be open only as a whole: then every unsettled fact is asked for.
  return open.length > 0 ? open : condition.reads
}

/** Gathers open comparisons; what a decided branch gathered is taken back. */
function collect(tree: Tree, run: Run, open: Slot[]): Truth {
  if ('slot' in tree) {
    const truth = readComparison(tree, run)
    if (isOpen(truth)) open.push(tree.slot)
    return truth
  }
  const kept = open.length
  const isAll = 'all' in tree
  let truth = isAll ? yes : no
  for (const part of partsOf(tree)) {
    const each = collect(part, run, open)
    truth = isAll ? truth & each : truth | each
  }
  if (!isOpen(truth)) open.length = kept
  return truth
}

/**
 * The recorded facts behind a slot that are not settled; the slot itself if nothing behind it is open. Many
 * rules wait for the same facts, so what was found is kept for the run.
 */
export function leavesOf(slot: Slot, run: Run): readonly Slot[] {
  if (slot.leavesStamp !== run.stamp) {
    slot.leaves = slot.base === undefined ? findLeaves(slot, run) : leavesOf(slot.base, run)
    slot.leavesStamp = run.stamp
  }
  return slot.leaves
}

const none: readonly Slot[] = []

function findLeaves(base: Slot, run: Run): readonly Slot[] {
  if (isSettled(read(base, run), base.domain)) return none
  const [first, second] = base.parts
  if (first === undefined) return [base]
  if (second === undefined && base.isRecorded !== true) {
    const behind = leavesOf(first, run)
    return behind.length === 0 ? [base] : behind
  }
  const leaves = new Set<Slot>(base.isRecorded === true ? [base] : [])
  for (const part of base.parts) for (const leaf of leavesOf(part, run)) leaves.add(leaf)
  return leaves.size === 0 ? [base] : [...leaves]
}
