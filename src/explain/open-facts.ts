import { certain, no, possible, yes, type Truth } from '../values/truth.js'
import { isSettled } from '../values/possible.js'
import type { Plain } from '../facts/condition.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import { readComparison } from '../evaluate/comparison.js'
import type { CompiledCondition } from '../evaluate/decision.js'
import { baseOf } from '../evaluate/variant.js'

/**
 * The recorded facts that keep a condition open: those behind its open comparisons, in branches that are
 * not decided already. A fact over facts is not asked for; its open parts are.
 */
export function openFacts(condition: CompiledCondition, run: Run): readonly Slot[] {
  const found = new Set<Slot>()
  let next = 0
  const walk = (plain: Plain): { truth: Truth; open: readonly Slot[] } => {
    if ('fact' in plain) {
      const comparison = condition.comparisons[next++]
      if (comparison === undefined) throw new Error('INVARIANT: comparisons are kept in reading order')
      const truth = readComparison(comparison, run)
      return { truth, open: isOpen(truth) ? [comparison.slot] : [] }
    }
    const parts = ('all' in plain ? plain.all : plain.any).map(walk)
    const truth = parts.reduce((sum, part) => ('all' in plain ? sum & part.truth : sum | part.truth), 'all' in plain ? yes : no)
    return { truth, open: isOpen(truth) ? parts.flatMap(({ open }) => open) : [] }
  }
  const { open } = walk(condition.plain)
  // A fact used in both ways may be open only as a whole: then every unsettled fact is asked for.
  const slots = open.length > 0 ? open : condition.reads
  for (const slot of slots) addRecorded(baseOf(slot), run, found)
  return [...found]
}

function addRecorded(slot: Slot, run: Run, into: Set<Slot>): void {
  if (isSettled(read(slot, run), slot.domain)) return
  const parts = slot.parts.map(baseOf).filter((part) => !isSettled(read(part, run), part.domain))
  if (parts.length === 0) into.add(slot)
  else for (const part of parts) addRecorded(part, run, into)
}

export const isOpen = (truth: Truth): boolean => (truth & possible) !== 0 && (truth & certain) === 0
