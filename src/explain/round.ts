import { rankOf, type Within, withins } from '../pages/within.js'
import type { Finding, Report } from './report.js'

/** One resident's place on a round, and why there. */
export interface Place {
  readonly place: number
  readonly resident: string
  /** The soonest that is raised; undefined where nothing is. */
  readonly within?: Within
  /** The soonest that is raised or that the missing data could still turn out to be. */
  readonly possibly?: Within
  readonly because: string
  readonly report: Report
}

/**
 * The order of a round: who could need somebody soonest comes first, an unknown counting as the most urgent
 * it could be; among those, who certainly does; then how many different matters are due within 7 days, how
 * many are raised at all, and the id. Nobody is left off the list.
 */
export function roundOrder(reports: readonly Report[]): readonly Place[] {
  return reports
    .map((report) => ({ report, raised: soonestRaised(report), possibly: soonestPossible(report) }))
    .sort(
      (a, b) =>
        rank(a.possibly) - rank(b.possibly) ||
        rank(a.raised) - rank(b.raised) ||
        matters(b.report) - matters(a.report) ||
        b.report.counts.raised - a.report.counts.raised ||
        (a.report.resident < b.report.resident ? -1 : a.report.resident > b.report.resident ? 1 : 0),
    )
    .map(({ report, raised, possibly }, i) =>
      Object.freeze({
        place: i + 1,
        resident: report.resident,
        ...(raised === undefined ? {} : { within: raised }),
        ...(possibly === undefined ? {} : { possibly }),
        because: reasonFor(report, raised, possibly),
        report,
      }),
    )
}

const rank = (within: Within | undefined): number => (within === undefined ? withins.length : rankOf(within))

const soonestRaised = ({ raised: [first] }: Report): Within | undefined => first?.within

function soonestPossible({ raised, questions }: Report): Within | undefined {
  const all = [
    ...raised.flatMap(({ within, perhaps }) => (perhaps === undefined ? [within] : [within, perhaps.within])),
    ...questions.map(({ within }) => within),
  ]
  return all.reduce<Within | undefined>((soonest, within) => (rank(within) < rank(soonest) ? within : soonest), undefined)
}

const week = rankOf('7 days')

/** Different matters due within the week: a problem counts once however many rules raised it. */
const matters = ({ raised }: Report): number =>
  new Set(raised.filter(({ within }) => rankOf(within) <= week).map((finding) => finding.problem ?? finding.rule)).size

function reasonFor(report: Report, raised: Within | undefined, possibly: Within | undefined): string {
  if (report.outsideScope !== undefined) return report.outsideScope
  const [first] = report.raised
  const parts: string[] = []
  if (first !== undefined && raised !== undefined) parts.push(`${capital(raised)}: ${titleOf(first)}`)
  if (possibly !== undefined && rank(possibly) < rank(raised)) {
    const question = report.questions.find(({ within }) => within === possibly)
    parts.push(question === undefined ? `perhaps ${possibly}` : `perhaps ${possibly}: ${question.say}`)
  }
  return parts.length === 0 ? 'No trigger from the data given.' : parts.join('; ')
}

const titleOf = ({ title, folded }: Finding): string => (folded === undefined ? title : `${title} (and ${String(folded.length)} more of this)`)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
