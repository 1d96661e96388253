import { readFileSync } from 'node:fs'
import { createScreener } from '../src/explain/screener.js'
import type { Release } from '../src/pages/rule.js'
import { parseAssessment } from '../src/record/parse-assessment.js'

/** Where the one report that is written out in full stands, for whoever wants to see one before using the library. */
export const exampleReportFile = 'examples/report.json'

const home = new URL('../examples/home/', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, home), 'utf8'))

/** The report of fourteen medicines and a fall, as JSON text. */
export function exampleReport(release: Release): string {
  const parsed = parseAssessment(read('r09-fourteen-medicines-and-a-fall.json'))
  if (!parsed.ok) throw new Error('INVARIANT: the example home can be read')
  const { asOf } = read('screening.json') as { readonly asOf: string }
  const report = createScreener(release, { allowDraft: true }).screen(parsed.assessment, { asOf })
  return `${JSON.stringify(report, null, 2)}\n`
}
