import { copyOf, copyPossible, Possible, type Domain } from '../values/possible.js'
import type { Day } from '../values/day.js'
import type { Instant } from '../values/instant.js'
import { londonDay } from '../values/london.js'
import type { Subject } from '../record/source.js'
import { addLists, isLoud, noLists, type Lists } from './lists.js'
import { standingOf, type Standing } from './standing.js'
import type { Truth } from '../values/truth.js'
import type { Entry, RecordView } from './record-view.js'

/** When something was, as a range of moments; `opened` says whether it was at all. */
export interface Moment {
  readonly earliest: Instant
  readonly latest: Instant
  readonly opened: Truth
}

/**
 * One screening: a record or a hand-written box, at one instant. Facts are derived when first read and kept
 * for the rest of the run; `stamp` tells this run's values from the last one's, so nothing is ever cleared.
 */
export interface Run {
  readonly stamp: number
  readonly asOf: Instant
  readonly asOfDay: Day
  /** Whose rules are asked. */
  readonly about: Subject
  /** Undefined for a box: whatever the box does not give is unknown. */
  readonly record: RecordView | undefined
  /** The facts that a box gives, by slot. */
  readonly given: ReadonlyMap<Slot, Possible> | undefined
  /** What the embedding app says of its own facts. */
  readonly own?: ((fact: string) => Possible | undefined) | undefined
}

/** Every run is made here, so that all are one shape: nothing is asked more often. */
export const newRun = (
  stamp: number,
  asOf: Instant,
  about: Subject,
  record: Run['record'],
  given: Run['given'],
  own: Run['own'],
): Run => ({ stamp, asOf, asOfDay: londonDay(asOf), about, record, given, own })

/** Where a fact's value is kept while a resident is screened. Made once per release. */
export interface Slot {
  readonly name: string
  readonly domain: Domain
  readonly derive: (run: Run, into: Possible) => void
  /** The facts that this one is made of; empty for a fact read from the record. */
  readonly parts: readonly Slot[]
  /** Read from the record, whatever facts open its window: somebody can be asked for it. */
  readonly isRecorded?: boolean | undefined
  /** The entries that made the value, for findings and explanations. */
  readonly entries: (run: Run) => readonly Entry[]
  /** Of a set: whether an entry speaks for (or may speak for) a member. */
  readonly concerns?: ((entry: Entry, member: string) => boolean) | undefined
  /** The fact's own name where this slot is a variant of it (with an assumption, or current values only). */
  readonly base?: Slot | undefined
  /** Of a fact that says how long ago something was: when that was, more exactly than in days. */
  readonly moment?: ((run: Run) => Moment) | undefined
  /** The lists that it is read from, itself or through its parts. */
  readonly lists: Lists
  readonly value: Possible
  stamp: number
  /** What it was for the last record that had nothing for it to read; undefined until there was one. */
  quiet: Possible | undefined
  /** How its lists stood there. */
  quietAt: Standing | undefined
  /** `value` is what it is where they stand so; undefined where it was read from entries. */
  standing: Standing | undefined
  /** The recorded facts behind it that were not settled in the run with this stamp. */
  leaves: readonly Slot[]
  leavesStamp: number
}

/** The fact itself, behind however many leanings. */
export const baseOf = (slot: Slot): Slot => (slot.base === undefined ? slot : baseOf(slot.base))

export function read(slot: Slot, run: Run): Possible {
  if (slot.stamp !== run.stamp) derive(slot, run)
  return slot.value
}

function derive(slot: Slot, run: Run): void {
  slot.stamp = run.stamp
  if (run.record === undefined) {
    const given = run.given?.get(slot)
    if (given !== undefined) copyPossible(given, slot.value)
    else slot.derive(run, slot.value)
  } else {
    const standing = standingOf(slot.lists, run.record)
    if (standing !== undefined) return fallQuiet(slot, standing, run)
    slot.derive(run, slot.value)
  }
  slot.standing = undefined
}

/** There is nothing to read: it is what it was the last time that its lists stood so. */
function fallQuiet(slot: Slot, standing: Standing, run: Run): void {
  if (slot.standing === standing) return
  if (slot.quiet === undefined || slot.quietAt !== standing) {
    slot.derive(run, slot.value)
    if (slot.quiet === undefined) slot.quiet = copyOf(slot.value)
    else copyPossible(slot.value, slot.quiet)
    slot.quietAt = standing
  } else copyPossible(slot.quiet, slot.value)
  slot.standing = standing
}

const noEntries: readonly Entry[] = []

type Made = Omit<
  Slot,
  'value' | 'stamp' | 'quiet' | 'quietAt' | 'standing' | 'lists' | 'leaves' | 'leavesStamp'
>

/** `lists` are those that it reads beside what its parts read. Every slot is one shape: they are read all the time. */
export function makeSlot(from: Made & { readonly lists?: Lists }): Slot {
  const lists = noLists()
  for (const each of [from, ...from.parts]) if (each.lists !== undefined) addLists(lists, each.lists)
  return {
    name: from.name,
    domain: from.domain,
    derive: from.derive,
    parts: from.parts,
    isRecorded: from.isRecorded,
    entries: (run) =>
      run.record === undefined || isLoud(lists, run.record.marks) ? from.entries(run) : noEntries,
    concerns: from.concerns,
    base: from.base,
    moment: from.moment,
    lists,
    value: new Possible(),
    stamp: -1,
    quiet: undefined,
    quietAt: undefined,
    standing: undefined,
    leaves: [],
    leavesStamp: -1,
  }
}
