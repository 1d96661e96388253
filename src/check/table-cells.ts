import { parse } from 'csv-parse/sync'
import { fileNameOf } from '../pages/file-name.js'
import { isTable } from '../pages/read-tables.js'
import type { PageFile } from '../pages/yaml.js'
import type { CheckContext } from './context.js'

/** One word of a cell, and where it stands. */
export interface Cell {
  readonly word: string
  readonly file: string
  readonly line: number
  readonly column: number
  /** The first cell of its row: what the row is about. */
  readonly row: string
  readonly table: string
}

interface CsvRecord {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/** The words in the columns of these names, in every table of the folder; a table that cannot be read has none. */
export function cellsIn(
  { files, once }: Pick<CheckContext, 'files' | 'once'>,
  columns: readonly string[],
): readonly Cell[] {
  return files
    .filter(
      ({ path, text }) =>
        isTable(path) && columns.some((column) => (text.split('\n', 1)[0] ?? '').split(',').includes(column)),
    )
    .flatMap((file) =>
      cellsOf(
        file,
        columns,
        once('table', file.text, () => recordsOf(file.text)),
      ),
    )
}

function cellsOf(
  { path, text }: PageFile,
  columns: readonly string[],
  [head, ...rows]: readonly CsvRecord[],
): readonly Cell[] {
  const lines = text.split('\n')
  const wanted = (head?.record ?? []).flatMap((name, i) => (columns.includes(name) ? [i] : []))
  return rows.flatMap(({ record, info }) => {
    const line = lines[info.lines - 1] ?? ''
    let from = 0
    return wanted.flatMap((i) =>
      (record[i] ?? '').split(' ').flatMap((word) => {
        if (word === '') return []
        const at = line.indexOf(word, from)
        from = at === -1 ? from : at + word.length
        return [
          {
            word,
            file: path,
            line: info.lines,
            column: Math.max(at, 0) + 1,
            row: record[0] ?? '',
            table: fileNameOf(path),
          },
        ]
      }),
    )
  })
}

function recordsOf(text: string): readonly CsvRecord[] {
  try {
    // csv-parse's types do not know what `info: true` makes of a record.
    return parse(text, {
      bom: true,
      cast: false,
      info: true,
      relax_column_count: true,
    }) as unknown as CsvRecord[]
  } catch {
    // The reader of tables has said so already, with its place.
    return []
  }
}
