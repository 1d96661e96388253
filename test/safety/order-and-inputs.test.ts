import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  numbered,
  reordered,
  repeated,
  shuffled,
  withoutPlaces,
} from '../../src/adapters/testing/reordered.js'
import type { Report } from '../../src/explain/report.js'
import { createScreener } from '../../src/explain/screener.js'
import { anyRecordRelease } from './any-record-rules.js'
import { anyGiven, anyRelease, written } from './any-release.js'
import { asOf } from './oracle.js'
import { anyHidden, anyWithheld, seen, type Hidden } from './records.js'
import { runs } from './runs.js'
import { assessmentOf } from './screened.js'

/** Whole numbers, as many as are asked for. */
const anyRandom = fc.infiniteStream(fc.nat()).map((stream) => () => Number(stream.next().value))

const anySeen = fc.tuple(anyHidden(), fc.array(anyWithheld(), { maxLength: 3 }))

const screened = (release: Parameters<typeof createScreener>[0], record: unknown, at: string): Report =>
  createScreener(release).screen(assessmentOf(record), { asOf: at })

describe('the order', () => {
  it('of rules, handling and facts on the pages changes nothing', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, anyRandom, (release, given, random) => {
        const mixed = {
          ...release,
          rules: shuffled(release.rules, random),
          handling: shuffled(release.handling, random),
          facts: shuffled(release.facts, random),
        }
        const box = Object.fromEntries(shuffled(Object.entries(written(given)), random))
        expect(createScreener(mixed).screenBox(box, { asOf })).toEqual(
          createScreener(release).screenBox(written(given), { asOf }),
        )
      }),
      runs(200, 4_000),
    )
  })

  it('of lists, entries and fields in a record changes nothing', () => {
    fc.assert(
      fc.property(anyRecordRelease, anySeen, anyRandom, (release, [hidden, withheld], random) => {
        const record = numbered(seen(hidden, withheld))
        expect(withoutPlaces(screened(release, reordered(record, random), hidden.asOf))).toEqual(
          withoutPlaces(screened(release, record, hidden.asOf)),
        )
      }),
      runs(150, 4_000),
    )
  })

  it('of two entries at one moment changes nothing', () => {
    fc.assert(
      fc.property(anyRecordRelease, anyHidden(), anyRandom, (release, hidden, random) => {
        const record = numbered(seen(atOneMoment(hidden), []))
        expect(withoutPlaces(screened(release, reordered(record, random), hidden.asOf))).toEqual(
          withoutPlaces(screened(release, record, hidden.asOf)),
        )
      }),
      runs(150, 4_000),
    )
  })
})

it('the same entry twice under one id is one entry', () => {
  fc.assert(
    fc.property(anyRecordRelease, anySeen, fc.nat(), (release, [hidden, withheld], which) => {
      const record = numbered(seen(hidden, withheld))
      const twice = repeated(record, which)
      expect(withoutPlaces(screened(release, twice, hidden.asOf))).toEqual(
        withoutPlaces(screened(release, record, hidden.asOf)),
      )
    }),
    runs(100, 2_000),
  )
})

it('nothing that is given is changed', () => {
  fc.assert(
    fc.property(anyRecordRelease, anySeen, (release, [hidden, withheld]) => {
      const record = seen(hidden, withheld)
      const before = structuredClone({ release, record })
      const frozen = deepFreeze(structuredClone({ release, record }))
      const report = screened(release, record, hidden.asOf)
      expect({ release, record }).toEqual(before)
      expect(screened(frozen.release, frozen.record, hidden.asOf)).toEqual(report)
      expect(isDeepFrozen(report)).toBe(true)
    }),
    runs(100, 2_000),
  )
})

/** Everything that was observed, all at once: whatever was last is any of them. */
const atOneMoment = (hidden: Hidden): Hidden => ({
  ...hidden,
  lists: Object.fromEntries(
    Object.entries(hidden.lists).map(([name, list]) => [
      name,
      {
        ...list,
        entries: list.entries.map((entry, i) =>
          'at' in entry && i > 0 ? { ...entry, at: list.entries[i % 2]?.['at'] ?? entry['at'] } : entry,
        ),
      },
    ]),
  ) as unknown as Hidden['lists'],
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

const isDeepFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isDeepFrozen))
