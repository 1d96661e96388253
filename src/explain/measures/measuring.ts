import { instantText, type Instant } from '../../values/instant.js'
import type { HomeAssessment, ResidentAssessment } from '../../record/assessment.js'
import type { Screening } from '../../evaluate/screening.js'
import type { AppFact } from '../app-facts.js'
import { headOf, withHead } from '../assemble.js'
import { runsAt } from '../runs-at.js'
import type { HomeMeasures } from './home-measures.js'
import { measuresOf } from './measure-home.js'

type MeasureHome = (
  home: HomeAssessment,
  residents: readonly ResidentAssessment[],
  options: { readonly asOf: string; readonly periods?: number },
) => HomeMeasures

/** The figures of homes; today's pages are asked of earlier periods as well, so that periods can be held side by side. */
export function measuring(
  screening: Screening,
  facts: readonly AppFact[],
  instantOf: (asOf: string) => Instant,
): MeasureHome {
  const runAt = runsAt(screening, facts)
  return (home, residents, { asOf: written, periods = 1 }) => {
    const asOf = instantOf(written)
    if (!Number.isInteger(periods) || periods < 1 || periods > mostPeriods)
      throw new TypeError(
        `periods must be a whole number from 1 to ${String(mostPeriods)}, not ${String(periods)}`,
      )
    return Object.freeze({
      ...withHead({ home: home.home.id, ...headOf(screening, { asOf }) }, screening),
      ...measuresOf({
        screening,
        home,
        residents,
        asOf,
        periods,
        runOf: (resident, at) => runAt(resident, instantText(at), at),
      }),
    })
  }
}

/** Ten years of weeks. */
const mostPeriods = 520
