import { cause, isNumeric, leanNowhere, leanWithin, type Possible } from '../../values/possible.js'
import { gatherCauses } from '../causes.js'
import { read } from '../slot.js'
import type { Verb } from '../verb.js'

/**
 * `{ sources: [must.total, mustRecorded] }` - several ways to know one thing: what all of them allow. Where
 * they contradict each other any of them may be right, and the conflict is a reason to ask.
 */
export const sources: Verb = {
  name: 'sources',
  words: [],
  overFacts: true,
  compile(selection, scope) {
    const parts = (selection['sources'] as readonly string[]).map((name) => scope.slot(name))
    const [main] = parts
    if (main === undefined) throw new Error('INVARIANT: the reader refuses `sources` without facts')
    const { domain } = main
    const numeric = isNumeric(domain)
    return {
      domain,
      parts,
      derive: (run, into) => {
        const values = parts.map((part) => read(part, run))
        if (numeric) {
          meet(values, into, 'low', 'high')
          meet(values, into, 'leanLow', 'leanHigh')
          const { leanLow, leanHigh } = into
          leanNowhere(into)
          leanWithin(into, leanLow, leanHigh)
          into.causes = into.low === into.high ? 0 : gatherCauses(parts, run)
        } else {
          const could = values.reduce((bits, { could: each }) => bits & each, -1)
          const conflict = could === 0
          into.could = conflict ? values.reduce((bits, each) => bits | each.could, 0) : could
          const lean = values.reduce((bits, { lean: each }) => bits & each, -1) & into.could
          into.lean = lean === 0 ? into.could : lean
          into.causes =
            (into.could & (into.could - 1)) === 0 ? 0 : conflict ? cause.partial : gatherCauses(parts, run)
        }
      },
    }
  },
}

function meet(
  values: readonly Possible[],
  into: Possible,
  low: 'low' | 'leanLow',
  high: 'high' | 'leanHigh',
): void {
  const from = Math.max(...values.map((value) => value[low]))
  const to = Math.min(...values.map((value) => value[high]))
  const conflict = from > to
  into[low] = conflict ? Math.min(...values.map((value) => value[low])) : from
  into[high] = conflict ? Math.max(...values.map((value) => value[high])) : to
}
