import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleReport, exampleReportFile } from '../../scripts/example-report.js'
import { release } from '../../src/generated/release.js'

test('the report that is written out in full is what this release says today', () => {
  // `npm run generate` writes it; a difference is a change of what a reader sees, for review.
  expect(readFileSync(new URL(`../../${exampleReportFile}`, import.meta.url), 'utf8')).toBe(
    exampleReport(release),
  )
})
