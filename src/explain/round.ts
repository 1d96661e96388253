import { rankOf, sooner, type Within, withins } from '../pages/within.js'
import type { Finding, Report } from './report.js'

/** One resident's place on a round, and why there. */
export interface Place {
  readonly place: number
  readonly resident: string
  /** The soonest that is raised; undefined where nothing is. */
  readonly within?: Within
  /** What the missing data could still turn out to be, where that is sooner than what is raised. */
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
        ...(possibly === undefined || rank(possibly) >= rank(raised) ? {} : { possibly }),
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
  return all.reduce<Within | undefined>(
    (soonest, within) => (soonest === undefined ? within : sooner(soonest, within)),
    undefined,
  )
}

const endOfToday = rankOf('today')
const week = rankOf('7 days')

/** Different matters due within the week: a problem counts once however many rules raised it. */
const mattersOf = (findings: readonly Finding[]): number =>
  new Set(
    findings.filter(({ within }) => rankOf(within) <= week).map((finding) => finding.problem ?? finding.rule),
  ).size

const matters = ({ raised }: Report): number => mattersOf(raised)

function reasonFor(report: Report, raised: Within | undefined, possibly: Within | undefined): string {
  if (report.outsideScope !== undefined) return report.outsideScope
  const first = report.raised.filter(({ within }) => within === raised)
  const parts: string[] = []
  if (first.length > 0) parts.push(`${first.map(({ title }) => title).join('; ')}.`)
  else parts.push('No trigger from the data given.')
  const rest = report.raised.slice(first.length)
  const today = rest.filter(({ within }) => rankOf(within) <= endOfToday)
  if (today.length > 0)
    parts.push(`Then: ${today.map(({ title, within }) => `${title} (${within})`).join('; ')}.`)
  const others = mattersOf(rest.slice(today.length))
  if (others > 0)
    parts.push(`${String(others)} more ${others === 1 ? 'matter' : 'matters'} due within 7 days.`)
  if (possibly !== undefined && rank(possibly) < rank(raised))
    parts.push(`Perhaps ${possibly}: ${whatToAsk(report, possibly)}`)
  return parts.join(' ')
}

/** The first question behind what it may yet be, of a rule that waits or of a finding that may be sooner. */
function whatToAsk({ raised, questions }: Report, possibly: Within): string {
  const question = questions.find(({ within }) => within === possibly)
  if (question !== undefined) return question.say
  const finding = raised.find(({ perhaps }) => perhaps?.within === possibly)
  return finding?.perhaps?.ask[0]?.say ?? 'find out what is missing.'
}
