import { parseDay, type Day } from '../values/day.js'
import type { FactDefinition } from '../facts/definition.js'
import { addLists, noLists, readsFindings, subjectsOf, type Lists } from '../facts/lists.js'
import type { Scope, Tables } from '../facts/scope.js'
import type { Slot } from '../facts/slot.js'
import type { Also, Handling, Release, Rule, Step } from '../pages/rule.js'
import { circlesIn } from './circles.js'
import { compileCondition, type CompiledCondition } from './decision.js'
import { compileOrder, type CompiledOrder } from './compile-order.js'
import { asItIs, compileFacts, factLookup, type FactCompiler, type Problem } from './facts.js'
import { gatesOf, type Gate } from './gates.js'
import { compileMeasure, type CompiledMeasure } from './measure.js'
import { tablesOf } from './release-tables.js'
import { assuming, current } from './variant.js'

export interface CompiledRule {
  readonly rule: Rule
  readonly effectiveFrom: Day
  readonly condition: CompiledCondition
  readonly appliesWhen: CompiledCondition | undefined
  readonly steps: readonly { readonly step: Step; readonly when: CompiledCondition }[]
  readonly also: readonly { readonly also: Also; readonly when: CompiledCondition | undefined }[]
  /** All of them have to be open before it can be anything but not raised. */
  readonly gates: readonly Gate[]
  /** The lists that its conditions and its steps are read from; not those of `appliesWhen`. */
  readonly lists: Lists
  /** Those of `appliesWhen` and of `also` too. */
  readonly allLists: Lists
  /** It reads what other rules have raised, so it is answered after them; they never read what it raises. */
  readonly secondPass: boolean
  /** The facts that the message, title or explanation may name. */
  readonly slots: readonly Slot[]
}

export interface CompiledHandling {
  readonly handling: Handling
  readonly effectiveFrom: Day
  readonly condition: CompiledCondition
}

/** A release made ready once, to screen any number of residents. */
export interface CompiledRelease {
  readonly release: Release
  readonly rules: readonly CompiledRule[]
  readonly handling: readonly CompiledHandling[]
  readonly order: CompiledOrder | undefined
  /** Figures of a home; no screening asks them. */
  readonly measures: readonly CompiledMeasure[]
  readonly facts: FactCompiler
  readonly tables: Tables
  readonly problems: readonly Problem[]
  /** Whether anything reads what the rules raise, so that a second pass is needed. */
  readonly readsFindings: boolean
  /** What a score says beside its number, by score: always, or `when` that certainly holds. */
  readonly notes: ReadonlyMap<
    string,
    readonly { readonly when: CompiledCondition | undefined; readonly say: string }[]
  >
  /** Definitions of the private facts of rules and handling, by their full name. */
  readonly privateFacts: ReadonlyMap<string, FactDefinition>
  /** Which medicine classes and diagnoses are in or may be in: what shuts rules out before they are visited. */
  readonly gates: Readonly<Record<'classes' | 'diagnoses', Slot>>
  /** A fact by the name a page of this rule uses: its private facts come first. */
  readonly factOf: (name: string, rule?: string) => Slot | undefined
}

export function compileRelease(release: Release): CompiledRelease {
  const problems: Problem[] = []
  const tables = tablesOf(release.tables)
  const facts = compileFacts({ ...release, tables }, problems)
  const rules = release.rules.map((rule) => compileRule(rule, facts, problems))
  const handling = release.handling.map((each) => compileHandling(each, facts))
  const order = release.order === undefined ? undefined : compileOrder(release.order, facts, problems)
  const measures = (release.measures ?? []).map((each) => compileMeasure(each, facts, problems))
  const privateFacts = [...release.rules, ...release.handling, ...(release.measures ?? [])].flatMap(
    ({ facts: own = [] }) => own,
  )
  const late = new Set(rules.flatMap(({ secondPass, rule }) => (secondPass ? [rule.id] : [])))
  problems.push(...circlesIn([...release.facts, ...privateFacts], late))
  const whole = (members: string): Slot => {
    const definition: FactDefinition = { name: `#${members}`, selection: { members } }
    return facts
      .scopeFor('release', new Map([[definition.name, definition]]), (_name, base) => base)
      .slot(definition.name)
  }
  const notes = new Map(
    release.scores.map(({ id, notes: written = [] }) => {
      const scope = facts.scopeFor(id, new Map(), asItIs)
      const conditionOf = (
        when: Parameters<Scope['decide']>[0] | undefined,
      ): CompiledCondition | undefined => (when === undefined ? undefined : compileCondition(when, scope))
      return [id, written.map(({ when, say }) => ({ when: conditionOf(when), say }))]
    }),
  )
  return {
    release,
    notes,
    privateFacts: new Map(privateFacts.map((fact) => [fact.name, fact])),
    rules,
    handling,
    order,
    measures,
    facts,
    tables,
    problems,
    readsFindings: [...facts.slots.values()].some(({ lists }) => readsFindings(lists)),
    gates: { classes: whole('medicines'), diagnoses: whole('diagnoses') },
    factOf: factLookup(facts),
  }
}

/** `as` may put something else in a fact's place, for this rule alone: so are rules tried with a mistake in them. */
export function compileRule(
  rule: Rule,
  facts: FactCompiler,
  problems: Problem[],
  as: (name: string, base: Slot) => Slot = asItIs,
): CompiledRule {
  const own = new Map((rule.facts ?? []).map((fact) => [fact.name, fact]))
  const where = `${rule.id}.v${String(rule.version)}`
  const scope = facts.scopeFor(where, own, (name, found) => {
    const base = as(name, found)
    const assumed = rule.assume?.[name]
    const leaning =
      assumed === undefined ? base : assuming(base, assumed, (message) => problems.push({ where, message }))
    return rule.needsCurrent?.includes(name) === true ? current(leaning) : leaning
  })
  const condition = compileCondition(rule.conditions, scope)
  const conditionOf = (when: Parameters<Scope['decide']>[0] | undefined): CompiledCondition | undefined =>
    when === undefined ? undefined : compileCondition(when, scope)
  const steps = (rule.flag.sooner ?? []).map((step) => ({ step, when: compileCondition(step.when, scope) }))
  const also = (rule.flag.also ?? []).map((each) => ({ also: each, when: conditionOf(each.when) }))
  const appliesWhen = conditionOf(rule.appliesWhen)
  const others = [appliesWhen, ...also.map(({ when }) => when)].filter((when) => when !== undefined)
  const lists = listsOf([condition, ...steps.map(({ when }) => when)])
  const allLists = listsOf(others, lists)
  const about = rule.about ?? 'resident'
  if (subjectsOf(allLists).some((of) => of !== about))
    problems.push({ where, message: `it is about the ${about} and asks something of somebody else` })
  // Compiling a private fact that only a message names keeps `{placeholders}` honest.
  const named = [...own.keys()].map((name) => scope.slot(name))
  return {
    rule,
    effectiveFrom: dayOf(rule.effectiveFrom, where, (found) => problems.push(found)),
    condition,
    appliesWhen,
    steps,
    also,
    gates: gatesOf(condition.plain, { own, facts }),
    lists,
    allLists,
    secondPass: readsFindings(allLists),
    slots: [...new Set([...condition.reads, ...steps.flatMap(({ when }) => when.reads), ...named])],
  }
}

function listsOf(conditions: readonly CompiledCondition[], more = noLists()): Lists {
  const lists = noLists()
  addLists(lists, more)
  for (const condition of conditions) addLists(lists, condition.lists)
  return lists
}

/** A page from no day that can be read would be in force on none. */
function dayOf(written: string, where: string, problem: (found: Problem) => void): Day {
  const day = parseDay(written)
  if (day === undefined) problem({ where, message: `\`${written}\` is not a day` })
  return day ?? NaN
}

export function compileHandling(
  handling: Handling,
  facts: FactCompiler,
  as: (name: string, base: Slot) => Slot = asItIs,
): CompiledHandling {
  const own = new Map((handling.facts ?? []).map((fact) => [fact.name, fact]))
  const where = `${handling.id}.v${String(handling.version)}`
  const scope = facts.scopeFor(where, own, as)
  const effectiveFrom = dayOf(handling.effectiveFrom, where, ({ message }) => scope.problem(message))
  return { handling, effectiveFrom, condition: compileCondition(handling.conditions, scope) }
}
