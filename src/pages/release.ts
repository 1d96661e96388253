import type { Issue } from '../values/issue.js'
import type { Setting } from '../facts/definition.js'
import { checkPages } from './check-pages.js'
import type { Definitions } from './definitions.js'
import { digestOf } from './digest.js'
import type { DomainOf } from './domains.js'
import { expandHandling, expandOrder, expandRetired, expandRule } from './expand.js'
import { expandMeasure } from './expand-measure.js'
import { meaningsIn, type Meanings } from './meaning.js'
import { changesOf, type Change } from './changes.js'
import type { Order } from './order.js'
import type { Page } from './page.js'
import { pageText } from './reading.js'
import { indexRowsOnce, inOrder, newestOf, newReadMemory, readFiles, type ReadMemory } from './read-pages.js'
import { readReleaseFile, selectPages, tableDigests, type ReleaseList } from './release-file.js'
import type { Measure } from './measure.js'
import type { Handling, Release, ReleaseTables, Rule } from './rule.js'
import type { ReadingMatter } from './reading-matter.js'
import type { WrittenRelease } from './schema/release-file.js'
import type { PageFile } from './yaml.js'

/** A release, or everything that stands in its way. */
export interface BuiltRelease {
  /** Undefined where anything is wrong, unless a partial one was asked for. */
  readonly release: Release | undefined
  readonly reading: ReadingMatter
  readonly issues: readonly Issue[]
  /** What differs from the digests in the release file; of an active release these are issues. */
  readonly changes: readonly Change[]
  readonly sources: Sources
}

/** What the release was made of, for those who look closer at it: every page with its places. */
export interface Sources {
  /** The pages that the release lists, sound or not, in all their versions. */
  readonly pages: readonly Page[]
  /** Every page of the folder that could be read, listed or not. */
  readonly found: readonly Page[]
  readonly list: ReleaseList | undefined
  readonly tables: ReleaseTables
  readonly definitions: Definitions
  readonly domainOf: DomainOf
}

/** Which release to make of a folder, and how much to forgive. */
export interface BuildOptions {
  /** The file that lists the release; without it, the last one in `releases/`. */
  readonly release?: string
  /** Make a release of whatever is sound, to try it: never for screening. */
  readonly partial?: boolean
  /** Files as they were read before: one whose text is the same is not read again. */
  readonly memory?: ReadMemory
}

/** Reads a folder of pages, checks them, and makes the release that its list names. */
export function buildRelease(
  files: readonly PageFile[],
  { release: name, partial = false, memory = newReadMemory() }: BuildOptions = {},
): BuiltRelease {
  const read = readFiles(files, memory)
  const { list, issues: listIssues } = readReleaseFile(files, name)
  const { pages, issues: selectIssues } =
    list === undefined ? { pages: read.pages, issues: [] } : selectPages(list, read.pages)
  const checked = checkPages(newestOf(pages), read)
  // An older version is held to the facts of this release as well.
  const older = pages.filter((page) => !newestOf(pages).includes(page))
  const olderIssues =
    older.length === 0
      ? []
      : checkPages(
          [...newestOf(pages).filter(({ id }) => !older.some((page) => page.id === id)), ...older],
          read,
        ).issues
  const issues: Issue[] = [...read.issues, ...listIssues, ...selectIssues, ...checked.issues, ...olderIssues]
  const broken = new Set(issues.map(({ file }) => file))
  const sound = pages.filter(({ file }) => !broken.has(file))

  const meanings = meaningsOf(checked.definitions, read.tables, memory)
  const rules = rulesOf(sound)
  const handling = sound.flatMap((page) =>
    page.parts.flatMap((part) => (part.sort === 'handling' ? [expandHandling(page, part)] : [])),
  )
  const [order] = sound.flatMap((page) =>
    page.parts.flatMap((part) => (part.sort === 'order' ? [expandOrder(page, part)] : [])),
  )
  const measures = sound.flatMap((page) =>
    page.parts.flatMap((part) => (part.sort === 'measure' ? [expandMeasure(page, part)] : [])),
  )
  const meant = meaningsIn(
    [...rules, ...handling, ...measures, ...(order === undefined ? [] : [order])],
    meanings,
  )
  const reading: ReadingMatter = {
    pages: Object.fromEntries(
      pages.map((page) => [`${page.id}.v${page.version}`, pageText(page, checked.domainOf)]),
    ),
    meanings: meant,
  }
  const changes = list === undefined ? [] : changesOf(list.content, pages, meant, tableDigests(files))
  if (list?.content.status === 'active')
    issues.push(
      ...changes.map(({ issue }) => ({ ...issue, file: list.file, ...list.place(issue.path ?? []) })),
    )
  const release =
    list === undefined || (issues.length > 0 && !partial)
      ? undefined
      : assemble(list.content, { rules, handling, measures, order }, meanings, read.tables)
  const { definitions, domainOf } = checked
  return {
    release,
    reading,
    issues: inOrder(dedupe(issues)),
    changes,
    sources: { pages, found: read.pages, list, tables: read.tables, definitions, domainOf },
  }
}

function meaningsOf(
  { facts, scores, settings }: Definitions,
  tables: ReleaseTables,
  memory: ReadMemory,
): Meanings {
  const shared = facts.filter(({ part }) => part.sort === 'facts')
  return {
    facts: new Map(shared.map(({ name, definition }) => [name, definition])),
    scores: new Map(scores.map(({ definition }) => [definition.id, definition])),
    settings: Object.fromEntries(settings.map(({ name, setting }): [string, Setting] => [name, setting])),
    rowsNamed: indexRowsOnce(tables, memory),
  }
}

/** The newest version of a rule has plain private names; an older one beside it says which version it is. */
function rulesOf(pages: readonly Page[]): readonly Rule[] {
  const newest = new Set(newestOf(pages))
  const rules = pages.flatMap((page) =>
    page.parts.flatMap((part) => {
      const prefix = newest.has(page) ? part.name : `${part.name}.v${page.version}`
      if (part.sort === 'retired') return [expandRetired(page, part)]
      return part.sort === 'rule' ? [expandRule(page, part, prefix)] : []
    }),
  )
  return rules.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version))
}

interface Made {
  readonly rules: readonly Rule[]
  readonly handling: readonly Handling[]
  readonly measures: readonly Measure[]
  readonly order: Order | undefined
}

function assemble(
  { release, publisher, status, validFrom, approvals }: WrittenRelease,
  { rules, handling, measures, order }: Made,
  meanings: Meanings,
  tables: ReleaseTables,
): Release {
  const whole = {
    release,
    publisher,
    status,
    validFrom,
    // `on` by itself is a truth value to some readers of YAML, so the file says `approvedOn`.
    approvals: approvals.map(({ by, role, approvedOn }) => ({ by, role, on: approvedOn })),
    rules,
    facts: byName([...meanings.facts.values()], ({ name }) => name),
    scores: byName([...meanings.scores.values()], ({ id }) => id),
    settings: meanings.settings,
    handling: byName(handling, ({ id }) => id),
    ...(order !== undefined && { order }),
    ...(measures.length > 0 && { measures: byName(measures, ({ id }) => id) }),
    tables,
  }
  return { ...whole, digest: digestOf(whole) }
}

function dedupe(issues: readonly Issue[]): readonly Issue[] {
  return [
    ...new Map(
      issues.map((issue) => [[issue.file, issue.line, issue.column, issue.message].join('\n'), issue]),
    ).values(),
  ]
}

/** In one order, wherever the files came from. */
const byName = <Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
