// One resident, from JSON to who acts by when: `npx tsx examples/programs/screen-one-resident.ts`
import { readFileSync } from 'node:fs'
import { createScreener, outcomeOf, parseAssessment } from 'mdt-screening'
import { release } from 'mdt-screening/rules'

const screener = createScreener(release, { allowDraft: true })
const asOf = '2026-12-08T09:00:00+00:00'

const parsed = parseAssessment(JSON.parse(readFileSync('examples/home/r19-a-drooping-face.json', 'utf8')))
if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '))

const report = screener.screen(parsed.assessment, { asOf })
for (const { within, refer, title } of report.raised) console.log(`${within}: ${title} (${refer.join(', ')})`)

// A rule that is named nowhere in a report is not raised by the data given; that is all it says.
console.log('low-glucose:', outcomeOf(report, 'low-glucose'))
console.log('still to find out:', report.questions.map(({ group }) => group).join(', '))

// Prints:
// now: A new sign of a stroke (ambulance)
// 15 minutes: A soft sign was noticed (senior-on-duty)
// 28 days: Atrial fibrillation and no anticoagulant (pharmacist)
// low-glucose: not-raised
// still to find out: observations, signs, results, assessments
