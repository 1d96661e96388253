import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { run } from '../../src/cli/run.js'
import { root, type Block } from './guide.js'
import { isShown } from './shown.js'
import type { Workplace } from './workplace.js'

/** The moment at which every guide is followed: that of the example home. */
const now = '2026-12-08T09:00:00+00:00'

/** A command line of a guide, how it says that it ends, and what it shows of its output. */
export interface Line {
  readonly command: string
  readonly ends: number
  readonly shown: string | undefined
}

/** The lines of a `sh` block are commands; those of a `console` block are commands after `$ `, each with its output. */
export function linesOf({ language, code }: Block): readonly Line[] {
  const lines = code.split('\n').filter((line) => language === 'console' || line !== '')
  if (language === 'sh') return lines.map((line) => lineOf(line, undefined))
  const commands: { line: string; shown: string[] }[] = []
  for (const line of lines) {
    if (line.startsWith('$ ')) commands.push({ line: line.slice(2), shown: [] })
    else if (commands.length === 0) throw new Error('a console block begins with `$ ` and a command')
    else commands.at(-1)?.shown.push(line)
  }
  return commands.map(({ line, shown }) => lineOf(line, shown.join('\n')))
}

function lineOf(line: string, shown: string | undefined): Line {
  const [, command = '', remark = ''] = /^(.*?)\s*(?:\s#\s(.*))?$/.exec(line) ?? []
  return { command, shown, ends: Number(/\bends with (\d+)/.exec(remark)?.[1] ?? 0) }
}

/** Runs one command line of ours, or looks whether what another one names is there. */
export async function follow({ command, ends, shown }: Line, place: Workplace): Promise<void> {
  const [ours, from] = command.split(' < ')
  const words = ours?.match(/'[^']*'|\S+/g)?.map((word) => word.replace(/^'(.*)'$/, '$1')) ?? []
  if (words[0] === 'npx' && words[1] === 'mdt-screening') {
    const { code, output } = await ran(words.slice(2), from, place)
    if (code !== ends) throw new Error(`\`${command}\` ends with ${String(code)}:\n${shortened(output)}`)
    if (shown !== undefined && !isShown(output, shown))
      throw new Error(`\`${command}\` prints:\n${shortened(output)}\nand the guide shows:\n${shown}`)
    return
  }
  if (shown !== undefined) throw new Error(`\`${command}\` is not run, so its output cannot be shown`)
  const fault = faultOf(words)
  if (fault !== undefined) throw new Error(`\`${command}\`: ${fault}`)
}

/** Enough of a long output to see what it is. */
function shortened(output: string): string {
  const lines = output.split('\n')
  return lines.length <= 80
    ? output
    : [...lines.slice(0, 30), `… ${String(lines.length - 60)} lines …`, ...lines.slice(-30)].join('\n')
}

async function ran(
  words: readonly string[],
  from: string | undefined,
  place: Workplace,
): Promise<{ readonly code: number; readonly output: string }> {
  const chunks: string[] = []
  // One after the other, as a terminal shows them.
  const terminal = (): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk.toString())
        done()
      },
    })
  const written = new Set(['--out', '--html'])
  const code = await run(
    words.map((word, i) => (written.has(words[i - 1] ?? '') ? join(place.folder, word) : place.path(word))),
    {
      stdin: Readable.from(from === undefined ? [] : [readFileSync(place.path(from))]),
      stdout: terminal(),
      stderr: terminal(),
      now: () => Date.parse(now),
    },
  )
  return { code, output: place.plain(chunks.join('')) }
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** The repository's own commands take long, or need a network: what they name has to be there. */
function faultOf(words: readonly string[]): string | undefined {
  const [program = '', ...rest] = words.filter((word) => !/^[A-Z][A-Z_]*=\S+$/.test(word))
  for (const variable of words.filter((word) => /^[A-Z][A-Z_]*=/.test(word)))
    if (!variable.startsWith('MDT_')) return `${variable} is none of our variables`
  if (program === '.ci/run') return existsSync(join(root, program)) ? undefined : 'there is no such file'
  if (program === 'npm') {
    const [what = '', script = ''] = rest.filter((word) => !word.startsWith('-'))
    if (what === 'run') return Object.hasOwn(scripts, script) ? undefined : `there is no script ${script}`
    if (what === 'test' || what === 'start')
      return Object.hasOwn(scripts, what) ? undefined : `no script ${what}`
    return what === 'ci' || what === 'install' ? undefined : 'no guide says what npm does there'
  }
  const isTool = program === 'npx' && (rest[0] === 'tsx' || (rest[0] === 'vitest' && rest[1] === 'run'))
  const path = isTool ? rest[rest[0] === 'tsx' ? 1 : 2] : undefined
  if (path === undefined) return 'this is neither `npx mdt-screening` nor a command of the repository'
  return existsSync(join(root, path)) ? undefined : `there is no ${path}`
}
