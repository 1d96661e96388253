import { codeFrameColumns } from '@babel/code-frame'
import { checkRelease } from '../check/check-release.js'
import { plainText } from '../explain/plain-text.js'
import type { Issue } from '../values/issue.js'
import { exitCodes, type ExitCode } from './exit.js'
import { print, type Io } from './io.js'
import { pageFiles } from './page-files.js'

/** `check [DIR]`: reads pages, compiles them, runs their examples, verifies digests; all faults at once. */
export async function check(folder: string, { format }: { readonly format: 'text' | 'json' }, io: Io): Promise<ExitCode> {
  const { files, issues: unread } = pageFiles(folder)
  const { counts, issues: found } = files.length === 0 ? nothing : checkRelease(files)
  const issues = [...unread, ...found]
  if (format === 'json') await print(io, `${JSON.stringify({ counts, issues })}\n`)
  else {
    const texts = new Map(files.map(({ path, text }) => [path, text]))
    for (const issue of issues) await print(io, asText(issue, texts.get(issue.file ?? '')))
    await print(io, `${countsInWords(counts)}: ${issues.length === 0 ? 'no issue' : `${String(issues.length)} ${issues.length === 1 ? 'issue' : 'issues'}`}\n`)
  }
  return issues.length === 0 ? exitCodes.done : exitCodes['something could not be used']
}

const nothing = { counts: { rules: 0, examples: 0 }, issues: [] }

/** Where, what, what to do, and the line it is about. */
function asText({ file, line, column, message, help }: Issue, text: string | undefined): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const start = line === undefined ? undefined : { line, ...(column === undefined ? {} : { column }) }
  const frame = text === undefined || start === undefined ? '' : `${codeFrameColumns(text, { start }, { linesAbove: 1, linesBelow: 0 })}\n`
  return `${place === '' ? '' : `${place}: `}${plainText(message)}\n  ${plainText(help)}\n${frame}\n`
}

function countsInWords({ rules = 0, examples = 0, ...kinds }: Readonly<Record<string, number>>): string {
  const pages = Object.values(kinds).reduce((a, b) => a + b, 0)
  const each = Object.entries(kinds).map(([kind, count]) => `${String(count)} ${kind}`)
  return `${String(pages)} pages${each.length === 0 ? '' : ` (${each.join(', ')})`}, ${String(rules)} rules, ${String(examples)} examples`
}
