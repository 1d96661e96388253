import type { Issue } from '../values/issue.js'
import type { PeriodRow } from './tables.js'

/** What no row of the periods table can say alone: all stretches of a period are written one way, and never overlap. */
export function periodIssues(periods: readonly PeriodRow[]): readonly Issue[] {
  return [...new Set(periods.map(({ period }) => period))].flatMap((name) => {
    const rows = periods.filter(({ period }) => period === name)
    const lengths = new Set(rows.flatMap(({ from, to = from }) => [from.length, to.length]))
    if (lengths.size > 1) return [mixed(name)]
    if (lengths.has(everyYear)) return rows.some(({ to }) => to === undefined) ? [endless(name)] : []
    return overlapping(rows) ? [overlap(name)] : []
  })
}

/** As long as `10-01`. */
const everyYear = 5

/** One stretch whose end is not known runs to the start of the next at most. */
function overlapping(rows: readonly PeriodRow[]): boolean {
  const sorted = rows.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.some(({ from, to = from }, i) => to < from || to >= (sorted[i + 1]?.from ?? '9999'))
}

const file = 'periods.csv'

const mixed = (period: string): Issue => ({
  code: 'mixed-period',
  message: `\`${period}\` has dates of every year and dates of one campaign`,
  help: 'write all its dates as month and day, or all in full',
  file,
})

const endless = (period: string): Issue => ({
  code: 'endless-period',
  message: `\`${period}\` comes every year, and one of its rows does not say until when`,
  help: 'write `to` as month and day',
  file,
})

const overlap = (period: string): Issue => ({
  code: 'overlapping-period',
  message: `the dates of \`${period}\` overlap, or one row ends before it begins`,
  help: 'end each row before the next one begins',
  file,
})
