import { addMonths, type Day } from '../../values/day.js'
import { parseDuration, type Duration } from '../../values/duration.js'
import { londonDay } from '../../values/london.js'
import { cause, setRange, setUnknown } from '../../values/possible.js'
import { addWorkingDays } from '../../values/working-days.js'
import { dateOf } from '../dated.js'
import type { Figure } from '../definition.js'
import { newestOf } from '../newest.js'
import { compileSelection, entriesOf, namesOf } from '../selection.js'
import { fromRecord, selecting, type Verb } from '../verb.js'

/**
 * `{ daysPast: movedIn, allow: 7 working days }` - days past the day something fell due; 0 on that day,
 * negative before it. The day itself is day 0. `{ daysPast: authorisations, dated: endsOn }` counts from that
 * field of the newest entry, which may lie ahead.
 * Missing: unknown without the event or its date; a range where a needed year's bank holidays are not loaded.
 */
export const daysPast: Verb = {
  name: 'daysPast',
  words: [...selecting, 'allow', 'dated'],
  compile(selection, scope) {
    const select = compileSelection(selection['daysPast'], selection, scope)
    const date = dateOf(selection, scope.listed(namesOf(selection['daysPast'])[0] ?? ''), scope)
    const written = scope.figure((selection['allow'] as Figure<string> | undefined) ?? '0 days')
    const allow = parseDuration(written)
    if (allow === undefined) scope.problem(`\`${written}\` is not a duration`)
    const domain = { kind: 'number', least: -100_000, most: 100_000, step: 1, unit: 'd' } as const
    const derive = fromRecord(domain, (run, into) => {
      const { entries, open, causes } = newestOf(select(run), undefined, run, 0)
      let [from, to] = [Infinity, -Infinity]
      for (const entry of entries) {
        const dated = date(entry, run)
        from = Math.min(from, dated.from)
        to = Math.max(to, dated.to)
      }
      if (entries.length === 0 || open || allow === undefined || !Number.isFinite(to - from)) {
        return setUnknown(into, domain, causes | cause.missing)
      }
      const { earliest } = due(londonDay(from), allow)
      const { latest } = due(londonDay(to), allow)
      setRange(into, run.asOfDay - latest, run.asOfDay - earliest, earliest === latest ? 0 : cause.partial)
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

interface Due {
  readonly earliest: Day
  readonly latest: Day
}

const on = (day: Day): Due => ({ earliest: day, latest: day })

function due(day: Day, { n, unit }: Duration): Due {
  switch (unit) {
    case 'working days': {
      const exact = addWorkingDays(day, n)
      // A year whose bank holidays are not loaded: no n working days take less than n days, nor more than
      // their weekends and three weeks of holidays, so that an old event is still known to be long overdue.
      return exact === undefined ? { earliest: day + n, latest: day + 2 * n + 21 } : on(exact)
    }
    case 'months':
      return on(addMonths(day, n))
    case 'years':
      return on(addMonths(day, 12 * n))
    case 'weeks':
      return on(day + 7 * n)
    case 'days':
      return on(day + n)
    case 'hours':
    case 'minutes':
      return on(day)
  }
}
