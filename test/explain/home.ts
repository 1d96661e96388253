import { readdirSync, readFileSync } from 'node:fs'
import type { Report } from '../../src/explain/report.js'
import { createScreener } from '../../src/explain/screener.js'
import { release } from '../../src/generated/release.js'
import type { ResidentAssessment } from '../../src/record/assessment.js'
import { parseAssessment } from '../../src/record/parse-assessment.js'

const folder = new URL('../../examples/home/', import.meta.url)

export const asOf = '2026-12-08T09:00:00+00:00'
export const screener = createScreener(release, { allowDraft: true })

/** A record of the example home as it was written, such as `r09`. */
export function recordOf(start: string): Record<string, unknown> {
  const file = readdirSync(folder).find((name) => name.startsWith(start))
  return JSON.parse(readFileSync(new URL(file ?? 'missing', folder), 'utf8')) as Record<string, unknown>
}

export function assessed(record: unknown): ResidentAssessment {
  const parsed = parseAssessment(record)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.assessment
}

export const reportOn = (record: unknown): Report => screener.screen(assessed(record), { asOf })

/** The residents of the example home, each with the report. */
export const residents = readdirSync(folder)
  .filter((name) => /^r\d\d-/.test(name))
  .map((name) => {
    const start = name.slice(0, 3)
    const assessment = assessed(recordOf(start))
    return { name: start, assessment, report: screener.screen(assessment, { asOf }) }
  })
