import { certain, possible, type Truth } from '../values/truth.js'
import { isSettled } from '../values/possible.js'
import type { Entry } from '../facts/record-view.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import { readComparison, type CompiledComparison } from '../evaluate/comparison.js'
import type { CompiledCondition } from '../evaluate/decision.js'
import type { Plain } from '../facts/condition.js'
import { baseOf } from '../evaluate/variant.js'
import { entryRefs } from './entry-ref.js'
import { factValue, leaningOf } from './fact-value.js'
import type { Reason } from './report.js'

/** A fact's name as its page wrote it: a private fact without its rule's prefix. */
export const publicName = (name: string): string => name.slice(name.indexOf(':') + 1)

export function reasonOf(comparison: CompiledComparison, plain: Extract<Plain, { fact: string }>, run: Run): Reason {
  const { slot } = comparison
  const value = read(slot, run)
  const leaning = leaningOf(value, slot.domain)
  return Object.freeze({
    fact: publicName(slot.name),
    value: factValue(value, slot.domain),
    operator: plain.operator,
    limit: plain.value,
    entries: entryRefs(tellingEntries(slot, comparison, run)),
    ...(leaning === undefined ? {} : { leaning }),
  })
}

/** The comparisons that made a condition hold, in reading order; of an `any` only the parts that do. */
export function holding(condition: CompiledCondition, run: Run): readonly Reason[] {
  const reasons: Reason[] = []
  let next = 0
  const walk = (plain: Plain, wanted: boolean): Truth => {
    if ('fact' in plain) {
      const comparison = condition.comparisons[next++]
      if (comparison === undefined) throw new Error('INVARIANT: comparisons are kept in reading order')
      const truth = readComparison(comparison, run)
      if (wanted && (truth & certain) !== 0) reasons.push(reasonOf(comparison, plain, run))
      return truth
    }
    const kept = reasons.length
    const parts = 'all' in plain ? plain.all : plain.any
    const truths = parts.map((part) => walk(part, wanted))
    const truth = 'all' in plain ? truths.reduce((a, b) => a & b) : truths.reduce((a, b) => a | b)
    // A branch that does not hold gives no reasons, whatever parts of it do.
    if ((truth & certain) === 0 && condition.splits.length === 0) reasons.length = kept
    return truth
  }
  walk(condition.plain, true)
  if (reasons.length > 0) return reasons
  // It holds in every case although no branch does by itself: the facts that were split are the reason.
  const leaves = leavesOf(condition.plain)
  return condition.comparisons.flatMap((comparison, i) => {
    const leaf = leaves[i]
    return leaf === undefined || (readComparison(comparison, run) & possible) === 0 ? [] : [reasonOf(comparison, leaf, run)]
  })
}

const leavesOf = (plain: Plain): readonly Extract<Plain, { fact: string }>[] =>
  'fact' in plain ? [plain] : ('all' in plain ? plain.all : plain.any).flatMap(leavesOf)

/** For a set the entries that gave the members asked for; else those of the fact and of what it is made of. */
export function tellingEntries(slot: Slot, comparison: CompiledComparison | undefined, run: Run): readonly Entry[] {
  const { domain } = slot
  if (domain.kind === 'set' && comparison !== undefined) {
    const wanted = new Set(comparison.members.map((member) => domain.of[member]))
    const { concerns } = baseOf(slot)
    return slot.entries(run).filter((entry) => [...wanted].some((name) => name !== undefined && concerns?.(entry, name) === true))
  }
  const own = slot.entries(run)
  if (own.length > 0 || run.record === undefined) return own
  return baseOf(slot).parts.flatMap((part) => tellingPart(part, run))
}

/** Of the facts behind a fact over facts, those that say yes. */
function tellingPart(part: Slot, run: Run): readonly Entry[] {
  const value = read(part, run)
  if (part.domain.kind === 'boolean' && (value.could & 2) === 0) return []
  if (part.domain.kind === 'set' || !isSettled(value, part.domain)) return []
  return tellingEntries(part, undefined, run)
}
