import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { instantText, parseInstant, parseTime, timeFrom, timeTo } from '../../src/values/instant.js'
import { endOfDay, startOfDay } from '../../src/values/london.js'
import { anyLondonDay, anyLondonInstant, inLondon, plainDate, settings } from './calendar-oracle.js'
import { at, day } from './reading.js'

describe('parseInstant', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T00:00Z', 0],
    ['1970-01-01T00:00:00.001Z', 1],
    ['1970-01-01T00:00:00.01Z', 10],
    ['1970-01-01T00:00:00.1Z', 100],
    ['1970-01-01T00:00:59.999Z', 59_999],
    ['1970-01-01T00:59Z', 3_540_000],
    ['1970-01-01T23:00Z', 82_800_000],
    ['1970-01-01T01:00+01:00', 0],
    ['1970-01-01T00:00-00:00', 0],
    ['1970-01-01T00:00-14:00', 50_400_000],
    ['1970-01-01T14:00:00.000+14:00', 0],
    ['1970-01-01T05:45+05:45', 0],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('reads %s as %i', (text, expected) => expect(parseInstant(text)).toBe(expected))

  it.each([
    ['no offset', '2026-11-21T09:00:00'],
    ['an offset without a colon', '2026-11-21T09:00:00+0100'],
    ['an offset of hours only', '2026-11-21T09:00:00+01'],
    ['an offset past 14 hours', '2026-11-21T09:00:00+14:01'],
    ['an offset past 14 hours the other way', '2026-11-21T09:00:00-14:01'],
    ['an offset of 60 minutes', '2026-11-21T09:00:00+00:60'],
    ['an offset with letters', '2026-11-21T09:00:00+0a:00'],
    ['an offset with letters in its minutes', '2026-11-21T09:00:00+00:0a'],
    ['an offset with another sign', '2026-11-21T09:00:00~01:00'],
    ['an offset with a full stop', '2026-11-21T09:00:00+01.00'],
    ['something after the offset', '2026-11-21T09:00:00+01:00 '],
    ['something after the Z', '2026-11-21T09:00:00Z0'],
    ['a small z', '2026-11-21T09:00:00z'],
    ['a small t', '2026-11-21t09:00:00Z'],
    ['a space for the T', '2026-11-21 09:00:00Z'],
    ['midnight as 24:00', '2026-11-21T24:00:00Z'],
    ['minute 60', '2026-11-21T09:60:00Z'],
    ['a leap second', '2026-12-31T23:59:60Z'],
    ['finer than a millisecond', '2026-11-21T09:00:00.1234Z'],
    ['a point and no decimals', '2026-11-21T09:00:00.Z'],
    ['a decimal comma', '2026-11-21T09:00:00,5Z'],
    ['a fraction of a minute', '2026-11-21T09:00.5Z'],
    ['hours only', '2026-11-21T09Z'],
    ['a one-digit hour', '2026-11-21T9:00:00Z'],
    ['a letter in the hour', '2026-11-21T0a:00:00Z'],
    ['a letter in the minute', '2026-11-21T09:0a:00Z'],
    ['a letter in the second', '2026-11-21T09:00:0aZ'],
    ['full stops between hour and minute', '2026-11-21T09.00.00Z'],
    ['a day that does not exist', '2026-02-29T09:00:00Z'],
    ['a year before 1900', '1899-12-31T23:59:59Z'],
    ['a bare day', '2026-11-21'],
    ['a named time zone', '2026-11-21T09:00:00+00:00[Europe/London]'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(parseInstant(text)).toBeUndefined())

  it('agrees with Temporal, whatever the precision and the offset', () =>
    fc.assert(
      fc.property(
        anyLondonInstant,
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fc.constantFrom('minute' as const, 'second' as const, 'millisecond' as const),
        fc.boolean(),
        (instant, minutes, smallestUnit, asZ) => {
          const timeZone = minutesText(minutes)
          const text = Temporal.Instant.fromEpochMilliseconds(instant).toString(
            asZ ? { smallestUnit } : { smallestUnit, timeZone },
          )
          expect(parseInstant(text)).toBe(Temporal.Instant.from(text).epochMilliseconds)
        },
      ),
      settings,
    ))

  it('reads every fraction of one to three decimals', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,3}$/), (decimals) => {
        expect(parseInstant(`1970-01-01T00:00:00.${decimals}Z`)).toBe(Number(decimals.padEnd(3, '0')))
      }),
      settings,
    ))

  it('refuses an instant with any one character changed to a letter, or cut short, or grown', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('2026-11-21T09:00:00.123+01:00', '2026-11-21T09:00:00Z', '2026-11-21T09:00Z'),
        fc.nat(),
        (text, random) => {
          const position = random % text.length
          expect(parseInstant(`${text.slice(0, position)}x${text.slice(position + 1)}`)).toBeUndefined()
          expect(parseInstant(text.slice(0, position))).toBeUndefined()
          expect(parseInstant(`${text.slice(0, position)}x${text.slice(position)}`)).toBeUndefined()
        },
      ),
      settings,
    ))
})

function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

describe('instantText', () => {
  it.each([
    ['2026-11-21T09:00Z', '2026-11-21T09:00:00+00:00'],
    ['2026-06-30T23:30Z', '2026-07-01T00:30:00+01:00'],
    ['2026-06-30T23:30:00.050Z', '2026-07-01T00:30:00.050+01:00'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29T00:59:59.999+00:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00+01:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00+00:00'],
  ])('prints %s as %s', (instant, expected) => expect(instantText(at(instant))).toBe(expected))

  it('agrees with Temporal', () =>
    fc.assert(
      fc.property(anyLondonInstant, (instant) => {
        const london = inLondon(instant)
        const smallestUnit = london.millisecond === 0 ? 'second' : 'millisecond'
        expect(instantText(instant)).toBe(london.toString({ timeZoneName: 'never', smallestUnit }))
      }),
      settings,
    ))

  it('reads back as the same instant', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          anyLondonInstant,
          fc.integer({ min: startOfDay(day('1900-01-01')), max: endOfDay(day('2100-12-31')) }),
        ),
        (instant) => {
          expect(parseInstant(instantText(instant))).toBe(instant)
        },
      ),
      settings,
    ))
})

describe('parseTime', () => {
  it('takes an instant as one moment', () => {
    const nine = at('2026-11-21T09:00Z')
    expect(parseTime('2026-11-21T09:00Z')).toEqual({ from: nine, to: nine })
  })

  it.each([
    ['2026-11-21', '2026-11-21T00:00:00Z', '2026-11-21T23:59:59.999Z'],
    ['2026-07-01', '2026-07-01T00:00:00+01:00', '2026-07-01T23:59:59.999+01:00'],
    ['2026-03-29', '2026-03-29T00:00:00+00:00', '2026-03-29T23:59:59.999+01:00'],
    ['2026-10-25', '2026-10-25T00:00:00+01:00', '2026-10-25T23:59:59.999+00:00'],
  ])('takes %s as any moment from %s to %s', (text, from, to) =>
    expect(parseTime(text)).toEqual({ from: at(from), to: at(to) }),
  )

  it.each(['2026-02-30', '21/11/2026', '2026-11', '2026-11-21T09:00', 'yesterday', ''])(
    'does not read "%s"',
    (text) => {
      expect(parseTime(text)).toBeUndefined()
      expect(timeFrom(text)).toBeNaN()
      expect(timeTo(text)).toBeNaN()
    },
  )

  it('has the ends that timeFrom and timeTo give', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          anyLondonInstant.map(instantText),
          anyLondonDay.map((someDay) => plainDate(someDay).toString()),
          fc.string(),
        ),
        (text) => {
          const ends = { from: timeFrom(text), to: timeTo(text) }
          expect(parseTime(text) ?? { from: NaN, to: NaN }).toEqual(ends)
        },
      ),
      settings,
    ))
})
