import { once } from 'node:events'
import { asMarkdown, asText } from '../explain/as-text.js'
import { exitCodes } from './exit.js'
import { momentOf, screenerFor, type Common } from './load.js'
import { complain, momentIn, recordsFrom } from './records.js'

/** `screen FILE...`: a report each, in the order of the input; `--format json` gives NDJSON. */
export async function screen(files: readonly string[], options: Common): Promise<void> {
  const screener = screenerFor(options)
  const asOf = momentOf(options, files.length === 1 ? momentIn(files[0] ?? '') : undefined)
  const print = options.format === 'json' ? (report: Parameters<typeof asText>[0]) => `${JSON.stringify(report)}\n` : options.format === 'markdown' ? asMarkdown : asText
  for await (const found of recordsFrom(files)) {
    if (!('assessment' in found)) {
      complain(found)
      process.exitCode = exitCodes['something could not be used']
      continue
    }
    const text = print(screener.screen(found.assessment, { asOf }))
    // Wait for a slow reader, so that memory stays that of one resident.
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  }
}
