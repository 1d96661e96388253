import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** Something fenced in a guide, with what the comment above it says of how it is tried. */
export interface Block {
  readonly language: string
  readonly code: string
  /** Of its opening fence; counts from 1. */
  readonly line: number
  /** The words of the HTML comment right above it. */
  readonly note: string | undefined
}

export interface Guide {
  /** From the top of the repository. */
  readonly path: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** Everything outside fences and comments. */
  readonly prose: string
}

/** Every guide there is: Markdown files wherever they lie, and the map for language models. */
export function guides(): readonly Guide[] {
  return (
    pathsUnder(root)
      // What is made from the types is nobody's guide.
      .filter((path) => (path.endsWith('.md') || path === 'llms.txt') && !path.startsWith('test/api/'))
      .sort()
      .map((path) => guideOf(path, readFileSync(join(root, path), 'utf8')))
  )
}

const notOurs = new Set(['node_modules', 'dist', 'coverage', '.git'])

function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : pathsUnder(path)
    return [relative(root, path).replaceAll('\\', '/')]
  })
}

/** Reads a guide line by line. A fence that is indented, or never closed, would hide a block: it is refused. */
export function guideOf(path: string, text: string): Guide {
  const blocks: Block[] = []
  const prose: string[] = []
  let note: string | undefined
  let open: { language: string; line: number; lines: string[] } | undefined
  for (const [i, line] of text.split('\n').entries()) {
    const where = `${path}:${String(i + 1)}`
    if (open !== undefined) {
      if (line === '```') {
        blocks.push({ language: open.language, line: open.line, note, code: `${open.lines.join('\n')}\n` })
        open = note = undefined
      } else open.lines.push(line)
      continue
    }
    const fence = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line)
    if (fence !== null) {
      const [, indent, marks, language = ''] = fence
      if (indent !== '' || marks !== '```' || !/^[a-z]+$/.test(language))
        throw new Error(`${where}: a block begins with three backticks at the margin and says its language`)
      open = { language, line: i + 1, lines: [] }
      continue
    }
    const comment = /^<!-- (.*) -->$/.exec(line)?.[1]
    if (comment !== undefined) note = comment
    else if (line.trim() !== '') {
      if (note !== undefined) throw new Error(`${where}: the comment above stands over no block`)
      prose.push(line)
    } else prose.push(line)
  }
  if (open !== undefined) throw new Error(`${path}:${String(open.line)}: this block is never closed`)
  if (note !== undefined) throw new Error(`${path}: the last comment stands over no block`)
  return { path, text, blocks, prose: prose.join('\n') }
}
