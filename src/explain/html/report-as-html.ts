import type { ResidentAssessment } from '../../record/assessment.js'
import type { Release } from '../../pages/rule.js'
import { momentInWords } from '../dates-in-words.js'
import { reportOutline } from '../report-outline.js'
import type { HomeReport } from '../home-report.js'
import type { Report } from '../report.js'
import { documentOf } from './document.js'
import { element, type Markup } from './markup.js'
import { outlineAsHtml, type OutlineLevel } from './outline-as-html.js'

/** What a report may show beside its own words. */
export interface ReportHtmlOptions {
  /** The record that was screened: its observations are drawn along the days. A record of somebody else is not noticed. */
  readonly assessment?: ResidentAssessment
}

/**
 * A report as one self-contained HTML page for a screen, a phone or A4 paper, in the words of `asText` with every
 * question. It is not a fragment for a page of yours: it brings its own head, styles and content security policy.
 *
 * @example reportAsHtml(screener.screen(assessment, { asOf }), release, { assessment })
 * @example reportAsHtml(report, release) // without the record, nothing is drawn along the days
 */
export const reportAsHtml = (
  report: Report | HomeReport,
  release: Release,
  options: ReportHtmlOptions = {},
): string =>
  documentOf(
    `${'home' in report ? report.home : report.resident}, ${momentInWords(report.asOf)}`,
    reportSection(report, release, options),
  )

/** A report as a part of a page; printed, each begins on a sheet of its own. */
export const reportSection = (
  report: Report | HomeReport,
  release: Release,
  { assessment }: ReportHtmlOptions = {},
  place: OutlineLevel = {},
): Markup =>
  element(
    'article',
    { class: 'resident' },
    outlineAsHtml(reportOutline(report, release, { whole: true, assessment }), place),
  )
