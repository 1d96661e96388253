import { cause, setFromTruth } from '../../values/possible.js'
import { periodOf } from '../periods.js'
import { fromRecord, type Verb } from '../verb.js'

/**
 * `{ inPeriod: influenza-season }` - whether the day of the screening lies in a period of the periods table.
 * Missing: a campaign whose dates nobody has loaded for this time may be on or not; it is never quietly over.
 */
export const inPeriod: Verb = {
  name: 'inPeriod',
  words: [],
  compile(selection, scope) {
    scope.reads('today')
    const domain = { kind: 'boolean' } as const
    const { includes } = periodOf(scope.tables.periods(String(selection['inPeriod'])))
    const derive = fromRecord(domain, (run, into) => {
      setFromTruth(into, includes(run.asOfDay), cause.missing)
    })
    return { domain, derive }
  },
}
