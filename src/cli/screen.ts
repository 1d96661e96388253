import { asMarkdown, asText } from '../explain/as-text.js'
import { documentEnd, documentStart } from '../explain/html/document.js'
import { reportSection } from '../explain/html/report-as-html.js'
import type { ResidentAssessment } from '../record/assessment.js'
import type { Report } from '../explain/report.js'
import type { Release } from '../pages/rule.js'
import { exitCodes, type ExitCode } from './exit.js'
import { layoutFor, type Io } from './io.js'
import { screenerFor, type Common } from './load.js'
import { momentFor } from './moment.js'
import { forOutput, outputTo } from './output.js'
import { progressOf, silent } from './progress.js'
import { complain, recordsFrom, whyNot } from './records.js'
import { screened } from './screened.js'
import { breath, isStopped, stopped } from './stopped.js'

/** `screen FILE...`: a report each, in the order of the input; `--format json` gives one line a resident. */
export async function screen(paths: readonly string[], options: Common, io: Io): Promise<ExitCode> {
  const screener = screenerFor(options)
  const layout = layoutOf(options.format, screener.release, forOutput(options.out, io))
  // Before anything is opened: what is asked wrongly is said at once.
  const asked = paths.map((path) => ({ path, asOf: momentFor(options, path, io) }))
  const output = outputTo(options.out, io, { keep: options.format === 'html' })
  // Reports that run over the screen are progress enough.
  const progress =
    options.out === undefined && io.columns !== undefined ? silent : progressOf(io, 'residents')
  let code: ExitCode = exitCodes.done
  let done = 0
  try {
    await output.write(layout.start)
    for (const { path, asOf } of asked) {
      for await (const found of recordsFrom(path, io)) {
        const report =
          'assessment' in found
            ? screened(screener, found.assessment, asOf)
            : { failed: whyNot(found.issues) }
        if ('failed' in report) {
          complain(io, found.from, report.failed)
          code = exitCodes['something could not be used']
        } else {
          await output.write(layout.each(report, 'assessment' in found ? found.assessment : undefined))
          progress.at(++done)
        }
        if (done % residentsABreath === 0) await breath()
      }
    }
    await output.write(layout.end)
  } catch (error) {
    output.abandon()
    throw error
  } finally {
    progress.end()
  }
  if (isStopped(io)) {
    output.abandon()
    return stopped(io, `${residents(done)} screened${notWritten(output.file, options.format)}.`)
  }
  await output.finish()
  return code
}

/** Often enough for Ctrl-C to be heard at once, seldom enough to cost nothing. */
const residentsABreath = 100

const residents = (count: number): string =>
  `${String(count)} ${count === 1 ? 'resident was' : 'residents were'}`

function notWritten(file: string | undefined, format: Common['format']): string {
  if (file !== undefined) return `, ${file} is as it was`
  return format === 'html' ? ', nothing was written' : ''
}

/** What stands before, for and after the reports of a format. */
interface Layout {
  readonly start: string
  readonly each: (report: Report, assessment: ResidentAssessment | undefined) => string
  readonly end: string
}

function layoutOf(format: Common['format'], release: Release, io: Io): Layout {
  if (format === 'json') return { start: '', each: (report) => `${JSON.stringify(report)}\n`, end: '' }
  if (format === 'html')
    return {
      start: documentStart('Screening reports'),
      each: (report, assessment) =>
        `${reportSection(report, release, assessment === undefined ? {} : { assessment }).markup}\n`,
      end: documentEnd,
    }
  const text =
    format === 'markdown'
      ? (report: Report) => asMarkdown(report, release)
      : (report: Report) => asText(report, release, layoutFor(io))
  // Between two reports for people stands a line of their own.
  let first = true
  return {
    start: '',
    each: (report) => {
      const apart = first ? '' : format === 'markdown' ? '\n---\n\n' : '\n\n'
      first = false
      return `${apart}${text(report)}`
    },
    end: '',
  }
}
