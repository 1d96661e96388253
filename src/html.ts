export { reportAsHtml, type ReportHtmlOptions } from './explain/html/report-as-html.js'
export { roundAsHtml, type RoundHtmlOptions } from './explain/html/round-as-html.js'
export { ruleAsHtml } from './explain/html/rule-as-html.js'
