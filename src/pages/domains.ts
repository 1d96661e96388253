import { isNumeric, type Domain } from '../values/possible.js'
import type { Condition, Scalar } from '../facts/condition.js'
import { comparisonsOf } from '../facts/condition.js'
import type { FactDefinition, Figure, ScoreDefinition, Setting } from '../facts/definition.js'
import { compileScore } from '../facts/score.js'
import { quietFacts } from '../facts/quiet-facts.js'
import { nothingRead, type Decision, type Scope } from '../facts/scope.js'
import { subjectsOf } from '../facts/lists.js'
import { makeSlot, type Slot } from '../facts/slot.js'
import { verbOf } from '../facts/verbs.js'
import type { Subject } from '../record/source.js'
import type { ReleaseTables } from './rule.js'

/** The domain of a fact by its full name; undefined while nothing is known of it. */
export type DomainOf = (fact: string) => Domain | undefined

/** Whom a fact is about; nobody while nothing is known of it. */
export type AboutOf = (fact: string) => readonly Subject[]

export interface Domains {
  readonly domainOf: DomainOf
  readonly aboutOf: AboutOf
  /** What the verbs themselves have to say about a fact, by its name. */
  readonly problems: ReadonlyMap<string, readonly string[]>
}

export interface Defined {
  readonly facts: ReadonlyMap<string, FactDefinition>
  readonly scores: readonly ScoreDefinition[]
  readonly settings: ReadonlyMap<string, Setting>
  readonly tables: ReleaseTables
}

/**
 * What each fact can be. Each verb is asked, as it will be when the release is compiled, but nothing is ever
 * derived: conditions only say which facts they read. A fact that is made of itself has no domain.
 */
export function domainsOf({ facts, scores, settings, tables }: Defined): Domains {
  const slots = new Map<string, Slot | undefined>()
  const problems = new Map<string, string[]>()
  const byScore = new Map(scores.map((score) => [score.id, score]))

  const scopeOf = (name: string): Scope => ({
    ...nothingRead(quietFacts(tables.signs)),
    tables: {
      medicines: { match: nothing, mayBe: nothing, classesOf: nothing, mostItems: 1 },
      classes: tables.classes.map((row) => row.class),
      diagnoses: tables.diagnoses.map(({ diagnosis }) => diagnosis),
      wider: (diagnosis) => [diagnosis],
      named: () => undefined,
      signs: tables.signs,
      periods: () => [],
      slugs: () => [],
    },
    problem: (message) => {
      problems.set(name, [...(problems.get(name) ?? []), message])
    },
    slot: (fact) => slotOf(fact) ?? unknownSlot(fact),
    figure: <T extends Scalar>(figure: Figure<T>): T =>
      typeof figure === 'object' ? ((settings.get(figure.setting)?.value ?? 0) as T) : figure,
    decide: (condition: Condition): Decision => ({
      truth: nothing,
      reads: comparisonsOf(condition).map(({ fact }) => slotOf(fact) ?? unknownSlot(fact)),
    }),
  })

  const slotOf = (name: string): Slot | undefined => {
    if (slots.has(name)) return slots.get(name)
    // While it is being made it has no domain: what is made of itself never gets one.
    slots.set(name, undefined)
    const definition = facts.get(name)
    if (definition !== undefined) slots.set(name, factSlot(definition, scopeOf(name)))
    const score = byScore.get(name.slice(0, name.indexOf('.')))
    if (definition === undefined && score !== undefined) {
      for (const slot of scoreSlots(score, facts, scopeOf(score.id))) slots.set(slot.name, slot)
    }
    return slots.get(name)
  }
  for (const name of facts.keys()) slotOf(name)
  const aboutOf: AboutOf = (name) => {
    const slot = slotOf(name)
    return slot === undefined ? [] : subjectsOf(slot.lists)
  }
  return { domainOf: (name) => slotOf(name)?.domain, aboutOf, problems }
}

function factSlot(definition: FactDefinition, scope: Scope): Slot | undefined {
  const verb = verbOf(definition.selection)
  if (verb === undefined) return undefined
  const { domain, parts = [] } = verb.compile(definition.selection, scope, definition)
  return isSound(domain)
    ? makeSlot({
        name: definition.name,
        domain,
        parts,
        lists: scope.lists,
        derive: nothing,
        entries: () => [],
      })
    : undefined
}

function scoreSlots(score: ScoreDefinition, facts: Defined['facts'], scope: Scope): readonly Slot[] {
  return compileScore(score, (fact) => facts.get(fact)?.selection, scope).slots.filter(({ domain }) =>
    isSound(domain),
  )
}

/** A score with a line that gives no points has no highest total, and so no domain. */
const isSound = (domain: Domain): boolean =>
  !isNumeric(domain) || domain.kind === 'elapsed' || domain.least <= domain.most

const unknownSlot = (name: string): Slot =>
  makeSlot({ name, domain: { kind: 'boolean' }, parts: [], derive: nothing, entries: () => [] })

function nothing(): never {
  throw new Error('INVARIANT: nothing is derived while pages are read')
}
