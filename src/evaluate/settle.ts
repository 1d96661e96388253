import { copyOf, copyPossible, isNumeric, isSettled, Possible, type Domain } from '../values/possible.js'
import { beyondDoubt, certain, leanPossible, no, possible, yes, type Truth } from '../values/truth.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { CompiledComparison } from './comparison.js'

/**
 * Two questions per comparison are exact while every fact is used in one direction. A fact used in both
 * (`x < 5 or x >= 5`) is split at the condition's own limits, each case is asked by itself, and an answer
 * stands only if all cases agree.
 */
export interface Split {
  readonly slot: Slot
  readonly comparisons: readonly CompiledComparison[]
  /** The most cases it can come to; known when the page is read. */
  readonly most: number
}

/** The facts that a condition uses in more than one way. */
export function splitsOf(comparisons: readonly CompiledComparison[]): readonly Split[] {
  const bySlot = new Map<Slot, CompiledComparison[]>()
  for (const comparison of comparisons) {
    const own = bySlot.get(comparison.slot)
    if (own === undefined) bySlot.set(comparison.slot, [comparison])
    else own.push(comparison)
  }
  return [...bySlot].flatMap(([slot, own]): Split[] => {
    if (usedOneWay(slot.domain, own)) return []
    const kept = slot.domain.kind === 'set' ? own.filter((each) => clashes(each, own)) : own
    return [{ slot, comparisons: kept, most: mostCases(slot.domain, kept) }]
  })
}

function usedOneWay(domain: Domain, own: readonly CompiledComparison[]): boolean {
  // One question asked once is exact, unless it names several numbers: four or five, of a range from four to five.
  if (new Set(own.map(({ key }) => key)).size === 1) return (own[0]?.limits ?? 0) <= 1
  if (isNumeric(domain))
    return own.every(({ direction }) => direction !== 'both' && direction === own[0]?.direction)
  return domain.kind === 'set' && !own.some((each) => clashes(each, own))
}

/** Of a set only a member that is wanted here and unwanted there has to be split. */
const clashes = (one: CompiledComparison, own: readonly CompiledComparison[]): boolean =>
  own.some(
    (other) =>
      other.direction !== one.direction && other.members.some((member) => one.members.includes(member)),
  )

function mostCases(domain: Domain, own: readonly CompiledComparison[]): number {
  if (isNumeric(domain)) {
    const limits = new Map(own.map((each) => [each.key, each.limits]))
    return 2 * [...limits.values()].reduce((sum, each) => sum + each, 0) + 1
  }
  if (domain.kind === 'set') return 2 ** new Set(own.flatMap(({ members }) => members)).size
  return Math.min(domain.kind === 'choice' ? domain.of.length : 2, 2 ** own.length)
}

interface Cell {
  readonly value: Possible
  /** Whether it lies within lean, so that it counts for what we act on. */
  readonly leans: boolean
}

/** The truth over all cases, from the truth of each and whether the case lies within lean. */
export interface Verdict {
  truth: Truth
}

export const noCaseYet = (): Verdict => ({ truth: certain | beyondDoubt })

export function addCase(verdict: Verdict, each: Truth, leans: boolean): void {
  verdict.truth |= each & possible
  if ((each & beyondDoubt) === 0) verdict.truth &= ~beyondDoubt
  if (!leans) return
  verdict.truth |= each & leanPossible
  if ((each & certain) === 0) verdict.truth &= ~certain
}

/** Visits every case; while it does, the slots hold the case's values, and afterwards their own again. */
export function forEachCase(splits: readonly Split[], run: Run, visit: (leans: boolean) => void): void {
  const open = splits.filter(({ slot }) => !isSettled(read(slot, run), slot.domain))
  const walk = (i: number, leans: boolean): void => {
    const split = open[i]
    if (split === undefined) return visit(leans)
    const kept = copyOf(split.slot.value)
    for (const cell of cellsOf(split, kept, run)) {
      copyPossible(cell.value, split.slot.value)
      walk(i + 1, leans && cell.leans)
    }
    copyPossible(kept, split.slot.value)
  }
  walk(0, true)
}

export function settle(
  ask: (run: Run) => Truth,
  splits: readonly Split[],
  reads: readonly Slot[],
  run: Run,
): Truth {
  // A fact over a split fact must not first be derived in one of its cases: it would keep that case's value.
  for (const slot of reads) read(slot, run)
  const verdict = noCaseYet()
  forEachCase(splits, run, (leans) => {
    addCase(verdict, ask(run), leans)
  })
  return verdict.truth
}

function cellsOf({ slot, comparisons }: Split, value: Possible, run: Run): readonly Cell[] {
  if (isNumeric(slot.domain)) return numberCells(comparisons, value, run, slot.domain)
  return slot.domain.kind === 'set' ? memberCells(comparisons, value) : optionCells(comparisons, value)
}

/** Each limit, and one value for each stretch between limits, that the value may lie on: all of a stretch answer alike. */
function numberCells(
  comparisons: readonly CompiledComparison[],
  value: Possible,
  run: Run,
  domain: Domain,
): readonly Cell[] {
  const { low, high, leanLow, leanHigh } = value
  const cuts = [...new Set(comparisons.flatMap((comparison) => comparison.cuts(run)))]
    .filter((cut) => cut >= low && cut <= high)
    .sort((a, b) => a - b)
  const cells: Cell[] = []
  const add = (at: number, leans: boolean): void => {
    const cell = new Possible()
    cell.low = cell.leanLow = cell.high = cell.leanHigh = at
    cells.push({ value: cell, leans })
  }
  let before = -Infinity
  for (const cut of cuts) {
    const first = before === -Infinity
    if (first ? low < cut : isBetween(before, cut, domain)) {
      add(
        first ? low : Number.isFinite(cut) ? (before + cut) / 2 : before + 1,
        leanLow < cut && leanHigh > before,
      )
    }
    add(cut, leanLow <= cut && leanHigh >= cut)
    before = cut
  }
  if (high > before) add(high, leanHigh > before)
  return cells
}

/** Whether the fact can take a value between two limits; a fact in whole numbers has none between 4 and 5. */
function isBetween(from: number, to: number, domain: Domain): boolean {
  const step =
    domain.kind === 'number' ? domain.step : domain.kind === 'elapsed' && domain.in === 'days' ? 1 : 0
  // Minutes are not counted in whole ones, and a quotient lies between its six-place neighbours.
  if (step <= finest || !Number.isFinite(from) || !Number.isFinite(to)) return true
  const next = Math.floor(from / step + roundingDust) + 1
  return next < to / step - roundingDust
}

const finest = 1e-6
const roundingDust = 1e-6

function memberCells(comparisons: readonly CompiledComparison[], value: Possible): readonly Cell[] {
  const members = [...new Set(comparisons.flatMap(({ members: named }) => named))].filter(
    (member) => value.members[member] !== yes && value.members[member] !== no,
  )
  let cells: Cell[] = [{ value: copyOf(value), leans: true }]
  for (const member of members) {
    const truth = value.members[member] ?? no
    cells = cells.flatMap(({ value: cell, leans }) => {
      const held = withMember(cell, member, yes)
      const without = withMember(cell, member, no)
      return [
        ...((truth & possible) !== 0 ? [{ value: held, leans: leans && (truth & leanPossible) !== 0 }] : []),
        ...((truth & beyondDoubt) === 0 ? [{ value: without, leans: leans && (truth & certain) === 0 }] : []),
      ]
    })
  }
  return cells
}

function withMember(value: Possible, member: number, truth: Truth): Possible {
  const copy = copyOf(value)
  copy.members = value.members.slice()
  copy.members[member] = truth
  return copy
}

/** Options that every comparison answers alike are one case. */
function optionCells(comparisons: readonly CompiledComparison[], value: Possible): readonly Cell[] {
  const groups = new Map<string, number>()
  for (let bit = 1; bit <= value.could; bit <<= 1) {
    if ((value.could & bit) === 0) continue
    const key = comparisons.map(({ bits }) => (bits & bit) !== 0).join()
    groups.set(key, (groups.get(key) ?? 0) | bit)
  }
  return [...groups.values()].map((bits) => {
    const cell = new Possible()
    cell.could = bits
    cell.lean = (bits & value.lean) === 0 ? bits : bits & value.lean
    return { value: cell, leans: (bits & value.lean) !== 0 }
  })
}
