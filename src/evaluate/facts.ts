import type { Scalar } from '../facts/condition.js'
import type { FactDefinition, Figure, ScoreDefinition, Setting } from '../facts/definition.js'
import { compileScore, type Score } from '../facts/score.js'
import { quietFacts, type QuietFacts } from '../facts/quiet-facts.js'
import { nothingRead, type Scope, type Tables } from '../facts/scope.js'
import { makeSlot, type Slot } from '../facts/slot.js'
import { verbOf } from '../facts/verbs.js'
import { compileCondition } from './decision.js'

/** A fault found while compiling: the reader gives it its place, an unsound release is refused with all. */
export interface Problem {
  readonly where: string
  readonly message: string
}

/**
 * The facts of a release, each compiled when first asked for. A rule looks names up through its own scope,
 * which knows its private facts, its assumptions and the facts it needs current.
 */
export interface FactCompiler {
  slot: (name: string, where: string) => Slot
  scopeFor: (
    where: string,
    own: ReadonlyMap<string, FactDefinition>,
    lean: (name: string, base: Slot) => Slot,
  ) => Scope
  /** A figure, or what its setting says. */
  figure: <T extends Scalar>(figure: Figure<T>) => T
  readonly slots: ReadonlyMap<string, Slot>
  readonly scores: ReadonlyMap<string, Score>
  readonly definitions: ReadonlyMap<string, FactDefinition>
  readonly quiet: QuietFacts
}

export interface FactSources {
  readonly facts: readonly FactDefinition[]
  readonly scores: readonly ScoreDefinition[]
  readonly settings: Readonly<Record<string, Setting>>
  readonly tables: Tables
}

/**
 * With facts to keep, of the same sources, the others are compiled only when they are asked for. They look for the
 * same things in records: a run knows what its record holds by the marks of the facts that it was made for.
 */
export function compileFacts(
  { facts, scores, settings, tables }: FactSources,
  problems: Problem[],
  kept?: Pick<FactCompiler, 'slots' | 'quiet'>,
): FactCompiler {
  const definitions = new Map(facts.map((fact) => [fact.name, fact]))
  const scoreDefinitions = new Map(scores.map((score) => [score.id, score]))
  const slots = new Map(kept?.slots)
  const compiledScores = new Map<string, Score>()
  const compiledBy = new Map<FactDefinition, Slot>()
  const underway = new Set<string>()
  const quiet = kept?.quiet ?? quietFacts(tables.signs)

  const scopeFor: FactCompiler['scopeFor'] = (where, own, lean) => {
    const problem = (message: string): void => {
      problems.push({ where, message })
    }
    const leaning = new Map<string, Slot>()
    const scope: Scope = {
      ...nothingRead(quiet),
      tables,
      problem,
      slot: (name) => {
        let slot = leaning.get(name)
        if (slot === undefined) {
          const definition = own.get(name)
          const base = definition === undefined ? shared(name, where) : compileOne(definition, where, scope)
          leaning.set(name, (slot = lean(name, base)))
        }
        return slot
      },
      figure: <T extends Scalar>(figure: Figure<T>): T => figureOf(figure, settings, problem),
      decide: (condition) => compileCondition(condition, scope),
    }
    return scope
  }

  const compileOne = (definition: FactDefinition, where: string, scope: Scope): Slot => {
    const key = definition.name
    // By definition, not by name: two versions of a rule may each have a private fact of that name.
    const known = compiledBy.get(definition)
    if (known !== undefined) return known
    if (underway.has(key)) {
      problems.push({ where, message: `\`${key}\` is made of itself` })
      return unknownSlot(key)
    }
    underway.add(key)
    const verb = verbOf(definition.selection)
    if (verb === undefined) problems.push({ where, message: `\`${key}\` has no verb` })
    const own = { ...scope, ...nothingRead(quiet) }
    const compiled = verb?.compile(definition.selection, own, definition)
    underway.delete(key)
    const slot =
      compiled === undefined
        ? unknownSlot(key)
        : makeSlot({
            name: key,
            domain: compiled.domain,
            derive: compiled.derive,
            lists: own.lists,
            parts: [...(compiled.parts ?? []), ...new Set(own.besides)],
            isRecorded: compiled.parts === undefined,
            entries: compiled.entries ?? (() => []),
            ...(compiled.concerns === undefined ? {} : { concerns: compiled.concerns }),
            ...(compiled.moment === undefined ? {} : { moment: compiled.moment }),
          })
    compiledBy.set(definition, slot)
    slots.set(key, slot)
    return slot
  }

  const shared = (name: string, where: string): Slot => {
    const known = slots.get(name)
    if (known !== undefined) return known
    const definition = definitions.get(name)
    if (definition !== undefined) return compileOne(definition, name, scopeFor(name, new Map(), asItIs))
    const score = scoreDefinitions.get(name.slice(0, name.indexOf('.')))
    if (score !== undefined && !compiledScores.has(score.id)) {
      if (underway.has(score.id)) problems.push({ where, message: `\`${score.id}\` is made of itself` })
      else {
        underway.add(score.id)
        const compiled = compileScore(
          score,
          (fact) => definitions.get(fact)?.selection,
          scopeFor(score.id, new Map(), asItIs),
        )
        compiledScores.set(score.id, compiled)
        for (const slot of compiled.slots) slots.set(slot.name, slot)
        underway.delete(score.id)
      }
    }
    const found = slots.get(name)
    if (found !== undefined) return found
    problems.push({ where, message: `no fact is called \`${name}\`` })
    return unknownSlot(name)
  }

  if (kept === undefined) for (const score of scores) shared(`${score.id}.total`, score.id)
  const figure: FactCompiler['figure'] = (written) => figureOf(written, settings, () => undefined)
  return { slot: shared, scopeFor, figure, slots, scores: compiledScores, definitions, quiet }
}

/** A fact by the name a page of a rule uses: its private facts come first. */
export const factLookup =
  (facts: FactCompiler) =>
  (name: string, rule?: string): Slot | undefined =>
    facts.slots.get(`${rule ?? ''}:${name}`) ??
    facts.slots.get(name) ??
    (facts.definitions.has(name) ? facts.slot(name, name) : undefined)

export const asItIs = (_name: string, base: Slot): Slot => base

/** Stands in for a fact that could not be compiled, so that all faults of a release are found at once. */
const unknownSlot = (name: string): Slot =>
  makeSlot({
    name,
    domain: { kind: 'boolean' },
    parts: [],
    entries: () => [],
    derive: (_run, into) => {
      into.could = into.lean = 3
    },
  })

function figureOf<T extends Scalar>(
  figure: Figure<T>,
  settings: FactSources['settings'],
  problem: (message: string) => void,
): T {
  if (typeof figure !== 'object') return figure
  const setting = Object.hasOwn(settings, figure.setting) ? settings[figure.setting] : undefined
  if (setting === undefined) problem(`no setting is called \`${figure.setting}\``)
  // The reader has checked that a setting's value is of the kind its place wants.
  return (setting?.value ?? 0) as T
}
