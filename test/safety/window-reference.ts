import { bankHolidays } from '../../src/values/bank-holidays.js'
import {
  dayOf,
  daysBack,
  daysBetween,
  daysSince,
  furthest,
  hour,
  inDays,
  inHours,
  inMonths,
  monthsBack,
  newest,
  newestFirst,
  numberIn,
  type Known,
  type Truth,
} from './known.js'
import { londonDayText, type Entry } from './records.js'
import type { windowSelections } from './window-selections.js'

const falls = ({ of }: Known) => of('events', 'fall')
const temperatures = ({ of }: Known) => of('observations', 'temperature')
const reviews = ({ of }: Known) => of('reviews', 'review')

type Timed = { readonly time: number }
const untilDay = (to: string) => (entry: Timed) => londonDayText(entry.time) <= to
const since = (moment: number | undefined) => (entry: Timed) => moment !== undefined && entry.time >= moment
const before = (moment: number | undefined) => (entry: Timed) => moment !== undefined && entry.time < moment

const lastFall = (known: Known): number | undefined => newest(falls(known))?.time
const firstFall = (known: Known) => newestFirst(falls(known).filter(inHours(known, 72))).at(-1)
const isInjurious = ({ injury }: Entry): boolean => injury === 'moderate' || injury === 'severe'
const lies = (entries: readonly Readonly<Record<string, unknown>>[]): readonly number[] =>
  entries.map((fall) => numberIn(fall, 'minutesOnFloor'))

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const mean = (values: readonly number[]): Truth =>
  values.length === 0 ? 'unknown' : sum(values) / values.length
function median(values: readonly number[]): Truth {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  if (sorted.length === 0) return 'unknown'
  return sorted.length % 2 === 1
    ? (sorted[half - 0.5] ?? NaN)
    : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
}
const percent = <Of>(entries: readonly Of[], looks: (entry: Of) => boolean): Truth =>
  entries.length === 0 ? 'unknown' : (100 * entries.filter(looks).length) / entries.length

/** The newest first of October, which may be today. */
const winter = ({ today }: Known): string => {
  const year = Number(today.slice(0, 4))
  return today.slice(5) >= '10-01' ? `${String(year)}-10-01` : `${String(year - 1)}-10-01`
}

function workingDaysAfter(from: string, days: number): string {
  const holidays = new Set(Object.values(bankHolidays).flat() as string[])
  let date = dayOf(from)
  for (let left = days; left > 0;) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek < 6 && !holidays.has(date.toString())) left--
  }
  return date.toString()
}

const loaded = new Set(Object.keys(bankHolidays))

export const windowReferences: Readonly<Record<keyof typeof windowSelections, (known: Known) => Truth>> = {
  fallsBetween: (known) =>
    falls(known)
      .filter(inMonths(known, 6))
      .filter(untilDay(monthsBack(known.today, 3))).length,
  hoursBetween: (known) =>
    falls(known)
      .filter(inHours(known, 72))
      .some(({ time }) => time <= known.now - hour),
  longAgoThisYear: (known) =>
    falls(known)
      .filter(inMonths(known, 12))
      .filter(untilDay(daysBack(known.today, 28))).length,
  notJustNow: (known) =>
    falls(known)
      .filter(inDays(known, 7))
      .some(({ time }) => time <= known.now - 12 * hour),
  fallsBeforeKnock: (known) =>
    falls(known)
      .filter(inMonths(known, 6))
      .filter(before(newest(known.of('events', 'headKnock'))?.time)).length,
  fallsSinceEither: (known) =>
    falls(known).some(since(newest(known.of('events', 'headKnock', 'edVisit'))?.time)),
  reviewedSinceFall: (known) =>
    reviews(known)
      .filter(({ outcome }) => outcome === 'done')
      .some(since(lastFall(known))),
  reviewsSinceFallOrKnock: (known) =>
    reviews(known)
      .filter(inMonths(known, 12))
      .filter(since(newest(known.of('events', 'fall', 'headKnock'))?.time)).length,
  reviewsBeforeFall: (known) =>
    reviews(known)
      .filter(inMonths(known, 12))
      .filter(before(lastFall(known))).length,
  reviewSinceAsDay: (known) =>
    reviews(known)
      .filter(inMonths(known, 12))
      .filter(since(lastFall(known))).length,
  fallsThisWinter: (known) => falls(known).filter(({ time }) => londonDayText(time) >= winter(known)).length,
  fallsBeforeWinter: (known) =>
    falls(known)
      .filter(inMonths(known, 12))
      .filter(({ time }) => londonDayText(time) < winter(known)).length,
  fallsInCampaign: (known) =>
    known.today > '2027-03-15'
      ? 'unknown'
      : falls(known)
          .filter(inMonths(known, 12))
          .filter(
            ({ time }) => londonDayText(time) >= (known.today < '2027-02-20' ? '2026-10-05' : '2027-02-20'),
          ).length,
  lastTwoTemperatures: (known) =>
    furthest('max', newestFirst(temperatures(known).filter(inHours(known, 72))).slice(0, 2)),
  lastTwoLies: (known) => sum(lies(newestFirst(falls(known).filter(inMonths(known, 12))).slice(0, 2))),
  lastTwoInjurious: (known) =>
    Math.min(2, falls(known).filter(inMonths(known, 12)).filter(isInjurious).length),
  usualPressure: (known) => {
    const readings = known.of('observations', 'systolicPressure').filter(inDays(known, 183))
    const days = new Set(readings.map(({ time }) => londonDayText(time)))
    return days.size < 2 ? 'unknown' : median(readings.map((each) => numberIn(each)))
  },
  middleLie: (known) => median(lies(falls(known).filter(inDays(known, 28)))),
  meanLie: (known) => mean(lies(falls(known).filter(inDays(known, 28)))),
  meanTemperature: (known) =>
    mean(
      newestFirst(temperatures(known).filter(inHours(known, 72)))
        .slice(0, 3)
        .map((each) => numberIn(each)),
    ),
  injuriousShare: (known) => percent(falls(known).filter(inDays(known, 28)), isInjurious),
  unwitnessedInjuries: (known) =>
    percent(
      falls(known)
        .filter(inMonths(known, 6))
        .filter(({ injury }) => injury !== 'none'),
      ({ witnessed }) => witnessed === false,
    ),
  feverShare: (known) =>
    percent(temperatures(known).filter(inHours(known, 72)), (each) => numberIn(each) >= 38),
  isWinter: ({ today }) => today.slice(5) >= '10-01' || today.slice(5) <= '03-31',
  inCampaign: ({ today }) =>
    today > '2027-03-15' ? 'unknown' : today <= '2027-01-31' || today >= '2027-02-20',
  reviewPastDue: (known) => {
    const review = newest(reviews(known))
    return review === undefined ? 'unknown' : daysBetween(String(review['nextDue']), known.today)
  },
  reviewLongPastDue: (known) => {
    const review = newest(reviews(known))
    const due = String(review?.['nextDue'])
    return review === undefined || !loaded.has(due.slice(0, 4))
      ? 'unknown'
      : daysBetween(workingDaysAfter(due, 5), known.today)
  },
  sinceFirstFall: (known) => {
    const first = firstFall(known)
    return first === undefined ? Infinity : (known.now - first.time) / 60_000
  },
  knocksSinceFirstFall: (known) => {
    const first = firstFall(known)
    return known
      .of('events', 'headKnock')
      .filter(inHours(known, 72))
      .filter(({ time }) => first !== undefined && time >= first.time).length
  },
  sinceReviewFellDue: (known) => {
    const review = newest(reviews(known).filter(({ of }) => of === 'pain'))
    return review === undefined ? Infinity : Math.max(0, daysBetween(String(review['nextDue']), known.today))
  },
  outcomeWhileNotDue: (known) => {
    const review = newest(reviews(known))
    return review === undefined || String(review['nextDue']) < known.today
      ? 'unknown'
      : review['outcome'] === 'done'
  },
  weightOnAir: (known) => {
    const breathing = newest(known.of('observations', 'breathing'))
    const weight = newest(known.of('observations', 'weight'))
    const isOnAir = breathing !== undefined && inDays(known, 1)(breathing) && breathing['value'] === 'air'
    return weight === undefined || !isOnAir ? 'unknown' : numberIn(weight)
  },
  sinceEitherWay: (known) => daysSince(known, falls(known)),
}
