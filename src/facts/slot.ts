import { copyPossible, Possible, type Domain } from '../values/possible.js'
import type { Day } from '../values/day.js'
import type { Instant } from '../values/instant.js'
import type { Entry, RecordView } from './record-view.js'

/**
 * One screening: a record or a hand-written box, at one instant. Facts are derived when first read and kept
 * for the rest of the run; `stamp` tells this run's values from the last one's, so nothing is ever cleared.
 */
export interface Run {
  readonly stamp: number
  readonly asOf: Instant
  readonly asOfDay: Day
  /** Undefined for a box: whatever the box does not give is unknown. */
  readonly record: RecordView | undefined
  /** The facts that a box gives, by slot. */
  readonly given: ReadonlyMap<Slot, Possible> | undefined
}

/** Where a fact's value is kept while a resident is screened. Made once per release. */
export interface Slot {
  readonly name: string
  readonly domain: Domain
  readonly derive: (run: Run, into: Possible) => void
  /** The facts that this one is made of; empty for a fact read from the record. */
  readonly parts: readonly Slot[]
  /** The entries that made the value, for findings and explanations. */
  readonly entries: (run: Run) => readonly Entry[]
  /** Of a set: whether an entry speaks for (or may speak for) a member. */
  readonly concerns?: ((entry: Entry, member: string) => boolean) | undefined
  /** The fact's own name where this slot is a variant of it (with an assumption, or current values only). */
  readonly base?: Slot
  readonly value: Possible
  stamp: number
}

export function read(slot: Slot, run: Run): Possible {
  if (slot.stamp !== run.stamp) {
    slot.stamp = run.stamp
    const given = run.given?.get(slot)
    if (given !== undefined) copyPossible(given, slot.value)
    else slot.derive(run, slot.value)
  }
  return slot.value
}

export const makeSlot = (from: Omit<Slot, 'value' | 'stamp'>): Slot => ({
  ...from,
  value: new Possible(),
  stamp: -1,
})
