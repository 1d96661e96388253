import { dayText, parseDay, yearOf, type Day } from '../values/day.js'
import { maybe, no, yes, type Truth } from '../values/truth.js'

/**
 * One stretch of a period. Month and day (`10-01`) come every year, and may run over the New Year; full dates are
 * one campaign. Of a campaign whose end nobody has announced `to` is left out.
 */
export interface PeriodDates {
  readonly from: string
  readonly to?: string
}

/** Between which days the newest stretch began; Infinity where one that is not loaded may have begun. */
export interface Began {
  readonly earliest: Day
  readonly latest: Day
}

export interface Period {
  readonly includes: (day: Day) => Truth
  readonly began: (day: Day) => Began
}

/** A period that no row tells anything of: nobody knows. */
const unheardOf: Period = {
  includes: () => maybe,
  began: (day) => ({ earliest: -Infinity, latest: day }),
}

export function periodOf(rows: readonly PeriodDates[]): Period {
  const [first] = rows
  if (first === undefined) return unheardOf
  return isYearly(first.from) ? everyYear(rows) : campaigns(rows)
}

const isYearly = (date: string): boolean => date.length === 5

function everyYear(rows: readonly PeriodDates[]): Period {
  return {
    includes: (day) => {
      const date = dayText(day).slice(5)
      const isIn = ({ from, to = from }: PeriodDates): boolean =>
        from <= to ? from <= date && date <= to : date >= from || date <= to
      return rows.some(isIn) ? yes : no
    },
    began: (day) => {
      const newest = Math.max(...rows.map(({ from }) => lastOn(from, day)))
      return { earliest: newest, latest: newest }
    },
  }
}

/** The newest day of that month and day, which may be today. INVARIANT: never 29 February. */
function lastOn(date: string, day: Day): Day {
  const year = dayText(day).slice(5) >= date ? yearOf(day) : yearOf(day) - 1
  return parseDay(`${String(year)}-${date}`) ?? -Infinity
}

/**
 * Campaigns are known from the first one loaded to the end of the last: what comes before or after may be a year
 * that nobody has loaded, and the answer is never a quiet no.
 */
function campaigns(rows: readonly PeriodDates[]): Period {
  const known = rows
    .map(({ from, to }) => ({
      from: parseDay(from) ?? NaN,
      to: to === undefined ? undefined : (parseDay(to) ?? NaN),
    }))
    .sort((a, b) => a.from - b.from)
  const last = known.at(-1)
  const knownUntil = last?.to ?? last?.from ?? -Infinity
  return {
    includes: (day) => {
      const newest = known.findLast(({ from }) => from <= day)
      if (newest === undefined || day > knownUntil) return maybe
      if (day === newest.from) return yes
      return newest.to === undefined ? maybe : day <= newest.to ? yes : no
    },
    began: (day) => {
      const newest = known.findLast(({ from }) => from <= day)
      if (newest === undefined) return { earliest: -Infinity, latest: day }
      return { earliest: newest.from, latest: day > knownUntil ? day : newest.from }
    },
  }
}
