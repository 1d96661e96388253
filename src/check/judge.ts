import { beyondDoubt, certain, outcomeName, possible, type Outcome } from '../values/truth.js'
import { read, type Run } from '../facts/slot.js'
import type { CompiledHandling, CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import { readComparison } from '../evaluate/comparison.js'
import { factValue } from '../explain/fact-value.js'
import { isOpen, openFacts } from '../explain/open-facts.js'
import { publicName } from '../explain/reasons.js'
import type { FactValue } from '../explain/report.js'
import { decide } from '../explain/truths.js'
import { urgencyOf } from '../explain/urgency.js'

/** What one rule answers by itself: before any folding or handling. */
export interface Judgement {
  readonly outcome: Outcome | 'not-applicable'
  readonly within?: string
  readonly perhaps?: string
  readonly refer?: readonly string[]
  readonly ask: readonly string[]
}

export function judge(compiled: CompiledRelease, rule: CompiledRule, run: Run): Judgement {
  const truth = decide(rule.condition, run)
  const applies = rule.appliesWhen === undefined ? possible : decide(rule.appliesWhen, run)
  if ((truth & possible) !== 0 && (applies & possible) === 0) return { outcome: 'not-applicable', ask: [] }
  const outcome = outcomeName(truth)
  if ((truth & certain) === 0) {
    return { outcome, ask: outcome === 'undetermined' ? asked(rule, run) : [] }
  }
  const { within, refer, perhaps } = urgencyOf(compiled, rule, run, decide)
  return { outcome, within, refer, ...(perhaps === undefined ? {} : { perhaps: perhaps.within }), ask: perhaps?.ask.map(({ fact }) => fact) ?? [] }
}

/** What an example may name: the open facts that the condition itself names, and the recorded facts behind them. */
function asked({ condition }: CompiledRule, run: Run): readonly string[] {
  const named = condition.comparisons.filter((comparison) => isOpen(readComparison(comparison, run))).map(({ slot }) => slot)
  return [...new Set([...named, ...openFacts(condition, run)].map(({ name }) => publicName(name)))]
}

export const judgeHandling = ({ condition }: CompiledHandling, run: Run): boolean => (decide(condition, run) & beyondDoubt) !== 0

/** The outputs of a score that an example may expect. */
export function judgeScore({ facts }: CompiledRelease, score: string, run: Run): Readonly<Record<string, FactValue>> {
  const outputs: Record<string, FactValue> = {}
  for (const name of ['total', 'highest', 'band']) {
    const slot = facts.slots.get(`${score}.${name}`)
    if (slot !== undefined) outputs[name] = factValue(read(slot, run), slot.domain)
  }
  return outputs
}
