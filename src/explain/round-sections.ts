import { keyInWords } from './order-keys.js'
import type { Report } from './report.js'
import { nothingRaised } from './round-reasons.js'
import type { Place, Round } from './round.js'

/** One part of a round as people read it, whatever it is printed as. */
export type RoundSection = { readonly heading: string; readonly note: string } & (
  { readonly places: readonly Place[] } | { readonly lines: readonly RoundLine[] }
)

/** What is said of several residents at once: a question by its time, or why they are on neither list. */
export interface RoundLine {
  readonly label: string
  /** Ends so that names can follow. */
  readonly say: string
  readonly residents: readonly { readonly resident: string; readonly report: Report }[]
}

/** The label of a place: what is raised in capitals, what it may yet be with a question mark. */
export const raisedLabel = ({ within }: Pick<Place, 'within'>): string => within.toUpperCase()
export const perhapsLabel = ({ possibly }: Pick<Place, 'possibly'>): string =>
  possibly === undefined ? '' : `${possibly}?`

export const roundColumns = ['Resident', 'Raised', 'Perhaps', 'Why'] as const

/** The parts of a round that have anybody in them; whom to act on is said even where it is nobody. */
export function sectionsOf(round: Round): readonly RoundSection[] {
  const { toActOn, toFindOut, everybodyElse } = round
  if (toActOn.length + toFindOut.length + everybodyElse.length === 0) return []
  return [
    {
      heading: 'To act on',
      note: toActOn.length === 0 ? nothingRaised : orderInWords(round),
      places: toActOn,
    },
    ...(toFindOut.length === 0
      ? []
      : [
          {
            heading: 'To find out',
            note: 'By the soonest that it could be due, where that is sooner than what is raised. The first question of each resident; the reports list the others.',
            lines: toFindOut.map(({ within, say, residents }) => ({
              label: `${within}?`,
              say: leadingOn(say),
              residents,
            })),
          },
        ]),
    ...(everybodyElse.length === 0
      ? []
      : [{ heading: 'Everybody else', note: '', lines: byReason(everybodyElse) }]),
  ]
}

/** @example lineText({ label: 'now?', say: 'Take the pulse:', residents }) // 'Take the pulse: a, b' */
export const lineText = ({ say, residents }: RoundLine): string =>
  `${say} ${residents.map(({ resident }) => resident).join(', ')}`

/** What has decided who stands where. */
function orderInWords({ order }: Round): string {
  const keys = [...order.map(keyInWords), 'by id']
  return `Soonest first. Of those due by the same time: ${keys.join('; then ')}.`
}

/** Those with one reason in one line. */
function byReason(others: Round['everybodyElse']): readonly RoundLine[] {
  const lines = new Map<string, Round['everybodyElse'][number][]>()
  for (const each of others) lines.set(each.because, [...(lines.get(each.because) ?? []), each])
  return [...lines].map(([because, residents]) => ({ label: '', say: leadingOn(because), residents }))
}

/** @example leadingOn('Take the pulse.') // 'Take the pulse:', and a question stays a question */
const leadingOn = (say: string): string => (/[.:]$/.test(say) ? `${say.slice(0, -1)}:` : say)
