import type { Run } from '../facts/slot.js'
import { possible } from '../values/truth.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import type { Writable } from '../values/writable.js'
import { dueAt } from './due.js'
import { fillMessage } from './message.js'
import { holding } from './reasons.js'
import type { Finding, Reason } from './report.js'
import type { Decide } from './truths.js'
import { urgencyOf } from './urgency.js'

/** A raised finding and whether a care plan may reroute it: its step says so, or else its rule. */
export interface Raised {
  readonly finding: Finding
  readonly planMayReroute: boolean
}

export function raise(
  compiled: CompiledRelease,
  compiledRule: CompiledRule,
  run: Run,
  decide: Decide,
): Raised {
  const { rule, condition } = compiledRule
  const { refer, within, message, step, when, perhaps } = urgencyOf(compiled, compiledRule, run, decide)
  const reasons = holding(compiled, condition, run)
  const because = Object.freeze(
    when === undefined ? reasons : withoutRepeats([...reasons, ...holding(compiled, when, run)]),
  )
  const also = compiledRule.also.flatMap(({ also: more, when: holds }) =>
    holds === undefined || (decide(holds, run) & possible) !== 0
      ? [Object.freeze({ refer: Object.freeze(more.refer), within: more.within })]
      : [],
  )
  const finding: Writable<Finding> = {
    rule: rule.id,
    version: rule.version,
    kind: rule.kind,
    title: fillMessage(rule.title, because),
    refer: Object.freeze(refer),
    within,
    due: dueAt(run.asOf, within),
    message: fillMessage(message, because),
    also: Object.freeze(also),
    because,
    sources: Object.freeze(rule.sources),
  }
  if (perhaps !== undefined) finding.perhaps = perhaps
  if (rule.problem !== undefined) finding.problem = rule.problem
  if (rule.domain !== undefined) finding.domain = rule.domain
  if (rule.element !== undefined) finding.element = rule.element
  if (rule.neverSuppress !== undefined) finding.neverSuppress = rule.neverSuppress
  if (rule.covers !== undefined) finding.covers = Object.freeze(rule.covers)
  return { finding, planMayReroute: step?.planMayReroute ?? rule.planMayReroute === true }
}

/** A step often asks again what its rule asked already. */
function withoutRepeats(reasons: readonly Reason[]): readonly Reason[] {
  const asks = new Set<string>()
  return reasons.filter(({ fact, operator, limit }) => {
    const key = `${fact} ${operator} ${String(limit)}`
    return !asks.has(key) && asks.add(key)
  })
}
