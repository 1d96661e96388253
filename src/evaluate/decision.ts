import { no, yes, type Truth } from '../values/truth.js'
import { addList, addLists, noLists, type Lists } from '../facts/lists.js'
import { pushNotDown, type Condition, type Plain } from '../facts/condition.js'
import type { Decision, Scope } from '../facts/scope.js'
import type { Run, Slot } from '../facts/slot.js'
import { compileComparison } from './compile-comparison.js'
import { readComparison, type CompiledComparison } from './comparison.js'
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
  const step = stepOf(tree)
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
    splits,
    cases,
    lists,
    // Without splitting it is exact where every fact is used one way.
    truth:
      splits.length === 0
        ? (run) => ask(step, run)
        : (run) => {
            const whole = ask(step, run)
            // Whole, no fact is narrower than in its cases: what holds of none of it, or of all, does of each.
            return whole === no || whole === yes
              ? whole
              : settle((each) => ask(step, each), splits, reads, run)
          },
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

/** A condition as it is asked. One shape for comparisons and for both kinds of branch, so that asking is one loop. */
interface Step {
  readonly comparison: CompiledComparison | undefined
  readonly isAll: boolean
  readonly parts: readonly Step[]
}

function stepOf(tree: Tree): Step {
  if ('slot' in tree) return { comparison: tree, isAll: true, parts: [] }
  // Cheapest first: what one part decides spares deriving the facts of the others. The answer is the same.
  const parts = partsOf(tree)
    .map((part) => ({ step: stepOf(part), cost: costOfTree(part) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ step }) => step)
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return { comparison: undefined, isAll: 'all' in tree, parts }
}

function ask({ comparison, isAll, parts }: Step, run: Run): Truth {
  if (comparison !== undefined) return readComparison(comparison, run)
  // Once nothing can change it, the rest is not even derived.
  const decided = isAll ? no : yes
  let truth = isAll ? yes : no
  for (const part of parts) {
    truth = isAll ? truth & ask(part, run) : truth | ask(part, run)
    if (truth === decided) break
  }
  return truth
}

const costOfTree = (tree: Tree): number =>
  comparisonsIn(tree).reduce((sum, { slot }) => sum + costOf(slot), 0)

/** Roughly what deriving a fact takes: medicines and diagnoses are read once for all, facts over facts add up. */
function costOf({ domain, parts }: Slot, depth = 0): number {
  if (depth > 6) return 1
  const own = domain.kind === 'set' ? 0.1 : 1
  return parts.reduce((sum, part) => sum + costOf(part, depth + 1), own)
}
