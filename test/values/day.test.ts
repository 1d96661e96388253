import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, addYears, dayAtStart, dayText, parseDay, weekday, yearOf } from '../../src/values/day.js'
import { anyDay, dayNumber, plainDate, settings } from './calendar-oracle.js'
import { day } from './reading.js'

describe('parseDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['1900-01-01', -25_567],
    ['2100-12-31', 47_846],
  ])('reads %s as day %i', (text, expected) => expect(parseDay(text)).toBe(expected))

  it.each([
    ['a day that does not exist', '2026-02-30'],
    ['29 February of a year that is not a leap year', '2026-02-29'],
    ['29 February 1900, a century that is not a leap year', '1900-02-29'],
    ['29 February 2100', '2100-02-29'],
    ['31 April', '2026-04-31'],
    ['31 June', '2026-06-31'],
    ['31 September', '2026-09-31'],
    ['31 November', '2026-11-31'],
    ['day nought', '2026-11-00'],
    ['day 32', '2026-12-32'],
    ['month nought', '2026-00-10'],
    ['month 13', '2026-13-10'],
    ['a year before 1900', '1899-12-31'],
    ['a year after 2100', '2101-01-01'],
    ['a one-digit month', '2026-1-10'],
    ['a day and a time', '2026-11-21T09:00:00Z'],
    ['something behind the day', '2026-11-21 '],
    ['something before the day', ' 2026-11-2'],
    ['slashes', '2026/11/21'],
    ['a slash before the day of the month', '2026-11/21'],
    ['the British order', '21-11-2026'],
    ['letters', '2026-11-2x'],
    ['characters just outside the digits', '2026-1/-:1'],
    ['digits of another script', '٢٠٢٦-١١-٢١'],
    ['a sign', '2026-+1-21'],
    ['a month without a day', '2026-11'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(parseDay(text)).toBeUndefined())

  it('agrees with Temporal on every date that can be written with ten characters, real or not', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1890, max: 2110 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, dayOfMonth) => {
          const text = [year, month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-')
          expect(parseDay(text)).toBe(year < 1900 || year > 2100 ? undefined : temporalDay(text))
        },
      ),
      settings,
    ))

  it('reads what dayText prints', () =>
    fc.assert(
      fc.property(anyDay, (someDay) => {
        expect(parseDay(dayText(someDay))).toBe(someDay)
      }),
      settings,
    ))
})

function temporalDay(text: string): number | undefined {
  try {
    return dayNumber(plainDate(0).with(partsOf(text), { overflow: 'reject' }))
  } catch {
    return undefined
  }
}

function partsOf(text: string): { year: number; month: number; day: number } {
  const [year = NaN, month = NaN, dayOfMonth = NaN] = text.split('-').map(Number)
  return { year, month, day: dayOfMonth }
}

describe('dayAtStart', () => {
  it('does not mind what follows', () => expect(dayAtStart('1970-01-02T09:00Z')).toBe(1))
  it('is NaN for anything else', () => expect(dayAtStart('02/01/1970')).toBeNaN())
})

describe('dayText', () => {
  it('agrees with Temporal', () =>
    fc.assert(
      fc.property(anyDay, (someDay) => {
        expect(dayText(someDay)).toBe(plainDate(someDay).toString())
      }),
      settings,
    ))

  it('agrees with Temporal on every day of four centuries', () => {
    let date = plainDate(day('1900-01-01')).subtract({ years: 200 })
    for (let someDay = dayNumber(date); someDay < day('2100-01-01'); someDay++) {
      if (dayText(someDay) !== date.toString()) expect(dayText(someDay)).toBe(date.toString())
      date = date.add({ days: 1 })
    }
  })
})

describe('addMonths', () => {
  it.each([
    ['2027-05-31', -3, '2027-02-28'],
    ['2028-05-31', -3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-21', -12, '2025-11-21'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
  ])('%s and %i months make %s', (from, months, expected) =>
    expect(dayText(addMonths(day(from), months))).toBe(expected),
  )

  it('agrees with Temporal', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1500, max: 1500 }), (someDay, months) => {
        expect(addMonths(someDay, months)).toBe(dayNumber(plainDate(someDay).add({ months })))
      }),
      settings,
    ))

  it('never turns two days round', () =>
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: -60, max: 60 }),
        (someDay, later, months) => {
          expect(addMonths(someDay, months)).toBeLessThanOrEqual(addMonths(someDay + later, months))
        },
      ),
      settings,
    ))
})

describe('addYears', () => {
  it('makes 28 February of a leap day', () =>
    expect(dayText(addYears(day('2024-02-29'), 1))).toBe('2025-02-28'))

  it('agrees with Temporal', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -130, max: 130 }), (someDay, years) => {
        expect(addYears(someDay, years)).toBe(dayNumber(plainDate(someDay).add({ years })))
      }),
      settings,
    ))
})

describe('weekday and yearOf', () => {
  it('counts from Monday', () => {
    expect(weekday(day('2026-11-23'))).toBe(0)
    expect(weekday(day('2026-11-22'))).toBe(6)
  })

  it('agree with Temporal', () =>
    fc.assert(
      fc.property(anyDay, (someDay) => {
        expect(weekday(someDay)).toBe(plainDate(someDay).dayOfWeek - 1)
        expect(yearOf(someDay)).toBe(plainDate(someDay).year)
      }),
      settings,
    ))
})
