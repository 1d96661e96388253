// A fact of your own system, and a page that reads it: `npx tsx examples/programs/own-fact.ts`
import { readdirSync, readFileSync } from 'node:fs'
import { createScreener, defineFact, parseAssessment } from 'mdt-screening'
import { buildRelease, type PageFile } from 'mdt-screening/pages'

const filesIn = (folder: string, under = ''): readonly PageFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|csv)$/.test(path))
    .map((path) => ({ path: under + path, text: readFileSync(`${folder}/${path}`, 'utf8') }))

// The page says what the fact can be and how it is asked for; the medicines and other tables come with the package.
const { release, issues } = buildRelease([
  ...filesIn('examples/own-pages'),
  ...filesIn('rules/tables', 'tables/'),
])
if (release === undefined) throw new Error(issues.map(({ message }) => message).join('; '))

// The app says what it is. Undefined where the system cannot say: then it is asked for, and never counts as 0.
const bells: Readonly<Record<string, number>> = { 'maple-01': 12 }
const callBells = defineFact({
  name: 'callBells',
  domain: { kind: 'number', least: 0, most: 200, step: 1 },
  from: ({ resident }) => bells[resident.id],
})

const screener = createScreener(release, { allowDraft: true, facts: [callBells] })
for (const name of ['r01-ordinary-health', 'r02-moved-in-on-saturday']) {
  const parsed = parseAssessment(JSON.parse(readFileSync(`examples/home/${name}.json`, 'utf8')))
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '))
  const report = screener.screen(parsed.assessment, { asOf: '2026-12-08T09:00:00+00:00' })
  for (const { rule, because } of report.raised) console.log(report.resident, rule, because[0]?.value)
  for (const { say } of report.questions) console.log(report.resident, say)
}

// Prints:
// maple-01 many-bells 12
// maple-02 How often did the bell ring last night?
