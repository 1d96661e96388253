import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLife, daysOf, lifeRecord, withheldFrom } from './lives.js'
import { releaseOf } from './release.js'
import { runs } from './runs.js'
import { compiledOf, runOver, slotOf, valueOf } from './screened.js'

const asOf = '2026-12-08T09:00:00+00:00'
const between = ['1 day', '28 days'] as const
const ways = ['here', 'hospital', 'lived'] as const
const { screening, compiled } = compiledOf(
  releaseOf({
    facts: ways.map((way) => ({ name: way, selection: { residentDays: way, between } })),
  }),
)

const spans = (record: object): Readonly<Record<(typeof ways)[number], readonly [number, number]>> => {
  const run = runOver(screening, record, asOf)
  const of = (way: string): readonly [number, number] => {
    const { low, high } = valueOf(slotOf(compiled, way), run)
    return [low, high]
  }
  return { here: of('here'), hospital: of('hospital'), lived: of('lived') }
}

describe('resident-days', () => {
  it('are those of a life that is wholly known', () => {
    fc.assert(
      fc.property(anyLife(asOf), (life) => {
        const found = spans(lifeRecord(life))
        for (const way of ways) {
          const days = daysOf(life, way, asOf, 28)
          expect(found[way]).toEqual([days, days])
        }
      }),
      runs(300, 20_000),
    )
  })

  it('lie between the two, whatever of it is withheld', () => {
    fc.assert(
      fc.property(anyLife(asOf), fc.array(fc.nat({ max: 59 }), { maxLength: 4 }), (life, withheld) => {
        const found = spans(withheldFrom(lifeRecord(life), withheld))
        for (const way of ways) {
          const days = daysOf(life, way, asOf, 28)
          expect(found[way][0]).toBeLessThanOrEqual(days)
          expect(found[way][1]).toBeGreaterThanOrEqual(days)
        }
      }),
      runs(400, 40_000),
    )
  })
})
