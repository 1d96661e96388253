import { describe, expect, test } from 'vitest'
import { asOf, complete, derived, leant, problemsOf, reachesTheTop } from './derived.js'

const authorisations = (
  ...entries: readonly Readonly<Record<string, unknown>>[]
): Readonly<Record<string, unknown>> => ({
  authorisations: complete(
    ...entries.map((entry) => ({ kind: 'authorisation', of: 'dols-standard', ...entry })),
  ),
})
const granted = (at: string, endsOn?: string): Readonly<Record<string, unknown>> => ({
  at,
  status: 'granted',
  ...(endsOn !== undefined && { endsOn }),
})

describe('days past a date that the newest entry names', () => {
  const past = { daysPast: 'authorisations', dated: 'endsOn' } as const

  test.each([
    ['yesterday', '2026-12-07', '[1, 1]'],
    ['today', '2026-12-08', '[0, 0]'],
    ['ahead', '2026-12-18', '[-10, -10]'],
  ])('%s', (_when, endsOn, days) => {
    expect(derived(past, authorisations(granted('2026-01-01', endsOn)))).toBe(days)
  })

  test('are those of the newest entry, whatever an older one says', () => {
    const two = authorisations(granted('2026-11-01', '2026-11-08'), granted('2026-01-01', '2027-01-01'))
    expect(derived(past, two)).toBe('[30, 30]')
  })

  test('may allow more', () => {
    expect(
      derived({ ...past, allow: '7 working days' }, authorisations(granted('2026-01-01', '2026-11-27'))),
    ).toBe('[0, 0]')
  })

  test('are unknown where it does not name the date', () => {
    expect(derived(past, authorisations(granted('2026-11-01'), granted('2026-01-01', '2027-01-01')))).toBe(
      '[-100000, 100000]',
    )
  })
})

describe('the time since such a date', () => {
  const since = { timeSince: 'authorisations', dated: 'endsOn' } as const

  test('counts a date still to come as now', () => {
    expect(derived(since, authorisations(granted('2026-01-01', '2026-12-06')))).toBe('[2, 2]')
    expect(derived(since, authorisations(granted('2026-01-01', '2026-12-18')))).toBe('[0, 0]')
  })

  test('is any length where the date is not named, or a newer entry may be missing', () => {
    const entries = [{ kind: 'authorisation', of: 'dols-standard', ...granted('2026-01-01', '2026-12-06') }]
    expect(derived(since, authorisations(granted('2026-01-01')))).toBe('[0, Infinity]')
    expect(derived(since, { authorisations: { entries } })).toBe('[0, Infinity]')
    const whole = { entries, completeFrom: '2025-12-31', completeTo: asOf }
    expect(derived(since, { authorisations: whole })).toBe('[2, 2]')
    expect(derived(since, { authorisations: { ...whole, completeFrom: '2026-02-01' } })).toBe('[0, Infinity]')
  })

  test('is any length while a newer entry cannot be read', () => {
    const newer = { at: '2026-06-01', status: 'grantd', endsOn: '2027-06-01' }
    expect(derived(since, authorisations(newer, granted('2026-01-01', '2026-12-06')))).toBe('[0, Infinity]')
  })

  test('opens a window at that date', () => {
    const ended = { ended: since }
    const review = (at: string): Readonly<Record<string, unknown>> => ({
      reviews: complete({ kind: 'review', at, of: 'pain', outcome: 'done' }),
      ...authorisations(granted('2026-01-01', '2026-12-01')),
    })
    const any = { any: 'reviews', since: 'ended' } as const
    expect(derived(any, review('2026-12-02'), asOf, ended)).toBe('true')
    expect(derived(any, review('2026-12-01'), asOf, ended)).toBe('false or true')
    expect(derived(any, review('2026-11-30'), asOf, ended)).toBe('false')
  })
})

describe('a value dated by its entry', () => {
  const status = {
    latest: 'authorisations',
    field: 'status',
    dated: 'endsOn',
    currentFor: '0 days',
    old: 'raises',
  } as const

  test('ages from that date', () => {
    expect(derived(status, authorisations(granted('2026-01-01', '2026-12-08')))).toBe('granted')
    expect(derived(status, authorisations(granted('2026-12-01', '2026-12-07')))).toContain('refused')
    expect(leant(status, authorisations(granted('2026-12-01', '2026-12-07')))).toBe('granted')
  })

  test('is old without that date', () => {
    expect(derived(status, authorisations(granted('2026-12-08')))).toContain('refused')
    expect(
      derived(
        { latest: 'authorisations', is: { status: 'granted' }, dated: 'endsOn', currentFor: '0 days' },
        authorisations(granted('2026-12-08')),
      ),
    ).toBe('false or true')
  })
})

describe('a value that may understate', () => {
  const sedated = { breathing: { latest: 'breathing', old: 'raises', currentFor: '1 hour' } } as const
  const pain = {
    latest: 'temperature',
    atLeastWhen: { fact: 'breathing', operator: 'equal', value: 'oxygen' },
  } as const
  const lists = (breathing?: string, at = '2026-12-08T08:30:00Z'): Readonly<Record<string, unknown>> => ({
    observations: {
      entries: [
        { kind: 'temperature', at: '2026-12-08T08:00:00Z', value: 37.5 },
        ...(breathing === undefined ? [] : [{ kind: 'breathing', at, value: breathing }]),
      ],
    },
  })

  test('is anything from it up while that is so, or may be so; else what was measured', () => {
    expect(derived(pain, lists('air'), asOf, sedated)).toBe('[37.5, 37.5]')
    for (const open of [lists('oxygen'), lists()]) {
      expect(derived(pain, open, asOf, sedated)).toMatch(/^\[37.5, /)
      expect(leant(pain, open, asOf, sedated)).toBe(derived(pain, open, asOf, sedated))
      expect(reachesTheTop(pain, open, sedated)).toBe(true)
    }
  })

  test('leans as what it hangs on does, and may still be more', () => {
    const old = lists('air', '2026-12-01T08:00:00Z')
    expect(reachesTheTop(pain, old, sedated)).toBe(true)
    expect(leant(pain, old, asOf, sedated)).toBe('[37.5, 37.5]')
    const oldOxygen = lists('oxygen', '2026-12-01T08:00:00Z')
    expect(leant(pain, oldOxygen, asOf, sedated)).toBe(derived(pain, oldOxygen, asOf, sedated))
  })

  test('that was never measured is unknown as ever', () => {
    expect(derived(pain, {}, asOf, sedated)).toBe(derived({ latest: 'temperature' }, {}))
  })

  test('is a number', () => {
    expect(problemsOf({ ...pain, latest: 'breathing' }, sedated)).toEqual([
      '`atLeastWhen` is about numbers, which can be more than was measured',
    ])
  })
})
