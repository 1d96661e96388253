import { beyondDoubt, certain, leanPossible, possible, type Truth } from '../../values/truth.js'
import { gatherCauses } from '../causes.js'
import type { Condition } from '../condition.js'
import { read, type Run } from '../slot.js'
import type { Verb } from '../verb.js'

/**
 * `{ tally: [condition, condition, ...] }` - how many of these hold; `{ tally: softSigns }` - how many
 * members a set-valued fact has. Missing: what may hold widens the count.
 */
export const tally: Verb = {
  name: 'tally',
  words: [],
  overFacts: true,
  compile(selection, scope) {
    const of = selection['tally']
    const set = typeof of === 'string' ? scope.slot(of) : undefined
    const decisions =
      set === undefined ? (of as readonly Condition[]).map((condition) => scope.decide(condition)) : []
    const parts = set === undefined ? decisions.flatMap(({ reads }) => reads) : [set]
    const most = set === undefined ? decisions.length : set.domain.kind === 'set' ? set.domain.of.length : 0
    const truths = (run: Run): Iterable<Truth> =>
      set === undefined ? decisions.map(({ truth }) => truth(run)) : read(set, run).members
    return {
      domain: { kind: 'number', least: 0, most, step: 1 },
      parts,
      derive: (run, into) => {
        into.low = into.high = into.leanLow = into.leanHigh = 0
        for (const truth of truths(run)) {
          if ((truth & beyondDoubt) !== 0) into.low++
          if ((truth & possible) !== 0) into.high++
          if ((truth & certain) !== 0) into.leanLow++
          if ((truth & leanPossible) !== 0) into.leanHigh++
        }
        into.causes = into.low === into.high ? 0 : gatherCauses(parts, run)
      },
    }
  },
}
