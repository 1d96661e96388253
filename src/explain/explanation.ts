import { outcomeName, possible, certain, type Truth } from '../values/truth.js'
import type { Plain } from '../facts/condition.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import { readComparison } from '../evaluate/comparison.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import type { CompiledCondition } from '../evaluate/decision.js'
import { baseOf } from '../evaluate/variant.js'
import { entryRefs } from './entry-ref.js'
import { factValue } from './fact-value.js'
import { openFacts } from './open-facts.js'
import { publicName, reasonOf } from './reasons.js'
import type { Answer, Branch, Explanation, Part } from './report.js'
import { sayOf } from './say.js'

/** Why, why not, and what would settle it: every comparison of one rule, recomputed. */
export function explainRule(compiled: CompiledRelease, rule: CompiledRule, run: Run): Explanation {
  const truth = rule.condition.truth(run)
  const applies = rule.appliesWhen?.truth(run)
  const open = (truth & possible) !== 0 && (truth & certain) === 0
  return {
    rule: rule.rule.id,
    version: rule.rule.version,
    title: rule.rule.title,
    outcome: applies !== undefined && (applies & possible) === 0 && (truth & possible) !== 0 ? 'not-applicable' : outcomeName(truth),
    tree: treeOf(rule.condition, run),
    ...(rule.appliesWhen === undefined ? {} : { appliesWhen: treeOf(rule.appliesWhen, run) }),
    steps: rule.steps.map(({ step, when }) => ({ within: step.within, outcome: outcomeName(when.truth(run)), tree: treeOf(when, run) })),
    settledBy: open ? openFacts(rule.condition, run).map((slot) => ({ fact: publicName(slot.name), say: sayOf(compiled, slot) })) : [],
    assumed: Object.entries(rule.rule.assume ?? {}).map(([fact, value]) => `${publicName(fact)}: ${String(value)}`),
    sources: rule.rule.sources,
  }
}

function treeOf(condition: CompiledCondition, run: Run): Branch {
  let next = 0
  const walk = (plain: Plain): { branch: Branch; truth: Truth } => {
    if ('fact' in plain) {
      const comparison = condition.comparisons[next++]
      if (comparison === undefined) throw new Error('INVARIANT: comparisons are kept in reading order')
      const truth = readComparison(comparison, run)
      const parts = baseOf(comparison.slot).parts.map((part) => partOf(part, run, 0))
      return {
        truth,
        branch: { ...reasonOf(comparison, plain, run), answer: answerOf(truth), ...(parts.length === 0 ? {} : { parts }) },
      }
    }
    const parts = ('all' in plain ? plain.all : plain.any).map(walk)
    const truth = parts.map((part) => part.truth).reduce((a, b) => ('all' in plain ? a & b : a | b))
    const branches = parts.map(({ branch }) => branch)
    return { truth, branch: 'all' in plain ? { all: branches, answer: answerOf(truth) } : { any: branches, answer: answerOf(truth) } }
  }
  const { branch } = walk(condition.plain)
  // A fact used both ways is settled as a whole; the branches alone may leave open what all cases agree on.
  return condition.splits.length === 0 ? branch : { ...branch, answer: answerOf(condition.truth(run)) }
}

const answerOf = (truth: Truth): Answer => ((truth & certain) !== 0 ? 'holds' : (truth & possible) === 0 ? 'does not hold' : 'open')

const deepest = 6

function partOf(slot: Slot, run: Run, depth: number): Part {
  const parts = depth >= deepest ? [] : baseOf(slot).parts.map((part) => partOf(part, run, depth + 1))
  return {
    fact: publicName(slot.name),
    value: factValue(read(slot, run), slot.domain),
    entries: slot.domain.kind === 'set' ? [] : entryRefs(slot.entries(run)),
    ...(parts.length === 0 ? {} : { parts }),
  }
}
