import type { Issue } from '../values/issue.js'
import { columns } from './table-columns.js'
import { readRows } from './table-rows.js'
import type { Tables } from './tables.js'

export interface ReadTable<Row> {
  readonly rows: readonly Row[]
  readonly issues: readonly Issue[]
}

/** One table from its CSV text. A faulty row is left out, and everything wrong with the text is listed. */
export function readTable<Kind extends keyof Tables>(
  kind: Kind,
  text: string,
  file = `${kind}.csv`,
): ReadTable<Tables[Kind][number]> {
  const { rows, issues } = readRows(columns[kind], text, file)
  // INVARIANT: the columns of each kind make the fields of its row type; the tests compare them.
  return { rows: rows.map(({ fields }) => fields) as unknown as Tables[Kind][number][], issues }
}
