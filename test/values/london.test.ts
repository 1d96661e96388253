import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfDay, londonDay, londonOffset, startOfDay } from '../../src/values/london.js'
import {
  anyLondonDay,
  anyLondonInstant,
  clockChanges,
  dayNumber,
  firstDay,
  inLondon,
  lastDay,
  midnight,
  settings,
} from './calendar-oracle.js'
import { at, day } from './reading.js'

const hour = 3_600_000

describe('londonOffset', () => {
  it('changes when Temporal says so, to the millisecond, twice a year from 1996 to 2037', () => {
    expect(clockChanges).toHaveLength(2 * (2037 - 1996 + 1))
    for (const change of clockChanges) {
      expect(londonOffset(change - 1)).toBe(inLondon(change - 1).offsetNanoseconds / 1e6)
      expect(londonOffset(change)).toBe(inLondon(change).offsetNanoseconds / 1e6)
      expect(londonOffset(change)).not.toBe(londonOffset(change - 1))
    }
  })

  it('agrees with Temporal at any instant', () =>
    fc.assert(
      fc.property(anyLondonInstant, (instant) => {
        expect(londonOffset(instant)).toBe(inLondon(instant).offsetNanoseconds / 1e6)
      }),
      settings,
    ))

  it('takes the last-Sunday rule to hold in other years too', () => {
    expect(londonOffset(at('1942-07-01T12:00Z'))).toBe(hour)
    expect(londonOffset(at('1942-01-01T12:00Z'))).toBe(0)
    expect(londonOffset(at('2100-03-28T00:59:59.999Z'))).toBe(0)
    expect(londonOffset(at('2100-03-28T01:00Z'))).toBe(hour)
  })
})

describe('londonDay', () => {
  it.each([
    ['2026-06-30T22:59:59.999Z', '2026-06-30', 'a millisecond before a summer midnight'],
    ['2026-06-30T23:00:00Z', '2026-07-01', 'at a summer midnight'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31', 'a millisecond before a winter midnight'],
    ['2026-03-29T00:00:00Z', '2026-03-29', 'at the start of the short day'],
    ['2026-03-29T23:00:00Z', '2026-03-30', 'at the end of the short day'],
    ['2026-10-24T23:00:00Z', '2026-10-25', 'at the start of the long day'],
    ['2026-10-25T23:59:59.999Z', '2026-10-25', 'at the end of the long day'],
    ['2026-11-21T23:30:00-05:00', '2026-11-22', 'however the instant was written'],
  ])('of %s is %s: %s', (instant, expected) => expect(londonDay(at(instant))).toBe(day(expected)))

  it('agrees with Temporal', () =>
    fc.assert(
      fc.property(anyLondonInstant, (instant) => {
        expect(londonDay(instant)).toBe(dayNumber(inLondon(instant).toPlainDate()))
      }),
      settings,
    ))

  it('of nothing readable is NaN', () => expect(londonDay(NaN)).toBeNaN())
})

describe('startOfDay and endOfDay', () => {
  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-21', 24],
    ['2026-07-01', 24],
  ])('%s has %i hours', (text, hours) =>
    expect(endOfDay(day(text)) + 1 - startOfDay(day(text))).toBe(hours * hour),
  )

  it('agree with Temporal on every day from 1996 to 2037', () => {
    for (let someDay = firstDay; someDay <= lastDay; someDay++) {
      const start = midnight(someDay)
      if (startOfDay(someDay) !== start) expect(startOfDay(someDay)).toBe(start)
      if (endOfDay(someDay - 1) !== start - 1) expect(endOfDay(someDay - 1)).toBe(start - 1)
    }
  })

  it('are the first and the last instant that londonDay puts on the day, in any year', () =>
    fc.assert(
      fc.property(fc.oneof(anyLondonDay, fc.integer({ min: -60_000, max: 60_000 })), (someDay) => {
        expect(londonDay(startOfDay(someDay))).toBe(someDay)
        expect(londonDay(startOfDay(someDay) - 1)).toBe(someDay - 1)
        expect(londonDay(endOfDay(someDay))).toBe(someDay)
        expect(londonDay(endOfDay(someDay) + 1)).toBe(someDay + 1)
      }),
      settings,
    ))
})
