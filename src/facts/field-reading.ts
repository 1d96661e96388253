import type { Truth } from '../values/truth.js'
import type { Entry } from './entry.js'
import type { Run } from './slot.js'

/**
 * What one field of one entry may be: a range of numbers (times are instants), one text, several texts, or
 * a truth about each text (an unrecognised medicine may belong to many classes).
 */
export interface Reading {
  /** Not recorded: nothing is known beyond the field's own range. */
  missing: boolean
  low: number
  high: number
  /** One text, several, or undefined for numbers and for what is not recorded. */
  texts: readonly string[] | undefined
  /** Beyond `texts`, these may hold too: an unrecognised medicine's classes. */
  mayHold: ((text: string) => boolean) | undefined
}

export type Reader = (entry: Entry, run: Run) => Reading

/** Whether one entry passes; AND only, since OR belongs in conditions. */
export type EntryTest = (entry: Entry, run: Run) => Truth

export const newReading = (): Reading => ({
  missing: true,
  low: -Infinity,
  high: Infinity,
  texts: undefined,
  mayHold: undefined,
})
