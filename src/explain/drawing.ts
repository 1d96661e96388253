/** A small picture of numbers, as data; `says` is all that it shows, in words. */
export type Drawing = BandsDrawing | TimeLine | Thresholds

/** Where a total stands, or may stand, on the bands of its score. */
export interface BandsDrawing {
  readonly kind: 'bands'
  readonly says: string
  /** Whole points, from 0: each band from its first to its last. */
  readonly bands: readonly Band[]
  readonly range?: readonly [number, number]
}

export interface Band {
  readonly from: number
  readonly to: number
  readonly name: string
}

/** Readings of one kind along the days. */
export interface TimeLine {
  readonly kind: 'time-line'
  readonly says: string
  readonly from: number
  readonly to: number
  /** Where no points are given, for a kind that a score counts. */
  readonly noPoints?: readonly [number, number]
  readonly readings: readonly { readonly at: number; readonly low: number; readonly high: number }[]
}

/** From where on one fact counts, each step a bar on the same line of numbers. */
export interface Thresholds {
  readonly kind: 'thresholds'
  /** What the numbers are of. */
  readonly title: string
  readonly says: string
  readonly steps: readonly ThresholdStep[]
}

export interface ThresholdStep {
  /** Where it stands on the line, and how that is written. */
  readonly at: number
  readonly written: string
  readonly side: 'above' | 'below' | 'at'
  /** Whether the figure itself counts. */
  readonly inclusive: boolean
  readonly name: string
}
