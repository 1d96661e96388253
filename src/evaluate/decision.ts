import { no, yes, type Truth } from '../values/truth.js'
import { addList, addLists, meet, noLists, type Lists } from '../facts/lists.js'
import { pushNotDown, type Condition, type Plain } from '../facts/condition.js'
import type { Decision, Scope } from '../facts/scope.js'
import type { Run, Slot } from '../facts/slot.js'
import { compileComparison, readComparison, type CompiledComparison } from './comparison.js'
import { settle, splitsOf, type Split } from './settle.js'

/** A condition over comparisons that are ready to be asked. */
export type Tree = CompiledComparison | { readonly all: readonly Tree[] } | { readonly any: readonly Tree[] }

/** A condition ready to be asked, with what an explanation or another evaluator needs to ask it again. */
export interface CompiledCondition extends Decision {
  /** With every `not` pushed down to the comparisons. */
  readonly plain: Plain
  /** The same with its comparisons made ready. */
  readonly tree: Tree
  readonly comparisons: readonly CompiledComparison[]
  /** Asks without splitting: exact where every fact is used one way. */
  readonly ask: (run: Run) => Truth
  readonly splits: readonly Split[]
  /** How many cases the splitting may need at most. */
  readonly cases: number
  /** The lists that its facts are read from. */
  readonly lists: Lists
}

/** Known when a release is compiled, so that no screening can run long. */
const mostCases = 4096

export function compileCondition(condition: Condition, scope: Scope): CompiledCondition {
  const plain = pushNotDown(condition)
  const tree = treeOf(plain, scope)
  const comparisons = comparisonsIn(tree)
  const ask = compileTree(tree)
  const splits = splitsOf(comparisons)
  const reads = [...new Set(comparisons.map(({ slot }) => slot))]
  const cases = splits.reduce((sum, split) => sum * split.most, 1)
  if (cases > mostCases)
    scope.problem(`settling this condition may take ${String(cases)} cases, above ${String(mostCases)}`)
  const lists = noLists()
  for (const { slot, byDay } of comparisons) {
    addLists(lists, slot.lists)
    if (byDay) addList(lists, 'today')
  }
  return {
    plain,
    tree,
    comparisons,
    reads,
    ask,
    splits,
    cases,
    lists,
    truth: rememberSilence(lists, splits.length === 0 ? ask : (run) => settle(ask, splits, reads, run)),
  }
}

/** Over a record that has none of its lists a condition always answers alike. */
function rememberSilence(lists: Lists, ask: (run: Run) => Truth): (run: Run) => Truth {
  let silent: Truth | undefined
  return (run) => {
    if (run.record === undefined || meet(lists, run.record.spoken)) return ask(run)
    return (silent ??= ask(run))
  }
}

function treeOf(plain: Plain, scope: Scope): Tree {
  if ('fact' in plain) return compileComparison(plain, scope)
  if ('all' in plain) return { all: plain.all.map((part) => treeOf(part, scope)) }
  return { any: plain.any.map((part) => treeOf(part, scope)) }
}

/** In reading order. */
const comparisonsIn = (tree: Tree): readonly CompiledComparison[] =>
  'slot' in tree ? [tree] : partsOf(tree).flatMap(comparisonsIn)

export const partsOf = (branch: Exclude<Tree, CompiledComparison>): readonly Tree[] =>
  'all' in branch ? branch.all : branch.any

function compileTree(tree: Tree): (run: Run) => Truth {
  if ('slot' in tree) return (run) => readComparison(tree, run)
  // Cheapest first: what one part decides spares deriving the facts of the others. The answer is the same.
  const parts = partsOf(tree)
    .map((part) => ({ ask: compileTree(part), cost: costOfTree(part) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ ask }) => ask)
  if ('all' in tree) {
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

const costOfTree = (tree: Tree): number =>
  comparisonsIn(tree).reduce((sum, { slot }) => sum + costOf(slot), 0)

/** Roughly what deriving a fact takes: medicines and diagnoses are read once for all, facts over facts add up. */
function costOf({ domain, parts }: Slot, depth = 0): number {
  if (depth > 6) return 1
  const own = domain.kind === 'set' ? 0.1 : 1
  return parts.reduce((sum, part) => sum + costOf(part, depth + 1), own)
}
