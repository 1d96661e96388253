import { describe, expect, it, test } from 'vitest'
import { outcomeOf } from '../../src/explain/screener.js'
import { reportOn } from './home.js'

const codesOf = (lists: object): readonly string[] =>
  reportOn({ resident: { id: 'a' }, ...lists }).gaps.map(({ code }) => code)
const at = '2026-12-08T08:00:00+00:00'
const whole = { complete: true, entries: [] }

test.each([
  ['no lists at all', {}, ['medicines-missing', 'diagnoses-not-complete']],
  ['both lists whole', { medicines: whole, diagnoses: whole }, []],
  [
    'lists that this app cannot see',
    { medicines: { absent: 'not-visible' }, diagnoses: { absent: 'not-visible' } },
    ['medicines-not-visible', 'diagnoses-not-visible'],
  ],
  [
    'lists that say they are partial',
    { medicines: { complete: false, entries: [] }, diagnoses: { complete: false, entries: [] } },
    ['medicines-not-reconciled', 'diagnoses-not-complete'],
  ],
  [
    'a name twice that nobody knows',
    { medicines: { entries: [{ asWritten: 'Gribblol' }, { asWritten: 'Gribblol' }] }, diagnoses: whole },
    ['medicine-not-recognised'],
  ],
  [
    'a diagnosis that nobody knows',
    { medicines: whole, diagnoses: { complete: true, entries: [{ asWritten: 'Gribble disease' }] } },
    ['diagnosis-not-recognised'],
  ],
  [
    'a sign and a scale that nobody knows',
    {
      medicines: whole,
      diagnoses: whole,
      signs: {
        entries: [
          { kind: 'sign', sign: 'gribbled-face', present: 'yes', at },
          { kind: 'sign', sign: 'gribbled-hand', present: 'unable', at },
          { kind: 'sign', sign: 'gribbled-foot', present: 'no', at },
        ],
      },
      instruments: { entries: [{ kind: 'instrument', tool: 'gribble-scale', total: 3, at }] },
    },
    ['sign-not-recognised', 'sign-not-recognised', 'instrument-not-recognised'],
  ],
])('%s', (_what, lists, codes) => {
  expect(codesOf(lists)).toEqual(codes)
})

describe('a total that its instrument does not go to', () => {
  const reportWithTool = (tool: string, totals: readonly unknown[]): ReturnType<typeof reportOn> =>
    reportOn({
      resident: { id: 'a' },
      instruments: {
        entries: totals.map((total, i) => ({
          kind: 'instrument',
          id: `s${String(i)}`,
          tool,
          total,
          at: `2026-12-0${String(6 + i)}T08:00:00+00:00`,
        })),
      },
    })

  const mobility = (...totals: readonly unknown[]): ReturnType<typeof reportOn> =>
    reportWithTool('elderly-mobility-scale', totals)
  const reportWith = (...totals: readonly unknown[]): ReturnType<typeof reportOn> =>
    reportWithTool('must', totals)

  it('is listed with what to do, and is not known', () => {
    const { notUsed } = reportWith(0, 30)
    expect(notUsed).toEqual([
      {
        list: 'instruments',
        index: 1,
        id: 's1',
        kind: 'instrument',
        at: '2026-12-07T08:00:00+00:00',
        why: 'the total of Malnutrition Universal Screening Tool is 30, outside 0 to 6',
        help: 'check the total, and which scale it was; it counts as not known until then',
      },
    ])
  })

  it('neither raises by itself nor lets an earlier one settle anything', () => {
    expect(outcomeOf(reportWith(6), 'must-high')).toBe('raised')
    expect(outcomeOf(reportWith(30), 'must-high')).toBe('undetermined')
    expect(outcomeOf(mobility(20), 'mobility-scale-low')).toBe('not-raised')
    expect(outcomeOf(mobility(20, 30), 'mobility-scale-low')).toBe('undetermined')
    expect(outcomeOf(reportWith({ atLeast: 7 }), 'must-high')).toBe('undetermined')
    expect(reportWith({ atLeast: 6 }).notUsed).toEqual([])
    expect(reportWith({ atMost: 0 }).notUsed).toEqual([])
  })

  it('may be too low as well, and is named by its place among those that were given', () => {
    const braden = (...totals: readonly unknown[]): readonly unknown[] =>
      reportWithTool('braden', totals).notUsed.map(({ index, why }) => [index, why])
    expect(braden(6, 23, { atMost: 6 })).toEqual([])
    expect(braden(6, 5)).toEqual([[1, 'the total of Braden Scale is 5, outside 6 to 23']])
    expect(braden({ atMost: 5 })).toEqual([[0, 'the total of Braden Scale is 5, outside 6 to 23']])
    expect(braden('six', 5)).toEqual([
      [0, expect.any(String)],
      [1, 'the total of Braden Scale is 5, outside 6 to 23'],
    ])
  })
})
