import type { Domain } from '../../values/possible.js'
import type { FactDefinition, ScoreDefinition } from '../../facts/definition.js'
import { compileRelease } from '../../evaluate/compile.js'
import { baseOf } from '../../facts/slot.js'
import type { Measure } from '../../pages/measure.js'
import type { Order } from '../../pages/order.js'
import type { Handling, Release, Rule } from '../../pages/rule.js'
import type { PageText, ReadingMatter } from '../../pages/reading-matter.js'
import { unitOf } from '../fact-value.js'
import { publicName } from '../reasons.js'
import { wordsOf, type RuleRef, type Words } from '../words.js'

/** A release with its reading matter, ready to be looked things up in. */
export interface Shelf {
  readonly release: Release
  readonly pages: readonly PageText[]
  readonly words: Words
  /** The digest of what the newest version of a rule means. */
  readonly meaning: (rule: string) => string
  readonly definition: (fact: string, rule: RuleRef) => FactDefinition | undefined
  /** The facts that a fact is made of. */
  readonly parts: (fact: string, rule: RuleRef) => readonly string[]
  /** The score that gives a fact, if one does. */
  readonly score: (fact: string) => ScoreDefinition | undefined
  readonly domain: (fact: string, rule: RuleRef) => Domain | undefined
  readonly unit: (fact: string, rule: RuleRef) => string | undefined
  /** A fact as people call it, whose private fact it may be. */
  readonly fact: (fact: string, rule: RuleRef) => string
}

/** What a leaflet is about. */
export type Subject =
  | { readonly sort: 'rules'; readonly page: PageText; readonly rules: readonly Rule[] }
  | { readonly sort: 'score'; readonly page: PageText; readonly score: ScoreDefinition }
  | { readonly sort: 'handling'; readonly page: PageText; readonly handling: Handling }
  | { readonly sort: 'measure'; readonly page: PageText; readonly measure: Measure }
  | { readonly sort: 'promise'; readonly page: PageText; readonly promised: Promised }
  | { readonly sort: 'facts'; readonly page: PageText; readonly facts: readonly FactDefinition[] }
  | { readonly sort: 'order'; readonly page: PageText; readonly order: Order }

type Promised = NonNullable<PageText['promised']>

export function shelfOf(release: Release, reading: ReadingMatter): Shelf {
  const compiled = compileRelease(release)
  const words = wordsOf(release)
  const owned = [...release.rules, ...release.handling, ...(release.measures ?? [])].flatMap(
    ({ facts = [] }) => facts,
  )
  const definitions = new Map([...release.facts, ...owned].map((fact) => [fact.name, fact]))
  const domain: Shelf['domain'] = (fact, { rule }) => compiled.factOf(publicName(fact), rule)?.domain
  return {
    release,
    words,
    meaning: (rule) => reading.meanings[rule] ?? '',
    pages: Object.values(reading.pages).sort((a, b) => (a.file < b.file ? -1 : 1)),
    definition: (fact, { rule }) => definitions.get(fact) ?? definitions.get(`${rule}:${fact}`),
    parts: (fact, { rule }) =>
      (compiled.factOf(publicName(fact), rule)?.parts ?? []).map((part) => baseOf(part).name),
    score: (fact) => release.scores.find(({ id }) => fact.startsWith(`${id}.`)),
    domain,
    unit: (fact, rule) => {
      const known = domain(fact, rule)
      return known === undefined ? undefined : unitOf(known)
    },
    fact: (fact, rule) => words.fact(publicName(fact), rule),
  }
}

/** Every page that has a leaflet, the newest version of each. */
export function subjectsOn({ release, pages }: Shelf): readonly Subject[] {
  const newest = new Map<string, PageText>()
  for (const page of pages) if (page.version >= (newest.get(page.id)?.version ?? 0)) newest.set(page.id, page)
  return [...newest.values()].flatMap((page): readonly Subject[] => {
    const { id, version } = page
    const score = release.scores.find((each) => each.id === id)
    if (page.kind === 'score') return score === undefined ? [] : [{ sort: 'score', page, score }]
    const handling = release.handling.find((each) => each.id === id && each.version === version)
    if (page.kind === 'handling') return handling === undefined ? [] : [{ sort: 'handling', page, handling }]
    const measure = release.measures?.find((each) => each.id === id)
    if (page.kind === 'measure') return measure === undefined ? [] : [{ sort: 'measure', page, measure }]
    if (page.promised !== undefined) return [{ sort: 'promise', page, promised: page.promised }]
    if (page.defines !== undefined) {
      const facts = page.defines.flatMap((name) => release.facts.find((fact) => fact.name === name) ?? [])
      return facts.length === 0 ? [] : [{ sort: 'facts', page, facts }]
    }
    if (page.ordered !== undefined)
      return release.order?.id === id ? [{ sort: 'order', page, order: release.order }] : []
    const rules = release.rules.filter((rule) => page.rules.includes(rule.id) && rule.version === version)
    return rules.length === 0 ? [] : [{ sort: 'rules', page, rules }]
  })
}

/** The leaflet that a name asks for: a page, or one row of it. */
export function subjectNamed(shelf: Shelf, name: string): Subject | undefined {
  for (const subject of subjectsOn(shelf)) {
    if (subject.page.id === name) return subject
    if (subject.sort !== 'rules') continue
    const rules = subject.rules.filter(({ id }) => id === name)
    if (rules.length > 0) return { ...subject, rules }
  }
  return undefined
}

/** Every name that `subjectNamed` knows, for suggestions. */
export const subjectNames = (shelf: Shelf): readonly string[] => [
  ...new Set(
    subjectsOn(shelf).flatMap((subject) => [
      subject.page.id,
      ...(subject.sort === 'rules' ? subject.rules.map(({ id }) => id) : []),
    ]),
  ),
]
