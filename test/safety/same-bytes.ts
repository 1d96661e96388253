import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { createScreener } from '../../src/explain/screener.js'
import { anyRecordRelease } from './any-record-rules.js'
import { anyGiven, anyRelease, written } from './any-release.js'
import { asOf } from './oracle.js'
import { anyHidden, anyWithheld, seen } from './records.js'
import { assessmentOf } from './screened.js'

// Run as a program by `same-bytes.test.ts`, under different clocks and languages.

const how = { numRuns: Number(process.argv[2] ?? 100), seed: 20261208 }
const bytes = createHash('sha256')

for (const [release, given] of fc.sample(fc.tuple(anyRelease, anyGiven), how)) {
  bytes.update(JSON.stringify(createScreener(release).screenBox(written(given), { asOf })))
}
for (const [release, hidden, withheld] of fc.sample(
  fc.tuple(anyRecordRelease, anyHidden(), fc.array(anyWithheld(), { maxLength: 3 })),
  how,
)) {
  const screener = createScreener(release)
  const assessment = assessmentOf(seen(hidden, withheld))
  bytes.update(JSON.stringify(screener.screen(assessment, { asOf: hidden.asOf })))
  for (const { id } of release.rules)
    bytes.update(JSON.stringify(screener.explain(assessment, id, { asOf: hidden.asOf })))
}
process.stdout.write(bytes.digest('hex'))
