import type { HomeAssessment, ResidentAssessment } from '../record/assessment.js'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import type { Io } from './io.js'
import { progressOf } from './progress.js'
import { complain, homeIn, recordsFrom, whyNot } from './records.js'
import { breath, isStopped, stopped } from './stopped.js'

/** A home's own record, and those of its residents that can be used. */
export interface WholeHome {
  readonly home: HomeAssessment
  readonly residents: readonly ResidentAssessment[]
  /** Whether every record could be used. */
  readonly code: ExitCode
}

/**
 * All that a question about a home as a whole looks at; or how the command ends without it.
 *
 * @param question What needs a home: the first half of a sentence that says so.
 */
export async function wholeHome(path: string, question: string, io: Io): Promise<WholeHome | ExitCode> {
  const found = homeIn(path)
  if (found === undefined)
    throw new WrongUse(question, 'name the folder of its records, with the record of the home in home.json')
  if ('issues' in found) {
    complain(io, found.from, whyNot(found.issues))
    return exitCodes['something could not be used']
  }
  let code: ExitCode = exitCodes.done
  const residents: ResidentAssessment[] = []
  const progress = progressOf(io, 'residents')
  for await (const record of recordsFrom(path, io)) {
    if ('assessment' in record) residents.push(record.assessment)
    else {
      complain(io, record.from, whyNot(record.issues))
      code = exitCodes['something could not be used']
    }
    progress.at(residents.length)
    await breath()
  }
  progress.end()
  if (isStopped(io))
    return stopped(io, 'an answer about a home from only some residents is none; nothing was written.')
  return { home: found.assessment, residents, code }
}
