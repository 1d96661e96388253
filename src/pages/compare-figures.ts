import { compareDurations, parseDuration } from '../values/duration.js'
import type { Scalar } from '../facts/condition.js'

/** The order of two figures of a setting: numbers, or lengths of time; undefined where they are not of one kind. */
export function compareFigures(a: Scalar, b: Scalar): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [one, other] = [a, b].map((each) => (typeof each === 'string' ? parseDuration(each) : undefined))
  return one === undefined || other === undefined ? undefined : compareDurations(one, other)
}
