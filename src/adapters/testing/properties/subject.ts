import type { Report } from '../../../explain/report.js'
import { outcomeOf, type Screener } from '../../../explain/screener.js'
import type { Release } from '../../../pages/rule.js'

/** What a property is asked of: a release, and whatever screens with it. */
export interface Subject {
  readonly release: Release
  readonly screenerOf: (release: Release) => Screener
  /** made once, of the release as it is */
  readonly screener: Screener
  /** the same without any assumption of any page */
  readonly bare: Screener
  /** when boxes are screened */
  readonly asOf: string
}

/** Stops a property: fast-check shrinks what it was about, and shows it with these words. */
export function broken(words: string): never {
  throw new Error(words)
}

/** Holds two things to be the same data. */
export function same(one: unknown, other: unknown, words: string): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  if (a !== b) broken(`${words}: ${shortened(a, b)} and ${shortened(b, a)}`)
}

/** From where the two part. */
function shortened(text: string | undefined, beside: string | undefined): string {
  const [own = 'nothing', other = ''] = [text, beside]
  let at = 0
  while (at < own.length && own[at] === other[at]) at++
  const from = Math.max(0, at - 40)
  return `${from > 0 ? '...' : ''}${own.slice(from, from + 160)}`
}

/** The rules that are in force and not retired, newest version of each. */
export const ruleIds = ({ rules }: Release): readonly string[] => [
  ...new Set(rules.filter(({ retired }) => retired !== true).map(({ id }) => id)),
]

export type Outcomes = ReadonlyMap<string, ReturnType<typeof outcomeOf>>

/** What a report says of every rule; undefined where the library is not for this person. */
export const outcomesIn = (report: Report, release: Release): Outcomes | undefined =>
  report.outsideScope === undefined
    ? new Map(ruleIds(release).map((id) => [id, outcomeOf(report, id)]))
    : undefined

/** Every finding, those folded under another one too. */
export const findingsIn = (report: Report): Report['raised'] =>
  report.raised.flatMap((finding) => [finding, ...(finding.folded ?? [])])
