import { describe, expect, it } from 'vitest'
import type { Selection } from '../../src/facts/definition.js'
import { complete, derived as shown, problemsOf } from './derived.js'

/** A number that is known stands as itself. */
const derived = (selection: Selection, lists: Readonly<Record<string, unknown>>): string =>
  shown(selection, lists).replace(/^\[(\d+), \1\]$/, '$1')

/** As of 8 December 2026, so these are the days from 10 November to 7 December. */
const between = ['1 day', '28 days'] as const
const here = { residentDays: 'here', between } as const
const hospital = { residentDays: 'hospital', between } as const
const lived = { residentDays: 'lived', between } as const

const movedIn = (at: string) => ({ kind: 'movedIn', at })
const inHospital = (at: string, endedAt?: string) => ({
  kind: 'hospitalStay',
  at,
  ...(endedAt !== undefined && { endedAt }),
})

describe('resident-days', () => {
  it('are counted at midnight: the day of moving in is one, the day of leaving is none', () => {
    const stays = complete(movedIn('2026-11-20T15:00:00Z'), {
      kind: 'movedOut',
      at: '2026-11-23T10:00:00Z',
    })
    expect(derived(here, { stays })).toBe('3')
    expect(derived(lived, { stays })).toBe('4')
  })

  it('are nothing of a whole day before anybody came and after they left', () => {
    expect(derived(lived, { stays: complete(movedIn('2026-12-08T08:00:00Z')) })).toBe('0')
    expect(
      derived(lived, { stays: complete(movedIn('2025-01-01'), { kind: 'movedOut', at: '2026-11-09' }) }),
    ).toBe('0')
    expect(
      derived(lived, { stays: complete(movedIn('2025-01-01'), { kind: 'movedOut', at: '2026-11-10' }) }),
    ).toBe('1')
  })

  it('of one who came and died on one day are none, though they lived here', () => {
    const lists = {
      stays: complete(movedIn('2026-11-20T09:00:00Z')),
      events: complete({ kind: 'death', at: '2026-11-20T20:00:00Z' }),
    }
    expect([here, hospital, lived].map((each) => derived(each, lists))).toEqual(['0', '0', '1'])
  })

  it('leave out the days in hospital, and those are told apart', () => {
    const stays = complete(movedIn('2025-01-01'), inHospital('2026-11-12T10:00:00Z', '2026-11-15T18:00:00Z'))
    expect(derived(here, { stays })).toBe('25')
    expect(derived(hospital, { stays })).toBe('3')
    expect(derived(lived, { stays })).toBe('28')
  })

  it('count as in hospital until somebody says that it ended, one way or another', () => {
    const gone = inHospital('2026-12-05T10:00:00Z')
    expect(derived(hospital, { stays: complete(movedIn('2025-01-01'), gone) })).toBe('3')
    expect(
      derived(hospital, {
        stays: complete(movedIn('2025-01-01'), gone, { kind: 'readmitted', at: '2026-12-06T10:00:00Z' }),
      }),
    ).toBe('1')
    expect(
      derived(hospital, {
        stays: complete(movedIn('2025-01-01'), gone),
        events: complete({ kind: 'hospitalDischarge', at: '2026-12-07T10:00:00Z' }),
      }),
    ).toBe('2')
  })

  it('on leave are spent neither here nor in hospital', () => {
    const stays = complete(movedIn('2025-01-01'), {
      kind: 'leave',
      at: '2026-11-12T10:00:00Z',
      endedAt: '2026-11-14T18:00:00Z',
    })
    expect([here, hospital].map((each) => derived(each, { stays }))).toEqual(['26', '0'])
  })

  it('of a short stay end with it', () => {
    const stays = complete({
      kind: 'respiteStay',
      at: '2026-11-12T10:00:00Z',
      endedAt: '2026-11-14T18:00:00Z',
    })
    expect([here, lived].map((each) => derived(each, { stays }))).toEqual(['2', '3'])
  })

  it('end with a death, whatever is written after it', () => {
    const lists = {
      stays: complete(movedIn('2025-01-01'), { kind: 'readmitted', at: '2026-12-01' }),
      events: complete({ kind: 'death', at: '2026-11-12T10:00:00Z' }),
    }
    expect([here, lived].map((each) => derived(each, lists))).toEqual(['2', '3'])
  })

  it('are not known without a list of stays, nor beyond what it covers', () => {
    expect(derived(here, {})).toBe('[0, 28]')
    expect(derived(here, { stays: { entries: [movedIn('2025-01-01')] } })).toBe('[0, 28]')
    const upTo = { entries: [movedIn('2025-01-01')], completeFrom: '2025-01-01', completeTo: '2026-11-30' }
    expect(derived(here, { stays: upTo })).toBe('[21, 28]')
    const from = { entries: [movedIn('2025-01-01')], completeFrom: '2026-11-15', completeTo: '2026-12-08' }
    expect(derived(here, { stays: from })).toBe('[0, 28]')
  })

  it('are not known from a faulty entry on', () => {
    const stays = complete(movedIn('2025-01-01'), {
      kind: 'hospitalStay',
      at: '2026-12-01T10:00:00Z',
      endedAt: 'soon',
    })
    const notUsed = [
      { list: 'stays', index: 1, kind: 'hospitalStay', at: '2026-12-01T10:00:00Z', reason: 'faulty' },
    ]
    const read = { stays: { ...stays, entries: [movedIn('2025-01-01')] }, notUsed }
    expect(derived(here, read)).toBe('[21, 28]')
    expect(derived(hospital, read)).toBe('[0, 7]')
  })

  it('take a stay that begins as another ends to go on, and a day of coming home to be over by midnight', () => {
    const stays = complete(
      { kind: 'respiteStay', at: '2026-11-12T10:00:00Z', endedAt: '2026-11-20T12:00:00Z' },
      movedIn('2026-11-20T12:00:00Z'),
    )
    expect(derived(here, { stays })).toBe('26')
    const away = complete(movedIn('2025-01-01'), inHospital('2026-11-12', '2026-11-15'))
    expect([here, hospital].map((each) => derived(each, { stays: away }))).toEqual(['25', '3'])
  })

  it('trust nothing that could not be read: a coming back, a death, a moving in', () => {
    const aside = (list: string, kind: string, at: string) => ({ list, index: 9, kind, at, reason: 'faulty' })
    const gone = complete(movedIn('2025-01-01'), inHospital('2026-12-05T10:00:00Z'))
    const back = [aside('stays', 'readmitted', '2026-12-06T10:00:00Z')]
    expect(derived(hospital, { stays: gone, notUsed: back })).toBe('[1, 3]')
    const dead = [aside('events', 'death', '2026-12-06T10:00:00Z')]
    expect(derived(here, { stays: complete(movedIn('2025-01-01')), notUsed: dead })).toBe('[26, 28]')
    const came = { stays: complete(), notUsed: [aside('stays', 'movedIn', '2025-01-01')] }
    expect([here, lived].map((each) => derived(each, came))).toEqual(['[0, 28]', '[0, 28]'])
  })

  it('are never of months, which are not all alike', () => {
    expect(problemsOf({ residentDays: 'here', between: ['1 day', '1 month'] })).toEqual([
      '`residentDays` counts a stretch of days, so it cannot reach back `1 month`',
    ])
  })
})
