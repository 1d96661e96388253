// Counts how many one-step mistakes in the thresholds of every bundled rule a hundred boxes of `anyBox` find.
// Seeds may be given: `npm run measure:testing -- 1 2 3`.
import fc from 'fast-check'
import { release } from '../src/generated/release.js'
import { anyBox } from '../src/testing.js'
import { thresholdMistakes, type Mistake } from './threshold-mistakes.js'

const boxes = 100
const given = process.argv.slice(2).map(Number)
const seeds = given.length > 0 ? given : Array.from({ length: 10 }, (_each, i) => i + 1)
const rules = release.rules.filter(({ retired }) => retired !== true)
const missed = new Map<string, number>()
let complete = 0

for (const seed of seeds) {
  const mistakes = rules.flatMap((rule) =>
    thresholdMistakes(release, rule, fc.sample(anyBox(fc, release, rule.id), { numRuns: boxes, seed })),
  )
  const count = (verdict: Mistake['verdict']): number =>
    mistakes.filter((each) => each.verdict === verdict).length
  for (const { rule, change, verdict } of mistakes) {
    const name = `${rule}: ${change.says}`
    if (verdict === 'missed') missed.set(name, (missed.get(name) ?? 0) + 1)
  }
  if (count('missed') === 0) complete++
  console.log(
    `seed ${String(seed)}: ${String(new Set(mistakes.map(({ rule }) => rule)).size)} rules with thresholds, ` +
      `${String(mistakes.length)} mistakes of one step: ${String(count('found'))} found in ${String(boxes)} boxes a rule, ` +
      `${String(count('alike'))} proved to change no answer, ${String(count('missed'))} missed`,
  )
}
console.log(`${String(complete)} of ${String(seeds.length)} seeds found all of them`)
for (const [name, times] of missed) console.log(`  missed ${String(times)} times: ${name}`)
