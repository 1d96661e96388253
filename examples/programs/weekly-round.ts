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

const { toActOn, toFindOut, everybodyElse } = roundOrder(reports)
for (const { resident, within } of toActOn.filter((place) => place.within === 'now'))
  console.log(`${resident}: ${within}`)
console.log(`and ${String(toActOn.filter(({ within }) => within !== 'now').length)} more to act on`)

// One job for everybody who waits for the same answer by the same time.
for (const { within, say, residents } of toFindOut.slice(0, 1))
  console.log(`${within}? ${say} ${String(residents.length)} residents`)

// Nothing raised and nothing to ask, or not for these rules: each is named, with the reason.
for (const { resident, because } of everybodyElse) console.log(`${resident}: ${because}`)

// Prints:
// rowan-08: now
// rowan-07: now
// hazel-15: now
// elder-19: now
// and 17 more to act on
// now? Take a full set of observations now. 6 residents
// elder-24: These rules are not for anyone who is pregnant. Nothing was screened.
