import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandValues,
  hull,
  news2,
  news2Facts,
  news2Items,
  pointsOf,
  type News2Item,
  type News2Values,
} from './news2.js'
import { anyWithheld, seen, toInstant, toText, type Entry, type Hidden, type Withheld } from './records.js'
import { releaseOf } from './release.js'
import { runs } from './runs.js'
import { compiledOf, isWithin, runOver, shown, slotOf, valueOf } from './screened.js'

const { screening, compiled } = compiledOf(releaseOf({ facts: news2Facts, scores: [news2] }))
const totalSlot = slotOf(compiled, 'news2.total')
const outputs = ['news2.total', 'news2.highest', 'news2.before', 'news2.band'].map((name) =>
  slotOf(compiled, name),
)

/** How long a total is current, and how long an old one may still raise, in minutes. */
const currentUpTo = [
  [0, 720],
  [4, 90],
  [Infinity, 30],
] as const
const raisesFor = 1_440
const ageing = compiledOf(
  releaseOf({
    facts: news2Facts,
    scores: [
      {
        ...news2,
        currentFor: { upTo: { 0: '12 hours', 4: '90 minutes' }, above: '30 minutes' },
        old: { raises: '24 hours' },
      },
    ],
  }),
)
const ageingTotal = slotOf(ageing.compiled, 'news2.total')

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

/** Mostly of no points, so that low totals, and those at an edge of what is current, are not rare. */
const anyValue = (item: News2Item): fc.Arbitrary<number | string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...bandValues[item].filter((value) => isCalm(item, value))) },
    { weight: 1, arbitrary: fc.constantFrom(...bandValues[item]) },
  )
const isCalm = (item: News2Item, value: number | string): boolean =>
  pointsOf(item, value, 'air', 'scale1') === 0

/** A whole round at one moment, or all but one or two of it, so that neither is rare. */
const anyRound: fc.Arbitrary<readonly Entry[]> = fc
  .record({
    ago: fc.constantFrom(0, 10, 30, 31, 60, 90, 91, 300, 719, 720, 721, 1440, 1441, 1500),
    without: fc.subarray([...news2Items], { maxLength: 2 }),
    values: fc.record(
      Object.fromEntries(news2Items.map((item) => [item, anyValue(item)])) as Record<
        News2Item,
        fc.Arbitrary<number | string>
      >,
    ),
  })
  .map(({ ago, without, values }) =>
    news2Items
      .filter((kind) => !without.includes(kind))
      .map((kind) => ({ kind, at: toText(toInstant(asOf) - ago * minute), value: values[kind] })),
  )

const anyHidden: fc.Arbitrary<Hidden> = fc
  .tuple(fc.array(anyRound, { maxLength: 3 }), fc.array(anyReading, { maxLength: 6 }))
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

  it('are acted on no lower than any of them proves that is current or may still raise, and never outside could', () => {
    let [old, denied] = [0, 0]
    fc.assert(
      fc.property(anyHidden, (hidden) => {
        const total = valueOf(ageingTotal, runOver(ageing.screening, seen(hidden, []), asOf))
        const where = shown(total, ageingTotal.domain)
        expect(total.low <= total.leanLow && total.leanLow <= total.leanHigh, where).toBe(true)
        expect(total.leanHigh <= total.high, where).toBe(true)
        expect([total.low, total.high], where).toEqual([...reference(hidden, isStillCurrent).total])
        const rated = ratedSets(hidden)
        const complete = rated.find(isComplete)
        // From the newest complete set on: what is before that one is settled by it.
        const since = rated.slice(0, complete === undefined ? rated.length : rated.indexOf(complete) + 1)
        const settled = complete !== undefined && isStillCurrent(complete)
        const kept = settled ? [] : since.filter((set) => isStillCurrent(set) || mayStillRaise(set))
        for (const { total: proved } of kept) {
          if (proved[0] > total.high) denied++
          else expect(total.leanLow, where).toBeGreaterThanOrEqual(proved[0])
        }
        const lows = since.map((each) => each.total[0])
        expect([total.low, ...lows], where).toContain(total.leanLow)
        expect([total.high, ...since.map((each) => each.total[1])], where).toContain(total.leanHigh)
        if (kept.some((set) => !isStillCurrent(set)) && total.leanLow > total.low) old++
        // An old complete set is acted on as it was, unless half a set proves more or less.
        const was = complete?.total[0] ?? NaN
        const isDenied = !(total.low <= was && was <= total.high)
        if (settled || isDenied || complete === undefined || !mayStillRaise(complete)) return
        if (kept.every(({ total: proved }) => proved[0] <= was))
          expect([total.leanLow, total.leanHigh], where).toEqual([was, was])
      }),
      runs(1_000, 20_000),
    )
    expect(old).toBeGreaterThan(20)
    expect(denied).toBeGreaterThan(5)
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

type Currency = (set: Rated) => boolean
const isCurrent: Currency = ({ opened }) => opened >= toInstant(asOf) - 720 * minute
const isComplete = ({ total: [low, high] }: Rated): boolean => low === high

const minutesOld = ({ opened }: Rated): number => (toInstant(asOf) - opened) / minute

/** As the shortest time says of all that the total may be. */
const isStillCurrent: Currency = (set) =>
  currentUpTo.every(
    ([edge, minutes], i) =>
      edge < set.total[0] || set.total[1] <= (currentUpTo[i - 1]?.[0] ?? -1) || minutesOld(set) <= minutes,
  )
const mayStillRaise = (set: Rated): boolean => !isStillCurrent(set) && minutesOld(set) <= raisesFor

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
function reference(hidden: Hidden, current: Currency = isCurrent): Pick<Rated, 'total' | 'highest'> {
  const rated = ratedSets(hidden)
  const complete = rated.find(isComplete)
  const [newest] = rated
  if (newest === undefined) return unknown
  if (complete === undefined || !current(complete)) return current(newest) ? newest : unknown
  const higher = rated
    .slice(0, rated.indexOf(complete))
    .find((each) => each.total[0] > complete.total[0] || each.highest[0] > complete.highest[0])
  return higher === undefined ? complete : current(higher) ? higher : unknown
}
