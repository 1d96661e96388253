import type { Outline } from './outline.js'
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
    if (block.kind === 'note' && outline[i - 1]?.kind === 'note') lines.push('')
    if (block.kind === 'title') lines.push(...wrap(plainText(block.text), width).map(strong))
    else if (block.kind === 'heading') lines.push('', strong(plainText(block.text).toUpperCase()), '')
    else if (block.kind === 'note') paragraph(block.text, 0)
    else {
      const at = indent + (block.label === undefined ? 0 : column)
      const label = plainText(block.label ?? '')
      paragraph(
        block.text,
        at,
        label === '' ? '' : `${' '.repeat(indent)}${strong(label)}${' '.repeat(at - indent - label.length)}`,
      )
      for (const detail of block.details) paragraph(detail, at)
      if (block.details.length > 0) lines.push('')
    }
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}
