export { parseAssessment, parseHome } from './record/parse-assessment.js'
export type { HomeAssessment, ResidentAssessment } from './record/assessment.js'
export { defineFact, type AppFact } from './explain/app-facts.js'
export {
  createScreener,
  outcomeOf,
  ReleaseRefused,
  type AsOf,
  type Screener,
  type ScreenerOptions,
} from './explain/screener.js'
export { asMarkdown, asText } from './explain/as-text.js'
export { explanationAsText } from './explain/explanation-as-text.js'
export { measuresAsMarkdown, measuresAsText } from './explain/measures/measures-as-text.js'
export { roundOrder, type Place, type Remaining, type Round, type ToFindOut } from './explain/round.js'
export { roundAsMarkdown, roundAsText, type NotScreened, type RoundList } from './explain/round-list.js'
export type { Box, BoxValue } from './explain/box.js'
export type { HomeExplanation, HomeReport } from './explain/home-report.js'
export type { HomeMeasures, MeasuredPage, MeasuredPeriod, Span } from './explain/measures/home-measures.js'
export type { Explanation, Finding, Question, Reason, Report } from './explain/report.js'
export type { Release } from './pages/rule.js'
export type { Within } from './pages/within.js'
export type { Issue } from './values/issue.js'
