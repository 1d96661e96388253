import type { Possible } from '../values/possible.js'
import type { CompiledLine, Span, Which } from './points.js'
import type { Run, Slot } from './slot.js'

/**
 * A score and its facts: `<id>.total`, `.highest` (the highest line), `.band`, `.before` (the total of the
 * set before, where readings are kept together) and `.<line>` for each line. Each is a range while an item is
 * missing: the true score always lies within it.
 */
export interface Score {
  readonly id: string
  readonly slots: readonly Slot[]
  readonly lines: readonly CompiledLine[]
  readonly most: number
  /** The range that a set of line values gives. */
  readonly rate: (values: Values, which: Which, run: Run) => Rated
}

/** The value of a line's fact; undefined is unknown. */
export type Values = (line: CompiledLine) => Possible | undefined

export interface Rated {
  readonly total: Span
  readonly highest: Span
}

export const widen = (span: Span, by: Span): void => {
  if (by.low < span.low) span.low = by.low
  if (by.high > span.high) span.high = by.high
}

export function fill(total: Possible, highest: Possible, could: Rated, lean: Rated): void {
  total.low = could.total.low
  total.high = could.total.high
  total.leanLow = lean.total.low
  total.leanHigh = lean.total.high
  highest.low = could.highest.low
  highest.high = could.highest.high
  highest.leanLow = lean.highest.low
  highest.leanHigh = lean.highest.high
}
