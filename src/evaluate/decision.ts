import { no, yes, type Truth } from '../values/truth.js'
import { pushNotDown, type Condition, type Plain } from '../facts/condition.js'
import type { Decision, Scope } from '../facts/scope.js'
import type { Run, Slot } from '../facts/slot.js'
import { compileComparison, readComparison, type CompiledComparison } from './comparison.js'
import { settle, splitsOf, type Split } from './settle.js'

/** A condition ready to be asked, with what an explanation or another evaluator needs to ask it again. */
export interface CompiledCondition extends Decision {
  /** With every `not` pushed down to the comparisons. */
  readonly plain: Plain
  readonly comparisons: readonly CompiledComparison[]
  /** Asks without splitting: exact where every fact is used one way. */
  readonly ask: (run: Run) => Truth
  readonly splits: readonly Split[]
  /** How many cases the splitting may need at most. */
  readonly cases: number
}

/** Known when a release is compiled, so that no screening can run long. */
const mostCases = 4096

export function compileCondition(condition: Condition, scope: Scope): CompiledCondition {
  const plain = pushNotDown(condition)
  const comparisons: CompiledComparison[] = []
  const ask = compilePlain(plain, scope, comparisons)
  const splits = splitsOf(comparisons)
  const reads = [...new Set(comparisons.map(({ slot }) => slot))]
  const cases = splits.reduce((sum, split) => sum * split.most, 1)
  if (cases > mostCases)
    scope.problem(`settling this condition may take ${String(cases)} cases, above ${String(mostCases)}`)
  return {
    plain,
    comparisons,
    reads,
    ask,
    splits,
    cases,
    truth: splits.length === 0 ? ask : (run) => settle(ask, splits, reads, run),
  }
}

function compilePlain(plain: Plain, scope: Scope, into: CompiledComparison[]): (run: Run) => Truth {
  if ('fact' in plain) {
    const comparison = compileComparison(plain, scope)
    into.push(comparison)
    return (run) => readComparison(comparison, run)
  }
  const parts = ('all' in plain ? plain.all : plain.any)
    .map((part) => {
      const first = into.length
      const ask = compilePlain(part, scope, into)
      return { ask, cost: into.slice(first).reduce((sum, { slot }) => sum + costOf(slot), 0) }
    })
    // Cheapest first: what one part decides spares deriving the facts of the others. The answer is the same.
    .sort((a, b) => a.cost - b.cost)
    .map(({ ask }) => ask)
  if ('all' in plain) {
    return (run) => {
      let truth = yes
      for (const part of parts) {
        truth &= part(run)
        // Impossible whatever the rest says, so the rest is not even derived.
        if (truth === no) return no
      }
      return truth
    }
  }
  return (run) => {
    let truth = no
    for (const part of parts) {
      truth |= part(run)
      if (truth === yes) return yes
    }
    return truth
  }
}

/** Roughly what deriving a fact takes: medicines and diagnoses are read once for all, facts over facts add up. */
function costOf({ domain, parts }: Slot, depth = 0): number {
  if (depth > 6) return 1
  const own = domain.kind === 'set' ? 0.1 : 1
  return parts.reduce((sum, part) => sum + costOf(part, depth + 1), own)
}
