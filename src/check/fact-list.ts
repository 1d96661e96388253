import type { Domain } from '../values/possible.js'
import { optionsOf } from '../values/possible.js'
import type { FactDefinition, Selection } from '../facts/definition.js'
import { openerOf, openersIn } from '../facts/openers.js'
import { namesOf } from '../facts/selection.js'
import { verbOf } from '../facts/verbs.js'
import { unitOf } from '../explain/fact-value.js'
import {
  currentInWords,
  figureInWords,
  oldInWords,
  selectionInWords,
} from '../explain/leaflet/selection-in-words.js'
import { shelfOf, type Shelf } from '../explain/leaflet/shelf.js'
import { inFewWords } from '../explain/words.js'
import { allRead } from '../pages/faults/shared.js'
import { factsIn, factsReadBy } from '../pages/reads.js'
import type { ReadingMatter } from '../pages/reading-matter.js'
import type { Release } from '../pages/rule.js'
import { sourceOf } from '../record/source.js'
import { missingInWords } from './missing-in-words.js'
import { conditionsOf } from './mutants/variables.js'

/** One shared fact, as those who write pages and those who fill records look it up. */
export interface ListedFact {
  readonly fact: string
  /** What people call it. */
  readonly called: string
  readonly verb: string
  /** How it is found, in one sentence without its full stop. */
  readonly how: string
  /** The lists of the record that it looks at, itself or through the facts that it is made of. */
  readonly lists: readonly string[]
  /** The facts that it is made of, or that open or close its window. */
  readonly madeOf: readonly string[]
  readonly values: string
  readonly unit?: string
  readonly window?: string
  readonly current?: string
  /** What an old value may still do; a `status` says that it is old. */
  readonly old?: string
  readonly missing: string
  readonly ifNotRecorded?: Selection['ifNotRecorded']
  /** The question, and the group of people who can answer it. */
  readonly asked?: { readonly say: string; readonly group: string }
  /** The rules that read it, straight or through other facts and scores, and at last the order of the round if that does. */
  readonly readBy: readonly string[]
}

/** No rule's: a shared fact belongs to all. */
const shared = { rule: '', version: 1 }

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every shared fact of a release, by what people call it. */
export function listFacts(release: Release, reading: ReadingMatter): readonly ListedFact[] {
  const shelf = shelfOf(release, reading)
  const readers = readersIn(release)
  return release.facts
    .map((definition) => listed(definition, shelf, readers.get(definition.name) ?? []))
    .sort((a, b) => compare(a.called.toLowerCase(), b.called.toLowerCase()) || compare(a.fact, b.fact))
}

function listed(
  { name, selection, ask }: FactDefinition,
  shelf: Shelf,
  readBy: readonly string[],
): ListedFact {
  const { currentFor, old, ifNotRecorded } = selection
  const verb = verbOf(selection)?.name ?? ''
  const domain = shelf.domain(name, shared)
  const unit = domain === undefined ? undefined : unitOf(domain)
  const window = windowOf(selection, shelf)
  return {
    fact: name,
    called: shelf.fact(name, shared),
    verb,
    how: selectionInWords(selection, shelf, shared),
    lists: listsOf(selection, shelf),
    madeOf: [...new Set(factsReadBy(selection))],
    values: domain === undefined ? '' : valuesOf(domain),
    ...(unit !== undefined && { unit }),
    ...(window.length > 0 && { window: window.join(', ') }),
    ...(currentFor !== undefined && {
      current: currentInWords(currentFor, shelf),
      ...(verb !== 'status' && { old: oldInWords(old, shelf) }),
    }),
    missing: missingInWords[verb] ?? '',
    ...(ifNotRecorded !== undefined && { ifNotRecorded }),
    ...(ask !== undefined && { asked: { say: ask.say, group: groupOf(ask.group, shelf) } }),
    readBy,
  }
}

/** When it looks, each word of its window. */
function windowOf(
  { within, between, since, before, last, onAtLeast }: Selection,
  shelf: Shelf,
): readonly string[] {
  const length = (figure: unknown): string => figureInWords(figure, shelf)
  const named = (openers: unknown): string =>
    openersIn(openers)
      .map((name) => (openerOf(name) === 'fact' ? shelf.fact(name, shared) : inFewWords(name)))
      .join(' or ')
  const isLength =
    (typeof before === 'object' && 'setting' in before) ||
    (typeof before === 'string' && openerOf(before) === 'length')
  return [
    ...(within === undefined ? [] : [`the last ${length(within)}`]),
    ...(between === undefined ? [] : [`${length(between[1])} ago to ${length(between[0])} ago`]),
    ...(since === undefined ? [] : [`since the newest of: ${named(since)}`]),
    ...(before === undefined
      ? []
      : [isLength ? `at least ${length(before)} ago` : `before the newest of: ${named(before)}`]),
    ...(last === undefined ? [] : [`the newest ${String(last)}`]),
    ...(onAtLeast === undefined ? [] : [`on at least ${length(onAtLeast)}`]),
  ]
}

function valuesOf(domain: Domain): string {
  switch (domain.kind) {
    case 'number':
      return 'a number'
    case 'elapsed':
      return 'a length of time'
    case 'boolean':
      return 'yes or no'
    case 'choice':
      return `one of: ${optionsOf(domain).join(', ')}`
    case 'set':
      return `any of ${String(domain.of.length)} members`
  }
}

const groupOf = (group: string, { release }: Shelf): string =>
  release.tables.askGroups.find((each) => each.group === group)?.title ?? group

/** The lists behind a fact, however many facts lie between. */
function listsOf(selection: Selection, shelf: Shelf): readonly string[] {
  const verb = verbOf(selection)
  const own =
    verb === undefined || verb.overFacts === true
      ? []
      : [...namesOf(selection[verb.name]), ...[selection.since, selection.before].flatMap(openersIn)]
  const lists = own.flatMap((name) => sourceOf(name)?.list ?? [])
  if (selection['from'] === 'usual') lists.push('usual')
  const behind = factsReadBy(selection).flatMap((name) => {
    const definition = shelf.definition(name, shared)
    return definition === undefined || definition.selection === selection
      ? []
      : listsOf(definition.selection, shelf)
  })
  return [...new Set([...lists, ...behind])].sort()
}

/** By fact, the rules that read it: in a condition, through another fact, or in a line of a score. */
function readersIn({ rules, facts, scores, order }: Release): ReadonlyMap<string, readonly string[]> {
  const owned = rules.flatMap(({ facts: own = [] }) => own)
  const definitions = {
    facts: new Map([...facts, ...owned].map((fact) => [fact.name, fact])),
    scores: new Map(scores.map((score) => [score.id, score])),
  }
  const readers = new Map<string, string[]>()
  const reads = (id: string, named: readonly string[]): void => {
    for (const fact of allRead(definitions, named)) {
      const known = readers.get(fact) ?? []
      if (!known.includes(id)) readers.set(fact, [...known, id])
    }
  }
  for (const rule of rules) {
    const named = [...conditionsOf(rule).values()].flatMap(factsIn)
    reads(rule.id, [...named, ...(rule.facts ?? []).map(({ name }) => name)])
  }
  if (order !== undefined)
    reads(
      order.id,
      order.keys.map(({ fact }) => fact),
    )
  return readers
}
