import { drawingAsText } from './drawing-as-text.js'
import type { Outline, Table } from './outline.js'
import { plainText } from './plain-text.js'

/** An outline as Markdown. What a record says is shown as written, never taken for a mark or a tag. */
export function markdownOf(outline: Outline): string {
  const lines: string[] = []
  let open = false
  const apart = (...more: string[]): void => {
    if (lines.length > 0) lines.push('')
    lines.push(...more)
  }
  for (const block of outline) {
    if (block.kind === 'item') {
      if (!open) lines.push('')
      const label = block.label === undefined ? '' : `**${escaped(block.label)}** `
      lines.push(
        `- ${label}${escaped(block.text)}`,
        ...block.details.map(({ text, depth = 0 }) => `${'  '.repeat(depth + 1)}- ${escaped(text)}`),
      )
    } else if (block.kind === 'note' || block.kind === 'banner') apart(escaped(block.text))
    else if (block.kind === 'table') apart(...tableOf(block))
    else if (block.kind === 'drawing') apart('```text', ...drawingAsText(block.drawing), '```')
    else apart(`${marks[block.kind]} ${escaped(block.text)}`)
    open = block.kind === 'item'
  }
  return `${lines.join('\n')}\n`
}

const marks = { title: '#', heading: '##', part: '###' } as const

const tableOf = ({ caption, columns, rows }: Table): readonly string[] => [
  escaped(caption),
  '',
  ...[columns, columns.map(() => '---'), ...rows].map(
    (cells, i) => `| ${cells.map((cell) => (i === 1 ? cell : escaped(cell))).join(' | ')} |`,
  ),
]

/** A text in which no character is a mark. */
export const escaped = (text: string): string =>
  plainText(text)
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^([#+-])/, '\\$1')
    // Before a digit a backslash would be seen, so it stands before the mark.
    .replace(/^(\d+)([.)])/, '$1\\$2')
