import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { isNumeric, optionsOf } from '../../values/possible.js'
import { beyondDoubt, certain, leanPossible, possible, type Truth } from '../../values/truth.js'
import type { Run, Slot } from '../../facts/slot.js'
import type { CompiledComparison } from '../../evaluate/comparison.js'
import { partsOf, type CompiledCondition, type Tree } from '../../evaluate/decision.js'
import { addCase, forEachCase, noCaseYet } from '../../evaluate/settle.js'
import { addOperators, questions, type FactSnapshot, type Question } from './operators.js'
import { snapshotOf } from './snapshot.js'

const bits: Readonly<Record<Question, Truth>> = { possible, certain, leanPossible, beyondDoubt }

/**
 * Answers conditions by json-rules-engine: each as four rules, one a question, with our operators. Paths are
 * never used; our resolver stands in so that jsonpath is never called.
 */
export class EngineDecider {
  private readonly factIds = new Map<Slot, string>()
  private readonly numbers = new Map<CompiledCondition, number>()
  private readonly engine: Engine
  /** Of a condition that is asked case by case: an engine of its own, made once. */
  private readonly engines = new Map<CompiledCondition, Engine>()

  constructor(private readonly conditions: readonly CompiledCondition[]) {
    this.engine = this.engineFor(conditions)
  }

  private engineFor(conditions: readonly CompiledCondition[]): Engine {
    const engine = new Engine([], { pathResolver: (value: unknown) => value })
    addOperators(engine)
    for (const condition of conditions) {
      const number = this.numbers.get(condition) ?? this.numbers.size
      this.numbers.set(condition, number)
      for (const question of questions) {
        engine.addRule({
          name: `${String(number)} ${question}`,
          conditions: this.translate(condition, question),
          event: { type: 'holds' },
        })
      }
    }
    return engine
  }

  private engineOf(condition: CompiledCondition): Engine {
    let engine = this.engines.get(condition)
    if (engine === undefined) this.engines.set(condition, (engine = this.engineFor([condition])))
    return engine
  }

  private translate(condition: CompiledCondition, question: Question): TopLevelCondition {
    const number = this.numbers.get(condition) ?? 0
    let next = 0
    const walk = (tree: Tree): NestedCondition => {
      if (!('slot' in tree)) {
        const parts = partsOf(tree).map(walk)
        return 'all' in tree ? { all: parts } : { any: parts }
      }
      const at = next++
      return {
        fact: this.factId(tree.slot),
        operator: `${question} ${operatorOf(tree)}`,
        value: isNumeric(tree.slot.domain) ? { fact: limitId(number, at) } : wantedBy(tree),
      }
    }
    const translated = walk(condition.tree)
    return 'all' in translated || 'any' in translated ? translated : { all: [translated] }
  }

  private factId(slot: Slot): string {
    let id = this.factIds.get(slot)
    if (id === undefined) this.factIds.set(slot, (id = `fact ${String(this.factIds.size)}`))
    return id
  }

  /** All conditions at once; those with a fact used both ways case by case. */
  async decideAll(run: Run): Promise<ReadonlyMap<CompiledCondition, Truth>> {
    const whole = await this.ask(this.engine, this.snapshot(this.conditions, run))
    const truths = new Map(this.conditions.map((condition) => [condition, whole(condition)]))
    for (const condition of this.conditions) {
      if (condition.splits.length === 0) continue
      const cases: { facts: Record<string, unknown>; leans: boolean }[] = []
      forEachCase(condition.splits, run, (leans) =>
        cases.push({ facts: this.snapshot([condition], run), leans }),
      )
      const engine = this.engineOf(condition)
      const verdict = noCaseYet()
      for (const { facts, leans } of cases)
        addCase(verdict, (await this.ask(engine, facts))(condition), leans)
      truths.set(condition, verdict.truth)
    }
    return truths
  }

  private async ask(
    engine: Engine,
    facts: Record<string, unknown>,
  ): Promise<(condition: CompiledCondition) => Truth> {
    const { results } = await engine.run(facts)
    const held = new Set(results.map(({ name }) => name))
    return (condition) =>
      questions.reduce(
        (truth, question) =>
          truth | (held.has(`${String(this.numbers.get(condition))} ${question}`) ? bits[question] : 0),
        0,
      )
  }

  private snapshot(
    conditions: readonly CompiledCondition[],
    run: Run,
  ): Record<string, FactSnapshot | readonly number[]> {
    const facts: Record<string, FactSnapshot | readonly number[]> = {}
    for (const condition of conditions) {
      condition.comparisons.forEach((comparison, at) => {
        facts[this.factId(comparison.slot)] ??= snapshotOf(comparison.slot, run)
        if (isNumeric(comparison.slot.domain))
          facts[limitId(this.numbers.get(condition) ?? 0, at)] = comparison.cuts(run)
      })
    }
    return facts
  }
}

const limitId = (condition: number, comparison: number): string =>
  `limit ${String(condition)} ${String(comparison)}`

function operatorOf({ slot, operator }: CompiledComparison): string {
  if (isNumeric(slot.domain)) return operator
  if (slot.domain.kind === 'set')
    return operator === 'contains' || operator === 'containsAny' ? 'holdsOne' : 'holdsNone'
  return 'within'
}

function wantedBy({ slot, bits: wanted, members }: CompiledComparison): readonly string[] {
  const { domain } = slot
  if (domain.kind === 'set') return members.map((member) => domain.of[member] ?? '')
  return optionsOf(domain).filter((_option, bit) => (wanted & (1 << bit)) !== 0)
}
