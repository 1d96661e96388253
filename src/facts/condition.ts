import { opposite, type Operator } from '../values/compare.js'

/**
 * What a page may ask, in json-rules-engine's own notation. A page may also write a bare name for "is true"
 * and a comparison without `all` around it; the reader expands both, so nothing below this line sees them.
 */
export type Condition = Comparison | All | Any | Not

export interface Comparison {
  readonly fact: string
  readonly operator: Operator
  readonly value: ConditionValue
}
export interface All {
  readonly all: readonly Condition[]
}
export interface Any {
  readonly any: readonly Condition[]
}
export interface Not {
  readonly not: Condition
}

/** Numbers, booleans, options and members; for elapsed time a duration (`12 months`); or a setting's name. */
export type ConditionValue = Scalar | readonly Scalar[] | SettingValue
export type Scalar = string | number | boolean
export interface SettingValue {
  readonly setting: string
}

export const isAll = (condition: Condition): condition is All => 'all' in condition
export const isAny = (condition: Condition): condition is Any => 'any' in condition
export const isNot = (condition: Condition): condition is Not => 'not' in condition
export const isComparison = (condition: Condition): condition is Comparison => 'fact' in condition

/** A condition without `not`: it has been pushed down to the comparisons. */
export type Plain = Comparison | { readonly all: readonly Plain[] } | { readonly any: readonly Plain[] }

/** Push every `not` down to the comparisons: not (a and b) is (not a) or (not b). */
export function pushNotDown(condition: Condition, negated = false): Plain {
  if (isNot(condition)) return pushNotDown(condition.not, !negated)
  if (isAll(condition) || isAny(condition)) {
    const parts = (isAll(condition) ? condition.all : condition.any).map((part) => pushNotDown(part, negated))
    return isAll(condition) !== negated ? { all: parts } : { any: parts }
  }
  return negated ? { ...condition, operator: opposite[condition.operator] } : condition
}

/** Every comparison of a condition, in reading order. */
export function comparisonsOf(condition: Condition): readonly Comparison[] {
  if (isComparison(condition)) return [condition]
  if (isNot(condition)) return comparisonsOf(condition.not)
  return (isAll(condition) ? condition.all : condition.any).flatMap(comparisonsOf)
}
