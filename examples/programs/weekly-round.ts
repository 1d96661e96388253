// A home's weekly round, soonest first; nobody is left off: `npx tsx examples/programs/weekly-round.ts`
import { readdirSync, readFileSync } from 'node:fs'
import { createScreener, parseAssessment, roundOrder, type Report } from 'mdt-screening'
import { release } from 'mdt-screening/rules'

const folder = 'examples/home'
const screener = createScreener(release, { allowDraft: true })
const asOf = '2026-12-08T09:00:00+00:00'

const reports: Report[] = []
for (const file of readdirSync(folder).filter((name) => /^r\d\d-/.test(name))) {
  const parsed = parseAssessment(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
  // A record that cannot be used at all is said aloud: silence would look like a resident who needs nothing.
  if (parsed.ok) reports.push(screener.screen(parsed.assessment, { asOf }))
  else console.log(`not screened: ${file}`)
}

const places = roundOrder(reports)
console.log(`${String(places.length)} residents`)
for (const { resident, within } of places.filter((place) => place.within === 'now'))
  console.log(`${resident}: ${String(within)}`)

// Prints:
// 24 residents
// rowan-08: now
// rowan-07: now
// hazel-15: now
// elder-19: now
