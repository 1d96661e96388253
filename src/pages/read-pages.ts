import type { Issue } from '../values/issue.js'
import { checkPages } from './check-pages.js'
import type { Page } from './page.js'
import { readPage, type ReadPage } from './read-page.js'
import { isTable, readTables } from './read-tables.js'
import { indexRows, type RowsNamed } from './rows-named.js'
import type { ReleaseTables } from './rule.js'
import { readYaml, type PageFile } from './yaml.js'

/** More pages than any release will ever have. */
export const mostPages = 10_000
const mostBytesTogether = 100 * 1024 * 1024

export interface ReadFiles {
  readonly pages: readonly Page[]
  readonly tables: ReleaseTables
  /** Words of files that could not be read: names among them are not called unknown elsewhere. */
  readonly doubtful: ReadonlySet<string>
  readonly issues: readonly Issue[]
}

/**
 * Reads every page and table of a folder, strictly, and checks each against all the others. Every fault of
 * every file is listed; a broken page never hides another.
 */
export function readPages(files: readonly PageFile[]): {
  readonly pages: readonly Page[]
  readonly issues: readonly Issue[]
} {
  const read = readFiles(files)
  const issues = [...read.issues, ...checkPages(newestOf(read.pages), read).issues]
  return { pages: read.pages, issues: inOrder(issues) }
}

/** Each file by itself, before any is checked against the others. */
export function readFiles(files: readonly PageFile[], memory = newReadMemory()): ReadFiles {
  const yaml = files.filter(({ path }) => isPage(path))
  const { tables, issues: tableIssues } = readTablesOnce(files, memory)
  const tooMuch = sizeIssue(yaml)
  if (tooMuch !== undefined) return { pages: [], tables, doubtful: new Set(), issues: [tooMuch] }
  const pages: Page[] = []
  const doubtful = new Set<string>()
  const issues: Issue[] = [...tableIssues]
  for (const file of yaml) {
    const { page, issues: found } = readOnce(file, memory)
    issues.push(...found)
    if (page !== undefined) pages.push(page)
    if (found.length > 0) for (const word of wordsBeforeColons(file)) doubtful.add(word)
  }
  return { pages, tables, doubtful, issues: [...issues, ...twice(pages)] }
}

/**
 * What was read of each file, by its path. Reading is by far the slowest part of a check, and between two
 * saves hardly any file changes.
 */
export interface ReadMemory {
  readonly pages: Map<string, { readonly text: string; readonly read: ReadPage }>
  tables: { readonly texts: string; readonly read: ReturnType<typeof readTables> } | undefined
  /** The digests of the rows of those tables. */
  rows: { readonly of: ReleaseTables; readonly named: RowsNamed } | undefined
}

export const newReadMemory = (): ReadMemory => ({ pages: new Map(), tables: undefined, rows: undefined })

function readOnce(file: PageFile, { pages }: ReadMemory): ReadPage {
  const known = pages.get(file.path)
  if (known?.text === file.text) return known.read
  const { written, issues } = readYaml(file)
  const { page, issues: more } = written === undefined ? { page: undefined, issues: [] } : readPage(written)
  const read = { page, issues: [...issues, ...more] }
  pages.set(file.path, { text: file.text, read })
  return read
}

/** The rows of tables by what they name, worked out once for the same tables. */
export function indexRowsOnce(tables: ReleaseTables, memory: ReadMemory): RowsNamed {
  if (memory.rows?.of !== tables) memory.rows = { of: tables, named: indexRows(tables) }
  return memory.rows.named
}

/** Tables name each other, so they are read together or not at all. */
function readTablesOnce(files: readonly PageFile[], memory: ReadMemory): ReturnType<typeof readTables> {
  const tables = files.filter(({ path }) => isTable(path))
  const texts = JSON.stringify(tables.map(({ path, text }) => [path, text]))
  if (memory.tables?.texts !== texts) memory.tables = { texts, read: readTables(tables) }
  return memory.tables.read
}

/** Pages are YAML; the lists of releases stand in a folder of their own. */
const isPage = (path: string): boolean => /\.ya?ml$/.test(path) && !isReleaseFile(path)
export const isReleaseFile = (path: string): boolean => /(^|\/)releases\/[^/]+\.ya?ml$/.test(path)

/** What a file that cannot be read may define, as far as can be guessed. */
function* wordsBeforeColons({ path, text }: PageFile): Generator<string> {
  const id = /([^/]+?)(\.v\d+)?\.ya?ml$/.exec(path)?.[1] ?? ''
  yield id
  for (const output of ['total', 'highest', 'band', 'before']) yield `${id}.${output}`
  for (const [, word] of text.matchAll(/^\s*([A-Za-z][\w.-]{0,80})\s*:/gm)) if (word !== undefined) yield word
}

function sizeIssue(files: readonly PageFile[]): Issue | undefined {
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0)
  if (files.length <= mostPages && bytes <= mostBytesTogether) return undefined
  const many = files.length > mostPages
  return {
    code: 'too-many',
    message: many
      ? `there are ${files.length} pages`
      : `the pages are larger than ${mostBytesTogether / 1024 / 1024} MB together`,
    help: 'read one release at a time',
    seen: many ? String(files.length) : `${bytes} characters`,
    expected: many ? `at most ${mostPages} pages` : `at most ${mostBytesTogether / 1024 / 1024} MB`,
  }
}

/** Two files that say they are the same version of the same page. */
function twice(pages: readonly Page[]): readonly Issue[] {
  const first = new Map<string, Page>()
  return pages.flatMap((page): Issue[] => {
    const key = `${page.id}.v${page.version}`
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, page)
      return []
    }
    return [
      {
        code: 'page-twice',
        message: `\`${key}\` is also in ${other.file}`,
        help: 'give one of them another `id` or `version`',
        path: ['id'],
        seen: key,
        file: page.file,
        ...page.written.place(['id']),
      },
    ]
  })
}

/** The newest version of each page: what a page of today is checked against. */
export function newestOf(pages: readonly Page[]): readonly Page[] {
  const newest = new Map<string, Page>()
  for (const page of pages) {
    const known = newest.get(page.id)
    if (known === undefined || page.version > known.version) newest.set(page.id, page)
  }
  return [...newest.values()]
}

/** By file and place, so that the same folder always gives the same list. */
export const inOrder = (issues: readonly Issue[]): readonly Issue[] =>
  issues.toSorted(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.message, b.message),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
