// What a home can see of itself over time: `npx tsx examples/programs/figures-of-a-home.ts`
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

// `everyoneSince` in its record says that nobody who died or left is missing.
const home = parseHome(read('home.json'))
if (!home.ok) throw new Error('the record of the home cannot be used')

const screener = createScreener(release, { allowDraft: true })
const measured = screener.measureHome(home.assessment, residents, {
  asOf: '2026-12-08T09:00:00+00:00',
  periods: 2,
})

const falls = measured.measures.find(({ measure }) => measure === 'falls-rate')
for (const { to, numerator, denominator, unknown } of falls?.periods ?? []) {
  // Where somebody's log is not kept there may have been any number more: the upper end is null.
  const [least, most] = numerator ?? []
  console.log(`${to}: ${String(least)}${most === null ? ' or more' : ''}, not known for ${String(unknown)}`)
  console.log(`  in ${denominator.join(' to ')} resident-days`)
}
console.log(`${String(measured.cautions.length)} things to read with them`)

// Prints:
// 2026-11-09: 2 or more, not known for 2
//   in 560 to 616 resident-days
// 2026-12-07: 5 or more, not known for 2
//   in 554 to 610 resident-days
// 8 things to read with them
