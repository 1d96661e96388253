import { no, yes, type Truth } from '../values/truth.js'
import { comparisonsOf, pushNotDown, type Condition, type Plain } from '../facts/condition.js'
import type { Decision, Scope } from '../facts/scope.js'
import type { Run } from '../facts/slot.js'
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

export function compileCondition(condition: Condition, scope: Scope): CompiledCondition {
  const plain = pushNotDown(condition)
  const comparisons: CompiledComparison[] = []
  const ask = compilePlain(plain, scope, comparisons)
  const splits = splitsOf(comparisons)
  const reads = [...new Set(comparisons.map(({ slot }) => slot))]
  return {
    plain,
    comparisons,
    reads,
    ask,
    splits,
    cases: splits.reduce((cases, split) => cases * split.most, 1),
    truth: splits.length === 0 ? ask : (run) => settle(ask, splits, reads, run),
  }
}

function compilePlain(plain: Plain, scope: Scope, into: CompiledComparison[]): (run: Run) => Truth {
  if ('fact' in plain) {
    const comparison = compileComparison(plain, scope)
    into.push(comparison)
    return (run) => readComparison(comparison, run)
  }
  const parts = ('all' in plain ? plain.all : plain.any).map((part) => compilePlain(part, scope, into))
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

export const factsOf = (condition: Condition): readonly string[] => [...new Set(comparisonsOf(condition).map(({ fact }) => fact))]
