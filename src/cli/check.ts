import { codeFrameColumns } from '@babel/code-frame'
import type { CheckIssue, Severity } from '../check/check.js'
import { checkRelease } from '../check/check-release.js'
import { plainText } from '../explain/plain-text.js'
import { exitCodes, type ExitCode } from './exit.js'
import { print, type Io } from './io.js'
import { pageFiles } from './page-files.js'

/** `check [DIR]`: reads pages, compiles them, runs their examples and every check, verifies digests; all faults at once. */
export async function check(folder: string, { format }: { readonly format: 'text' | 'json' }, io: Io): Promise<ExitCode> {
  const { files, issues: unread } = pageFiles(folder)
  const { counts, issues: found } = files.length === 0 ? nothing : checkRelease(files)
  const issues: readonly CheckIssue[] = [...unread.map((issue) => ({ ...issue, severity: 'error' as const })), ...found]
  if (format === 'json') await print(io, `${JSON.stringify({ counts, issues })}\n`)
  else {
    const texts = new Map(files.map(({ path, text }) => [path, text]))
    for (const issue of issues) await print(io, asText(issue, texts.get(issue.file ?? '')))
    await print(io, `${countsInWords(counts)}: ${issuesInWords(issues)}\n`)
  }
  // A warning has to be answered for, and a note only tells: the pages can be used.
  return issues.some(({ severity }) => severity === 'error') ? exitCodes['something could not be used'] : exitCodes.done
}

const nothing = { counts: { rules: 0, examples: 0 }, issues: [] }

/** Where, what, what to do, and the line it is about. */
function asText({ file, line, column, severity, message, help }: CheckIssue, text: string | undefined): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const frame = text === undefined || line === undefined ? '' : frameOf(text, line, column)
  return `${place === '' ? '' : `${place}: `}${severity}: ${plainText(message)}\n  ${plainText(help)}\n${frame}\n`
}

/** Longer lines are no help to anybody's eye. */
const longestShown = 300

function frameOf(text: string, line: number, column: number | undefined): string {
  const lines = text.split('\n').slice(Math.max(0, line - 2), line)
  if (lines.some((each) => each.length > longestShown)) return ''
  return `${codeFrameColumns(text, { start: { line, ...(column === undefined ? {} : { column }) } }, { linesAbove: 1, linesBelow: 0 })}\n`
}

function issuesInWords(issues: readonly CheckIssue[]): string {
  if (issues.length === 0) return 'no issue'
  const counted = severities.map((severity) => ({ severity, count: issues.filter((issue) => issue.severity === severity).length }))
  return counted.flatMap(({ severity, count }) => (count === 0 ? [] : [`${String(count)} ${severity}${count === 1 ? '' : 's'}`])).join(', ')
}

const severities: readonly Severity[] = ['error', 'warning', 'note']

function countsInWords({ rules = 0, examples = 0, ...kinds }: Readonly<Record<string, number>>): string {
  const pages = Object.values(kinds).reduce((a, b) => a + b, 0)
  const each = Object.entries(kinds).map(([kind, count]) => `${String(count)} ${kind}`)
  return `${String(pages)} pages${each.length === 0 ? '' : ` (${each.join(', ')})`}, ${String(rules)} rules, ${String(examples)} examples`
}
