import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHidden, anyWithheld, seen } from './records.js'
import { truthOf } from './reference.js'
import { releaseOf } from './release.js'
import { runs } from './runs.js'
import { allows, compiledOf, runOver, shown, slotOf, valueOf } from './screened.js'
import { aboutTheNewestRecorded, factDefinitions, listsOf, selections, type FactName } from './selections.js'

const { screening, compiled } = compiledOf(releaseOf({ facts: factDefinitions }))

describe('whatever is withheld of a record', () => {
  it.each((Object.keys(selections) as FactName[]).filter((fact) => listsOf(fact).length > 0))(
    'the truth of %s remains possible',
    (fact) => {
      const slot = slotOf(compiled, fact)
      const lists = listsOf(fact)
      fc.assert(
        fc.property(
          anyHidden(lists),
          fc.array(anyWithheld(lists), { minLength: 1, maxLength: 4 }),
          (hidden, withheld) => {
            fc.pre(!aboutTheNewestRecorded.includes(fact) || !withheld.some(({ what }) => what === 'entry'))
            const truth = truthOf(fact, hidden)
            if (truth === 'unknown') return
            const value = valueOf(slot, runOver(screening, seen(hidden, withheld), hidden.asOf))
            expect(
              allows(value, slot.domain, truth),
              `${shown(value, slot.domain)} leaves out ${String(truth)}`,
            ).toBe(true)
          },
        ),
        runs(150, 2_500),
      )
    },
  )
})

it('an entry dated before the resident was born may have been at any time', () => {
  const events = {
    entries: [{ kind: 'fall', at: '1926-12-01T09:00:00Z' }],
    completeFrom: '2020-01-01',
    completeTo: '2026-12-08T09:00:00Z',
  }
  const run = runOver(
    screening,
    { resident: { id: 'r1', birthDate: '1938-05-02' }, events },
    '2026-12-08T09:00:00Z',
  )
  const [falls, since] = [slotOf(compiled, 'fallCount'), slotOf(compiled, 'sinceFall')]
  expect(shown(valueOf(falls, run), falls.domain)).toBe('[0, 1]')
  expect(shown(valueOf(since, run), since.domain)).toBe('[0, Infinity]')
})
