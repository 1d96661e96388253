import { cause, isNumeric, most, type Domain, type Possible } from '../values/possible.js'
import { leanPossible, possible, yes } from '../values/truth.js'
import { gatherCauses } from './causes.js'
import type { Selection } from './definition.js'
import type { Scope } from './scope.js'
import type { Run } from './slot.js'

/**
 * `atLeastWhen: severeCognition` - while that may be so, a measured value may understate: it may be anything from
 * what was measured up to the most there is. It only ever widens, so it can hide nothing, and while it is so no
 * measured value counts as normal.
 */
export function understating(
  { atLeastWhen }: Selection,
  domain: Domain,
  scope: Scope,
): (value: Possible, run: Run) => void {
  if (atLeastWhen === undefined) return () => undefined
  if (!isNumeric(domain)) scope.problem('`atLeastWhen` is about numbers, which can be more than was measured')
  const { truth, reads } = scope.decide(atLeastWhen)
  scope.besides.push(...reads)
  return (value, run) => {
    const holds = truth(run)
    if ((holds & possible) === 0) return
    value.high = most(domain)
    if ((holds & leanPossible) !== 0) value.leanHigh = value.high
    if (value.low < value.high) value.causes |= holds === yes ? cause.partial : gatherCauses(reads, run)
  }
}
