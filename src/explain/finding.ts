import type { Run } from '../facts/slot.js'
import { possible } from '../values/truth.js'
import type { CompiledRule } from '../evaluate/compile.js'
import { dueAt } from './due.js'
import { fillMessage } from './message.js'
import { holding } from './reasons.js'
import type { Finding } from './report.js'
import type { Decide } from './truths.js'
import { urgencyOf } from './urgency.js'

/** A raised finding and whether a care plan may reroute it: its step says so, or else its rule. */
export interface Raised {
  readonly finding: Finding
  readonly planMayReroute: boolean
}

export function raise(compiled: CompiledRule, run: Run, decide: Decide): Raised {
  const { rule, condition } = compiled
  const { refer, within, message, step, perhaps } = urgencyOf(compiled, run, decide)
  const because = Object.freeze(holding(condition, run))
  const also = compiled.also.flatMap(({ also: more, when }) =>
    when === undefined || (decide(when, run) & possible) !== 0 ? [Object.freeze({ refer: more.refer, within: more.within })] : [],
  )
  const finding: Finding = {
    rule: rule.id,
    version: rule.version,
    kind: rule.kind,
    title: fillMessage(rule.title, because),
    refer,
    within,
    due: dueAt(run.asOf, within),
    message: fillMessage(message, because),
    ...(perhaps === undefined ? {} : { perhaps }),
    also: Object.freeze(also),
    because,
    ...(rule.problem === undefined ? {} : { problem: rule.problem }),
    ...(rule.domain === undefined ? {} : { domain: rule.domain }),
    ...(rule.element === undefined ? {} : { element: rule.element }),
    ...(rule.neverSuppress === undefined ? {} : { neverSuppress: rule.neverSuppress }),
    sources: rule.sources,
    ...(rule.covers === undefined ? {} : { covers: rule.covers }),
  }
  return { finding, planMayReroute: step?.planMayReroute ?? rule.planMayReroute === true }
}
