import { explanationAsText } from '../explain/explanation-as-text.js'
import type { Screener } from '../explain/screener.js'
import type { ResidentAssessment } from '../record/assessment.js'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import { layoutFor, print, type Io } from './io.js'
import type { Common } from './load.js'
import { complain, homeIn, recordsFrom, whyNot } from './records.js'

/** `explain DIR RULE` of a rule about the home as a whole: it looks at the home's record and at everybody's. */
export async function explainHome(
  path: string,
  rule: string,
  asOf: string,
  screener: Screener,
  { format }: Common,
  io: Io,
): Promise<ExitCode> {
  const home = homeIn(path)
  if (home === undefined)
    throw new WrongUse(
      `\`${rule}\` is about a home as a whole`,
      'name the folder of its records, with the record of the home in home.json',
    )
  if ('issues' in home) {
    complain(io, home.from, whyNot(home.issues))
    return exitCodes['something could not be used']
  }
  let code: ExitCode = exitCodes.done
  const residents: ResidentAssessment[] = []
  for await (const found of recordsFrom(path, io)) {
    if ('assessment' in found) residents.push(found.assessment)
    else {
      complain(io, found.from, whyNot(found.issues))
      code = exitCodes['something could not be used']
    }
  }
  const explanation = screener.explainHome(home.assessment, residents, rule, { asOf })
  await print(
    io,
    format === 'json'
      ? `${JSON.stringify(explanation)}\n`
      : explanationAsText(explanation, screener.release, layoutFor(io)),
  )
  return code
}
