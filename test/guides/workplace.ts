import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './guide.js'

/** A folder in which a guide is followed, so that what it changes and writes harms nothing. */
export interface Workplace {
  readonly folder: string
  /** A word of a command line, found here if it is the path of something that is here. */
  readonly path: (word: string) => string
  /** Text that names no place of this machine. */
  readonly plain: (text: string) => string
  readonly leave: () => void
}

export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'mdt-guide-'))
  for (const part of ['rules', 'examples']) cpSync(join(root, part), join(folder, part), { recursive: true })
  return {
    folder,
    path: (word) => (existsSync(join(folder, word)) ? join(folder, word) : word),
    plain: (text) => text.replaceAll(`${folder}/`, ''),
    leave: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Makes the change that a `diff` block shows; a line that is not there is refused. */
export function applyDiff(folder: string, diff: string): void {
  let file: string | undefined
  let from: string[] = []
  let to: string[] = []
  const flush = (): void => {
    if (from.length === 0) return
    if (file === undefined) throw new Error('a diff begins with `--- FILE`')
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    const before = from.join('\n')
    if (text.split(`${before}\n`).length !== 2) throw new Error(`${file} has not once:\n${before}`)
    writeFileSync(
      path,
      text.replace(`${before}\n`, () => (to.length === 0 ? '' : `${to.join('\n')}\n`)),
    )
    from = []
    to = []
  }
  for (const line of diff.replace(/\n$/, '').split('\n')) {
    if (line.startsWith('--- ')) {
      flush()
      file = line.slice(4)
    } else if (line.startsWith('@@')) flush()
    else if (line.startsWith('-')) from.push(line.slice(1))
    else if (line.startsWith('+')) to.push(line.slice(1))
    else {
      from.push(line.slice(1))
      to.push(line.slice(1))
    }
  }
  flush()
}
