import { roundAsText } from '../explain/as-text.js'
import { roundOrder } from '../explain/round.js'
import type { Report } from '../explain/report.js'
import { exitCodes } from './exit.js'
import { momentOf, screenerFor, type Common } from './load.js'
import { complain, momentIn, recordsFrom, type Found } from './records.js'

/** `round DIR`: every resident of a home in the order of need, with the reason for each place. */
export async function round(dir: string, options: Common): Promise<void> {
  const screener = screenerFor(options)
  const asOf = momentOf(options, momentIn(dir))
  const reports: Report[] = []
  const unusable: Found[] = []
  for await (const found of recordsFrom([dir])) {
    if ('assessment' in found) reports.push(screener.screen(found.assessment, { asOf }))
    else unusable.push(found)
  }
  const places = roundOrder(reports)
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(places.map(({ place, resident, within, possibly, because }) => ({ place, resident, within, possibly, because })))}\n`)
  } else {
    const [first] = reports
    process.stdout.write(`Round for ${String(places.length)} residents, ${asOf.slice(0, 10)} ${asOf.slice(11, 16)}\n`)
    if (first?.draft !== undefined) process.stdout.write(`${first.draft}\n`)
    process.stdout.write(`\n${roundAsText(places)}`)
  }
  for (const found of unusable) complain(found)
  // A resident whose record cannot be read is nobody's last place: say so and end otherwise than done.
  if (unusable.length > 0) process.exitCode = exitCodes['something could not be used']
}
