import type { Release } from '../pages/rule.js'
import { markdownOf } from './markdown-of.js'
import type { HomeReport } from './home-report.js'
import type { Report } from './report.js'
import { reportOutline } from './report-outline.js'
import { textOf, type TextOptions } from './text-of.js'

/** A report as plain text for a terminal or a log. The release gives services, facts and signs their words. */
export const asText = (report: Report | HomeReport, release: Release, options?: TextOptions): string =>
  textOf(reportOutline(report, release), options)

/** A report as Markdown, in the same words. */
export const asMarkdown = (report: Report | HomeReport, release: Release): string =>
  markdownOf(reportOutline(report, release))
