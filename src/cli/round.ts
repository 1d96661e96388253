import { roundAsHtml } from '../explain/html/round-as-html.js'
import { roundOrder, type Round } from '../explain/round.js'
import { roundAsMarkdown, roundAsText, type NotScreened, type RoundList } from '../explain/round-list.js'
import type { Report } from '../explain/report.js'
import type { Release } from '../pages/rule.js'
import type { ResidentAssessment } from '../record/assessment.js'
import { exitCodes, type ExitCode } from './exit.js'
import { layoutFor, type Io } from './io.js'
import { screenerFor, type Common } from './load.js'
import { momentFor } from './moment.js'
import { forOutput, outputTo } from './output.js'
import { progressOf } from './progress.js'
import { complain, homeIn, recordsFrom, whyNot } from './records.js'
import { screened } from './screened.js'
import { breath, isStopped, stopped } from './stopped.js'

/** `round DIR`: every resident of a home in the order of need, with the reason for each place. */
export async function round(path: string, options: Common, io: Io): Promise<ExitCode> {
  const screener = screenerFor(options)
  const asOf = momentFor(options, path, io)
  const reports: Report[] = []
  const notScreened: NotScreened[] = []
  // Only a page draws observations, only a home counts its residents; else a record is forgotten when it is screened.
  const records = new Map<Report, ResidentAssessment>()
  const home = homeIn(path)
  if (home !== undefined && 'issues' in home) notScreened.push({ from: home.from, why: whyNot(home.issues) })
  const residents: ResidentAssessment[] = []
  const progress = progressOf(io, 'residents')
  for await (const found of recordsFrom(path, io)) {
    const report =
      'assessment' in found ? screened(screener, found.assessment, asOf) : { failed: whyNot(found.issues) }
    if ('failed' in report) notScreened.push({ from: found.from, why: report.failed })
    else {
      reports.push(report)
      if (home !== undefined && 'assessment' in found) residents.push(found.assessment)
      if (options.format === 'html' && 'assessment' in found) records.set(report, found.assessment)
    }
    progress.at(reports.length)
    await breath()
  }
  progress.end()
  if (isStopped(io)) return stopped(io, `a round of only some residents is no round; nothing was written.`)
  const draft = reports[0]?.draft
  const list: RoundList = {
    asOf,
    ...(draft === undefined ? {} : { draft }),
    ...(home === undefined || 'issues' in home
      ? {}
      : { home: screener.screenHome(home.assessment, residents, { asOf }) }),
    round: roundOrder(reports),
    notScreened,
  }
  if (reports.length > 0 || options.format === 'json') {
    const output = outputTo(options.out, io)
    await output.write(written(list, options.format, screener.release, records, forOutput(options.out, io)))
    await output.finish()
    // The list names them, above everybody else; who sends it to a file hears of them as well.
    if (notScreened.length > 0)
      io.stderr.write(
        `${String(notScreened.length)} ${notScreened.length === 1 ? 'record' : 'records'} could not be screened; see the list\n`,
      )
  } else for (const { from, why } of notScreened) complain(io, from, why)
  return notScreened.length === 0 ? exitCodes.done : exitCodes['something could not be used']
}

function written(
  list: RoundList,
  format: Common['format'],
  release: Release,
  records: ReadonlyMap<Report, ResidentAssessment>,
  io: Io,
): string {
  if (format === 'markdown') return roundAsMarkdown(list)
  if (format === 'text') return roundAsText(list, layoutFor(io))
  if (format === 'html') return roundAsHtml(list, release, { assessmentOf: (report) => records.get(report) })
  const { round: lists, ...head } = list
  return `${JSON.stringify({ ...head, ...plain(lists) })}\n`
}

/** Without the reports, but with what has decided between residents due by the same time. */
const plain = ({ toActOn, toFindOut, everybodyElse }: Round): object => ({
  toActOn: toActOn.map(({ report: { order }, ...place }) => ({ ...place, order })),
  toFindOut: toFindOut.map(({ residents, ...job }) => ({
    ...job,
    residents: residents.map(({ resident }) => resident),
  })),
  everybodyElse: everybodyElse.map(({ resident, because }) => ({ resident, because })),
})
