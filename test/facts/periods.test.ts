import { describe, expect, test } from 'vitest'
import { periodOf } from '../../src/facts/periods.js'
import { readTables } from '../../src/pages/read-tables.js'
import { dayText, parseDay } from '../../src/values/day.js'
import { maybe, no, yes } from '../../src/values/truth.js'
import { derived, row } from './derived.js'

const day = (text: string): number => parseDay(text) ?? NaN
const words = new Map([
  [yes, 'yes'],
  [no, 'no'],
  [maybe, 'maybe'],
])

describe('a period of every year', () => {
  const winter = periodOf([row('winter-season', '10-01', '03-31')])
  const includes = (text: string): string | undefined => words.get(winter.includes(day(text)))

  test('may run over the New Year, and both its ends count', () => {
    expect(
      ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01'].map(includes),
    ).toEqual(['no', 'yes', 'yes', 'yes', 'yes', 'no'])
  })

  test('began on its newest first day, which may be today', () => {
    const began = (text: string): string => {
      const { earliest, latest } = winter.began(day(text))
      expect(earliest).toBe(latest)
      return dayText(earliest)
    }
    expect(['2026-09-30', '2026-10-01', '2027-01-01', '2027-07-01'].map(began)).toEqual([
      '2025-10-01',
      '2026-10-01',
      '2026-10-01',
      '2026-10-01',
    ])
  })

  test('may come twice a year', () => {
    const twice = periodOf([row('a-b', '04-01', '06-30'), row('a-b', '09-01', '10-31')])
    expect(
      ['2026-04-01', '2026-07-01', '2026-10-31', '2026-11-01'].map((text) =>
        words.get(twice.includes(day(text))),
      ),
    ).toEqual(['yes', 'no', 'yes', 'no'])
    expect(dayText(twice.began(day('2026-08-01')).latest)).toBe('2026-04-01')
    expect(dayText(twice.began(day('2026-09-01')).latest)).toBe('2026-09-01')
  })
})

describe('campaigns by their dates', () => {
  const campaign = periodOf([
    row('covid-campaign', '2026-10-05', '2027-01-31'),
    row('covid-campaign', '2026-04-13', '2026-06-30'),
  ])

  test('are known from the first to the end of the last, and never quietly over', () => {
    const days = [
      '2026-04-12',
      '2026-04-13',
      '2026-06-30',
      '2026-07-01',
      '2026-10-05',
      '2027-01-31',
      '2027-02-01',
      '2031-01-01',
    ]
    expect(days.map((text) => words.get(campaign.includes(day(text))))).toEqual([
      'maybe',
      'yes',
      'yes',
      'no',
      'yes',
      'yes',
      'maybe',
      'maybe',
    ])
  })

  test('began with the newest one, unless one that nobody loaded may have begun', () => {
    const began = (text: string): readonly string[] => {
      const { earliest, latest } = campaign.began(day(text))
      return [earliest, latest].map((each) => (Number.isFinite(each) ? dayText(each) : String(each)))
    }
    expect(began('2026-08-01')).toEqual(['2026-04-13', '2026-04-13'])
    expect(began('2027-01-31')).toEqual(['2026-10-05', '2026-10-05'])
    expect(began('2027-02-01')).toEqual(['2026-10-05', '2027-02-01'])
    expect(began('2026-04-12')).toEqual(['-Infinity', '2026-04-12'])
  })

  test('whose end nobody has announced are sure on their first day alone', () => {
    const open = periodOf([row('covid-campaign', '2026-04-13')])
    expect(
      ['2026-04-12', '2026-04-13', '2026-04-14'].map((text) => words.get(open.includes(day(text)))),
    ).toEqual(['maybe', 'yes', 'maybe'])
    const followed = periodOf([row('a-b', '2026-04-13'), row('a-b', '2026-10-05', '2026-11-30')])
    expect(words.get(followed.includes(day('2026-09-01')))).toBe('maybe')
    expect(words.get(followed.includes(day('2026-11-30')))).toBe('yes')
  })
})

describe('`inPeriod`', () => {
  test('goes by the London day', () => {
    const is = (at: string): string => derived({ inPeriod: 'winter-season' }, {}, at)
    expect(is('2027-03-31T22:59:59Z')).toBe('true')
    expect(is('2027-03-31T23:00:00Z')).toBe('false')
  })

  test('is unknown for a campaign of another year, and for one that no table has', () => {
    expect(derived({ inPeriod: 'autumn-campaign' }, {}, '2029-11-01T12:00:00Z')).toBe('false or true')
    expect(derived({ inPeriod: 'another-campaign' }, {})).toBe('false or true')
  })
})

describe('the periods table', () => {
  const issues = (...rows: readonly string[]): readonly (string | undefined)[] =>
    readTables([
      { path: 'tables/periods.csv', text: ['period,from,to,source,basis', ...rows, ''].join('\n') },
    ]).issues.map(({ code, line }) => (line === undefined ? code : `${code} ${String(line)}`))

  test.each([
    ['every year and one campaign', ['a-b,10-01,03-31,x,known', 'a-b,2026-04-13,,x,known'], ['mixed-period']],
    ['a year that does not say until when', ['a-b,10-01,,x,known'], ['endless-period']],
    [
      'two that overlap',
      ['a-b,2026-04-13,2026-06-30,x,known', 'a-b,2026-06-30,,x,known'],
      ['overlapping-period'],
    ],
    ['one that ends before it begins', ['a-b,2026-04-13,2026-04-12,x,known'], ['overlapping-period']],
    ['two of one day', ['a-b,10-01,03-31,x,known', 'a-b,10-01,02-01,x,known'], ['duplicate-row 3']],
    ['29 February', ['a-b,02-29,03-31,x,known'], ['wrong-cell 2']],
    ['no such day', ['a-b,2026-02-29,,x,known'], ['wrong-cell 2']],
    ['a name without a hyphen, which could be a fact', ['campaign,10-01,03-31,x,known'], ['wrong-cell 2']],
    ['no source', ['a-b,10-01,03-31,,known'], ['wrong-cell 2']],
    [
      'a sound one',
      ['a-b,2026-04-13,2026-06-30,x,known', 'a-b,2026-07-01,,x,known', 'c-d,10-01,03-31,x,local'],
      [],
    ],
  ])('%s', (_what, rows, codes) => {
    expect(issues(...rows)).toEqual(codes)
  })

  test('without rows changes no release', () => {
    expect(readTables([]).tables).not.toHaveProperty('periods')
  })
})
