import { fileNameOf } from '../pages/file-name.js'
import type { PageFile } from '../pages/yaml.js'
import type { Place } from './check.js'

/** Where the row stands whose first cell is this; the first of several. */
export function tableLine(
  { files }: { readonly files: readonly PageFile[] },
  table: string,
  cell: string,
): Place {
  const file = files.find(({ path }) => fileNameOf(path) === `${table}.csv`)
  const line = (file?.text.split('\n') ?? []).findIndex(
    (each) => each.startsWith(`${cell},`) || each === cell,
  )
  return { file: file?.path ?? `${table}.csv`, line: line + 1, column: 1 }
}
