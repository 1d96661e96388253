import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

// What Temporal says about the London calendar from 1996, when the last-Sunday rule began, to 2037, where the
// time zone data of some platforms ends.

/** A fixed seed, so that two runs are one; MDT_LONG=1 tries many more cases. */
export const settings = { seed: 20261121, numRuns: process.env['MDT_LONG'] === undefined ? 1000 : 100_000 }

const epoch = Temporal.PlainDate.from('1970-01-01')

export const plainDate = (day: number): Temporal.PlainDate => epoch.add({ days: day })

export const dayNumber = (date: Temporal.PlainDate): number => epoch.until(date, { largestUnit: 'days' }).days

export const inLondon = (instant: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/London')

export const midnight = (day: number): number =>
  plainDate(day).toZonedDateTime('Europe/London').startOfDay().epochMilliseconds

export const firstDay = dayNumber(Temporal.PlainDate.from('1996-01-01'))
export const lastDay = dayNumber(Temporal.PlainDate.from('2037-12-31'))

export const clockChanges: readonly number[] = changesUntil(midnight(lastDay))

function changesUntil(end: number): number[] {
  const changes: number[] = []
  let change = inLondon(midnight(firstDay)).getTimeZoneTransition('next')
  while (change !== null && change.epochMilliseconds < end) {
    changes.push(change.epochMilliseconds)
    change = change.getTimeZoneTransition('next')
  }
  return changes
}

/** Any day of a wide calendar, month ends and leap days often. */
export const anyDay = fc.oneof(
  fc.integer({ min: -25_567, max: 47_846 }),
  fc
    .record({
      year: fc.integer({ min: 1901, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      back: fc.integer({ min: -1, max: 3 }),
    })
    .map(({ year, month, back }) =>
      dayNumber(Temporal.PlainDate.from({ year, month, day: 31 }).subtract({ days: back })),
    ),
)

export const anyLondonDay = fc.oneof(
  fc.integer({ min: firstDay, max: lastDay }),
  fc
    .record({ change: fc.constantFrom(...clockChanges), apart: fc.integer({ min: -2, max: 2 }) })
    .map(({ change, apart }) => Math.floor(change / 86_400_000) + apart),
)

const hour = 3_600_000

/** Any millisecond of those years; often one near a clock change or a midnight. */
export const anyLondonInstant = fc.oneof(
  fc.integer({ min: midnight(firstDay), max: midnight(lastDay + 1) - 1 }),
  fc
    .record({
      change: fc.constantFrom(...clockChanges),
      apart: fc.oneof(fc.integer({ min: -3 * hour, max: 3 * hour }), fc.constantFrom(-hour, -1, 0, 1, hour)),
    })
    .map(({ change, apart }) => change + apart),
  fc
    .record({ day: anyLondonDay, apart: fc.integer({ min: -2, max: 2 }) })
    .map(({ day, apart }) => midnight(day) + apart),
)
