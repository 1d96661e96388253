// A home as a whole: its own record, and everybody who lives in it: `npx tsx examples/programs/the-home.ts`
import { readdirSync, readFileSync } from 'node:fs'
import { createScreener, parseAssessment, parseHome, type ResidentAssessment } from 'mdt-screening'
import { release } from 'mdt-screening/rules'

const folder = 'examples/home'
const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))

const residents: ResidentAssessment[] = []
for (const file of readdirSync(folder).filter((name) => /^r\d\d-/.test(name))) {
  const parsed = parseAssessment(read(file))
  if (parsed.ok) residents.push(parsed.assessment)
}

const home = parseHome(read('home.json'))
if (!home.ok) throw new Error('the record of the home cannot be used')

const screener = createScreener(release, { allowDraft: true })
const report = screener.screenHome(home.assessment, residents, { asOf: '2026-12-08T09:00:00+00:00' })

const [first] = report.raised
console.log(`${String(report.residents)} residents`)
console.log(`${first?.title ?? ''}: ${first?.within ?? ''}, for ${first?.refer.join(', ') ?? ''}`)
// `livingHere` says that nobody is missing, so that "no more than these" can be known.
console.log(`${String(report.gaps.length)} gaps`)

// Prints:
// 24 residents
// Two people with a chest illness, or one with influenza: today, for health-protection-team
// 0 gaps
