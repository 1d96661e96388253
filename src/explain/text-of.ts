import { drawingAsText } from './drawing-as-text.js'
import type { Block, Outline, Table } from './outline.js'
import { plainText } from './plain-text.js'
import { wrap } from './wrap.js'

export interface TextOptions {
  /** Lines are at most so long, unless a single word is longer. 100 unless said. */
  readonly width?: number
  /** How titles, headings and labels stand out, where something can: bold on a terminal. */
  readonly strong?: (text: string) => string
}

const indent = 2
/** Room for `15 minutes?`, so that reports stand in line with each other. */
const usualColumn = 13

const isNote = (block: Block | undefined): block is Extract<Block, { kind: 'note' | 'banner' }> =>
  block?.kind === 'note' || block?.kind === 'banner'

/** An outline as lines of plain text, labels in a column of their own. */
export function textOf(outline: Outline, { width = 100, strong = (text) => text }: TextOptions = {}): string {
  const labels = outline.map((block) =>
    block.kind === 'item' && block.label !== undefined ? block.label.length + 2 : 0,
  )
  const column = Math.max(usualColumn, ...labels)
  const lines: string[] = []
  const paragraph = (text: string, at: number, first = ''): void => {
    const [head = '', ...rest] = wrap(plainText(text), width - at)
    lines.push(
      `${first === '' ? ' '.repeat(at) : first}${head}`.trimEnd(),
      ...rest.map((line) => ' '.repeat(at) + line),
    )
  }
  for (const [i, block] of outline.entries()) {
    if (isNote(block) && isNote(outline[i - 1])) lines.push('')
    if (block.kind === 'title') lines.push(...wrap(plainText(block.text), width).map(strong))
    else if (block.kind === 'heading') lines.push('', strong(plainText(block.text).toUpperCase()), '')
    else if (block.kind === 'part') lines.push('', ...wrap(plainText(block.text), width).map(strong))
    else if (block.kind === 'table') lines.push('', ...tableLines(block, width))
    else if (block.kind === 'drawing')
      lines.push('', ...drawingAsText(block.drawing).map((line) => `${' '.repeat(indent)}${line}`))
    else if (isNote(block)) paragraph(block.text, 0)
    else {
      const at = indent + (block.label === undefined ? 0 : column)
      const label = plainText(block.label ?? '')
      paragraph(
        block.text,
        at,
        label === '' ? '' : `${' '.repeat(indent)}${strong(label)}${' '.repeat(at - indent - label.length)}`,
      )
      for (const { text, depth = 0 } of block.details) paragraph(text, at + indent * depth)
      if (block.details.length > 0) lines.push('')
    }
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

/** Rows as lines of their own, each cell after the name of its column: a terminal may be narrow. */
function* tableLines({ caption, columns, rows }: Table, width: number): Generator<string> {
  yield `${' '.repeat(indent)}${plainText(caption)}`
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => plainText(row[i] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    `${' '.repeat(indent)}${cells.map((cell, i) => plainText(cell).padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()
  if (line(columns).length + Math.max(...widths) <= width || columns.length <= 2) {
    yield line(columns)
    for (const row of rows) yield line(row)
    return
  }
  const told = rows.map(([name = '', ...cells]) => ({ name, named: withNames(columns.slice(1), cells) }))
  const flat = told.map(({ name, named }) =>
    plainText(`${name}: ${named.map((each) => each.join(' ')).join('; ')}`),
  )
  if (Math.max(...flat.map((text) => text.length)) <= 2 * width) {
    for (const text of flat.flatMap((each) => wrap(each, width - indent)))
      yield `${' '.repeat(indent)}${text}`
    return
  }
  // A cell that is a paragraph stands on lines of its own.
  for (const { name, named } of told) {
    yield ''
    for (const text of wrap(plainText(name), width - indent)) yield `${' '.repeat(indent)}${text}`
    for (const text of named.flatMap((each) => wrap(plainText(each.join(': ')), width - 2 * indent)))
      yield `${' '.repeat(2 * indent)}${text}`
  }
}

/** Each cell that holds something, after the name of its column. */
const withNames = (columns: readonly string[], cells: readonly string[]): readonly (readonly string[])[] =>
  cells.flatMap((cell, i) => (cell === '' ? [] : [[columns[i] ?? '', cell]]))
