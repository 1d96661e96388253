import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandValues, hull, news2, news2Facts, news2Items, type News2Item, type News2Values } from './news2.js'
import { anyWithheld, seen, toInstant, toText, type Entry, type Hidden, type Withheld } from './records.js'
import { releaseOf } from './release.js'
import { runs } from './runs.js'
import { compiledOf, isWithin, runOver, shown, slotOf, valueOf } from './screened.js'

const { screening, compiled } = compiledOf(releaseOf({ facts: news2Facts, scores: [news2] }))
const totalSlot = slotOf(compiled, 'news2.total')
const outputs = ['news2.total', 'news2.highest', 'news2.before', 'news2.band'].map((name) =>
  slotOf(compiled, name),
)

const asOf = '2026-12-08T15:00:00+00:00'
const minute = 60_000

const anyReading: fc.Arbitrary<Entry> = fc.constantFrom<News2Item>(...news2Items).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    at: fc
      .constantFrom(0, 1, 5, 29, 30, 31, 59, 60, 61, 89, 90, 91, 300, 719, 720, 721, 1500)
      .map((ago) => toText(toInstant(asOf) - ago * minute)),
    value: fc.constantFrom(...bandValues[kind]),
  }),
)

/** A whole round at one moment, so that complete sets are not rare. */
const anyRound: fc.Arbitrary<readonly Entry[]> = fc
  .record({
    ago: fc.constantFrom(0, 10, 31, 60, 300, 719, 720, 721, 1500),
    values: fc.record(
      Object.fromEntries(news2Items.map((item) => [item, fc.constantFrom(...bandValues[item])])) as Record<
        News2Item,
        fc.Arbitrary<number | string>
      >,
    ),
  })
  .map(({ ago, values }) =>
    news2Items.map((kind) => ({ kind, at: toText(toInstant(asOf) - ago * minute), value: values[kind] })),
  )

const anyHidden: fc.Arbitrary<Hidden> = fc
  .tuple(fc.array(anyRound, { maxLength: 2 }), fc.array(anyReading, { maxLength: 6 }))
  .map(([rounds, spots]) => {
    const all = [...rounds.flat(), ...spots]
    // No two of a kind at one moment.
    const entries = all.filter(
      ({ kind, at }, i) => all.findIndex((each) => each['kind'] === kind && each['at'] === at) === i,
    )
    const none = { entries: [] }
    return {
      asOf,
      lists: {
        events: none,
        reviews: none,
        stays: none,
        usual: none,
        signs: none,
        medicines: none,
        diagnoses: none,
        observations: { entries },
      },
    }
  })

describe('readings of one occasion', () => {
  it('make the score that the newest current complete set gives, or a newer one that is higher by itself', () => {
    fc.assert(
      fc.property(anyHidden, (hidden) => {
        const run = runOver(screening, seen(hidden, []), asOf)
        const [total, highest] = outputs.map((slot) => valueOf(slot, run))
        const truth = reference(hidden)
        expect([total?.low, total?.high, highest?.low, highest?.high]).toEqual([
          ...truth.total,
          ...truth.highest,
        ])
      }),
      runs(500, 10_000),
    )
  })

  it('keep what half a set has proved when another half follows that does not deny it', () => {
    let kept = 0
    fc.assert(
      fc.property(anyHidden, (hidden) => {
        const total = valueOf(totalSlot, runOver(screening, seen(hidden, []), asOf))
        const { since, chosen } = sinceComplete(hidden)
        const proved = since.map((each) => each.total[0]).filter((low) => low <= chosen.total[1])
        const most = Math.max(chosen.total[0], ...proved)
        expect([total.leanLow, total.leanHigh]).toEqual([most, chosen.total[1]])
        if (most > chosen.total[0]) kept++
      }),
      runs(1_000, 20_000),
    )
    expect(kept).toBeGreaterThan(10)
  })

  it('only ever make a narrower score when more is learnt of one of them', () => {
    const observations: fc.Arbitrary<Withheld> = anyWithheld(['observations'])
    fc.assert(
      fc.property(
        anyHidden,
        fc.array(observations, { maxLength: 2 }),
        fc.array(observations, { minLength: 1, maxLength: 2 }),
        (hidden, some, more) => {
          const known = runOver(screening, seen(hidden, some), asOf)
          const values = outputs.map((slot) => valueOf(slot, known))
          const less = runOver(screening, seen(hidden, [...some, ...more]), asOf)
          outputs.forEach((slot, i) => {
            const before = valueOf(slot, less)
            const after = values[i] ?? before
            expect(
              isWithin(after, before, slot.domain),
              `${slot.name}: ${shown(before, slot.domain)} became ${shown(after, slot.domain)}`,
            ).toBe(true)
          })
        },
      ),
      runs(1_000, 20_000),
    )
  })
})

interface Rated {
  readonly opened: number
  readonly total: readonly [number, number]
  readonly highest: readonly [number, number]
}

const unknown = { total: [0, 20], highest: [0, 3] } as const

const isCurrent = ({ opened }: Rated): boolean => opened >= toInstant(asOf) - 720 * minute
const isComplete = ({ total: [low, high] }: Rated): boolean => low === high

/** All sets, rated, the newest first. */
function ratedSets({ lists }: Hidden): readonly Rated[] {
  const readings = lists.observations.entries
    .map((entry) => ({ ...entry, time: toInstant(String(entry['at'])) }))
    .sort((a, b) => a.time - b.time)
  const sets: { opened: number; values: Record<string, number | string> }[] = []
  for (const reading of readings) {
    let set = sets.at(-1)
    if (set === undefined || reading.time > set.opened + 30 * minute)
      sets.push((set = { opened: reading.time, values: {} }))
    set.values[String((reading as Entry)['kind'])] = (reading as Entry)['value'] as number | string
  }
  return sets
    .map(({ opened, values }): Rated => ({ opened, ...hull(values as News2Values, 'scale1') }))
    .reverse()
}

/** The score, and the current sets from the last complete one on; none where a current complete set is the score. */
function sinceComplete(hidden: Hidden): {
  readonly chosen: Pick<Rated, 'total'>
  readonly since: readonly Rated[]
} {
  const rated = ratedSets(hidden)
  const chosen = reference(hidden)
  const complete = rated.find(isComplete)
  const settled = complete !== undefined && isCurrent(complete) && chosen === complete
  const newer = rated.slice(0, complete === undefined ? rated.length : rated.indexOf(complete) + 1)
  return { chosen, since: settled ? [] : newer.filter(isCurrent) }
}

/** The rule for sets once more, in plain words. */
function reference(hidden: Hidden): Pick<Rated, 'total' | 'highest'> {
  const rated = ratedSets(hidden)
  const complete = rated.find(isComplete)
  const [newest] = rated
  if (newest === undefined) return unknown
  if (complete === undefined || !isCurrent(complete)) return isCurrent(newest) ? newest : unknown
  const higher = rated
    .slice(0, rated.indexOf(complete))
    .find((each) => each.total[0] > complete.total[0] || each.highest[0] > complete.highest[0])
  return higher ?? complete
}
