// What an app may do with a report and with an explanation.
import {
  asMarkdown,
  asText,
  createScreener,
  explanationAsText,
  outcomeOf,
  roundAsText,
  roundOrder,
  type Explanation,
  type Finding,
  type Place,
  type Question,
  type Reason,
  type Remaining,
  type Report,
  type Round,
  type ToFindOut,
  type Within,
} from 'mdt-screening'
import { release } from 'mdt-screening/rules'

declare const report: Report
const screener = createScreener(release, { allowDraft: true })

export const soonest: Within | undefined = report.raised[0]?.within
// @ts-expect-error -- the scale is closed: nothing is due `tomorrow`
export const never: boolean = soonest === 'tomorrow'
// @ts-expect-error -- a list may be empty
export const first: Finding = report.raised[0]
export const questions: readonly Question[] = report.questions
export const draft: string = report.draft ?? ''
// @ts-expect-error -- only a draft says that it is one
export const banner: string = report.draft

export const total: readonly [low: number, high: number] | undefined = report.scores[0]?.total
// @ts-expect-error -- a score is a range, of one number where all is known
export const exact: number | undefined = report.scores[0]?.total

/** All that was raised, also what is folded under something sooner. */
export const allOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => [finding, ...allOf(finding.folded ?? [])])

export function valueInWords({ value, limit }: Reason): string {
  // @ts-expect-error -- a limit may be a number, a word or a list: ask before using it
  const half = limit / 2
  if (value === null || typeof value !== 'object') return `${value ?? 'unknown'} ${half}`
  if ('oneOf' in value) return value.oneOf.join(' or ')
  if ('in' in value) return `${value.in.join()} and perhaps ${value.maybe.join()}`
  const [low, high] = value
  // @ts-expect-error -- an end of a range may be open
  return low.toFixed() + (high ?? '').toString()
}

export function verdict(rule: string): string {
  const outcome = outcomeOf(report, rule)
  switch (outcome) {
    case 'raised':
    case 'not-raised':
    case 'undetermined':
    case 'not-applicable':
      return outcome
  }
}
// @ts-expect-error -- an outcome is no truth value
export const isTrue: boolean = outcomeOf(report, 'news2-emergency')

const round: Round = roundOrder([report])
export const firstPlace: Place | undefined = round.toActOn[0]
export const jobs: readonly ToFindOut[] = round.toFindOut
export const others: readonly Remaining[] = round.everybodyElse
declare const why: Explanation
export const texts: readonly string[] = [
  asText(report, release),
  asMarkdown(report, release),
  explanationAsText(why, release),
  roundAsText({ asOf: report.asOf, draft, round, notScreened: [] }),
]
// @ts-expect-error -- its words are in the release
asText(report)
// @ts-expect-error -- the library reads no clock: the instant is an argument
screener.screen(report)

export function cannotBeChanged(): void {
  // @ts-expect-error -- a report is frozen
  report.raised.pop()
  // @ts-expect-error -- all of it
  report.counts.raised = 0
}
