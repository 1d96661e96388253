// An area's own figures, within the ranges that the pages allow: `npx tsx examples/programs/local-settings.ts`
import { readFileSync } from 'node:fs'
import { createScreener, outcomeOf, parseAssessment, ReleaseRefused } from 'mdt-screening'
import { release } from 'mdt-screening/rules'

const asOf = '2026-12-08T09:00:00+00:00'
const parsed = parseAssessment(
  JSON.parse(readFileSync('examples/home/r21-last-year-and-no-plan.json', 'utf8')),
)
if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '))

const settings = { admissionsInAYearCount: 4 }
const shipped = createScreener(release, { allowDraft: true }).screen(parsed.assessment, { asOf })
const local = createScreener(release, { allowDraft: true, settings }).screen(parsed.assessment, { asOf })

console.log('three admissions, as shipped:', outcomeOf(shipped, 'admissions-in-a-year'))
console.log('three admissions, here:', outcomeOf(local, 'admissions-in-a-year'))
// Every report says which figures are not the shipped ones, so that it can be replayed.
console.log('in the report:', JSON.stringify(local.settings))

try {
  createScreener(release, { allowDraft: true, settings: { admissionsInAYearCount: 40 } })
} catch (error) {
  if (!(error instanceof ReleaseRefused)) throw error
  console.log('forty:', error.issues.length, 'issue')
}

// Prints:
// three admissions, as shipped: raised
// three admissions, here: not-raised
// in the report: {"admissionsInAYearCount":4}
// forty: 1 issue
