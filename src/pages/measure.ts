import { comparisonsOf, type Condition } from '../facts/condition.js'
import type { FactDefinition, Figure } from '../facts/definition.js'

/** A figure of a home over a period. It raises nothing. */
export interface Measure {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly effectiveFrom: string
  /** How long one period is. */
  readonly period: Figure<string>
  readonly figure: MeasureFigure
  /** Numbers that are added up and told beside the figure. */
  readonly beside?: readonly string[]
  readonly enough: { readonly residentYears: Figure<number>; readonly periods: Figure<number> }
  /** Rows of the cautions table. */
  readonly cautions: readonly string[]
  /** The page's own facts, by the name that only this measure knows. */
  readonly facts?: readonly FactDefinition[]
  readonly covers?: readonly string[]
}

/** How one figure is made of many residents; `among` leaves out those of whom it does not hold. */
export type MeasureFigure = { readonly among?: Condition } & (
  | { readonly of: 'rate'; readonly sum: string; readonly over: string; readonly per: Per }
  | { readonly of: 'share'; readonly have: Condition }
  | { readonly of: 'mean' | 'median'; readonly fact: string }
)

/** What a rate is given per; 100 is per cent. */
export type Per = 'resident-year' | '1000 resident-days' | 100

/** Every fact that a measure names. */
export const factsOfMeasure = ({
  figure,
  beside = [],
}: Pick<Measure, 'figure' | 'beside'>): readonly string[] => [
  ...(figure.among === undefined ? [] : namedIn(figure.among)),
  ...(figure.of === 'rate'
    ? [figure.sum, figure.over]
    : figure.of === 'share'
      ? namedIn(figure.have)
      : [figure.fact]),
  ...beside,
]

const namedIn = (condition: Condition): readonly string[] => comparisonsOf(condition).map(({ fact }) => fact)
