import { Engine, type NestedCondition } from 'json-rules-engine'
import { compileRelease } from '../../src/evaluate/compile.js'
import { Screening } from '../../src/evaluate/screening.js'
import { pushNotDown, type Plain } from '../../src/facts/condition.js'
import { read, type Run } from '../../src/facts/slot.js'
import { parseInstant } from '../../src/values/instant.js'
import { isNumeric, optionsOf } from '../../src/values/possible.js'
import type { Slot } from '../../src/facts/slot.js'
import type { Release } from '../../src/pages/rule.js'

/**
 * The peer: json-rules-engine as anybody would use it, one plain pass over the same rules with plain values
 * for facts that are already derived. It answers one question and knows nothing of missing values.
 */
export function plainEngine(release: Release, assessment: object, asOf: string): () => Promise<unknown> {
  const screening = new Screening(compileRelease(release))
  const run = screening.ofRecord(assessment as Record<string, unknown>, parseInstant(asOf) ?? 0)
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperator('containsAny', (held: readonly string[], wanted: readonly string[]) =>
    wanted.some((each) => held.includes(each)),
  )
  engine.addOperator(
    'containsNone',
    (held: readonly string[], wanted: readonly string[]) => !wanted.some((each) => held.includes(each)),
  )
  const facts: Record<string, unknown> = {}
  for (const { rule, condition } of screening.inForce(run).all) {
    const slots = new Map(condition.comparisons.map((comparison) => [comparison.slot.name, comparison]))
    for (const [name, { slot }] of slots) facts[name] = plainValue(slot, run)
    const translate = (plain: Plain): NestedCondition => {
      if (!('fact' in plain))
        return 'all' in plain ? { all: plain.all.map(translate) } : { any: plain.any.map(translate) }
      const slot = [...slots.values()].find((each) => each.slot.name.endsWith(plain.fact))
      const limits: readonly unknown[] =
        slot !== undefined && isNumeric(slot.slot.domain) ? slot.cuts(run) : [plain.value].flat()
      return {
        fact: plain.fact,
        operator: plain.operator,
        value: Array.isArray(plain.value) ? limits : limits[0],
      }
    }
    const conditions = translate(pushNotDown(rule.conditions))
    engine.addRule({
      name: rule.id,
      conditions: 'all' in conditions || 'any' in conditions ? conditions : { all: [conditions] },
      event: { type: rule.id },
    })
  }
  return () => engine.run(facts)
}

function plainValue(slot: Slot, run: Run): unknown {
  const value = read(slot, run)
  const { domain } = slot
  if (isNumeric(domain)) return Number.isFinite(value.low) ? value.low : 0
  if (domain.kind === 'set') return domain.of.filter((_name, member) => value.members[member] === 15)
  const option = optionsOf(domain)[Math.log2(value.could & -value.could)]
  return domain.kind === 'boolean' ? option === 'true' : option
}
