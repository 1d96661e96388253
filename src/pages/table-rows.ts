import { CsvError, parse } from 'csv-parse/sync'
import { nearest } from '../record/nearest.js'
import type { Issue } from '../values/issue.js'
import { type Columns, refused } from './table-columns.js'

export interface TableRow {
  readonly line: number
  readonly fields: Readonly<Record<string, unknown>>
}

interface CsvRecord {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/** The rows of a CSV text by its columns, strictly: nothing is trimmed, guessed or turned into a number unasked. */
export function readRows(
  columns: Columns,
  text: string,
  file: string,
): { readonly rows: readonly TableRow[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const [head, ...records] = csvRecords(text, file, issues)
  const names = head?.record ?? []
  if (issues.length === 0) issues.push(...headIssues(columns, names, file))
  if (issues.length > 0) return { rows: [], issues }

  const seen = new Map<string, number>()
  const rows: TableRow[] = []
  for (const { record, info } of records) {
    const line = info.lines
    const place = { file, line }
    const before = issues.length
    const fields: Record<string, unknown> = {}
    const keys: string[] = []
    names.forEach((name, index) => {
      const column = columns[name]
      const cell = record[index] ?? ''
      const value = column?.read(cell)
      if (column?.key === true) keys.push(cell)
      if (column !== undefined && value === refused) {
        const message = `\`${name}\` is ${cell === '' ? 'empty' : `\`${cell.slice(0, 60)}\``}`
        issues.push({ code: 'wrong-cell', message, help: `write ${column.expects}`, ...place })
      } else if (column !== undefined && value !== undefined) fields[column.field] = value
    })
    const id = keys.join(' by ')
    const earlier = seen.get(id)
    if (earlier === undefined) seen.set(id, line)
    else {
      const message = `\`${id}\` is there twice`
      issues.push({
        code: 'duplicate-row',
        message,
        help: `keep this row or the one on line ${earlier}`,
        ...place,
      })
    }
    if (issues.length === before) rows.push({ line, fields })
  }
  return { rows, issues }
}

function csvRecords(text: string, file: string, issues: Issue[]): readonly CsvRecord[] {
  try {
    // csv-parse's types do not know what `info: true` makes of a record.
    return parse(text, { bom: true, cast: false, info: true }) as unknown as CsvRecord[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines'])
    const message =
      'this is not a table of comma-separated values, or a row has more or fewer cells than the first'
    const help = 'give every row as many cells as the first; put a cell with a comma in double quotes'
    issues.push({ code: 'not-csv', message, help, file, ...(Number.isFinite(line) && { line }) })
    return []
  }
}

function headIssues(columns: Columns, names: readonly string[], file: string): readonly Issue[] {
  const place = { file, line: 1 }
  const unknown = names
    .filter((name) => !Object.hasOwn(columns, name))
    .map((name) => {
      const meant = nearest(name, Object.keys(columns))
      const help =
        meant === undefined
          ? `the columns are ${Object.keys(columns).join(', ')}`
          : `did you mean \`${meant}\`?`
      return { code: 'unknown-column', message: `there is no column \`${name}\``, help, ...place }
    })
  const missing = Object.keys(columns)
    .filter((name) => !names.includes(name))
    .map((name) => {
      return {
        code: 'missing-column',
        message: `the column \`${name}\` is missing`,
        help: 'add it, even if it stays empty',
        ...place,
      }
    })
  const twice = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => {
      return {
        code: 'duplicate-column',
        message: `the column \`${name}\` is there twice`,
        help: 'keep one',
        ...place,
      }
    })
  return [...unknown, ...missing, ...twice]
}
