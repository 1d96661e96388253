import { rankOf, sooner, type Within, withins } from '../pages/within.js'
import { compareKeys, sharedKeys } from './order-keys.js'
import type { Finding, OrderKey, Report } from './report.js'
import { firstQuestion, reasonFor } from './round-reasons.js'

/**
 * A round: whom to act on, what to find out, and everybody else. Everybody is on it at least once, and whoever has
 * something raised and may need somebody sooner still is on it twice.
 */
export interface Round {
  /** Those with something raised, by what is certain: soonest first. */
  readonly toActOn: readonly Place[]
  /** What could turn out to be due sooner than anything raised, by the soonest that it could be. */
  readonly toFindOut: readonly ToFindOut[]
  /** Nothing is raised and nothing could be, or these rules are not for them. */
  readonly everybodyElse: readonly Remaining[]
  /** What has decided between residents due by the same time, before their ids. */
  readonly order: readonly Pick<OrderKey, 'by' | 'fact' | 'title'>[]
}

/** One resident's place among those to act on, and why there. */
export interface Place {
  readonly place: number
  readonly resident: string
  /** The soonest that is raised. */
  readonly within: Within
  /** What the missing data could still turn out to be, where that is sooner than what is raised. */
  readonly possibly?: Within
  readonly because: string
  readonly report: Report
}

/** One question for everybody who waits for it by the same time, so that it can be one job. */
export interface ToFindOut {
  /** The soonest that it could turn out to be needed. */
  readonly within: Within
  /** The first question of each of them; their reports list the others. */
  readonly say: string
  readonly residents: readonly { readonly resident: string; readonly report: Report }[]
}

/** Somebody of whom nothing is raised and nothing asked: by the data given, or because nothing was screened. */
export interface Remaining {
  readonly resident: string
  readonly because: string
  readonly report: Report
}

/**
 * Makes one round of the reports of a home. A true flag never stands behind an unknown one: what is raised and what
 * is to be found out are two lists, and making anything unknown moves nobody to a later time. Between residents due by
 * the same time the order page of the release decides (`Report.order`), an unknown counting as the most urgent it
 * could be; then the id. It is a function of the reports alone, so a round can be made again from stored ones.
 *
 * @example roundOrder(reports).toActOn[0]?.resident
 * @example roundOrder([]) // { toActOn: [], toFindOut: [], everybodyElse: [], order: [] }
 */
export function roundOrder(reports: readonly Report[]): Round {
  const keys = sharedKeys(reports.filter(isScreened).map(keysOf))
  const all = reports.map((report) => standingOf(report, keys.length))
  const atOneTime = (a: Standing, b: Standing): number =>
    compareKeys(keys, a.values, b.values) || byId(a.report, b.report)
  const toActOn = all
    .filter(({ raised }) => raised !== undefined)
    .sort((a, b) => rank(a.raised) - rank(b.raised) || atOneTime(a, b))
  const toFindOut = all
    .filter(isSooner)
    .sort((a, b) => rank(a.possibly) - rank(b.possibly) || atOneTime(a, b))
  const others = all
    .filter((each) => each.raised === undefined && !isSooner(each))
    .sort((a, b) => Number(!isScreened(a.report)) - Number(!isScreened(b.report)) || atOneTime(a, b))
  return Object.freeze({
    toActOn: Object.freeze(toActOn.map((each, i) => placeOf(each, i + 1))),
    toFindOut: Object.freeze(jobsOf(toFindOut)),
    everybodyElse: Object.freeze(
      others.map(({ report }) =>
        Object.freeze({ resident: report.resident, because: reasonFor(report), report }),
      ),
    ),
    order: Object.freeze(keys.map(({ by, fact, title }) => Object.freeze({ by, fact, title }))),
  })
}

const isScreened = ({ outsideScope }: Report): boolean => outsideScope === undefined

/** Reports made before there were any have none. */
const keysOf = ({ order }: Partial<Pick<Report, 'order'>>): readonly OrderKey[] => order ?? []

interface Standing {
  readonly report: Report
  readonly raised: Within | undefined
  readonly possibly: Within | undefined
  /** Of the keys of the round. */
  readonly values: readonly OrderKey['value'][]
}

const standingOf = (report: Report, keys: number): Standing => ({
  report,
  raised: report.raised[0]?.within,
  possibly: soonestPossible(report),
  values: keysOf(report)
    .slice(0, keys)
    .map(({ value }) => value),
})

const byId = (a: Report, b: Report): number =>
  a.resident < b.resident ? -1 : a.resident > b.resident ? 1 : 0

const rank = (within: Within | undefined): number => (within === undefined ? withins.length : rankOf(within))

const isSooner = ({ raised, possibly }: Standing): boolean => rank(possibly) < rank(raised)

function soonestPossible({ raised, questions }: Report): Within | undefined {
  return [...raised.flatMap(timesOf), ...questions.map(({ within }) => within)].reduce<Within | undefined>(
    (soonest, within) => (soonest === undefined ? within : sooner(soonest, within)),
    undefined,
  )
}

/** What is folded away may yet turn out to be sooner than what it is folded under. */
const timesOf = ({ within, perhaps, folded = [] }: Finding): readonly Within[] => [
  within,
  ...(perhaps === undefined ? [] : [perhaps.within]),
  ...folded.flatMap(timesOf),
]

const placeOf = ({ report, raised, possibly }: Standing, place: number): Place =>
  Object.freeze({
    place,
    resident: report.resident,
    // INVARIANT: only whoever has something raised is to be acted on.
    within: raised ?? '12 months',
    ...(possibly === undefined || rank(possibly) >= rank(raised) ? {} : { possibly }),
    because: reasonFor(report),
    report,
  })

/** The report of everybody on a round, each once: those to act on, then those of whom something is to be found out. */
export function everybodyOn({ toActOn, toFindOut, everybodyElse }: Round): readonly Report[] {
  const acted = new Set(toActOn.map(({ report }) => report))
  const found = toFindOut.flatMap(({ residents }) => residents.map(({ report }) => report))
  return [
    ...acted,
    ...found.filter((report) => !acted.has(report)),
    ...everybodyElse.map(({ report }) => report),
  ]
}

/** By time; within one, a question stands where the first of its residents does. */
function jobsOf(standings: readonly Standing[]): readonly ToFindOut[] {
  const jobs = new Map<string, { within: Within; say: string; residents: ToFindOut['residents'][number][] }>()
  for (const { report, possibly } of standings) {
    if (possibly === undefined) continue
    const say = firstQuestion(report, possibly)
    const key = `${possibly}\n${say}`
    const job = jobs.get(key) ?? { within: possibly, say, residents: [] }
    jobs.set(key, job)
    job.residents.push(Object.freeze({ resident: report.resident, report }))
  }
  return [...jobs.values()].map((job) => Object.freeze({ ...job, residents: Object.freeze(job.residents) }))
}
