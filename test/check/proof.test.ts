import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerKey } from '../../src/check/mutants/answer.js'
import { provedAlike } from '../../src/check/mutants/proof.js'
import { makeReady, type Ready } from '../../src/check/mutants/ready.js'
import { aboutRelease, changesOf } from '../../src/check/mutants/subject.js'
import { compileRelease } from '../../src/evaluate/compile.js'
import { Screening } from '../../src/evaluate/screening.js'
import type { Slot } from '../../src/facts/slot.js'
import type { Possible } from '../../src/values/possible.js'
import { anyKnown } from '../safety/arbitraries.js'
import { anyRelease, facts } from '../safety/any-release.js'
import { possibleOf } from '../safety/judged.js'
import { asOf, type Box } from '../safety/oracle.js'
import { runs } from '../safety/runs.js'
import { at } from '../values/reading.js'

/** What is known of some of the facts, leaning anywhere: as old values and entries that count make it lean. */
const anyLeaning = fc.record(
  Object.fromEntries(Object.entries(facts).map(([name, domain]) => [name, anyKnown(domain)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Box>

test('a mistake that is proved to change nothing never does, whatever is known', () => {
  let proved = 0
  fc.assert(
    fc.property(
      anyRelease,
      fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
      fc.array(anyLeaning, { minLength: 8, maxLength: 8 }),
      (release, picks, boxes) => {
        const compiled = compileRelease(release)
        const screening = new Screening(compiled)
        const about = aboutRelease(compiled)
        const of = release.rules[(picks[0] ?? 0) % release.rules.length]
        if (of === undefined) return
        const said = { sort: 'rule', of } as const
        const changes = changesOf(said, about)
        const sound = makeReady(compiled, said, undefined, of.id)
        for (const pick of picks) {
          const change = changes[pick % changes.length]
          if (change === undefined) continue
          const mistaken = makeReady(compiled, said, change, `${of.id}~`)
          if (!provedAlike({ of, sound, mistaken, change, screening, about, asOf: at(asOf) })) continue
          proved++
          for (const box of boxes) expect(alike(screening, sound, mistaken, box)).toBe(true)
        }
      },
    ),
    runs(800, 20_000),
  )
  // Otherwise nothing was asked.
  expect(proved).toBeGreaterThan(200)
})

function alike(screening: Screening, sound: Ready, mistaken: Ready, box: Box): boolean {
  const given = new Map<Slot, Possible>()
  for (const [name, known] of Object.entries(box)) {
    const slot = sound.factOf(name)
    if (slot !== undefined) given.set(slot, possibleOf(known, slot.domain))
  }
  const run = screening.ofBox(given, at(asOf))
  return answerKey(sound, run) === answerKey(mistaken, run)
}
