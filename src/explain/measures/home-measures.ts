import type { Per } from '../../pages/measure.js'
import type { Gap, Report } from '../report.js'

/**
 * The figures of a home over one period or several: plain JSON, the same bytes for the same input. They raise
 * nothing. The true figure lies in its range, whatever is still missing; nobody who is not known is left out.
 */
export interface HomeMeasures extends Pick<Report, 'asOf' | 'library' | 'release' | 'settings' | 'draft'> {
  readonly home: string
  /** How many residents' records were given. */
  readonly residents: number
  /** By id. */
  readonly measures: readonly MeasuredPage[]
  /** What has to be read with the figures, each said once; the measures name them. */
  readonly cautions: readonly Caution[]
  /** What keeps the figures open for all measures: nobody said that these are all the residents. */
  readonly gaps: readonly Gap[]
}

export interface Caution {
  readonly caution: string
  readonly say: string
}

/** One measure over its periods. */
export interface MeasuredPage {
  readonly measure: string
  readonly version: number
  readonly title: string
  readonly of: 'rate' | 'share' | 'mean' | 'median'
  /** Of a rate: what it is given per; 100 is per cent. */
  readonly per?: Per
  readonly covers?: readonly string[]
  /** Oldest first, each ending where the next begins; the last ends with the day before `asOf`. */
  readonly periods: readonly MeasuredPeriod[]
  /** Too few periods for a run chart to be read. */
  readonly fewPeriods?: true
  /** From so many periods on it may be. */
  readonly periodsWanted: number
  /** Below so many resident-years a period says little. */
  readonly residentYearsWanted: number
  /** Names of `cautions`. */
  readonly cautions: readonly string[]
}

/** What lies between the two, both of them possible; null where no end is known. */
export type Span = readonly [least: number | null, most: number | null]

export interface MeasuredPeriod {
  /** London days, both inside. */
  readonly from: string
  readonly to: string
  /** Left out of a median, which adds nothing up. */
  readonly numerator?: Span
  readonly denominator: Span
  /**
   * To six places; left out where there is surely nothing to divide by. Where the denominator may be 0, it is what
   * the figure is if it is one: the only resident who may count makes it 100 to 100, of 0 to 1. One that has no short decimal lies
   * between two of six places, so that it compares rightly with every figure that has.
   */
  readonly figure?: Span
  /** How many residents count, or may. */
  readonly residents: number
  /** Of how many of them it is not known, and how many in a hundred that is. */
  readonly unknown: number
  readonly unknownPercent?: number
  /** What those come to for whom everything is known, where that is not everybody: never the figure of the home. */
  readonly known?: { readonly residents: number; readonly figure: number }
  /** Nobody said that these are all who lived here then: the range allows for any number of others. */
  readonly othersPossible?: true
  /** Too little was observed for chance to be told from change. */
  readonly tooFew?: true
  readonly beside?: readonly { readonly fact: string; readonly title: string; readonly sum: Span }[]
}
