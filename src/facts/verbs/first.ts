import { setBits } from '../../values/possible.js'
import { beyondDoubt, certain, leanPossible, possible } from '../../values/truth.js'
import { gatherCauses } from '../causes.js'
import type { Condition } from '../condition.js'
import type { Verb } from '../verb.js'

interface Case {
  readonly is: string
  readonly when?: Condition
}

/**
 * `{ first: [ { is: scale1, when: ... }, { is: scale2, when: ... }, { is: other } ] }` - a choice by ordered
 * cases; the first that holds. The last case needs no `when`.
 * Missing: every case that may be the first one is possible.
 */
export const first: Verb = {
  name: 'first',
  words: [],
  overFacts: true,
  compile(selection, scope) {
    const cases = (selection['first'] as readonly Case[]).map(({ is, when }) => ({
      is,
      decision: when === undefined ? undefined : scope.decide(when),
    }))
    const of = [...new Set(cases.map(({ is }) => is))]
    const parts = cases.flatMap(({ decision }) => decision?.reads ?? [])
    return {
      domain: { kind: 'choice', of },
      parts,
      derive: (run, into) => {
        setBits(into, 0)
        let lean = true
        for (const { is, decision } of cases) {
          const truth = decision?.truth(run) ?? 15
          const bit = 1 << of.indexOf(is)
          if ((truth & possible) !== 0) into.could |= bit
          if (lean && (truth & leanPossible) !== 0) into.lean |= bit
          if ((truth & certain) !== 0) lean = false
          if ((truth & beyondDoubt) !== 0) break
        }
        into.causes = (into.could & (into.could - 1)) === 0 ? 0 : gatherCauses(parts, run)
      },
    }
  },
}
