import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayText } from '../../src/values/day.js'
import {
  before,
  compareDurations,
  daysIn,
  durationText,
  isClockDuration,
  minutesIn,
  parseDuration,
  type Duration,
  type DurationUnit,
} from '../../src/values/duration.js'
import { instantText } from '../../src/values/instant.js'
import { endOfDay, londonDay, startOfDay } from '../../src/values/london.js'
import { addWorkingDays } from '../../src/values/working-days.js'
import {
  anyLondonDay,
  anyLondonInstant,
  dayNumber,
  inLondon,
  plainDate,
  settings,
} from './calendar-oracle.js'
import { at, day } from './reading.js'

const units: readonly DurationUnit[] = [
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'working days',
]

const length = (text: string): Duration => {
  const duration = parseDuration(text)
  if (duration === undefined) throw new Error(`this test cannot read ${text}`)
  return duration
}

const beginning = (text: string, asOf: string): string | undefined => {
  const start = before(at(asOf), length(text))
  return start && (start.clock ? instantText(start.from) : dayText(start.from))
}

describe('parseDuration', () => {
  it.each([
    ['12 months', 12, 'months'],
    ['1 day', 1, 'days'],
    ['72 hours', 72, 'hours'],
    ['1 working day', 1, 'working days'],
    ['7 working days', 7, 'working days'],
    ['0 days', 0, 'days'],
    ['90 minutes', 90, 'minutes'],
    ['2 weeks', 2, 'weeks'],
    ['1 year', 1, 'years'],
    ['999999 minutes', 999_999, 'minutes'],
  ])('reads %s', (text, n, unit) => expect(parseDuration(text)).toEqual({ n, unit }))

  it.each([
    '1 days',
    '2 day',
    '0 day',
    '1.5 hours',
    '-1 day',
    '+1 day',
    '01 day',
    '1 000 days',
    '1000000 days',
    '1e3 days',
    '12months',
    '12  months',
    ' 12 months',
    '12 months ',
    '12 Months',
    '2 fortnights',
    '2 working weeks',
    'a week',
    'P12M',
    'months',
    '12',
    '',
  ])('refuses "%s"', (text) => expect(parseDuration(text)).toBeUndefined())

  it('reads what durationText prints', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(...units), (n, unit) => {
        expect(parseDuration(durationText({ n, unit }))).toEqual({ n, unit })
      }),
      settings,
    ))
})

describe('isClockDuration and minutesIn', () => {
  it.each([
    ['90 minutes', true, 90],
    ['72 hours', true, 4320],
    ['3 days', false, NaN],
    ['1 week', false, NaN],
    ['1 month', false, NaN],
    ['1 year', false, NaN],
    ['7 working days', false, NaN],
  ])('%s: %s, %d', (text, isClock, minutes) => {
    expect(isClockDuration(length(text))).toBe(isClock)
    expect(minutesIn(length(text))).toBe(minutes)
  })
})

describe('before', () => {
  it.each<[string, string, string | undefined, string]>([
    ['72 hours', '2026-11-21T09:00Z', '2026-11-18T09:00:00+00:00', 'to the minute'],
    ['24 hours', '2026-03-29T12:00+01:00', '2026-03-28T11:00:00+00:00', 'hours are hours when clocks change'],
    ['24 hours', '2026-10-25T12:00Z', '2026-10-24T13:00:00+01:00', 'and in October too'],
    [
      '30 minutes',
      '2026-10-25T01:15+00:00',
      '2026-10-25T01:45:00+01:00',
      'into the first of two one o’clocks',
    ],
    ['1 day', '2026-03-29T12:00+01:00', '2026-03-28', 'a whole day, also before a short one'],
    ['0 days', '2026-11-21T09:00Z', '2026-11-21', 'today'],
    ['0 minutes', '2026-11-21T09:00Z', '2026-11-21T09:00:00+00:00', 'now'],
    ['90 days', '2026-11-21T09:00Z', '2026-08-23', 'the ninetieth day counts'],
    ['90 days', '2026-06-30T23:30Z', '2026-04-02', 'from 1 July, as London says'],
    ['2 weeks', '2026-11-21T09:00Z', '2026-11-07', 'fourteen days'],
    ['3 months', '2027-05-31T09:00+01:00', '2027-02-28', 'the end of a short month'],
    ['12 months', '2026-11-21T09:00Z', '2025-11-21', 'the same day a year ago'],
    ['1 year', '2028-02-29T09:00Z', '2027-02-28', 'from a leap day'],
    ['7 working days', '2026-11-30T09:00Z', '2026-11-19', 'over two weekends'],
    ['1 working day', '2026-11-22T09:00Z', '2026-11-20', 'from a Sunday'],
    ['1 working day', '2030-01-08T09:00Z', undefined, 'bank holidays not loaded'],
  ])('%s before %s is %s: %s', (text, asOf, expected) => expect(beginning(text, asOf)).toBe(expected))

  it('agrees with Temporal', () =>
    fc.assert(
      fc.property(
        anyLondonInstant,
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom(
          'minutes' as const,
          'hours' as const,
          'days' as const,
          'weeks' as const,
          'months' as const,
          'years' as const,
        ),
        (asOf, n, unit) => {
          const clock = unit === 'minutes' || unit === 'hours'
          const from = clock
            ? inLondon(asOf).subtract({ [unit]: n }).epochMilliseconds
            : dayNumber(
                inLondon(asOf)
                  .toPlainDate()
                  .subtract({ [unit]: n }),
              )
          expect(before(asOf, { n, unit })).toEqual({ clock, from })
        },
      ),
      settings,
    ))

  it('of working days is the earliest day whose deadline has not passed', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: day('2024-07-01'), max: day('2028-06-30') }),
        fc.integer({ min: 0, max: 60 }),
        (asOfDay, n) => {
          const start = before(startOfDay(asOfDay), { n, unit: 'working days' })
          const from = start?.from ?? NaN
          expect(start?.clock).toBe(false)
          expect(addWorkingDays(from, n)).toBeGreaterThanOrEqual(asOfDay)
          expect(addWorkingDays(from - 1, n)).toBeLessThan(asOfDay)
        },
      ),
      settings,
    ))
})

describe('daysIn', () => {
  it.each([
    ['14 days', '2026-11-21', 14],
    ['2 weeks', '2026-11-21', 14],
    ['1 month', '2026-03-15', 28],
    ['1 month', '2028-03-15', 29],
    ['12 months', '2026-11-21', 365],
    ['1 year', '2028-11-21', 366],
    ['7 working days', '2026-11-30', 11],
    ['7 working days', '2031-11-30', undefined],
    ['0 hours', '2026-11-21', 0],
    ['1 hour', '2026-11-21', 1],
    ['24 hours', '2026-11-21', 1],
    ['25 hours', '2026-11-21', 2],
    ['1441 minutes', '2026-11-21', 2],
    ['24 hours', '2026-03-30', 2],
    ['25 hours', '2026-10-26', 1],
  ])('%s back from %s are %s', (text, asOfDay, expected) =>
    expect(daysIn(length(text), day(asOfDay))).toBe(expected),
  )

  it('of a clock duration reaches every day that it can touch from a moment of the day, and no other', () =>
    fc.assert(
      fc.property(anyLondonDay, fc.integer({ min: 0, max: 10_000 }), fc.nat(), (asOfDay, n, random) => {
        const reach = daysIn({ n, unit: 'minutes' }, asOfDay) ?? NaN
        const moment = startOfDay(asOfDay) + (random % (endOfDay(asOfDay) + 1 - startOfDay(asOfDay)))
        expect(londonDay(moment - n * 60_000)).toBeGreaterThanOrEqual(asOfDay - reach)
        expect(londonDay(startOfDay(asOfDay) - n * 60_000)).toBe(asOfDay - reach)
      }),
      settings,
    ))

  it('is never less for a longer duration', () =>
    fc.assert(
      fc.property(anyLondonDay, fc.nat(500), fc.constantFrom(...units), (asOfDay, n, unit) => {
        const shorter = daysIn({ n, unit }, asOfDay)
        const longer = daysIn({ n: n + 1, unit }, asOfDay)
        fc.pre(shorter !== undefined && longer !== undefined)
        expect(longer).toBeGreaterThanOrEqual(shorter)
        expect(plainDate(asOfDay - shorter).toString()).toBe(dayText(asOfDay - shorter))
      }),
      settings,
    ))
})

describe('compareDurations', () => {
  it('sorts what clinicians write', () => {
    const sorted = [
      '0 days',
      '15 minutes',
      '1 hour',
      '1 working day',
      '2 days',
      '72 hours',
      '5 days',
      '7 working days',
      '14 days',
      '28 days',
      '1 month',
      '31 days',
      '90 days',
      '3 months',
      '12 months',
      '366 days',
      '2 years',
    ]
    expect([...sorted].reverse().map(length).sort(compareDurations).map(durationText)).toEqual(sorted)
  })

  it.each([
    ['1 year', '12 months'],
    ['1 week', '7 days'],
    ['1 week', '5 working days'],
    ['1 day', '24 hours'],
    ['1 hour', '60 minutes'],
    ['0 years', '0 minutes'],
  ])('takes %s and %s as equal', (one, other) => expect(compareDurations(length(one), length(other))).toBe(0))
})
