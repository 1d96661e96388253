import type { Instant } from '../values/instant.js'
import { certain, possible } from '../values/truth.js'
import type { Run } from '../facts/slot.js'
import { standingOf, type Standing } from '../facts/standing.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import { raise, type Raised } from './finding.js'
import { decide as asItGoes, type Decide } from './truths.js'

/** What a rule comes to for a resident; undefined where it is not raised, which leaves no trace. */
export type Answer = Raised | 'open' | 'not-applicable' | undefined

interface Remembered {
  readonly standing: Standing
  /** A finding says when it is due. */
  readonly asOf: Instant
  readonly answer: Answer
}

/** Of rules that found nothing to read: where their lists stand so again, the answer is the same, and so is the finding. */
const remembered = new WeakMap<CompiledRule, Remembered>()

export function answerOf(compiled: CompiledRelease, rule: CompiledRule, run: Run, decide: Decide): Answer {
  // A second evaluator is always asked, or it would seem to agree.
  const standing =
    run.record === undefined || decide !== asItGoes ? undefined : standingOf(rule.allLists, run.record)
  if (standing === undefined) return ask(compiled, rule, run, decide)
  let known = remembered.get(rule)
  if (known?.standing !== standing || known.asOf !== run.asOf) {
    known = { standing, asOf: run.asOf, answer: ask(compiled, rule, run, decide) }
    remembered.set(rule, known)
  }
  return known.answer
}

function ask(compiled: CompiledRelease, rule: CompiledRule, run: Run, decide: Decide): Answer {
  const truth = decide(rule.condition, run)
  if ((truth & possible) === 0) return undefined
  if (rule.appliesWhen !== undefined && (decide(rule.appliesWhen, run) & possible) === 0)
    return 'not-applicable'
  return (truth & certain) === 0 ? 'open' : raise(compiled, rule, run, decide)
}
