import { parseDuration, durationText } from '../values/duration.js'
import { measuresAsMarkdown, measuresAsText } from '../explain/measures/measures-as-text.js'
import type { HomeMeasures } from '../explain/measures/home-measures.js'
import { ReleaseRefused } from '../explain/screener.js'
import type { ResidentAssessment } from '../record/assessment.js'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import { layoutFor, type Io } from './io.js'
import { screenerFor, type Common } from './load.js'
import { momentFor } from './moment.js'
import { forOutput, outputTo } from './output.js'
import { progressOf } from './progress.js'
import { complain, homeIn, recordsFrom, whyNot } from './records.js'
import { wrongMoment } from './screened.js'
import { breath, isStopped, stopped } from './stopped.js'

export interface MeasuresCommand extends Common {
  readonly periods?: string
  readonly every?: string
}

/** `measures DIR`: what became of everybody in a home over a period, and over the periods before it. */
export async function measures(path: string, options: MeasuresCommand, io: Io): Promise<ExitCode> {
  const periods = wholeNumber(options.periods ?? '1')
  const screener = screenerFor(
    options,
    options.every === undefined ? {} : { measurePeriod: lengthOf(options.every) },
  )
  const asOf = momentFor(options, path, io)
  const home = homeIn(path)
  if (home === undefined)
    throw new WrongUse(
      'measures are of a home as a whole',
      'name the folder of its records, with the record of the home in home.json',
    )
  if ('issues' in home) {
    complain(io, home.from, whyNot(home.issues))
    return exitCodes['something could not be used']
  }
  let code: ExitCode = exitCodes.done
  const residents: ResidentAssessment[] = []
  const progress = progressOf(io, 'residents')
  for await (const found of recordsFrom(path, io)) {
    if ('assessment' in found) residents.push(found.assessment)
    else {
      complain(io, found.from, whyNot(found.issues))
      code = exitCodes['something could not be used']
    }
    progress.at(residents.length)
    await breath()
  }
  progress.end()
  if (isStopped(io)) return stopped(io, 'figures of only some residents are none; nothing was written.')
  const measured = figuresOf(() => screener.measureHome(home.assessment, residents, { asOf, periods }))
  const output = outputTo(options.out, io)
  await output.write(
    options.format === 'json'
      ? `${JSON.stringify(measured)}\n`
      : options.format === 'markdown'
        ? measuresAsMarkdown(measured)
        : measuresAsText(measured, layoutFor(forOutput(options.out, io))),
  )
  await output.finish()
  return code
}

function figuresOf(measure: () => HomeMeasures): HomeMeasures {
  try {
    return measure()
  } catch (error) {
    if (error instanceof ReleaseRefused) throw wrongMoment(error)
    throw error
  }
}

/** More would reach back further than anybody keeps records in one place. */
const mostPeriods = 520

function wholeNumber(written: string): number {
  const periods = Number(written)
  if (/^\d+$/.test(written) && periods >= 1 && periods <= mostPeriods) return periods
  throw new WrongUse(
    `--periods cannot be \`${written}\``,
    `write a whole number from 1 to ${String(mostPeriods)}`,
  )
}

const units: Readonly<Record<string, 'days' | 'weeks'>> = { d: 'days', w: 'weeks' }

/** `28d`, `4w` or `28 days`. */
function lengthOf(written: string): string {
  const [, digits, unit = ''] = /^(\d{1,6})([dw])$/.exec(written) ?? []
  const found = units[unit]
  const text = found === undefined ? written : durationText({ n: Number(digits), unit: found })
  const length = parseDuration(text)
  if (length?.unit === 'days' || length?.unit === 'weeks') return text
  throw new WrongUse(`--every cannot be \`${written}\``, 'write days or weeks, such as 28d or 4w')
}
