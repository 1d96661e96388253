import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankHolidays } from '../../src/values/bank-holidays.js'
import { dayText, parseDay, weekday } from '../../src/values/day.js'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/values/working-days.js'
import { settings } from './calendar-oracle.js'
import { day } from './reading.js'

const firstLoaded = day('2024-01-01')
const lastLoaded = day('2028-12-31')

// Far enough from both ends for every count of up to 100 working days to stay inside.
const wellInside = fc.integer({ min: firstLoaded + 200, max: lastLoaded - 200 })
const loaded = fc.integer({ min: firstLoaded, max: lastLoaded })
const fewDays = fc.integer({ min: -100, max: 100 })

describe('bankHolidays', () => {
  const years = Object.entries(bankHolidays)

  it.each(years)('of %s are those that date-holidays knows for England', (year, days) => {
    const known = new Holidays('GB', 'ENG')
      .getHolidays(Number(year))
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10))
      // It lists a holiday on a weekend beside the weekday that is kept instead.
      .filter((date) => weekday(day(date)) < 5)
    expect(days).toEqual(known)
  })

  it.each(years)('of %s are eight real weekdays of that year, in order', (year, days) => {
    expect(days).toHaveLength(8)
    expect([...days].sort()).toEqual(days)
    expect(days.map((text) => weekday(parseDay(text) ?? NaN)).every((index) => index < 5)).toBe(true)
    expect(days.every((text) => text.startsWith(year))).toBe(true)
  })

  it('has no gap between years', () => {
    const numbers = years.map(([year]) => Number(year))
    expect(numbers).toEqual(numbers.map((_, index) => Math.min(...numbers) + index))
  })
})

describe('isWorkingDay', () => {
  it.each<[string, boolean | undefined, string]>([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-04-03', false, 'Good Friday'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2028-01-03', false, 'the substitute for New Year'],
    ['2024-01-01', false, 'the first loaded day'],
    ['2024-01-02', true, 'the second loaded day'],
    ['2028-12-29', true, 'the last loaded weekday'],
    ['2028-12-31', false, 'the last loaded day'],
    ['2023-12-31', undefined, 'a Sunday of a year that is not loaded'],
    ['2029-01-01', undefined, 'a day after the loaded years'],
    ['1950-06-01', undefined, 'long ago'],
  ])('of %s is %s: %s', (text, expected) => expect(isWorkingDay(day(text))).toBe(expected))

  it('is every loaded weekday that is not a bank holiday', () =>
    fc.assert(
      fc.property(loaded, (someDay) => {
        const isHoliday = (Object.values(bankHolidays).flat() as string[]).includes(dayText(someDay))
        expect(isWorkingDay(someDay)).toBe(weekday(someDay) < 5 && !isHoliday)
      }),
      settings,
    ))
})

describe('addWorkingDays', () => {
  it.each<[string, number, string | undefined, string]>([
    ['2026-11-19', 1, '2026-11-20', 'Thursday to Friday'],
    ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-11-22', 0, '2026-11-22', 'day 0 is the day itself, also a Sunday'],
    ['2026-04-02', 1, '2026-04-07', 'over Easter'],
    ['2026-12-24', 2, '2026-12-30', 'over Christmas and a substitute day'],
    ['2026-11-19', 7, '2026-11-30', 'a care plan within 7 working days'],
    ['2027-12-24', 1, '2027-12-29', 'two substitute days'],
    ['2026-11-23', -1, '2026-11-20', 'back over a weekend'],
    ['2026-11-22', -1, '2026-11-20', 'back from a Sunday'],
    ['2026-04-07', -1, '2026-04-02', 'back over Easter'],
    ['2023-12-29', 1, undefined, 'needs the last days of 2023'],
    ['2023-12-31', 1, '2024-01-02', 'needs no day before 2024'],
    ['2028-12-28', 1, '2028-12-29', 'the last that is known'],
    ['2028-12-28', 2, undefined, 'one more'],
    ['2029-01-01', 1, undefined, 'from a year that is not loaded'],
    ['2029-01-01', -1, '2028-12-29', 'needs no day after 2028'],
    ['2029-01-02', -1, undefined, 'is New Year 2029 kept on the Monday?'],
    ['2024-01-02', -1, undefined, 'back into a year that is not loaded'],
    ['1950-06-01', 5, undefined, 'long ago'],
  ])('%s and %i: %s (%s)', (from, n, expected) => {
    const result = addWorkingDays(day(from), n)
    expect(result === undefined ? undefined : dayText(result)).toBe(expected)
  })

  it('is the day itself for 0', () =>
    fc.assert(
      fc.property(loaded, (someDay) => {
        expect(addWorkingDays(someDay, 0)).toBe(someDay)
      }),
      settings,
    ))

  it('is the day found by walking and counting', () =>
    fc.assert(
      fc.property(wellInside, fewDays, (someDay, n) => {
        expect(addWorkingDays(someDay, n)).toBe(walk(someDay, n))
      }),
      settings,
    ))

  it('lands on a working day (SP-20)', () =>
    fc.assert(
      fc.property(loaded, fewDays, (someDay, n) => {
        const result = addWorkingDays(someDay, n)
        fc.pre(n !== 0 && result !== undefined)
        expect(isWorkingDay(result)).toBe(true)
      }),
      settings,
    ))

  it('comes strictly later for more days (SP-20)', () =>
    fc.assert(
      fc.property(wellInside, fewDays, (someDay, n) => {
        expect(addWorkingDays(someDay, n + 1)).toBeGreaterThan(addWorkingDays(someDay, n) ?? NaN)
      }),
      settings,
    ))

  it('never comes sooner from a later day (SP-20)', () =>
    fc.assert(
      fc.property(wellInside, fc.integer({ min: 0, max: 10 }), fewDays, (someDay, later, n) => {
        expect(addWorkingDays(someDay + later, n)).toBeGreaterThanOrEqual(addWorkingDays(someDay, n) ?? NaN)
      }),
      settings,
    ))

  it('is undefined as soon as a year is needed that is not loaded (SP-20)', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: firstLoaded - 20_000, max: firstLoaded - 2 }),
          fc.integer({ min: lastLoaded + 1, max: lastLoaded + 20_000 }),
        ),
        fc.integer({ min: 1, max: 3000 }),
        (someDay, n) => {
          expect(addWorkingDays(someDay, n)).toBeUndefined()
          expect(addWorkingDays(someDay + 1, -3000)).toBeUndefined()
        },
      ),
      settings,
    ))
})

/** One day at a time, from the first day after (or before) `from`. */
function walk(from: number, n: number): number {
  const step = Math.sign(n)
  let someDay = from
  for (let left = Math.abs(n); left > 0;) {
    someDay += step
    if (isWorkingDay(someDay) === true) left--
  }
  return someDay
}

describe('workingDaysBetween', () => {
  it.each([
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-23', 1],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-11-22', '2026-11-20', -1],
    ['2026-04-02', '2026-04-07', 1],
    ['2026-01-01', '2026-12-31', 253],
    ['2023-06-01', '2026-01-01', undefined],
    ['2026-01-01', '2029-01-01', undefined],
    ['2029-06-01', '2026-01-01', undefined],
    ['2026-01-01', '2023-12-31', undefined],
  ])('from %s to %s there are %s', (from, to, expected) =>
    expect(workingDaysBetween(day(from), day(to))).toBe(expected),
  )

  it('undoes addWorkingDays, forwards and backwards', () =>
    fc.assert(
      fc.property(wellInside, fewDays, (someDay, n) => {
        expect(workingDaysBetween(someDay, addWorkingDays(someDay, n) ?? NaN)).toBe(n)
      }),
      settings,
    ))

  it('adds up', () =>
    fc.assert(
      fc.property(fc.tuple(loaded, loaded, loaded), (days) => {
        const [a = 0, b = 0, c = 0] = [...days].sort((one, other) => one - other)
        const parts = [workingDaysBetween(a, b), workingDaysBetween(b, c)]
        fc.pre(c < lastLoaded)
        expect((parts[0] ?? NaN) + (parts[1] ?? NaN)).toBe(workingDaysBetween(a, c))
      }),
      settings,
    ))
})
