import { codeFrameColumns } from '@babel/code-frame'
import type { CheckIssue, Severity } from '../check/check.js'
import { plainText } from '../explain/plain-text.js'
import type { PageFile } from '../pages/yaml.js'

/** Every issue with its place, its remedy and the line it is about. */
export function issuesAsText(issues: readonly CheckIssue[], files: readonly PageFile[]): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  return issues.map((issue) => asText(issue, texts.get(issue.file ?? ''))).join('')
}

/** Where, what, what to do, and the line it is about. */
function asText(
  { file, line, column, severity, message, help, code }: CheckIssue,
  text: string | undefined,
): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const frame = text === undefined || line === undefined ? '' : frameOf(text, line, column)
  return `${place === '' ? '' : `${place}: `}${severity}: ${plainText(message)} (${code})\n  ${plainText(help)}\n${frame}\n`
}

/** Longer lines are no help to anybody's eye. */
const longestShown = 300

function frameOf(text: string, line: number, column: number | undefined): string {
  const lines = text.split('\n').slice(Math.max(0, line - 2), line)
  if (lines.some((each) => each.length > longestShown)) return ''
  return `${codeFrameColumns(text, { start: { line, ...(column === undefined ? {} : { column }) } }, { linesAbove: 1, linesBelow: 0 })}\n`
}

/** How many errors, warnings and notes there are. */
export function issuesInWords(issues: readonly CheckIssue[]): string {
  if (issues.length === 0) return 'no issue'
  const counted = severities.map((severity) => ({
    severity,
    count: issues.filter((issue) => issue.severity === severity).length,
  }))
  return counted
    .flatMap(({ severity, count }) =>
      count === 0 ? [] : [`${String(count)} ${severity}${count === 1 ? '' : 's'}`],
    )
    .join(', ')
}

const severities: readonly Severity[] = ['error', 'warning', 'note']

export function countsInWords({
  rules = 0,
  examples = 0,
  ...kinds
}: Readonly<Record<string, number>>): string {
  const pages = Object.values(kinds).reduce((a, b) => a + b, 0)
  const each = Object.entries(kinds).map(([kind, count]) => `${String(count)} ${kind}`)
  return `${String(pages)} pages${each.length === 0 ? '' : ` (${each.join(', ')})`}, ${String(rules)} rules, ${String(examples)} examples`
}
