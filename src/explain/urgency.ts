import { certain, possible } from '../values/truth.js'
import type { Run } from '../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import type { CompiledCondition } from '../evaluate/decision.js'
import type { Step } from '../pages/rule.js'
import { rankOf, type Within } from '../pages/within.js'
import { openFacts } from './open-facts.js'
import type { Perhaps } from './report.js'
import { askedOf } from './say.js'
import type { Decide } from './truths.js'

export interface Urgency {
  readonly refer: readonly string[]
  readonly within: Within
  readonly message: string
  readonly step: Step | undefined
  /** The condition of that step. */
  readonly when: CompiledCondition | undefined
  readonly perhaps: Perhaps | undefined
}

/** The first step that certainly holds replaces what it states; a stronger one that may hold is "perhaps". */
export function urgencyOf(
  compiled: CompiledRelease,
  { rule: { flag }, steps }: CompiledRule,
  run: Run,
  decide: Decide,
): Urgency {
  let perhaps: Perhaps | undefined
  for (const { step, when } of steps) {
    const truth = decide(when, run)
    if ((truth & certain) !== 0) {
      return {
        refer: step.refer ?? flag.refer,
        within: step.within,
        message: step.message ?? flag.message,
        step,
        when,
        perhaps,
      }
    }
    if ((truth & possible) !== 0 && perhaps === undefined) {
      perhaps = Object.freeze({
        within: step.within,
        refer: Object.freeze(step.refer ?? flag.refer),
        ...(step.message === undefined ? {} : { message: step.message }),
        ask: Object.freeze(openFacts(when, run).map((slot) => askedOf(compiled, slot))),
      })
    }
  }
  return {
    refer: flag.refer,
    within: flag.within,
    message: flag.message,
    step: undefined,
    when: undefined,
    perhaps,
  }
}

/** The soonest that an undetermined rule might need acting on. */
export function soonest({ rule: { flag }, steps }: CompiledRule, run: Run, decide: Decide): Within {
  for (const { step, when } of steps) {
    if (rankOf(step.within) < rankOf(flag.within) && (decide(when, run) & possible) !== 0) return step.within
  }
  return flag.within
}
