import { parseDuration, durationText } from '../values/duration.js'
import { measuresAsMarkdown, measuresAsText } from '../explain/measures/measures-as-text.js'
import { WrongUse, type ExitCode } from './exit.js'
import { layoutFor, type Io } from './io.js'
import { screenerFor, type Common } from './load.js'
import { momentFor } from './moment.js'
import { forOutput, outputTo } from './output.js'
import { unlessRefused } from './screened.js'
import { wholeHome } from './whole-home.js'

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
  const read = await wholeHome(path, 'measures are of a home as a whole', io)
  if (typeof read === 'number') return read
  const measured = unlessRefused(() => screener.measureHome(read.home, read.residents, { asOf, periods }))
  const output = outputTo(options.out, io)
  await output.write(
    options.format === 'json'
      ? `${JSON.stringify(measured)}\n`
      : options.format === 'markdown'
        ? measuresAsMarkdown(measured)
        : measuresAsText(measured, layoutFor(forOutput(options.out, io))),
  )
  await output.finish()
  return read.code
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
