import { describe, expect, test } from 'vitest'
import { complete, derived, fall, leant, reachesTheTop } from './derived.js'

const scores = (...entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> => ({
  instruments: {
    entries: entries.map(([at, total]) => ({ kind: 'instrument', tool: 'barthel-20', at, total })),
  },
})
const best = { highest: 'instruments', where: { tool: 'barthel-20' }, within: '90 days' } as const
const lowest = { lowest: 'instruments', where: { tool: 'barthel-20' }, within: '90 days' } as const

describe('the highest and the lowest of readings', () => {
  const three = [
    ['2026-11-01T09:00:00Z', 12],
    ['2026-11-20T09:00:00Z', 15],
    ['2026-12-03T09:00:00Z', 11],
  ] as const
  const unknown = derived(best, {})

  test('are those that were recorded in the window', () => {
    expect(derived(best, scores(...three))).toBe('[15, 15]')
    expect(derived(lowest, scores(...three))).toBe('[11, 11]')
    expect(derived({ ...best, within: '10 days' }, scores(...three))).toBe('[11, 11]')
  })

  test('are unknown without any: nobody who was not looked at is at the bottom of a scale', () => {
    expect(unknown).toBe('[0, 300]')
    expect(derived(lowest, scores())).toBe(unknown)
    expect(derived({ ...best, within: '1 day' }, scores(...three))).toBe(unknown)
  })

  test('are unknown where the only one may lie outside the window', () => {
    const atTheEdge = scores(['2026-12-06', 15])
    expect(derived({ ...best, within: '40 hours' }, atTheEdge)).toBe(unknown)
    expect(derived({ ...best, within: '80 hours' }, atTheEdge)).toBe('[15, 15]')
  })

  test('reach as far as one that may lie inside, and as bounds', () => {
    const hours = { ...best, within: '40 hours' } as const
    const sure = ['2026-12-08T08:00:00Z', 11] as const
    expect(derived(hours, scores(sure, ['2026-12-06', 15]))).toBe('[11, 15]')
    expect(derived(hours, scores(sure, ['2026-12-06', 8]))).toBe('[11, 11]')
    expect(derived({ ...lowest, within: '40 hours' }, scores(sure, ['2026-12-06', 8]))).toBe('[8, 11]')
    expect(derived(best, scores(...three, ['2026-12-04T09:00:00Z', { atLeast: 14, atMost: 17 }]))).toBe(
      '[15, 17]',
    )
    expect(derived(lowest, scores(...three, ['2026-12-04T09:00:00Z', { atLeast: 9, atMost: 17 }]))).toBe(
      '[9, 11]',
    )
  })

  test('of one that could not be read may be anything further out', () => {
    const unread = scores(...three, ['2026-12-05T09:00:00Z', 'illegible'])
    expect(derived(best, unread)).toBe('[15, 300]')
    expect(derived(lowest, unread)).toBe('[0, 11]')
  })

  test('are acted on where an entry counts although a field is not recorded', () => {
    const counted = { ...best, where: { tool: 'barthel-20', estimated: false }, orNotRecorded: ['estimated'] }
    expect(derived(counted, scores(...three))).toBe(unknown)
    expect(leant(counted, scores(...three))).toBe('[15, 15]')
  })
})

describe('the longest of things that happened', () => {
  const longest = { highest: 'falls', field: 'minutesOnFloor', within: '28 days' } as const
  const shortest = { lowest: 'falls', field: 'minutesOnFloor', within: '28 days' } as const

  test('is the least there is where the list is complete and holds none', () => {
    expect(derived(longest, { events: complete() })).toBe('[0, 0]')
  })

  test('is at least so long where the list may lack one', () => {
    const events = { entries: [fall('2026-12-01T10:00:00Z', { minutesOnFloor: 90 })] }
    expect(derived(longest, { events })).toMatch(/^\[90, /)
    expect(reachesTheTop(longest, { events })).toBe(true)
    expect(derived(shortest, { events })).toBe('[0, 90]')
  })
})
