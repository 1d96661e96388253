/**
 * Whether output is what a guide shows of it. A line that is only `…` stands for any lines, also none; a `…`
 * within a line for any characters: counts and digests change with every page, and are not what is shown.
 */
export function isShown(output: string, shown: string): boolean {
  const pattern = linesOf(shown).map((line) =>
    line.trim() === '…' ? '(?:[^\\n]*\\n)*' : `${line.split('…').map(escaped).join('[^\\n]*')}\\n`,
  )
  return new RegExp(`^${pattern.join('')}$`).test(
    linesOf(output)
      .map((line) => `${line}\n`)
      .join(''),
  )
}

/** Without the spaces at the ends of lines, and blank lines at either end, that no reader sees. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .split('\n')

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
