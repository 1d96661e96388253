import { setFromTruth } from '../../values/possible.js'
import { beyondDoubt, certain, leanPossible, possible, type Truth } from '../../values/truth.js'
import type { Condition } from '../condition.js'
import type { Decision } from '../scope.js'
import type { Slot, Run } from '../slot.js'
import { gatherCauses } from '../causes.js'
import type { Verb } from '../verb.js'

/**
 * `{ when: { any: [...] } }` - a condition as a fact. With `trueWhen` and `falseWhen` there are three
 * answers: it holds, it does not, or neither condition holds and nobody knows.
 */
export const when: Verb = {
  name: 'when',
  words: [],
  overFacts: true,
  compile(selection, scope) {
    const decision = scope.decide(selection['when'] as Condition)
    return booleanOf(decision.reads, decision.truth)
  },
}

export const trueWhen: Verb = {
  name: 'trueWhen',
  words: ['falseWhen'],
  overFacts: true,
  compile(selection, scope) {
    const holds = scope.decide(selection['trueWhen'] as Condition)
    const denied = selection['falseWhen']
    const fails: Decision | undefined = denied === undefined ? undefined : scope.decide(denied as Condition)
    return booleanOf([...holds.reads, ...(fails?.reads ?? [])], (run) => {
      const yes = holds.truth(run)
      const no = fails?.truth(run) ?? 0
      return (
        ((no & beyondDoubt) !== 0 && (yes & possible) === 0 ? 0 : possible) |
        (yes & (certain | beyondDoubt)) |
        ((no & certain) !== 0 && (yes & leanPossible) === 0 ? 0 : leanPossible)
      )
    })
  },
}

function booleanOf(reads: readonly Slot[], truth: (run: Run) => Truth): ReturnType<Verb['compile']> {
  return {
    domain: { kind: 'boolean' },
    parts: reads,
    derive: (run, into) => {
      setFromTruth(into, truth(run), 0)
      if ((into.could & (into.could - 1)) !== 0) into.causes = gatherCauses(reads, run)
    },
  }
}
