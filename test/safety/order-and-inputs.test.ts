import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/explain/report.js'
import { createScreener } from '../../src/explain/screener.js'
import { anyRecordRelease } from './any-record-rules.js'
import { anyGiven, anyRelease, written } from './any-release.js'
import { asOf } from './oracle.js'
import { anyHidden, anyWithheld, seen, type Hidden } from './records.js'
import { runs } from './runs.js'
import { assessmentOf } from './screened.js'

const anySeen = fc.tuple(anyHidden(), fc.array(anyWithheld(), { maxLength: 3 }))

const screened = (release: Parameters<typeof createScreener>[0], record: unknown, at: string): Report =>
  createScreener(release).screen(assessmentOf(record), { asOf: at })

describe('the order', () => {
  it('of rules, handling and facts on the pages changes nothing', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, fc.infiniteStream(fc.nat()), (release, given, random) => {
        const shuffled = {
          ...release,
          rules: shuffle(release.rules, random),
          handling: shuffle(release.handling, random),
          facts: shuffle(release.facts, random),
        }
        const box = Object.fromEntries(shuffle(Object.entries(written(given)), random))
        expect(createScreener(shuffled).screenBox(box, { asOf })).toEqual(
          createScreener(release).screenBox(written(given), { asOf }),
        )
      }),
      runs(200, 4_000),
    )
  })

  it('of lists, entries and fields in a record changes nothing', () => {
    fc.assert(
      fc.property(
        anyRecordRelease,
        anySeen,
        fc.infiniteStream(fc.nat()),
        (release, [hidden, withheld], random) => {
          const record = numbered(seen(hidden, withheld))
          expect(withoutPlaces(screened(release, reordered(record, random), hidden.asOf))).toEqual(
            withoutPlaces(screened(release, record, hidden.asOf)),
          )
        },
      ),
      runs(150, 4_000),
    )
  })

  it('of two entries at one moment changes nothing', () => {
    fc.assert(
      fc.property(anyRecordRelease, anyHidden(), fc.infiniteStream(fc.nat()), (release, hidden, random) => {
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
      const twice = Object.fromEntries(
        Object.entries(record).map(([name, list]) => [name, isList(list) ? repeated(list, which) : list]),
      )
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

interface RecordList {
  readonly entries: readonly Readonly<Record<string, unknown>>[]
}

const isList = (value: unknown): value is RecordList =>
  typeof value === 'object' && value !== null && 'entries' in value

/** Every entry with an id of its own. */
const numbered = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(record).map(([name, list]) => [
      name,
      isList(list)
        ? { ...list, entries: list.entries.map((entry, i) => ({ ...entry, id: `${name} ${String(i)}` })) }
        : list,
    ]),
  )

const repeated = (list: RecordList, which: number): RecordList => {
  const entry = list.entries[which % Math.max(1, list.entries.length)]
  return entry === undefined
    ? list
    : { ...list, entries: [...list.entries, Object.fromEntries(Object.entries(entry).reverse())] }
}

function reordered(
  record: Readonly<Record<string, unknown>>,
  random: fc.Stream<number>,
): Readonly<Record<string, unknown>> {
  const lists = Object.entries(record).map(([name, list]): [string, unknown] => {
    if (!isList(list)) return [name, list]
    const entries = shuffle(list.entries, random).map((entry) =>
      Object.fromEntries(shuffle(Object.entries(entry), random)),
    )
    return [name, Object.fromEntries(shuffle(Object.entries({ ...list, entries }), random))]
  })
  return Object.fromEntries(shuffle(lists, random))
}

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

/** Where an entry stands is its place in what came in, which is another one now. */
function withoutPlaces(report: Report): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) => {
      if (key === 'index') return undefined
      if ((key === 'entries' || key === 'notUsed') && Array.isArray(value))
        return value
          .map((each: unknown) =>
            JSON.stringify(each, (inner, part: unknown) => (inner === 'index' ? undefined : part)),
          )
          .sort()
      return value
    }),
  )
}

function shuffle<T>(items: readonly T[], random: fc.Stream<number>): T[] {
  const left = [...items]
  const shuffled: T[] = []
  while (left.length > 0) shuffled.push(...left.splice((random.next().value as number) % left.length, 1))
  return shuffled
}

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
