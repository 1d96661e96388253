import { parseDuration, type Duration } from '../../values/duration.js'
import { londonDay, endOfDay, startOfDay } from '../../values/london.js'
import { cause } from '../../values/possible.js'
import { maybe, no, yes, type Truth } from '../../values/truth.js'
import type { Day } from '../../values/day.js'
import { compileWindow } from '../compile-window.js'
import type { Figure, Selection } from '../definition.js'
import { presenceIn, type Presence } from '../presence.js'
import type { Scope } from '../scope.js'
import { fromRecord, type Verb } from '../verb.js'

/** Where a day of a resident may be spent. */
export const daysSpent = ['here', 'hospital', 'lived'] as const

/**
 * `{ residentDays: here, between: [1 day, 28 days] }` - the days of that stretch on which the resident was in the
 * home at midnight; `hospital`: on which they were in hospital then and lived here; `lived`: on which they lived
 * here at any moment, wherever they were. Counted at midnight, so the day of moving in counts and that of leaving
 * does not, and no day counts for two places.
 * Missing: a day that the list of stays does not cover may be one of them or not.
 */
export const residentDays: Verb = {
  name: 'residentDays',
  words: ['between'],
  compile(selection, scope) {
    const windowOf = compileWindow(selection, scope)
    const presence = presenceIn(scope)
    const most = daysBetween(selection, scope)
    const domain = { kind: 'number', least: 0, most, step: 1, unit: 'd' } as const
    const spent = ways[String(selection['residentDays'])] ?? ways['here']
    const derive = fromRecord(domain, (run, into) => {
      const { earliest, closesTo } = windowOf(run)
      const known = presence(run)
      let [sure, open] = [0, 0]
      // A window without ends would have days without end.
      const last = Math.min(londonDay(closesTo), run.asOfDay)
      for (let day = Math.max(londonDay(earliest), last - most + 1); day <= last; day++) {
        const truth = spent?.(known, day) ?? maybe
        if (truth === yes) sure++
        else if (truth !== no) open++
      }
      into.low = into.leanLow = sure
      into.high = into.leanHigh = sure + open
      into.causes = open === 0 ? 0 : cause.partial
    })
    return { domain, derive }
  },
}

const ways: Readonly<Record<string, (known: Presence, day: Day) => Truth>> = {
  here: (known, day) => known.here(endOfDay(day)),
  hospital: (known, day) => known.inHospital(endOfDay(day)),
  lived: (known, day) => {
    const [from, to] = [startOfDay(day), endOfDay(day)]
    // Who left at some hour of the day lived here when it began, the very stroke of midnight counted in.
    return known.lived(from - 1) | known.lived(to) | known.arrived(from, to)
  },
}

/** As many days as there are in it, whenever it is: months are not all alike. */
function daysBetween({ between }: Selection, scope: Scope): number {
  const [nearest, furthest] = (between ?? []).map((end) => wholeDays(end, scope))
  return Math.max(0, (furthest ?? 0) - (nearest ?? 0) + 1)
}

function wholeDays(figure: Figure<string>, scope: Scope): number | undefined {
  const written = scope.figure<string>(figure)
  const length: Duration | undefined = parseDuration(written)
  if (length?.unit === 'days') return length.n
  if (length?.unit === 'weeks') return 7 * length.n
  scope.problem(`\`residentDays\` counts a stretch of days, so it cannot reach back \`${written}\``)
  return undefined
}
