import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeName } from '../../src/values/truth.js'
import { anyCase, anyNarrower } from './arbitraries.js'
import { judged, saidBy } from './judged.js'
import type { Box, Known } from './oracle.js'
import { anyHidden, anyWithheld, seen } from './records.js'
import { releaseOf } from './release.js'
import { runs } from './runs.js'
import { compiledOf, isWithin, runOver, shown, slotOf, valueOf } from './screened.js'
import { aboutTheNewestRecorded, factDefinitions, listsOf, selections, type FactName } from './selections.js'

describe('learning more about the facts of a condition', () => {
  const anyTwo = anyCase().chain((known) =>
    narrowerBox(known.box).map((narrower) => ({ ...known, narrower })),
  )

  it('never reverses an answer that leans on nothing', () => {
    fc.assert(
      fc.property(anyTwo, ({ condition, facts, box, narrower }) => {
        const before = outcomeName(judged(condition, leaningNowhere(box), facts))
        const after = outcomeName(judged(condition, narrower, facts))
        if (before !== 'undetermined') expect(after).toBe(before)
      }),
      runs(3_000),
    )
  })

  it('never raises what was not raised, and never shakes what was beyond doubt, whatever was leant on', () => {
    fc.assert(
      fc.property(anyTwo, ({ condition, facts, box, narrower }) => {
        const before = saidBy(judged(condition, box, facts))
        const after = saidBy(judged(condition, narrower, facts))
        expect(after.possible && !before.possible).toBe(false)
        expect(before.beyondDoubt && !after.beyondDoubt).toBe(false)
      }),
      runs(3_000),
    )
  })
})

describe('making a fact of a condition unknown', () => {
  it('never makes a rule not raised that was not so before', () => {
    fc.assert(
      fc.property(anyCase(), fc.nat(), ({ condition, facts, box }, which) => {
        const names = Object.keys(facts)
        const name = names[which % names.length] ?? ''
        const { [name]: _known, ...rest } = box
        const before = outcomeName(judged(condition, box, facts))
        const after = outcomeName(judged(condition, rest, facts))
        if (after === 'not-raised') expect(before).toBe('not-raised')
      }),
      runs(3_000),
    )
  })
})

describe('learning more of a record', () => {
  const { screening, compiled } = compiledOf(releaseOf({ facts: factDefinitions }))

  it.each((Object.keys(selections) as FactName[]).filter((fact) => listsOf(fact).length > 0))(
    'only ever narrows what %s could be',
    (fact) => {
      const slot = slotOf(compiled, fact)
      const lists = listsOf(fact)
      const withheld = (minLength: number) => fc.array(anyWithheld(lists), { minLength, maxLength: 2 })
      fc.assert(
        fc.property(anyHidden(lists), withheld(0), withheld(1), (hidden, some, more) => {
          fc.pre(!aboutTheNewestRecorded.includes(fact) || !more.some(({ what }) => what === 'entry'))
          // A list that is still complete up to a lost entry says more of its time than the entry itself had said.
          const tells = more.some((each) => each.what === 'entry' && each.says !== 'nothing')
          fc.pre(!tells || !some.some(({ what }) => what === 'sense' || what === 'hour'))
          const after = valueOf(slot, runOver(screening, seen(hidden, some), hidden.asOf))
          const before = valueOf(slot, runOver(screening, seen(hidden, [...some, ...more]), hidden.asOf))
          expect(
            isWithin(after, before, slot.domain),
            `${shown(before, slot.domain)} became ${shown(after, slot.domain)}`,
          ).toBe(true)
        }),
        runs(100, 2_000),
      )
    },
  )
})

const narrowerBox = (box: Box): fc.Arbitrary<Box> =>
  fc.record(Object.fromEntries(Object.entries(box).map(([name, known]) => [name, anyNarrower(known)])))

const leaningNowhere = (box: Box): Box =>
  Object.fromEntries(Object.entries(box).map(([name, known]) => [name, withoutLean(known)]))

function withoutLean(known: Known): Known {
  if ('options' in known) return { options: known.options, lean: known.options }
  if ('could' in known) return { could: known.could, lean: known.could }
  return {
    members: Object.fromEntries(
      Object.entries(known.members).map(([name, { could }]) => [name, { could, lean: could }]),
    ),
  }
}
