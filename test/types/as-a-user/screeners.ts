// The two screeners, and the doors around them.
import {
  createScreener,
  ReleaseRefused,
  type Issue,
  type Report,
  type ResidentAssessment,
  type Screener,
} from 'mdt-screening'
import { reportAsHtml, roundAsHtml, type ReportHtmlOptions } from 'mdt-screening/html'
import { createScreener as onEngine, type AsyncScreener } from 'mdt-screening/json-rules-engine'
import { release } from 'mdt-screening/rules'

declare const assessment: ResidentAssessment
const at = { asOf: '2026-12-08T09:00:00+00:00' }

export const local: Screener = createScreener(release, {
  allowDraft: true,
  settings: { admissionsInAYearCount: 4, moodScaleCurrentFor: '60 days' },
})
// @ts-expect-error -- a setting is a number or a length of time
createScreener(release, { settings: { admissionsInAYearCount: true } })
// @ts-expect-error -- there is no such option
createScreener(release, { settigns: {} })
// @ts-expect-error -- a release is not named but given
createScreener('2026-12')

export const report: Report = local.screen(assessment, at)
// @ts-expect-error -- the library's own screener does not wait
export const chained = local.screen(assessment, at).then(() => 0)

const slow: AsyncScreener = onEngine(release, { allowDraft: true, settings: { admissionsInAYearCount: 4 } })
export const later: Promise<Report> = slow.screen(assessment, at)
// @ts-expect-error -- it answers by a promise
export const now: Report = slow.screen(assessment, at)
// @ts-expect-error -- so it cannot stand where the other is wanted
export const swapped: Screener = slow
export const eitherWay = async (screener: Screener | AsyncScreener): Promise<Report> =>
  await screener.screen(assessment, at)

export function issuesOf(error: unknown): readonly Issue[] {
  // @ts-expect-error -- what was thrown is not known yet
  void error.issues
  return error instanceof ReleaseRefused ? error.issues : []
}

const options: ReportHtmlOptions = { assessment }
export const html: string = reportAsHtml(report, release, options)
// @ts-expect-error -- a round is a list with its time, not bare reports
roundAsHtml([report], release)
