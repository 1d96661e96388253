import type { Issue } from '../values/issue.js'
import type { FactDefinition, ScoreDefinition, Setting } from '../facts/definition.js'
import { domainsOf, type DomainOf } from './domains.js'
import { ownFactsOf, privateFacts, privateNames } from './expand.js'
import { expandFact } from './expand-selection.js'
import { expandScore } from './expand-score.js'
import { cycleFaults } from './faults/cycle-faults.js'
import { handlingFaults } from './faults/handling-faults.js'
import { ruleFaults } from './faults/rule-faults.js'
import { scoreFaults } from './faults/score-faults.js'
import { selectionFaults } from './faults/selection-faults.js'
import { settingFaults } from './faults/setting-faults.js'
import { newSaid, type Said } from './faults/said.js'
import { nameClashes } from './faults/name-clashes.js'
import type { Page, PagePart } from './page.js'
import type { ReadFiles } from './read-pages.js'
import type { WrittenSelection } from './schema/selection.js'
import { unknownWord, wordsOf, type Vocabulary } from './vocabulary.js'
import type { Names } from './faults/condition-faults.js'
import type { Path } from './written.js'

export interface CheckedPages {
  readonly issues: readonly Issue[]
  readonly vocabulary: Vocabulary
  readonly settings: ReadonlyMap<string, Setting>
  readonly facts: ReadonlyMap<string, FactDefinition>
  readonly scores: readonly ScoreDefinition[]
  readonly domainOf: DomainOf
  /** Parts in which nothing was found wrong. */
  readonly sound: ReadonlySet<PagePart>
}

/** Where a fact is written: the place of its name. */
export interface FactPlace {
  readonly part: PagePart
  readonly path: Path
  readonly selection: WrittenSelection
  readonly definition: FactDefinition
  readonly names: Names
}

/** Pages against each other: every name known, every value one that its fact can have, nothing in circles. */
export function checkPages(pages: readonly Page[], { tables, doubtful }: Pick<ReadFiles, 'tables' | 'doubtful'>): CheckedPages {
  const said = newSaid()
  const parts = pages.flatMap((page) => page.parts.map((part) => ({ page, part })))
  const settings = settingsOf(parts.map(({ part }) => part))
  const vocabulary: Vocabulary = {
    facts: new Set([...namesGiven(pages), ...doubtful]),
    settings: new Map([...[...doubtful].map((name) => [name, unreadSetting] as const), ...settings]),
    words: wordsOf(tables),
  }
  nameClashes(said, pages)
  for (const { part } of parts) if (part.sort === 'settings') settingFaults(said, part)

  const facts = factPlaces(parts, vocabulary)
  const compilable = new Map<string, FactPlace>()
  for (const [name, place] of facts) {
    const sound = selectionFaults(said, place.part, place.path, place.selection, place.names)
    if (sound && !readsDoubtful(place, doubtful)) compilable.set(name, place)
  }
  askFaults(said, facts, vocabulary)
  const scores = scoreParts(parts, said, vocabulary)
  const circular = cycleFaults(said, facts, scores)
  const definitions = new Map([...compilable].filter(([name]) => !circular.has(name)).map(([name, { definition }]) => [name, definition]))
  const soundScores = scores.filter(({ definition }) => !circular.has(definition.id)).map(({ definition }) => definition)
  const { domainOf, problems } = domainsOf({ facts: definitions, scores: soundScores, settings, tables })
  for (const [name, messages] of problems) {
    const place = facts.get(name)
    for (const message of place === undefined ? [] : messages) {
      said.add(place?.part ?? failed(), place?.path ?? [], { code: 'unsound-fact', message, help: 'mend this fact' }, 'key')
    }
  }

  const shared = { said, vocabulary, settings, domainOf }
  for (const { page, part } of parts) {
    if (part.sort === 'rule') ruleFaults(shared, page, part)
    else if (part.sort === 'handling') handlingFaults(shared, page, part, pages)
    else if (part.sort === 'score') scoreFaults(shared, part)
    else if (part.sort === 'facts') sharedFactFaults(shared, part)
  }
  const broken = new Set(said.issues.map(({ file, line }) => `${file ?? ''}:${line ?? 0}`))
  const files = new Set(said.issues.map(({ file }) => file))
  return {
    issues: said.issues,
    vocabulary,
    settings,
    facts: new Map([...facts].filter(([, { part }]) => part.sort === 'facts').map(([name, { definition }]) => [name, definition])),
    scores: scores.map(({ definition }) => definition),
    domainOf,
    sound: new Set(parts.map(({ part }) => part).filter(({ file }) => !files.has(file) || broken.size === 0)),
  }
}
