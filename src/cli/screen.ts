import { asMarkdown, asText } from '../explain/as-text.js'
import type { Report } from '../explain/report.js'
import type { Release } from '../pages/rule.js'
import { exitCodes, type ExitCode } from './exit.js'
import { layoutFor, print, type Io } from './io.js'
import { screenerFor, type Common } from './load.js'
import { momentFor } from './moment.js'
import { complain, recordsFrom, whyNot } from './records.js'
import { screened } from './screened.js'

/** `screen FILE...`: a report each, in the order of the input; `--format json` gives one line a resident. */
export async function screen(paths: readonly string[], options: Common, io: Io): Promise<ExitCode> {
  const screener = screenerFor(options)
  const written = writer(options.format, screener.release, io)
  let code: ExitCode = exitCodes.done
  for (const path of paths) {
    const asOf = momentFor(options, path, io)
    for await (const found of recordsFrom(path, io)) {
      const report =
        'assessment' in found ? screened(screener, found.assessment, asOf) : { failed: whyNot(found.issues) }
      if ('failed' in report) {
        complain(io, found.from, report.failed)
        code = exitCodes['something could not be used']
      } else await print(io, written(report))
    }
  }
  return code
}

function writer(format: Common['format'], release: Release, io: Io): (report: Report) => string {
  if (format === 'json') return (report) => `${JSON.stringify(report)}\n`
  const text =
    format === 'markdown'
      ? (report: Report) => asMarkdown(report, release)
      : (report: Report) => asText(report, release, layoutFor(io))
  // Between two reports for people stands a line of their own.
  let first = true
  return (report) => {
    const apart = first ? '' : format === 'markdown' ? '\n---\n\n' : '\n\n'
    first = false
    return `${apart}${text(report)}`
  }
}
