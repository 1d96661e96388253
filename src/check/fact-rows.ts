import { fileNameOf } from '../pages/file-name.js'
import { readRows } from '../pages/table-rows.js'
import { refused, type Columns } from '../pages/table-columns.js'
import type { PageFile } from '../pages/yaml.js'

/** One row of a clinical fact base, as far as pages are held to it. */
export interface FactRow {
  readonly row: string
  /** Which fact base it stands in; two of them use a few ids for different things. */
  readonly base: string
  readonly section: string
  /** `reroute` where a valid comfort plan may change who is called; anything else is kept (fact base 6.1). */
  readonly plan: string
  /** Whether all of it, or a part of it, may never be hidden (property P-A8). */
  readonly neverSuppress: '' | 'yes' | 'part'
  /** How many pages it takes to say it. */
  readonly pages: number
}

const text = (field: string): Columns[string] => ({ field, expects: 'a text', read: (cell) => cell })

const columns: Columns = {
  row: {
    field: 'row',
    expects: 'the id of a row',
    key: true,
    read: (cell) => (cell === '' ? refused : cell),
  },
  base: text('base'),
  section: text('section'),
  plan: {
    field: 'plan',
    expects: '`reroute` or nothing',
    read: (cell) => (cell === '' || cell === 'reroute' ? cell : refused),
  },
  never_suppress: {
    field: 'neverSuppress',
    expects: '`yes`, `part` or nothing',
    read: (cell) => (cell === '' || cell === 'yes' || cell === 'part' ? cell : refused),
  },
  pages: {
    field: 'pages',
    expects: 'a number of pages',
    read: (cell) => (/^[1-9]$/.test(cell) ? Number(cell) : refused),
  },
}

/** The known rows by their ids. A table with a fault in it is told by its own check. */
export function readFactRows(files: readonly PageFile[]): ReadonlyMap<string, FactRow> {
  const file = factRowsFile(files)
  if (file === undefined) return new Map()
  const { rows } = readRows(columns, file.text, file.path)
  return new Map(rows.map(({ fields }) => [String(fields['row']), fields as unknown as FactRow]))
}

export const factRowsFile = (files: readonly PageFile[]): PageFile | undefined =>
  files.find(({ path }) => fileNameOf(path) === 'rows.csv')

export const factRowFaults = (file: PageFile): ReturnType<typeof readRows>['issues'] =>
  readRows(columns, file.text, file.path).issues
