import type { Issue } from '../values/issue.js'
import type { Setting } from '../facts/definition.js'
import { definitionsOf, type Definitions, type FactPlace } from './definitions.js'
import { domainsOf, type DomainOf } from './domains.js'
import { factAboutFaults } from './faults/about-faults.js'
import { cycleFaults } from './faults/cycle-faults.js'
import { factsFaults } from './faults/facts-faults.js'
import { handlingFaults } from './faults/handling-faults.js'
import { measureFaults } from './faults/measure-faults.js'
import { nameClashes } from './faults/name-clashes.js'
import { orderFaults } from './faults/order-faults.js'
import { promiseFaults } from './faults/promise-faults.js'
import { ruleFaults } from './faults/rule-faults.js'
import { newSaid, type Said } from './faults/said.js'
import { scoreFaults } from './faults/score-faults.js'
import { selectionFaults } from './faults/selection-faults.js'
import { selectionComparisons } from './faults/selection-comparisons.js'
import { settingFaults } from './faults/setting-faults.js'
import type { Shared } from './faults/shared.js'
import type { Page } from './page.js'
import { factsReadBy, scoreOf } from './reads.js'
import type { ReleaseTables } from './rule.js'
import { unknownWord, wordsOf, type Vocabulary } from './vocabulary.js'

export interface CheckedPages {
  readonly issues: readonly Issue[]
  readonly definitions: Definitions
  readonly domainOf: DomainOf
}

export interface CheckOptions {
  readonly tables: ReleaseTables
  /** Words of files that could not be read: they may be names. */
  readonly doubtful?: ReadonlySet<string>
}

/** Pages against each other: every name known, every value one that its fact can have, nothing in circles. */
export function checkPages(
  pages: readonly Page[],
  { tables, doubtful = new Set() }: CheckOptions,
): CheckedPages {
  const said = newSaid()
  const definitions = definitionsOf(pages)
  const vocabulary = vocabularyOf(definitions, tables, doubtful)
  nameClashes(said, definitions)

  const broken = new Set<string>()
  for (const place of definitions.facts) {
    const own = new Set(place.part.sort === 'facts' ? [] : Object.keys(place.part.content.facts ?? {}))
    const sound = selectionFaults(said, place.part, place.path, place.selection, { vocabulary, own })
    if (!sound || factsReadBy(place.definition.selection).some((name) => doubtful.has(name)))
      broken.add(place.name)
    groupFaults(said, place, vocabulary)
  }
  for (const name of cycleFaults(said, definitions)) broken.add(name)
  const shared = sharedOf(said, definitions, vocabulary, tables, broken)

  for (const place of definitions.facts) {
    if (broken.has(place.name)) continue
    selectionComparisons(shared, place)
    factAboutFaults(shared, place)
  }
  for (const page of pages) {
    for (const part of page.parts) {
      if (part.sort === 'rule') ruleFaults(shared, page, part)
      else if (part.sort === 'handling') handlingFaults(shared, part, pages)
      else if (part.sort === 'measure') measureFaults(shared, page, part)
      else if (part.sort === 'promise') promiseFaults(shared, part, pages)
      else if (part.sort === 'order') orderFaults(shared, part, pages)
      else if (part.sort === 'score') scoreFaults(shared, part)
      else if (part.sort === 'facts') factsFaults(shared, part)
      else if (part.sort === 'settings') settingFaults(said, part)
    }
  }
  return { issues: said.issues, definitions, domainOf: shared.domainOf }
}

function vocabularyOf(
  { facts, scores, settings }: Definitions,
  tables: ReleaseTables,
  doubtful: ReadonlySet<string>,
): Vocabulary {
  const unread: Setting = { value: '1 day', basis: 'local' }
  return {
    facts: new Set([
      ...facts.filter(({ part }) => part.sort === 'facts').map(({ name }) => name),
      ...scores.flatMap(({ definition: { id, bands } }) =>
        ['total', 'highest', 'before', ...(bands === undefined ? [] : ['band'])].map(
          (output) => `${id}.${output}`,
        ),
      ),
      ...doubtful,
    ]),
    settings: new Map([
      ...[...doubtful].map((name) => [name, unread] as const),
      ...settings.map(({ name, setting }) => [name, setting] as const),
    ]),
    words: wordsOf(tables),
  }
}

/** What is known of every fact whose selection is sound; verbs that still find a fault say so at the fact. */
function sharedOf(
  said: Said,
  definitions: Definitions,
  vocabulary: Vocabulary,
  tables: ReleaseTables,
  broken: ReadonlySet<string>,
): Shared {
  const facts = new Map(definitions.facts.map(({ name, definition }) => [name, definition]))
  const scores = new Map(definitions.scores.map(({ definition }) => [definition.id, definition]))
  const settings = new Map(definitions.settings.map(({ name, setting }) => [name, setting]))
  const sound = new Map([...facts].filter(([name]) => !broken.has(name)))
  const { domainOf, aboutOf, problems } = domainsOf({
    facts: sound,
    scores: [...scores.values()].filter(({ id }) => !broken.has(id)),
    settings,
    tables,
  })
  for (const { name, part, path } of definitions.facts) {
    for (const message of problems.get(name) ?? [])
      said.add(part, path, { code: 'unsound-fact', message, help: 'mend this fact' }, 'key')
  }
  const known: DomainOf = (name) =>
    facts.has(name) || scores.has(scoreOf(name) ?? '') ? domainOf(name) : undefined
  return { said, vocabulary, settings, facts, scores, domainOf: known, aboutOf }
}

/** Every shared fact read from the record says who can find it out; a page's own facts have the group of their list. */
function groupFaults(
  said: Said,
  { part, path, definition, selection }: FactPlace,
  vocabulary: Vocabulary,
): void {
  if (part.sort !== 'facts' || definition.ask === undefined) return
  const own = typeof selection.ask === 'object' ? selection.ask.group : undefined
  if (own === undefined && part.content.ask === undefined) {
    said.add(
      part,
      path,
      {
        code: 'missing',
        message: 'nothing says who can find this fact out',
        help: 'write `ask: { group: ... }` at the top of the page',
        expected: 'a group of the ask table',
      },
      'key',
    )
  }
  const group = part.content.ask?.group
  const saying = group === undefined ? undefined : unknownWord('ask group', group, vocabulary)
  if (saying !== undefined) said.add(part, ['ask', 'group'], saying)
}
