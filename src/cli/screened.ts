import type { ResidentAssessment } from '../record/assessment.js'
import type { Report } from '../explain/report.js'
import { ReleaseRefused } from '../explain/prepare.js'
import type { Screener } from '../explain/screener.js'
import { WrongUse } from './exit.js'

/** A report; or, where our own code fails on one resident, why: the others are still screened. */
export function screened(
  screener: Screener,
  assessment: ResidentAssessment,
  asOf: string,
): Report | { readonly failed: string } {
  try {
    return screener.screen(assessment, { asOf })
  } catch (error) {
    if (error instanceof ReleaseRefused) throw wrongMoment(error)
    return {
      failed: `this resident could not be screened (${error instanceof Error ? error.message : 'unknown fault'}); please report it`,
    }
  }
}

/** What a screener makes; or, of a moment that the release is not for, the word to whoever named it. */
export function unlessRefused<Made>(make: () => Made): Made {
  try {
    return make()
  } catch (error) {
    if (error instanceof ReleaseRefused) throw wrongMoment(error)
    throw error
  }
}

/** The release is not for this moment: the user's to put right. */
export function wrongMoment({ issues: [first] }: ReleaseRefused): WrongUse {
  return new WrongUse(
    first?.message ?? 'the release is refused',
    `${first?.help ?? ''}; --as-of says another moment`,
  )
}
