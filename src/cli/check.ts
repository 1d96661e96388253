import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { codeFrameColumns } from '@babel/code-frame'
import { checkRelease } from '../check/check-release.js'
import type { Issue } from '../values/issue.js'
import { exitCodes, refuse } from './exit.js'

/** `check [DIR]`: reads pages, compiles them, runs their examples, verifies digests; all faults at once. */
export function check(dir: string, { format }: { readonly format: 'text' | 'json' }): void {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) refuse(`there is no folder \`${dir}\``, 'name the folder that holds the pages')
  const files = filesUnder(dir, dir)
  const { counts, issues } = checkRelease(files)
  if (format === 'json') process.stdout.write(`${JSON.stringify({ counts, issues })}\n`)
  else {
    const texts = new Map(files.map(({ path, text }) => [path, text]))
    for (const issue of issues) process.stdout.write(`${asText(issue, texts.get(issue.file ?? ''))}\n`)
    const kinds = Object.entries(counts).map(([kind, n]) => `${String(n)} ${kind}`)
    process.stdout.write(`${kinds.join(', ')}; ${issues.length === 0 ? 'no issue' : `${String(issues.length)} issues`}\n`)
  }
  if (issues.length > 0) process.exitCode = exitCodes['something could not be used']
}

/** Every page and table under a folder, in an order that does not depend on the file system. */
export function filesUnder(dir: string, root: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(dir, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(dir, entry.name)
      if (entry.isDirectory()) return filesUnder(path, root)
      return /\.(ya?ml|csv)$/.test(entry.name) ? [{ path: relative(root, path), text: readFileSync(path, 'utf8') }] : []
    })
}

function asText({ file, line, column, message, help }: Issue, text: string | undefined): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const frame =
    text === undefined || line === undefined
      ? ''
      : `\n${codeFrameColumns(text, { start: { line, ...(column === undefined ? {} : { column }) } }, { linesAbove: 1, linesBelow: 0 })}`
  return `${place}: ${message}\n  ${help}${frame}`
}
