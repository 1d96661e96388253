import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/facts/condition.js'
import { takenBefore } from '../../src/pages/taken-before.js'

const operators = [
  'greaterThanInclusive',
  'greaterThan',
  'lessThanInclusive',
  'lessThan',
  'equal',
  'notEqual',
] as const
const values = [0, 1, 2, 3, 4]

type World = Readonly<Record<'a' | 'b', number>>

const holds = (condition: Condition, world: World): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, world))
  if ('any' in condition) return condition.any.some((part) => holds(part, world))
  if ('not' in condition) return !holds(condition.not, world)
  const value = world[condition.fact as 'a' | 'b']
  const limit =
    typeof condition.value === 'object' && 'setting' in condition.value
      ? figures[condition.value.setting]
      : condition.value
  const order = value - Number(limit)
  switch (condition.operator) {
    case 'greaterThanInclusive':
      return order >= 0
    case 'greaterThan':
      return order > 0
    case 'lessThanInclusive':
      return order <= 0
    case 'lessThan':
      return order < 0
    case 'equal':
      return order === 0
    default:
      return order !== 0
  }
}

const figures: Readonly<Record<string, number>> = { low: 1, high: 3 }
const figureOf = (name: string): number | undefined => figures[name]
const worlds: readonly World[] = values.flatMap((a) => values.map((b) => ({ a, b })))

const comparison: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom('a', 'b'),
  operator: fc.constantFrom(...operators),
  value: fc.oneof(fc.constantFrom(...values), fc.constantFrom({ setting: 'low' }, { setting: 'high' })),
})
const condition: fc.Arbitrary<Condition> = fc.oneof(
  comparison,
  fc.record({ all: fc.array(comparison, { minLength: 1, maxLength: 2 }) }),
  fc.record({ any: fc.array(comparison, { minLength: 1, maxLength: 2 }) }),
  fc.record({ not: comparison }),
  fc.record({ all: fc.tuple(fc.record({ any: fc.tuple(comparison, comparison) })) }),
)

const waysInto = (when: Condition): readonly Condition[] => ('any' in when ? when.any : [when])

describe('a case that an earlier one takes', () => {
  it('is one that no world reaches', () => {
    let found = 0
    fc.assert(
      fc.property(fc.array(condition, { minLength: 2, maxLength: 3 }), (cases) => {
        const rungs = cases.map((when) => ({ when }))
        for (const { rung, way } of takenBefore(rungs, figureOf)) {
          found++
          const ways = waysInto(cases[rung] ?? { any: [] })
          const taken = ways[way ?? 0]
          if (taken === undefined) throw new Error('it names a way that there is not')
          for (const world of worlds) {
            const isFirst = cases.slice(0, rung).every((each) => !holds(each, world))
            expect(isFirst && holds(taken, world)).toBe(false)
          }
        }
      }),
      { numRuns: 4000 },
    )
    expect(found).toBeGreaterThan(500)
  })

  it('is always found where two cases ask one fact in one direction', () => {
    for (const [operator, worse] of [
      ['greaterThanInclusive', (one: number, other: number) => one >= other],
      ['greaterThan', (one: number, other: number) => one >= other],
      ['lessThanInclusive', (one: number, other: number) => one <= other],
      ['lessThan', (one: number, other: number) => one <= other],
    ] as const) {
      for (const first of values) {
        for (const second of values) {
          const rungs = [first, second].map((value) => ({ when: { fact: 'a', operator, value } }))
          expect(takenBefore(rungs, figureOf)).toHaveLength(worse(second, first) ? 1 : 0)
        }
      }
    }
  })

  it('is named with the settings that may have crossed, and with its way into the case', () => {
    const at = (setting: string): Condition => ({
      fact: 'a',
      operator: 'greaterThanInclusive',
      value: { setting },
    })
    const b: Condition = { fact: 'b', operator: 'equal', value: 1 }
    expect(takenBefore([{ when: at('low') }, { when: { any: [b, at('high')] } }, {}], figureOf)).toEqual([
      { rung: 1, way: 1, by: 0, settings: ['high', 'low'] },
    ])
    expect(takenBefore([{ when: at('high') }, { when: { any: [b, at('low')] } }, {}], figureOf)).toEqual([])
  })

  it('is looked for in lengths of time too', () => {
    const older = (value: string): { when: Condition } => ({
      when: { fact: 'since', operator: 'greaterThan', value },
    })
    expect(takenBefore([older('12 months'), older('400 days')], figureOf)).toHaveLength(1)
    expect(takenBefore([older('12 months'), older('28 days')], figureOf)).toEqual([])
  })
})
