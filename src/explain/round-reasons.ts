import { rankOf, type Within } from '../pages/within.js'
import type { Finding, Report } from './report.js'

const endOfToday = rankOf('today')
const week = rankOf('7 days')

export const nothingRaised = 'No trigger from the data given.'

/** Why a resident stands where they do: what is soonest, what else is due today, and how much more this week. */
export function reasonFor({ outsideScope, raised }: Report): string {
  if (outsideScope !== undefined) return outsideScope
  const [soonest] = raised
  if (soonest === undefined) return nothingRaised
  const first = raised.filter(({ within }) => within === soonest.within)
  const rest = raised.slice(first.length)
  const today = rest.filter(({ within }) => rankOf(within) <= endOfToday)
  const others = mattersOf(rest.slice(today.length))
  return [
    `${first.map(({ title }) => title).join('; ')}.`,
    ...(today.length === 0
      ? []
      : [`Then: ${today.map(({ title, within }) => `${title} (${within})`).join('; ')}.`]),
    ...(others === 0
      ? []
      : [`${String(others)} more ${others === 1 ? 'matter' : 'matters'} due within 7 days.`]),
  ].join(' ')
}

/** Different matters due within the week: a problem counts once however many rules raised it. */
const mattersOf = (findings: readonly Finding[]): number =>
  new Set(
    findings.filter(({ within }) => rankOf(within) <= week).map((finding) => finding.problem ?? finding.rule),
  ).size

/** The first question behind what it may yet be, of a rule that waits or of a finding that may be sooner. */
export function firstQuestion({ raised, questions }: Report, possibly: Within): string {
  const question = questions.find(({ within }) => within === possibly)
  if (question !== undefined) return question.say
  const finding = raised
    .flatMap((each) => [each, ...(each.folded ?? [])])
    .find(({ perhaps }) => perhaps?.within === possibly)
  return finding?.perhaps?.ask[0]?.say ?? 'Find out what is missing.'
}
