import type { Outline } from './outline.js'
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
        ...block.details.map((detail) => `  - ${escaped(detail)}`),
      )
    } else if (block.kind === 'note') apart(escaped(block.text))
    else apart(`${block.kind === 'title' ? '#' : '##'} ${escaped(block.text)}`)
    open = block.kind === 'item'
  }
  return `${lines.join('\n')}\n`
}

/** A text in which no character is a mark. */
export const escaped = (text: string): string =>
  plainText(text)
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^([#+-]|\d+[.)])/, '\\$1')
