import fc from 'fast-check'
import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/facts/condition.js'
import { anyCase } from './arbitraries.js'
import { judged, saidBy } from './judged.js'
import { holds, limitsOf, said, worldsOf, type Facts, type World } from './oracle.js'
import { runs } from './runs.js'

describe('the possible-worlds oracle', () => {
  it('answers on complete facts as json-rules-engine does', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase(), async ({ condition, box, facts }) => {
        const worlds = [...worldsOf(condition, box, facts)].slice(0, 8)
        for (const { world } of worlds) {
          expect(await engineSays(condition, world, facts)).toBe(holds(condition, world, facts))
        }
      }),
      runs(300, 5_000),
    )
  })
})

describe('a condition', () => {
  it('answers as its possible worlds do, exactly, whatever we lean on', () => {
    fc.assert(
      fc.property(anyCase(), ({ condition, box, facts }) => {
        expect(saidBy(judged(condition, box, facts))).toEqual(said(condition, box, facts))
      }),
      runs(3_000),
    )
  })

  it('is never surer than its possible worlds, where a limit lies between two values of the fact', () => {
    fc.assert(
      fc.property(anyCase('any'), ({ condition, box, facts }) => {
        const ours = saidBy(judged(condition, box, facts))
        const worlds = said(condition, box, facts)
        expect(ours.possible || !worlds.possible).toBe(true)
        expect(ours.leanPossible || !worlds.leanPossible).toBe(true)
        expect(!ours.certain || worlds.certain).toBe(true)
        expect(!ours.beyondDoubt || worlds.beyondDoubt).toBe(true)
      }),
      runs(3_000),
    )
  })
})

async function engineSays(condition: Condition, world: World, facts: Facts): Promise<boolean> {
  const engine = new Engine([], { allowUndefinedFacts: false })
  engine.addOperator('containsAny', (held: string[], wanted: string[]) =>
    wanted.some((each) => held.includes(each)),
  )
  engine.addRule({ conditions: { all: [inNumbers(condition, facts)] }, event: { type: 'raised' } } as never)
  for (const [name, value] of Object.entries(world)) engine.addFact(name, value)
  const { events } = await engine.run()
  return events.length > 0
}

/** Durations as the number of days or minutes that the engine compares. */
function inNumbers(condition: Condition, facts: Facts): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => inNumbers(part, facts)) }
  if ('any' in condition) return { any: condition.any.map((part) => inNumbers(part, facts)) }
  if ('not' in condition) return { not: inNumbers(condition.not, facts) }
  const limits = limitsOf(condition.value, facts[condition.fact] ?? { kind: 'boolean' })
  return { ...condition, value: Array.isArray(condition.value) ? limits : (limits[0] ?? 0) }
}
