import { certain, no, possible, yes, type Truth } from '../values/truth.js'
import type { Writable } from '../values/writable.js'
import { isSettled } from '../values/possible.js'
import type { Entry } from '../facts/record-view.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import { readComparison, type CompiledComparison } from '../evaluate/comparison.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import { partsOf, type CompiledCondition, type Tree } from '../evaluate/decision.js'
import type { Comparison } from '../facts/condition.js'
import { baseOf } from '../evaluate/variant.js'
import { entryRefs } from './entry-ref.js'
import { factValue, leaningOf, leanValue, unitOf } from './fact-value.js'
import type { Reason } from './report.js'

/** A fact's name as its page wrote it: a private fact without its rule's prefix. */
export const publicName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** One comparison as a reader sees it. Of a set a finding shows the members asked for, an explanation all. */
export function reasonOf(
  { release: { settings } }: CompiledRelease,
  comparison: CompiledComparison,
  run: Run,
  whole = false,
): Reason {
  const { slot, written } = comparison
  const { domain } = slot
  const value = read(slot, run)
  const leaning = leaningOf(value, domain, comparison.members)
  const unit = unitOf(domain)
  const wanted = whole ? undefined : comparison.members
  const reason: Writable<Reason> = {
    fact: publicName(slot.name),
    value: factValue(value, domain, wanted),
    operator: written.operator,
    entries: entryRefs(tellingEntries(slot, comparison, run)),
    limit: limitOf(written.value, settings),
  }
  if (typeof written.value === 'object' && 'setting' in written.value) reason.setting = written.value.setting
  if (unit !== undefined) reason.unit = unit
  if (leaning !== undefined) {
    reason.leaning = leaning
    reason.takenAs = leanValue(value, domain, wanted)
  }
  return Object.freeze(reason)
}

/** A figure as the page wrote it, or what its setting says. */
function limitOf(
  written: Comparison['value'],
  settings: CompiledRelease['release']['settings'],
): Reason['limit'] {
  if (typeof written !== 'object') return written
  return 'setting' in written ? settings[written.setting]?.value : Object.freeze(written)
}

/** The comparisons that made a condition hold, in reading order; of an `any` only the parts that do. */
export function holding(
  compiled: CompiledRelease,
  condition: CompiledCondition,
  run: Run,
): readonly Reason[] {
  const reasons: Reason[] = []
  // It may hold in every case although no branch does by itself: then the facts that were split are the reason.
  const isSplit = ({ slot }: CompiledComparison): boolean =>
    condition.splits.some((split) => split.slot === slot) && !isSettled(read(slot, run), slot.domain)
  const walk = (tree: Tree): Truth => {
    if ('slot' in tree) {
      const truth = readComparison(tree, run)
      if ((truth & certain) !== 0 || ((truth & possible) !== 0 && isSplit(tree)))
        reasons.push(reasonOf(compiled, tree, run))
      return truth
    }
    const kept = reasons.length
    const isAll = 'all' in tree
    let truth = isAll ? yes : no
    for (const part of partsOf(tree)) truth = isAll ? truth & walk(part) : truth | walk(part)
    // A branch that does not hold gives no reasons, whatever parts of it do.
    if ((truth & certain) === 0 && condition.splits.length === 0) reasons.length = kept
    return truth
  }
  walk(condition.tree)
  return reasons
}

/** For a set the entries that gave the members asked for; else those of the fact and of what it is made of. */
function tellingEntries(slot: Slot, comparison: CompiledComparison | undefined, run: Run): readonly Entry[] {
  const { domain } = slot
  if (domain.kind === 'set' && comparison !== undefined) {
    const wanted = comparison.members.map((member) => domain.of[member] ?? '')
    const { concerns } = baseOf(slot)
    return slot.entries(run).filter((entry) => wanted.some((name) => concerns?.(entry, name) === true))
  }
  const own = slot.entries(run)
  if (own.length > 0 || run.record === undefined) return own
  const telling: Entry[] = []
  for (const part of baseOf(slot).parts) for (const entry of tellingPart(part, run)) telling.push(entry)
  return telling
}

/** Of the facts behind a fact over facts, those that say yes; of signs, those that were seen. */
function tellingPart(part: Slot, run: Run): readonly Entry[] {
  const value = read(part, run)
  const { domain } = part
  if (domain.kind === 'boolean' && (value.could & 2) === 0) return []
  if (domain.kind === 'set') {
    const { concerns } = baseOf(part)
    const seen = domain.of.filter((_name, member) => ((value.members[member] ?? 0) & certain) !== 0)
    return part
      .entries(run)
      .filter((entry) => entry.list === 'signs' && seen.some((name) => concerns?.(entry, name) === true))
  }
  return isSettled(value, domain) ? tellingEntries(part, undefined, run) : []
}
