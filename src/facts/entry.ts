import type { Day } from '../values/day.js'
import type { Instant } from '../values/instant.js'
import type { MedicineRow, RouteGroup } from '../record/medicines.js'

/**
 * One entry of a record, with its time as a range of instants (an exact time: both ends alike; a bare day:
 * the whole London day). An entry that was set aside as faulty is still an entry: something was recorded
 * here, so its fields are unknown (`fields` is undefined), and an unreadable time may be any time.
 */
export class Entry {
  /** It only says why there is no value: declined, unable. */
  readonly attempt: boolean

  // A class, so that all entries are one shape: they are looked at more often than anything else.
  constructor(
    readonly list: string,
    readonly kind: string,
    readonly index: number,
    readonly from: Instant,
    readonly to: Instant,
    readonly fields: Fields | undefined,
    /** For medicines: the ingredient of the line that this item stands for. */
    readonly item?: MedicineItem,
    /** It may not be there at all: a finding of a rule that is still open. */
    readonly perhaps = false,
    /** Of a home's residents: the run in which facts about this one are asked; unset where two records contradict. */
    readonly asked?: OwnRun,
  ) {
    this.attempt = fields?.['absent'] !== undefined
  }
}

/** A run, as far as an entry knows it: a run holds a record, and a record entries. */
export interface OwnRun {
  readonly stamp: number
}

export type Fields = Readonly<Record<string, unknown>>

/**
 * One ingredient of one line of the medicines list, so that tests on one entry speak of one medicine:
 * co-amilofruse is an item for amiloride and an item for furosemide, both pointing at the same line.
 * A line that nothing in the table matches is one item without a row: it may be anything its route allows.
 */
export interface MedicineItem {
  readonly row: MedicineRow | undefined
  readonly name: string
  readonly classes: ReadonlySet<string>
  /** For an unrecognised line: the classes it could belong to. */
  readonly mayBe: ReadonlySet<string> | undefined
  readonly route: RouteGroup | undefined
  /** The medicine that the line names, which may be a combination of several. */
  readonly product: string | undefined
  /** As the line states it, else as its name says (MR, patch); a name that says nothing leaves it open. */
  readonly release: string | undefined
  /** Likewise the form: tablets, a liquid. */
  readonly form: string | undefined
  readonly line: Fields
  /** When this ingredient was started, over all its current lines; `from` is -Infinity when not recorded. */
  usedSince: DaySpan
}

export interface DaySpan {
  readonly from: Day
  readonly to: Day
}
