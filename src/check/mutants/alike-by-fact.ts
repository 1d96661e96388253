import { beyondDoubt, certain, possible, yes, type Truth } from '../../values/truth.js'
import { londonDay } from '../../values/london.js'
import {
  comparisonsOf,
  pushNotDown,
  type Comparison,
  type Condition,
  type Scalar,
} from '../../facts/condition.js'
import type { FactDefinition } from '../../facts/definition.js'
import type { Scope } from '../../facts/scope.js'
import { read, type Slot } from '../../facts/slot.js'
import { compileComparison } from '../../evaluate/compile-comparison.js'
import { compileCondition } from '../../evaluate/decision.js'
import { asItIs } from '../../evaluate/facts.js'
import type { Screening } from '../../evaluate/screening.js'
import { assuming } from '../../evaluate/variant.js'
import { factsReadBy } from '../../pages/reads.js'
import type { Handling, Rule } from '../../pages/rule.js'
import type { Instant } from '../../values/instant.js'
import type { About } from './about.js'
import { cellsOf } from './cells.js'
import type { Change } from './change.js'
import type { Taken } from './missing-changes.js'
import { taking } from './taking.js'
import { conditionsOf } from './variables.js'

/** A place where a fact is compared, and which questions about the comparison its answer is put together from. */
interface Use {
  readonly condition: Condition
  readonly bits: Truth
}

/**
 * A fact that a mistake only sees otherwise (taken for something while it is not known, or assumed), and that is
 * used one way: each question about a condition is put together from the same question about its comparisons, so
 * it is enough that those agree, in every case of this one fact.
 */
export function alikeByFact(
  of: Rule | Handling,
  { path: [where], to, fact }: Change,
  screening: Screening,
  asOf: Instant,
  about: About,
): boolean {
  const { compiled } = screening
  if (fact === undefined || to === undefined || (where !== 'taken' && where !== 'assume')) return false
  const uses = usesOf(of, fact)
  const base = compiled.factOf(fact)
  const domain = about.domainOf(fact)
  if (uses === undefined || base === undefined || domain === undefined) return false
  const own = new Map((of.facts ?? []).map((each) => [each.name, each]))
  const scope = compiled.facts.scopeFor(of.id, own, asItIs)
  if (!uses.every(({ condition }) => compileCondition(condition, scope).splits.length === 0)) return false

  const assumed = 'assume' in of ? of.assume[fact] : undefined
  const seen = where === 'taken' ? taking(base, to as Taken) : assuming(base, to as Scalar, () => undefined)
  const [sound, mistaken] = [leaning(base, assumed), where === 'taken' ? leaning(seen, assumed) : seen]
  const alone: Scope = { ...scope, slot: () => base }
  const compared = uses.flatMap(({ condition, bits }) =>
    comparisonsOf(pushNotDown(condition)).flatMap((comparison) =>
      comparison.fact === fact ? [{ comparison: compileComparison(comparison, alone), bits }] : [],
    ),
  )
  const marks: readonly Comparison[] =
    where === 'taken'
      ? [{ fact, operator: domain.kind === 'set' ? 'contains' : 'equal', value: (to as Taken).value }]
      : []
  const variable = {
    fact,
    domain,
    comparisons: [
      ...uses.flatMap(({ condition }) => comparisonsOf(condition).filter((each) => each.fact === fact)),
      ...marks,
    ],
    assumed: true as const,
  }
  return cellsOf(variable, londonDay(asOf), about).every(({ value }) => {
    const run = screening.ofBox(value === undefined ? new Map() : new Map([[base, value]]), asOf)
    const [one, other] = [read(sound, run), read(mistaken, run)]
    return compared.every(
      ({ comparison, bits }) => (comparison.ask(one, run) & bits) === (comparison.ask(other, run) & bits),
    )
  })
}

const leaning = (base: Slot, assumed: Scalar | undefined): Slot =>
  assumed === undefined ? base : assuming(base, assumed, () => undefined)

/** Every condition that compares the fact; undefined where it goes into a figure as well. */
function usesOf(of: Rule | Handling, fact: string): readonly Use[] | undefined {
  const compares = ({ condition }: Use): boolean =>
    comparisonsOf(condition).some((comparison) => comparison.fact === fact)
  const direct = [...conditionsOf(of)].map(([name, condition]): Use => ({
    condition,
    bits: bitsOf(of, name),
  }))
  const inside = (of.facts ?? []).map((each) => usesInside(each, fact, isOnlyAsked(of, each.name, true)))
  return inside.includes(undefined)
    ? undefined
    : [...direct, ...inside.flatMap((uses) => uses ?? [])].filter(compares)
}

function bitsOf(of: Rule | Handling, name: string): Truth {
  if (!('flag' in of)) return beyondDoubt
  return name === 'appliesWhen' || name.startsWith('also') ? possible : certain | possible
}

/** A fact asked for in one way only, straight in the conditions of a rule: whether it is so, or whether it is not. */
export function isOnlyAsked(of: Rule | Handling, fact: string, wanted: boolean): boolean {
  if (!('flag' in of) || (of.facts ?? []).some(({ selection }) => factsReadBy(selection).includes(fact)))
    return false
  return [...conditionsOf(of).values()]
    .flatMap((condition) => comparisonsOf(pushNotDown(condition)))
    .every(
      (comparison) =>
        comparison.fact !== fact || (comparison.operator === 'equal') === (comparison.value === wanted),
    )
}

function usesInside(
  { selection }: FactDefinition,
  fact: string,
  wanted: boolean,
): readonly Use[] | undefined {
  if (!factsReadBy(selection).includes(fact)) return []
  const { when, trueWhen, falseWhen, first, tally } = selection as { readonly [word: string]: unknown }
  const use = (condition: unknown, bits: Truth): readonly Use[] =>
    condition === undefined ? [] : [{ condition: condition as Condition, bits }]
  const holds = wanted ? possible | certain : yes
  if (when !== undefined) return use(when, holds)
  // That it fails counts only where it surely does.
  if (trueWhen !== undefined)
    return [...use(trueWhen, holds), ...use(falseWhen, wanted ? beyondDoubt : certain | beyondDoubt)]
  if (first !== undefined)
    return (first as readonly { readonly when?: Condition }[]).flatMap((each) => use(each.when, yes))
  return Array.isArray(tally)
    ? (tally as readonly Condition[]).flatMap((condition) => use(condition, yes))
    : undefined
}
