import { describe, expect, test } from 'vitest'
import { complete, derived, fall, leant, problemsOf } from './derived.js'

const pressures = (
  ...readings: readonly (readonly [string, unknown])[]
): Readonly<Record<string, unknown>> => ({
  observations: { entries: readings.map(([at, value]) => ({ kind: 'systolicPressure', at, value })) },
})
const middle = { median: 'systolicPressure', within: '90 days' } as const

describe('the middle reading', () => {
  const three = [
    ['2026-12-01T09:00:00Z', 150],
    ['2026-12-02T09:00:00Z', 121],
    ['2026-12-03T09:00:00Z', 110],
  ] as const

  test('of an even number lies halfway between the two in the middle', () => {
    expect(derived(middle, pressures(...three))).toBe('[121, 121]')
    expect(derived(middle, pressures(...three, ['2026-12-04T09:00:00Z', 120]))).toBe('[120.5, 120.5]')
    expect(derived(middle, pressures(['2026-12-04T09:00:00Z', 120]))).toBe('[120, 120]')
  })

  test('is unknown without any, and of readings on too few London days', () => {
    const twoDays = { ...middle, onAtLeast: '2 days' } as const
    expect(derived(middle, {})).toBe(derived(twoDays, {}))
    // In summer London is already in the next day.
    const evening = [
      ['2026-09-20T21:00:00Z', 120],
      ['2026-09-20T22:59:00Z', 130],
    ] as const
    expect(derived(twoDays, pressures(...evening))).toBe(derived(middle, {}))
    expect(derived(twoDays, pressures(...evening, ['2026-09-20T23:00:00Z', 140]))).toBe('[130, 130]')
    expect(derived(middle, pressures(...evening))).toBe('[125, 125]')
  })

  test('reaches as far as the readings that may count, and as their bounds', () => {
    const atTheEdge = ['2026-09-09', 200] as const
    expect(derived({ ...middle, within: '2160 hours' }, pressures(...three, atTheEdge))).toBe('[121, 135.5]')
    expect(
      derived(
        middle,
        pressures(...three.slice(0, 2), ['2026-12-03T09:00:00Z', { atLeast: 100, atMost: 130 }]),
      ),
    ).toBe('[121, 130]')
  })

  test('of a reading that could not be read may be anything between those beside it', () => {
    expect(derived(middle, pressures(...three, ['2026-12-05T09:00:00Z', 'illegible']))).toBe('[115.5, 135.5]')
  })

  test('of one that may pass leaves out or takes in whichever moves it furthest', () => {
    const found = derived(
      { median: 'falls', field: 'minutesOnFloor', where: { injury: 'severe' }, within: '28 days' },
      {
        events: complete(
          fall('2026-12-01T10:00:00Z', { injury: 'severe', minutesOnFloor: 10 }),
          fall('2026-12-02T10:00:00Z', { minutesOnFloor: 60 }),
          fall('2026-12-03T10:00:00Z', { minutesOnFloor: 90 }),
          fall('2026-12-04T10:00:00Z', { minutesOnFloor: 0 }),
        ),
      },
    )
    // With both long ones 10, 60, 90; with the short one alone 0, 10.
    expect(found).toBe('[5, 60]')
  })

  test('acts on entries that count although a field is not recorded, and clears by none of them', () => {
    const selection = {
      median: 'falls',
      field: 'minutesOnFloor',
      where: { injury: 'severe' },
      within: '28 days',
      orNotRecorded: ['injury'],
    } as const
    const lists = {
      events: complete(
        fall('2026-12-01T10:00:00Z', { injury: 'severe', minutesOnFloor: 10 }),
        fall('2026-12-02T10:00:00Z', { minutesOnFloor: 60 }),
      ),
    }
    expect(derived(selection, lists)).toBe('[10, 35]')
    expect(leant(selection, lists)).toBe('[35, 35]')
  })
})

describe('the mean', () => {
  const drinks = (...totals: readonly number[]): readonly Readonly<Record<string, unknown>>[] =>
    totals.map((value, i) => ({ kind: 'drinksTotal', at: `2026-12-0${String(i + 4)}`, value }))
  const mean = { mean: 'drinksTotals', last: 3, within: '7 days' } as const

  test('is exact, and of the newest so many', () => {
    expect(derived(mean, { charts: complete(...drinks(4000, 1200, 1300, 1250)) })).toBe('[1250, 1250]')
    expect(derived({ ...mean, last: 4 }, { charts: complete(...drinks(4000, 1200, 1300, 1250)) })).toBe(
      '[1937.5, 1937.5]',
    )
  })

  test('of a chart that may lack a day is unknown; of observations it is that of those taken', () => {
    expect(derived(mean, { charts: { entries: drinks(1200, 1300, 1250) } })).toBe(derived(mean, {}))
    expect(derived({ mean: 'systolicPressure', within: '90 days' }, pressures(['2026-12-01', 120]))).toBe(
      '[120, 120]',
    )
  })

  test('refuses what is not a number, and days that are none', () => {
    expect(problemsOf({ mean: 'reviews', field: 'outcome' })).toEqual([
      '`mean` reads numbers, and `outcome` of `reviews` is none',
    ])
    expect(problemsOf({ median: 'weight', onAtLeast: '2 hours' })).toEqual([
      '`onAtLeast` counts days, so it cannot be `2 hours`',
    ])
  })
})

describe('a share', () => {
  const doses = (...outcomes: readonly (string | undefined)[]): Readonly<Record<string, unknown>> => ({
    events: complete(
      ...outcomes.map((injury, i) =>
        fall(`2026-12-0${String(i + 1)}T10:00:00Z`, { ...(injury !== undefined && { injury }) }),
      ),
    ),
  })
  const share = { share: 'falls', of: { injury: 'severe' }, within: '28 days' } as const

  test('is of the entries that pass, in per cent', () => {
    expect(derived(share, doses('severe', 'none'))).toBe('[50, 50]')
    expect(derived(share, doses('none'))).toBe('[0, 0]')
    expect(derived({ ...share, where: { injury: { not: 'none' } } }, doses('severe', 'none', 'minor'))).toBe(
      '[50, 50]',
    )
    // A third is no short decimal: it lies between its neighbours.
    expect(Number(derived(share, doses('severe', 'none', 'minor')).slice(1, 11))).toBeCloseTo(100 / 3, 5)
  })

  test('of nothing is unknown, never 0', () => {
    expect(derived(share, doses())).toBe('[0, 100]')
  })

  test('is a range while an entry may or may not look so, or may not pass at all', () => {
    expect(derived(share, doses('severe', 'none', undefined, 'none'))).toBe('[25, 50]')
    const injuries = { ...share, where: { injury: { not: 'none' } } } as const
    expect(derived(injuries, doses('severe', undefined))).toBe('[50, 100]')
    expect(derived(injuries, doses('minor', undefined))).toBe('[0, 50]')
    expect(derived(injuries, doses(undefined))).toBe('[0, 100]')
  })

  test('counts what is not recorded only to act on it', () => {
    const counted = { ...share, orNotRecorded: ['injury'] } as const
    expect(derived(counted, doses('none', undefined))).toBe('[0, 50]')
    expect(leant(counted, doses('none', undefined))).toBe('[50, 50]')
  })

  test('of a list that may lack entries is unknown', () => {
    expect(derived(share, { events: { entries: [fall('2026-12-01', { injury: 'severe' })] } })).toBe(
      '[0, 100]',
    )
  })
})
