import { describe, expect, test } from 'vitest'
import { derived, problemsOf } from './derived.js'

const filledIn = (
  ...entries: readonly Readonly<Record<string, unknown>>[]
): Readonly<Record<string, unknown>> => ({
  instruments: { entries: entries.map((entry) => ({ kind: 'instrument', tool: 'phq-9', ...entry })) },
})
const newest = {
  latest: 'instruments',
  where: { tool: 'phq-9' },
  is: { 'items.item-9': { atLeast: 1 } },
} as const

describe('an item of a filled-in instrument', () => {
  const at = '2026-12-01T09:00:00Z'

  test('is tested like a field', () => {
    expect(derived(newest, filledIn({ at, items: { 'item-9': 1 } }))).toBe('true')
    expect(derived(newest, filledIn({ at, items: { 'item-9': 0 } }))).toBe('false')
    expect(
      derived({ ...newest, is: { 'items.asked': true } }, filledIn({ at, items: { asked: true } })),
    ).toBe('true')
    expect(
      derived({ ...newest, is: { 'items.skin': ['a', 'b'] } }, filledIn({ at, items: { skin: 'c' } })),
    ).toBe('false')
  })

  test('that nobody filled in is not known, whatever the older form says', () => {
    const older = { at: '2026-10-01T09:00:00Z', items: { 'item-9': 0 } }
    expect(derived(newest, filledIn(older))).toBe('false')
    expect(derived(newest, filledIn(older, { at, total: 9 }))).toBe('false or true')
    expect(derived(newest, filledIn(older, { at, items: { 'item-1': 2 } }))).toBe('false or true')
  })

  test('never stands for a name that every object has', () => {
    const test = { ...newest, is: { 'items.constructor': true } }
    expect(derived(test, filledIn({ at, items: { 'item-9': 0 } }))).toBe('false or true')
  })

  test('belongs to entries that carry items, and is one word', () => {
    const problem = (list: string, field: string): readonly string[] =>
      problemsOf({ any: list, where: { [field]: 1 } })
    expect(problem('instruments', 'items.item-9')).toEqual([])
    expect(problem('instruments', 'items.item.9')).toEqual(['`instruments` has no field `items.item.9`'])
    expect(problem('instruments', 'items.')).toEqual(['`instruments` has no field `items.`'])
    expect(problem('falls', 'items.item-9')).toEqual(['`events` has no field `items.item-9`'])
  })
})
