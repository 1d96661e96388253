import { describe, expect, test } from 'vitest'
import { asOf, complete, derived, fall, problemsOf } from './derived.js'

const falls = (...times: readonly string[]): Readonly<Record<string, unknown>> => ({
  events: complete(...times.map((at) => fall(at))),
})

describe('between two lengths of time', () => {
  const between = { count: 'falls', between: ['3 months', '6 months'] } as const

  test.each([
    ['the first moment of the day 6 months ago, in summer', '2026-06-07T23:00:00Z', '[1, 1]'],
    ['the moment before it', '2026-06-07T22:59:59Z', '[0, 0]'],
    ['the last moment of the day 3 months ago', '2026-09-08T22:59:59Z', '[1, 1]'],
    ['the moment after it', '2026-09-08T23:00:00Z', '[0, 0]'],
    ['that day without an hour', '2026-09-08', '[1, 1]'],
    ['the day after it without an hour', '2026-09-09', '[0, 0]'],
  ])('%s', (_when, at, count) => {
    expect(derived(between, falls(at))).toBe(count)
  })

  test('of hours compares moments, over the night in which clocks go back', () => {
    const hours = { count: 'falls', between: ['1 hour', '3 hours'] } as const
    // 01:30 comes twice: first in summer time, then in winter time.
    const at = '2026-10-25T02:30:00+00:00'
    expect(derived(hours, falls('2026-10-25T00:30:00+01:00'), at)).toBe('[1, 1]')
    expect(derived(hours, falls('2026-10-25T00:29:00+01:00'), at)).toBe('[0, 0]')
    expect(derived(hours, falls('2026-10-25T01:30:00+00:00'), at)).toBe('[1, 1]')
    expect(derived(hours, falls('2026-10-25T01:31:00+00:00'), at)).toBe('[0, 0]')
  })

  test('does not care whether the list lacks what came after it', () => {
    const events = { entries: [], completeFrom: '2026-06-01', completeTo: '2026-09-09' }
    expect(derived(between, { events })).toBe('[0, 0]')
    expect(derived(between, { events: { ...events, completeTo: '2026-09-07' } })).toBe('[0, Infinity]')
    expect(derived(between, { events: { ...events, completeFrom: '2026-06-09' } })).toBe('[0, Infinity]')
  })

  test('refuses what is no length of time', () => {
    expect(problemsOf({ count: 'falls', between: ['soon', '6 months'] })).toEqual([
      '`soon` is not a duration',
    ])
  })
})

describe('before', () => {
  test('a length of time counts what is at least so old: of days, to the end of the day', () => {
    const old = { any: 'falls', before: '14 days', within: '12 months' } as const
    expect(derived(old, falls('2026-11-24T23:59:59Z'))).toBe('true')
    expect(derived(old, falls('2026-11-25T00:00:00Z'))).toBe('false')
  })

  test('an event counts what was before its moment, as `since` counts what was not', () => {
    const at = '2026-12-01T10:00:00Z'
    const events = (fell: string): Readonly<Record<string, unknown>> => ({
      events: complete(fall(fell), { kind: 'headKnock', at }),
    })
    const before = { count: 'falls', before: 'headKnock', within: '28 days' } as const
    const since = { count: 'falls', since: 'headKnock' } as const
    for (const [fell, isBefore] of [
      ['2026-12-01T09:59:59Z', true],
      [at, false],
      ['2026-12-01T10:00:01Z', false],
    ] as const) {
      expect(derived(before, events(fell))).toBe(isBefore ? '[1, 1]' : '[0, 0]')
      expect(derived(since, events(fell))).toBe(isBefore ? '[0, 0]' : '[1, 1]')
    }
  })

  test('an event of that day without an hour leaves open what came first', () => {
    const events = complete(fall('2026-12-01T10:00:00Z'), { kind: 'headKnock', at: '2026-12-01' })
    expect(derived({ count: 'falls', before: 'headKnock', within: '28 days' }, { events })).toBe('[0, 1]')
  })

  test('an event that surely never was lets nothing count', () => {
    const diagnoses = { entries: [], complete: true }
    const lists = { ...falls('2026-12-01T10:00:00Z'), diagnoses }
    expect(derived({ any: 'falls', before: 'diagnoses' }, lists)).toBe('false')
    expect(derived({ any: 'falls', since: 'diagnoses' }, lists)).toBe('false')
  })
})

describe('since', () => {
  test('several is since the newest of any', () => {
    const since = { count: 'falls', since: ['headKnock', 'edVisits'] } as const
    const events = (knock: string, visit: string): Readonly<Record<string, unknown>> => ({
      events: complete(
        fall('2026-12-05T10:00:00Z'),
        { kind: 'headKnock', at: knock },
        { kind: 'edVisit', at: visit },
      ),
    })
    expect(derived(since, events('2026-12-04T10:00:00Z', '2026-12-01T10:00:00Z'))).toBe('[1, 1]')
    expect(derived(since, events('2026-12-04T10:00:00Z', '2026-12-06T10:00:00Z'))).toBe('[0, 0]')
    expect(derived(since, events('2026-12-06T10:00:00Z', '2026-12-04T10:00:00Z'))).toBe('[0, 0]')
  })

  const review = (at: string): Readonly<Record<string, unknown>> =>
    complete({ kind: 'review', at, of: 'pain', outcome: 'done' })
  const reviewed = { any: 'reviews', since: 'lastFall' } as const
  const lastFall = { timeSince: 'falls', where: { injury: { not: 'none' } } } as const

  test('a fact that says how long ago it was begins at that very moment, not with its day', () => {
    const events = complete(
      fall('2026-12-01T10:00:00Z', { injury: 'minor' }),
      fall('2026-12-05', { injury: 'none' }),
    )
    const is = (at: string): string => derived(reviewed, { events, reviews: review(at) }, asOf, { lastFall })
    expect(is('2026-12-01T10:00:00Z')).toBe('true')
    expect(is('2026-12-01T09:59:00Z')).toBe('false')
  })

  test('a fact that is a range leaves open when the window begins', () => {
    const events = { entries: [fall('2026-12-01T10:00:00Z', { injury: 'minor' })] }
    // Nobody says that the log of falls is complete: there may have been one since.
    expect(derived(reviewed, { events, reviews: review('2026-12-05T10:00:00Z') }, asOf, { lastFall })).toBe(
      'false or true',
    )
    expect(derived(reviewed, { events, reviews: review('2026-11-30T10:00:00Z') }, asOf, { lastFall })).toBe(
      'false',
    )
  })

  test('a fact made of such facts knows the day alone', () => {
    const events = complete(fall('2026-12-01T10:00:00Z', { injury: 'minor' }))
    const more = { lastFall, either: { sources: ['lastFall', 'lastFall'] } }
    const is = (at: string): string =>
      derived({ any: 'reviews', since: 'either' }, { events, reviews: review(at) }, asOf, more)
    expect(is('2026-12-01T23:00:00Z')).toBe('false or true')
    expect(is('2026-12-02T00:00:00Z')).toBe('true')
    expect(is('2026-11-30T23:59:00Z')).toBe('false')
  })

  test('only a fact that is a length of time can be named', () => {
    expect(problemsOf({ any: 'reviews', since: 'count' }, { count: { count: 'falls' } })).toEqual([
      '`count` is not a length of time, so it cannot open or close a window: name a `timeSince` fact',
    ])
  })

  test('a period begins with its first day, London time', () => {
    const since = { count: 'falls', since: 'winter-season' } as const
    expect(derived(since, falls('2026-09-30T23:00:00Z'))).toBe('[1, 1]')
    expect(derived(since, falls('2026-09-30T22:59:59Z'))).toBe('[0, 0]')
    expect(derived({ count: 'falls', before: 'winter-season' }, falls('2026-09-30T22:59:59Z'))).toBe(
      '[1, Infinity]',
    )
  })
})

describe('the last so many', () => {
  const lies = (...minutes: readonly number[]): Readonly<Record<string, unknown>> => ({
    events: complete(
      ...minutes.map((minutesOnFloor, i) => fall(`2026-12-0${String(i + 1)}T10:00:00Z`, { minutesOnFloor })),
    ),
  })
  const longest = { highest: 'falls', field: 'minutesOnFloor', within: '28 days' } as const

  test('looks at no older one', () => {
    expect(derived(longest, lies(90, 10, 20))).toBe('[90, 90]')
    expect(derived({ ...longest, last: 2 }, lies(90, 10, 20))).toBe('[20, 20]')
    expect(derived({ ...longest, last: 3 }, lies(90, 10, 20))).toBe('[90, 90]')
  })

  test('counts those that pass: one that may pass leaves open which are the last', () => {
    const count = { count: 'falls', where: { injury: 'severe' }, last: 2, within: '28 days' } as const
    const total = { ...longest, where: { injury: 'severe' }, last: 1 } as const
    const events = complete(
      fall('2026-12-01T10:00:00Z', { injury: 'severe', minutesOnFloor: 90 }),
      fall('2026-12-02T10:00:00Z', { minutesOnFloor: 10 }),
      fall('2026-12-03T10:00:00Z', { injury: 'none', minutesOnFloor: 30 }),
    )
    expect(derived(count, { events })).toBe('[1, 2]')
    expect(derived(total, { events })).toBe('[0, 90]')
  })

  test('of two at one minute either may be the last', () => {
    const events = complete(
      fall('2026-12-01T10:00:00Z', { minutesOnFloor: 90 }),
      fall('2026-12-01T10:00:00Z', { minutesOnFloor: 10, id: 'b' }),
    )
    expect(derived({ total: 'falls', field: 'minutesOnFloor', last: 1, within: '28 days' }, { events })).toBe(
      '[0, 100]',
    )
  })

  test('need the list only as far back as the oldest of them', () => {
    const total = { total: 'falls', field: 'minutesOnFloor', last: 2 } as const
    const { events } = lies(90, 10, 20) as { events: object }
    expect(derived(total, { events: { ...events, completeFrom: '2026-12-02' } })).toBe('[30, 30]')
    expect(derived(total, { events: { ...events, completeFrom: '2026-12-03' } })).toBe('[0, Infinity]')
  })

  test('of a list that may lack newer ones may be none of those recorded, and are never more', () => {
    const { events } = lies(90, 10, 20) as { events: { entries: unknown } }
    const { entries } = events
    expect(derived({ count: 'falls', last: 2 }, { events: { entries } })).toBe('[0, 2]')
    expect(
      derived({ any: 'falls', where: { minutesOnFloor: { atLeast: 5 } }, last: 2 }, { events: { entries } }),
    ).toBe('false or true')
  })
})
