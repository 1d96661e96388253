import {
  comparisonsOf,
  isAll,
  isAny,
  isNot,
  type Comparison,
  type Condition,
  type Scalar,
} from '../../facts/condition.js'
import type { FactDefinition } from '../../facts/definition.js'
import { compileRelease, type CompiledRelease } from '../../evaluate/compile.js'
import type { Release, Rule } from '../../pages/rule.js'
import type { Domain } from '../../values/possible.js'
import type { About } from '../../check/mutants/about.js'
import { aboutRelease } from '../../check/mutants/subject.js'
import { conditionsOf } from '../../check/mutants/variables.js'

/** A fact of the page's own that is made of conditions, by the names that a box uses. */
export type Composite =
  | { readonly sort: 'when'; readonly when: Condition }
  | { readonly sort: 'trueWhen'; readonly yes: Condition; readonly no: Condition | undefined }
  | { readonly sort: 'first'; readonly cases: readonly { readonly is: string; readonly when?: Condition }[] }
  | { readonly sort: 'tally'; readonly of: readonly Condition[] }

/** A rule as its testers see it: figures in place of settings, and every fact by the name that a box gives it. */
export interface RuleFacts {
  readonly rule: Rule
  /** by their place: `conditions`, `appliesWhen`, `sooner.0`, `also.1` */
  readonly conditions: ReadonlyMap<string, Condition>
  readonly composites: ReadonlyMap<string, Composite>
  /** what the comparisons of a fact compare it with, however far inside */
  readonly comparisons: ReadonlyMap<string, readonly Comparison[]>
  /** the stand-ins of the page, for facts that are not settled */
  readonly assumed: ReadonlyMap<string, Scalar>
  /** of every fact compared, with the step that a page would write */
  readonly domainOf: (fact: string) => Domain | undefined
  /** the same with the step that the fact itself has */
  readonly exactDomainOf: (fact: string) => Domain | undefined
}

interface Known {
  readonly compiled: CompiledRelease
  readonly about: About
  readonly rules: Map<string, RuleFacts>
}

/** A release never changes, so it is compiled once however many boxes are made of it. */
const known = new WeakMap<Release, Known>()

function knownOf(release: Release): Known {
  let found = known.get(release)
  if (found === undefined) {
    const compiled = compileRelease(release)
    known.set(release, (found = { compiled, about: aboutRelease(compiled), rules: new Map() }))
  }
  return found
}

export const compiledOf = (release: Release): CompiledRelease => knownOf(release).compiled
export const aboutOf = (release: Release): About => knownOf(release).about

/** What the newest version of a rule is made of. A name that no rule has is a programmer's mistake. */
export function ruleFacts(release: Release, id: string): RuleFacts {
  const { rules, about, compiled } = knownOf(release)
  let facts = rules.get(id)
  if (facts === undefined) {
    const rule = release.rules.findLast((each) => each.id === id)
    if (rule === undefined) throw new TypeError(`no rule is called ${id}`)
    rules.set(id, (facts = factsOf(rule, about, compiled)))
  }
  return facts
}

function factsOf(rule: Rule, about: About, compiled: CompiledRelease): RuleFacts {
  const own = new Map((rule.facts ?? []).map((fact) => [publicName(fact.name), fact]))
  const read = (condition: Condition): Condition => plainly(condition, about)
  const conditions = new Map([...conditionsOf(rule)].map(([place, condition]) => [place, read(condition)]))
  const composites = new Map(
    [...own].flatMap(([name, fact]): [string, Composite][] => {
      const composite = compositeOf(fact, read)
      return composite === undefined ? [] : [[name, composite]]
    }),
  )
  const comparisons = new Map<string, Comparison[]>()
  const inside = [...composites.values()].flatMap(conditionsIn)
  for (const comparison of [...conditions.values(), ...inside].flatMap(comparisonsOf))
    comparisons.set(comparison.fact, [...(comparisons.get(comparison.fact) ?? []), comparison])
  const fullName = (fact: string): string => own.get(fact)?.name ?? fact
  return {
    rule,
    conditions,
    composites,
    comparisons,
    assumed: new Map(Object.entries(rule.assume ?? {}).map(([fact, value]) => [publicName(fact), value])),
    domainOf: (fact) => about.domainOf(fullName(fact)),
    exactDomainOf: (fact) => compiled.factOf(fullName(fact))?.domain,
  }
}

/** The name that a page and a box use, of a fact that only one rule knows too. */
const publicName = (fact: string): string => fact.slice(fact.indexOf(':') + 1)

/** Without settings, and with the names of a box. */
function plainly(condition: Condition, about: About): Condition {
  if (isNot(condition)) return { not: plainly(condition.not, about) }
  if (isAll(condition)) return { all: condition.all.map((part) => plainly(part, about)) }
  if (isAny(condition)) return { any: condition.any.map((part) => plainly(part, about)) }
  const { fact, operator, value } = condition
  const figures = Array.isArray(value) ? (value as readonly Scalar[]) : (about.figure(value) ?? NaN)
  return { fact: publicName(fact), operator, value: figures }
}

function compositeOf(
  { selection }: FactDefinition,
  read: (condition: Condition) => Condition,
): Composite | undefined {
  const { when, trueWhen, falseWhen, first, tally } = selection as { readonly [word: string]: unknown }
  if (when !== undefined) return { sort: 'when', when: read(when as Condition) }
  if (trueWhen !== undefined)
    return {
      sort: 'trueWhen',
      yes: read(trueWhen as Condition),
      no: falseWhen === undefined ? undefined : read(falseWhen as Condition),
    }
  if (first !== undefined)
    return {
      sort: 'first',
      cases: (first as readonly { readonly is: string; readonly when?: Condition }[]).map(
        ({ is, when: own }) => (own === undefined ? { is } : { is, when: read(own) }),
      ),
    }
  return Array.isArray(tally) ? { sort: 'tally', of: (tally as readonly Condition[]).map(read) } : undefined
}

/** The conditions that it is made of. */
export function conditionsIn(composite: Composite): readonly Condition[] {
  switch (composite.sort) {
    case 'when':
      return [composite.when]
    case 'trueWhen':
      return composite.no === undefined ? [composite.yes] : [composite.yes, composite.no]
    case 'first':
      return composite.cases.flatMap(({ when }) => (when === undefined ? [] : [when]))
    case 'tally':
      return composite.of
  }
}
