import type { Operator } from '../values/compare.js'
import {
  comparisonsOf,
  isAny,
  pushNotDown,
  type Comparison,
  type Condition,
  type ConditionValue,
  type Plain,
  type Scalar,
} from '../facts/condition.js'
import { compareFigures } from './compare-figures.js'
import { isSetting } from './setting.js'

/** A case that never gives its points, or one way into it: whoever it speaks of has those of an earlier case. */
export interface TakenBefore {
  /** From 0. */
  readonly rung: number
  /** Of its `any`; undefined where the case is one condition. */
  readonly way: number | undefined
  readonly by: number
  /** The settings in both that are compared with the same facts: those that may have crossed. */
  readonly settings: readonly string[]
}

type Rungs = readonly { readonly when?: Condition }[]
type FigureOf = (setting: string) => Scalar | undefined

/**
 * The cases of a ladder that can never be the first to hold, such as "6 and over" below "5 and over": nobody would
 * get their points. It looks at comparisons as they are written and not into facts, so what it finds is always so.
 */
export function takenBefore(rungs: Rungs, figureOf: FigureOf): readonly TakenBefore[] {
  const cases = rungs.map(({ when }) => (when === undefined ? [] : waysInto(when)))
  return cases.flatMap((ways, rung) =>
    ways.flatMap((way, i): TakenBefore[] => {
      const earlier = cases
        .slice(0, rung)
        .flatMap((others, by) => others.map((other) => ({ other, by })))
        .find(({ other }) => implies(pushNotDown(way), pushNotDown(other), figureOf))
      if (earlier === undefined) return []
      const { other, by } = earlier
      return [{ rung, way: ways.length === 1 ? undefined : i, by, settings: sharedSettings(way, other) }]
    }),
  )
}

const waysInto = (when: Condition): readonly Condition[] => (isAny(when) ? when.any : [when])

function sharedSettings(one: Condition, other: Condition): readonly string[] {
  const [here, there] = [comparisonsOf(one), comparisonsOf(other)]
  const both = [...here, ...there].filter(({ fact }) =>
    [here, there].every((comparisons) => comparisons.some((each) => each.fact === fact)),
  )
  return [...new Set(both.flatMap(({ value }) => (isSetting(value) ? [value.setting] : [])))]
}

/** Whether the one can only hold where the other does. */
function implies(one: Plain, other: Plain, figureOf: FigureOf): boolean {
  if ('any' in one) return one.any.every((part) => implies(part, other, figureOf))
  if ('all' in other) return other.all.every((part) => implies(one, part, figureOf))
  if ('all' in one && one.all.some((part) => implies(part, other, figureOf))) return true
  if ('any' in other) return other.any.some((part) => implies(one, part, figureOf))
  return 'fact' in one && impliesComparison(one, other, figureOf)
}

function impliesComparison(one: Comparison, other: Comparison, figureOf: FigureOf): boolean {
  if (one.fact !== other.fact) return false
  const [figure, limit] = [one, other].map(({ value }) => valueOf(value, figureOf))
  if (one.operator === other.operator && JSON.stringify(figure) === JSON.stringify(limit)) return true
  if (figure === undefined || limit === undefined || typeof figure === 'object' || typeof limit === 'object')
    return false
  const order = compareFigures(figure, limit)
  const reach = reaches[other.operator]
  if (order === undefined || reach === undefined) return false
  const beyond = reach.up ? order : -order
  return beyond > 0 ? reach.from.includes(one.operator) : beyond === 0 && reach.at.includes(one.operator)
}

const valueOf = (value: ConditionValue, figureOf: FigureOf): Scalar | readonly Scalar[] | undefined =>
  isSetting(value) ? figureOf(value.setting) : value

/** What lies within a comparison with a limit: these operators with a figure beyond it, and these with the limit itself. */
const reaches: Partial<
  Record<
    Operator,
    { readonly up: boolean; readonly from: readonly Operator[]; readonly at: readonly Operator[] }
  >
> = {
  greaterThanInclusive: {
    up: true,
    from: ['greaterThan', 'greaterThanInclusive', 'equal'],
    at: ['greaterThan', 'greaterThanInclusive', 'equal'],
  },
  greaterThan: { up: true, from: ['greaterThan', 'greaterThanInclusive', 'equal'], at: ['greaterThan'] },
  lessThanInclusive: {
    up: false,
    from: ['lessThan', 'lessThanInclusive', 'equal'],
    at: ['lessThan', 'lessThanInclusive', 'equal'],
  },
  lessThan: { up: false, from: ['lessThan', 'lessThanInclusive', 'equal'], at: ['lessThan'] },
}
