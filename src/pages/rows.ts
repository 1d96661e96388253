import { didYouMean, type Part, type Path, type Saying } from './written.js'
import { nearest } from '../record/nearest.js'

/** One row of a family: the page with the row's cells in their places. */
export interface Row {
  readonly id: string
  readonly cells: Cells
  readonly value: Readonly<Record<string, unknown>>
  /** Where a part of the filled page was written: on the page, or in the row's cell. */
  readonly origin: (path: Path) => Path
}

export type Cells = ReadonlyMap<string, unknown>

export interface RowFault extends Saying {
  readonly path: Path
  readonly part: Part
}

type Block = Readonly<Record<string, unknown>>

/** `{takes}` as a whole value. */
const whole = /^\{([A-Za-z][A-Za-z0-9]*)\}$/
const within = /\{([A-Za-z][A-Za-z0-9]*)\}/g
/** `{justBelow limit}` is filled in later, when the step of the compared fact is known. */
const beside = /\{(justBelow|justAbove) ([A-Za-z][A-Za-z0-9]*)\}/g

/** A page with `rows` as one page a row. INVARIANT: the schema of `rows` has been checked. */
export function fillRows(page: Block): {
  readonly rows: readonly Row[]
  readonly faults: readonly RowFault[]
} {
  const { rows: family, ...template } = page
  const { columns, ...lines } = family as { columns: readonly string[] } & Readonly<
    Record<string, readonly unknown[]>
  >
  const used = new Set<string>()
  const faults: RowFault[] = []
  const rows = Object.entries(lines as Block).map(([id, line]): Row => {
    const written = line as readonly unknown[]
    if (written.length !== columns.length) faults.push(wrongLength(id, written.length, columns))
    const cells: Cells = new Map(columns.map((column, i) => [column, written[i]]))
    return fill(template, id, columns, cells, used)
  })
  for (const [i, column] of columns.entries()) {
    if (!used.has(column) && rows.length > 0) faults.push(unusedColumn(i, column))
  }
  return { rows, faults: [...faults, ...unknownColumns(template, columns)] }
}

function fill(template: Block, id: string, columns: readonly string[], cells: Cells, used: Set<string>): Row {
  const origins = new Map<string, Path>()
  const cellPath = (column: string): Path => ['rows', id, columns.indexOf(column)]

  const copy = (value: unknown, from: Path, to: Path): unknown => {
    origins.set(keyOf(to), from)
    if (Array.isArray(value)) return copyList(value, from, to)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, copy(inner, [...from, key], [...to, key])]),
      )
    }
    if (typeof value !== 'string') return value
    for (const [, , column = ''] of value.matchAll(beside)) used.add(column)
    const column = whole.exec(value)?.[1]
    if (column !== undefined && cells.has(column)) {
      used.add(column)
      origins.set(keyOf(to), cellPath(column))
      return cells.get(column)
    }
    return value.replace(within, (found, name: string) => {
      if (!cells.has(name)) return found
      used.add(name)
      return words(cells.get(name))
    })
  }

  /** A list in a cell that stands alone in a list is the rest of that list. */
  const copyList = (values: readonly unknown[], from: Path, to: Path): unknown[] => {
    const out: unknown[] = []
    for (const [i, value] of values.entries()) {
      const column = typeof value === 'string' ? whole.exec(value)?.[1] : undefined
      const cell = column === undefined ? undefined : cells.get(column)
      if (column !== undefined && Array.isArray(cell)) {
        used.add(column)
        for (const [j, inner] of cell.entries()) {
          origins.set(keyOf([...to, out.length]), [...cellPath(column), j])
          out.push(inner)
        }
      } else out.push(copy(value, [...from, i], [...to, out.length]))
    }
    return out
  }

  const value = copy(template, [], []) as Block
  const origin = (path: Path): Path => {
    for (let length = path.length; length >= 0; length--) {
      const found = origins.get(keyOf(path.slice(0, length)))
      if (found !== undefined) return [...found, ...path.slice(length)]
    }
    return path
  }
  return { id, cells, value, origin }
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String))

const words = (cell: unknown): string => (Array.isArray(cell) ? cell.map(String).join(' or ') : String(cell))

/** A whole value that names no column would otherwise read as an ordinary word. */
function unknownColumns(value: unknown, columns: readonly string[], path: Path = []): readonly RowFault[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      unknownColumns(inner, columns, [...path, Array.isArray(value) ? Number(key) : key]),
    )
  }
  if (typeof value !== 'string') return []
  const names = [whole.exec(value)?.[1], ...[...value.matchAll(beside)].map((found) => found[2])]
  return names.flatMap((name): readonly RowFault[] =>
    name === undefined || columns.includes(name)
      ? []
      : [
          {
            code: 'unknown-column',
            message: `no column is called \`${name}\``,
            help: didYouMean(nearest(name, columns), `the columns are: ${columns.join(', ')}`),
            seen: name,
            expected: columns.join(', '),
            path,
            part: 'value',
          },
        ],
  )
}

const wrongLength = (id: string, length: number, columns: readonly string[]): RowFault => ({
  code: 'wrong-length',
  message: `the row \`${id}\` has ${length} cells, not ${columns.length}`,
  help: `write one cell for each column: ${columns.join(', ')}`,
  seen: `${length} cells`,
  expected: `${columns.length} cells`,
  path: ['rows', id],
  part: 'key',
})

const unusedColumn = (i: number, column: string): RowFault => ({
  code: 'unused-column',
  message: `nothing on the page uses the column \`${column}\``,
  help: `write \`"{${column}}"\` where its cells belong, or take the column out`,
  seen: column,
  expected: 'a column that the page uses',
  path: ['rows', 'columns', i],
  part: 'value',
})
