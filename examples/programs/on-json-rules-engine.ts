// The same rules on json-rules-engine, for an app that lives on it: `npx tsx examples/programs/on-json-rules-engine.ts`
import { readFileSync } from 'node:fs'
import { createScreener, parseAssessment } from 'mdt-screening'
import { createScreener as onEngine } from 'mdt-screening/json-rules-engine'
import { release } from 'mdt-screening/rules'

const options = { allowDraft: true }
const asOf = '2026-12-08T09:00:00+00:00'

const parsed = parseAssessment(
  JSON.parse(readFileSync('examples/home/r15-low-glucose-on-gliclazide.json', 'utf8')),
)
if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '))

// It answers by promises, and it is slower by far; the report is the same to the byte.
const theirs = await onEngine(release, options).screen(parsed.assessment, { asOf })
const ours = createScreener(release, options).screen(parsed.assessment, { asOf })

console.log(theirs.raised.map(({ rule, within }) => `${rule}: ${within}`).join('\n'))
console.log('equal:', JSON.stringify(theirs) === JSON.stringify(ours))

// Prints:
// low-glucose: now
// soft-sign: 15 minutes
// sudden-change-without-4at: 2 hours
// urgent-medicine-flag: 7 days
// foot-check-overdue/moderate: 28 days
// hba1c-too-low-in-frailty: 28 days
// influenza-vaccine-due: 28 days
// equal: true
