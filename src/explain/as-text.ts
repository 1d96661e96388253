import { inWords } from './message.js'
import type { Finding, Question, Reason, Report, ScoreReading } from './report.js'
import type { Place } from './round.js'

/** How a report is laid out: `#` headings and `-` items for Markdown, indentation for a terminal. */
export interface Layout {
  readonly title: (text: string) => string
  readonly heading: (text: string) => string
  readonly item: (text: string) => string
  readonly detail: (text: string) => string
  /** The services table's titles, by id; an id that is not there stands for itself. */
  readonly service: (id: string) => string
}

export const plainServices = (id: string): string => id.replaceAll('-', ' ')

export const textLayout: Layout = {
  title: (text) => text,
  heading: (text) => `\n${text}`,
  item: (text) => `  ${text}`,
  detail: (text) => `      ${text}`,
  service: plainServices,
}

export const markdownLayout: Layout = {
  title: (text) => `# ${text}\n`,
  heading: (text) => `\n## ${text}\n`,
  item: (text) => `- ${text}`,
  detail: (text) => `  - ${text}`,
  service: plainServices,
}

/** A report as plain text, soonest first: who, by when, what to do, and why. */
export const asText = (report: Report, layout: Layout = textLayout): string => lay(report, layout)

/** A report as Markdown. */
export const asMarkdown = (report: Report, layout: Layout = markdownLayout): string => lay(report, layout)

function lay(report: Report, layout: Layout): string {
  const lines = [layout.title(`${report.resident}, ${clock(report.asOf)}`)]
  if (report.draft !== undefined) lines.push(report.draft)
  if (report.outsideScope !== undefined) lines.push(report.outsideScope)
  else {
    lines.push(layout.heading(report.raised.length === 0 ? 'Nothing raised from the data given' : 'To do'))
    for (const finding of report.raised) lines.push(...findingLines(finding, layout))
    if (report.questions.length > 0) lines.push(layout.heading('To find out'))
    for (const question of report.questions) lines.push(...questionLines(question, layout))
    if (report.scores.length > 0) lines.push(layout.heading('Scores'))
    for (const score of report.scores) lines.push(layout.item(scoreLine(score)))
  }
  if (report.notUsed.length + report.gaps.length > 0) lines.push(layout.heading('About the data'))
  for (const { list, index, kind, at, why } of report.notUsed) {
    lines.push(layout.item(`Not used: ${kind ?? 'entry'} ${String(index + 1)} of ${list}${at === undefined ? '' : `, ${clock(at)}`}: ${why}.`))
  }
  for (const { say } of report.gaps) lines.push(layout.item(say))
  lines.push(layout.heading(`Rules: ${report.release.release}, ${report.release.status}, ${report.release.digest.slice(0, 12)}`))
  return `${lines.join('\n')}\n`
}

function findingLines(finding: Finding, { item, detail, service }: Layout): readonly string[] {
  const who = (refer: readonly string[]): string => refer.map(service).join(' and ')
  const lines = [
    item(`${finding.within.toUpperCase()}  ${finding.title}`),
    detail(finding.message),
    detail(`Who: ${who(finding.refer)}, by ${clock(finding.due)}`),
  ]
  if (finding.handled !== undefined) {
    const { say, meanwhile, refer, within } = finding.handled
    lines.push(detail(`${say} Without the plan: ${who(refer)}, ${within}.${meanwhile === undefined ? '' : ` ${meanwhile}`}`))
  }
  if (finding.perhaps !== undefined) {
    const { within, ask } = finding.perhaps
    lines.push(detail(`Perhaps ${within}: find out ${ask.join(', ')}.`))
  }
  for (const { refer, within } of finding.also) lines.push(detail(`Also: ${who(refer)}, ${within}`))
  for (const reason of finding.because) lines.push(detail(`Because ${reasonLine(reason)}`))
  for (const folded of finding.folded ?? []) lines.push(detail(`Also raised: ${folded.title} (${folded.within})`))
  return lines
}

/** One reason in a sentence: the fact, what it is, and the entries behind it. */
export function reasonLine({ fact, value, entries, leaning }: Reason): string {
  const shown = entries.slice(0, 4).map(({ kind, says, at, list }) => {
    const what = [list === 'medicines' ? undefined : kind, says].filter((part) => part !== undefined).join(' ')
    return `${what}${at === undefined ? '' : ` at ${clock(at)}`}`
  })
  const more = entries.length > 4 ? ` and ${String(entries.length - 4)} more` : ''
  const source = shown.length === 0 ? '' : ` (${shown.join('; ')}${more})`
  return `${inFewWords(fact)}: ${inWords(value)}${leaning === undefined ? '' : `, ${leaning}`}${source}.`
}

/** `fallsInLast12Months` as it would be said. */
export const inFewWords = (fact: string): string => fact.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase().replaceAll('.', ' ')

function questionLines({ say, within, ask, rules, refer }: Question, { item, detail, service }: Layout): readonly string[] {
  const asked = ask.slice(0, 6).map(({ say: each }) => each)
  const more = ask.length > asked.length ? [`and ${String(ask.length - asked.length)} more`] : []
  return [
    item(`${say} (${service(refer)})`),
    ...(asked.length === 0 ? [] : [detail([...asked, ...more].join(' '))]),
    detail(`${String(rules.length)} ${rules.length === 1 ? 'rule waits' : 'rules wait'} for this; one could need acting on ${within === 'now' || within === 'today' ? within : `within ${within}`}.`),
  ]
}

function scoreLine({ title, total: [low, high], at, old, band }: ScoreReading): string {
  const points = low === high ? String(low) : `${String(low)} to ${String(high)}, items are missing`
  const banded = band === undefined || band.length !== 1 ? '' : `, ${band.join('')}`
  return `${title}: ${points}${banded}${at === undefined ? '' : `, ${clock(at)}`}${old === true ? ', OLD: measure again' : ''}`
}

/** A home's round as text: each place with its reason. */
export function roundAsText(places: readonly Place[]): string {
  const width = Math.max(...places.map(({ resident }) => resident.length), 0)
  return places
    .map(({ place, resident, because }) => `${String(place).padStart(3)}. ${resident.padEnd(width)}  ${because}`)
    .join('\n')
    .concat('\n')
}

/** `2026-12-08 09:00`: local time as it was written. */
const clock = (instant: string): string => (instant.length > 10 ? `${instant.slice(0, 10)} ${instant.slice(11, 16)}` : instant)
