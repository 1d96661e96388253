import { instantText } from '../values/instant.js'
import { outcomeName, possible, certain, type Truth } from '../values/truth.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import { readComparison } from '../evaluate/comparison.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import { partsOf, type CompiledCondition, type Tree } from '../evaluate/decision.js'
import { baseOf } from '../evaluate/variant.js'
import { entryRefs } from './entry-ref.js'
import { factValue, unitOf } from './fact-value.js'
import { isOpen, openFacts } from './open-facts.js'
import { publicName, reasonOf } from './reasons.js'
import type { HomeExplanation } from './home-report.js'
import type { Answer, Branch, Explanation, Part } from './answer-tree.js'
import { askedOf } from './say.js'
import { outsideScope, subjectOf } from './scope.js'

/** Why, why not, and what would settle it: every comparison of one rule, recomputed. */
export function explainRule(compiled: CompiledRelease, rule: CompiledRule, run: Run): Explanation {
  const { condition, appliesWhen, steps } = rule
  const { id, version, title, assume = {}, sources } = rule.rule
  const truth = condition.truth(run)
  const applies = appliesWhen === undefined ? possible : appliesWhen.truth(run) & possible
  const outside = outsideScope(run)
  const notApplicable = outside !== undefined || (applies === 0 && (truth & possible) !== 0)
  return {
    resident: subjectOf(run),
    rule: id,
    version,
    title,
    outcome: notApplicable ? 'not-applicable' : outcomeName(truth),
    asOf: instantText(run.asOf),
    ...(outside === undefined ? {} : { outsideScope: outside }),
    tree: treeOf(compiled, condition, run),
    ...(appliesWhen === undefined ? {} : { appliesWhen: treeOf(compiled, appliesWhen, run) }),
    steps: steps.map(({ step, when }) => ({
      within: step.within,
      outcome: outcomeName(when.truth(run)),
      tree: treeOf(compiled, when, run),
    })),
    settledBy: isOpen(truth) ? openFacts(condition, run).map((slot) => askedOf(compiled, slot)) : [],
    assumed: Object.entries(assume).map(([fact, value]) => ({ fact: publicName(fact), value })),
    sources,
  }
}

export function explainHomeRule(compiled: CompiledRelease, rule: CompiledRule, run: Run): HomeExplanation {
  const { resident: home, ...explanation } = explainRule(compiled, rule, run)
  return { home, ...explanation }
}

function treeOf(compiled: CompiledRelease, condition: CompiledCondition, run: Run): Branch {
  const walk = (tree: Tree): { branch: Branch; truth: Truth } => {
    if ('slot' in tree) {
      const truth = readComparison(tree, run)
      const parts = baseOf(tree.slot).parts.map((part) => partOf(part, run, 0))
      return {
        truth,
        branch: {
          ...reasonOf(compiled, tree, run, true),
          answer: answerOf(truth),
          ...(parts.length === 0 ? {} : { parts }),
        },
      }
    }
    const parts = partsOf(tree).map(walk)
    const truth = parts.map((part) => part.truth).reduce((a, b) => ('all' in tree ? a & b : a | b))
    const branches = parts.map(({ branch }) => branch)
    const answer = answerOf(truth)
    return { truth, branch: 'all' in tree ? { all: branches, answer } : { any: branches, answer } }
  }
  const { branch } = walk(condition.tree)
  // A fact used both ways is settled as a whole; the branches alone may leave open what all cases agree on.
  return condition.splits.length === 0 ? branch : { ...branch, answer: answerOf(condition.truth(run)) }
}

const answerOf = (truth: Truth): Answer =>
  (truth & certain) !== 0 ? 'holds' : (truth & possible) === 0 ? 'does not hold' : 'open'

const deepest = 6

function partOf(slot: Slot, run: Run, depth: number): Part {
  const unit = unitOf(slot.domain)
  const parts = depth >= deepest ? [] : baseOf(slot).parts.map((part) => partOf(part, run, depth + 1))
  return {
    fact: publicName(slot.name),
    value: factValue(read(slot, run), slot.domain),
    ...(unit === undefined ? {} : { unit }),
    entries: slot.domain.kind === 'set' ? [] : entryRefs(slot.entries(run)),
    ...(parts.length === 0 ? {} : { parts }),
  }
}
