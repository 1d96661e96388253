import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener, type Screener } from '../../src/explain/screener.js'
import type { Report } from '../../src/explain/report.js'
import { everybodyOn, roundOrder, type Place, type Round } from '../../src/explain/round.js'
import type { Order } from '../../src/pages/order.js'
import type { Release } from '../../src/pages/rule.js'
import { release as shipped } from '../../src/generated/release.js'
import { table } from '../../src/record/table.js'
import { rankOf, withins, type Within } from '../../src/pages/within.js'
import { anyRecordRelease } from './any-record-rules.js'
import { anyGiven, anyRelease, written } from './any-release.js'
import { asOf, type Box } from './oracle.js'
import { anyHidden, anyWithheld, seen } from './records.js'
import { runs } from './runs.js'
import { assessmentOf } from './screened.js'

// Property 5, for lists: making any value unknown moves nobody to a later place, and nobody disappears.

const order = (keys: Order['keys']): Order => ({
  id: 'round',
  version: 1,
  title: 'Who comes first',
  effectiveFrom: '2000-01-01',
  keys,
})

const keysOf: Order['keys'] = [
  { by: 'first', fact: 'confused' },
  { by: 'most', fact: 'ketones' },
  { by: 'longest', fact: 'sinceReview' },
  { by: 'shortest', fact: 'sinceFall' },
  { by: 'least', fact: 'breaths' },
]

const anyOrder: fc.Arbitrary<Order> = fc
  .shuffledSubarray([...keysOf], { minLength: 1 })
  .map((keys) => order(keys))

interface Peer {
  readonly id: string
  readonly box: Box
}

/** Some residents, each with a box; and what is then no longer known of the first. */
const anyHome = fc
  .array(anyGiven, { minLength: 2, maxLength: 6 })
  .map((boxes): readonly Peer[] => boxes.map((box, i) => ({ id: `r${String((i * 5) % 7)}`, box })))

const anyOrdered = fc.tuple(anyRelease, anyOrder).map(([release, of]): Release => ({ ...release, order: of }))

const reportOf = (screener: Screener, { id, box }: Peer): Report => ({
  ...screener.screenBox(written(box), { asOf }),
  resident: id,
})

const without = (box: Box, which: number): Box => {
  const names = Object.keys(box)
  const { [names[which % names.length] ?? '']: _hidden, ...rest } = box
  return rest
}

const rank = (within: Within | undefined): number => (within === undefined ? withins.length : rankOf(within))

/** The soonest time at which anybody reading the round would come to this resident. */
function soonestOn({ toActOn, toFindOut }: Round, id: string): number {
  const acted = toActOn.find(({ resident }) => resident === id)
  const asked = toFindOut.find(({ residents }) => residents.some(({ resident }) => resident === id))
  return Math.min(rank(acted?.within), rank(asked?.within))
}

const idsOf = (round: Round): readonly string[] =>
  everybodyOn(round)
    .map(({ resident }) => resident)
    .sort()

const placeOf = (places: readonly Place[], id: string): Place | undefined =>
  places.find(({ resident }) => resident === id)

describe('making something unknown of a resident', () => {
  it('never moves them to a later time, whatever rules, plans and orders there are', () => {
    fc.assert(
      fc.property(anyOrdered, anyHome, fc.nat(), (release, [one, ...others], which) => {
        fc.pre(one !== undefined && Object.keys(one.box).length > 0)
        const screener = createScreener(release)
        const peers = others.map((each) => reportOf(screener, each))
        const before = roundOrder([reportOf(screener, one), ...peers])
        const after = roundOrder([reportOf(screener, { ...one, box: without(one.box, which) }), ...peers])
        expect(soonestOn(after, one.id)).toBeLessThanOrEqual(soonestOn(before, one.id))
        expect(idsOf(after)).toEqual(idsOf(before))
      }),
      runs(600, 20_000),
    )
  })

  it('never puts them behind anybody due by the same time whom they stood before', () => {
    let tried = 0
    fc.assert(
      fc.property(anyOrdered, anyHome, fc.nat(), (release, [one, ...others], which) => {
        fc.pre(one !== undefined && Object.keys(one.box).length > 0)
        const screener = createScreener(release)
        const peers = others.map((each) => reportOf(screener, each))
        const before = roundOrder([reportOf(screener, one), ...peers]).toActOn
        const after = roundOrder([
          reportOf(screener, { ...one, box: without(one.box, which) }),
          ...peers,
        ]).toActOn
        const [was, is] = [placeOf(before, one.id), placeOf(after, one.id)]
        if (was === undefined || is === undefined || rank(is.within) > rank(was.within)) return
        tried++
        for (const { resident } of others.map(({ id }) => ({ resident: id }))) {
          const [stood, stands] = [placeOf(before, resident), placeOf(after, resident)]
          if (stood === undefined || stands === undefined || stood.place < was.place) continue
          expect(is.place).toBeLessThan(stands.place)
        }
      }),
      runs(600, 20_000),
    )
    expect(tried).toBeGreaterThan(100)
  })

  it('never moves them to a later time where a record says less', () => {
    fc.assert(
      fc.property(
        anyRecordRelease,
        anyHidden(),
        fc.array(anyWithheld(), { maxLength: 2 }),
        fc.array(anyWithheld(), { minLength: 1, maxLength: 3 }),
        (release, hidden, some, more) => {
          // A weight that nobody recorded leaves the newest recorded one to speak: see `learning-more.test.ts`.
          fc.pre(!more.some(({ what }) => what === 'entry'))
          const screener = createScreener(release)
          const screened = (withheld: typeof some): Round =>
            roundOrder([screener.screen(assessmentOf(seen(hidden, withheld)), { asOf: hidden.asOf })])
          expect(soonestOn(screened([...some, ...more]), 'r1')).toBeLessThanOrEqual(
            soonestOn(screened(some), 'r1'),
          )
        },
      ),
      runs(150, 4_000),
    )
  })
})

describe('the shipped release', () => {
  const screener = createScreener(shipped, { allowDraft: true })
  const day = '2026-12-08T09:00:00+00:00'
  const home = readdirSync('examples/home')
    .filter((file) => /^r\d/.test(file))
    .map((file) => assessmentOf(JSON.parse(readFileSync(`examples/home/${file}`, 'utf8'))))
  const reports = home.map((record) => screener.screen(record, { asOf: day }))
  const whole = roundOrder(reports)

  /** The rules that are raised or wait for something. */
  const openIn = ({ raised, questions }: Report): readonly string[] => [
    ...raised.flatMap((each) => [each, ...(each.folded ?? [])]).map(({ rule }) => rule),
    ...questions.flatMap(({ rules }) => rules),
  ]

  it('moves nobody of the example home to a later time, nor behind whom they stood before, without some lists', () => {
    let tried = 0
    fc.assert(
      fc.property(
        fc.nat({ max: home.length - 1 }),
        fc.subarray(Object.keys(table), { minLength: 1, maxLength: 6 }),
        (which, left) => {
          const record = Object.fromEntries(
            Object.entries(home[which] ?? {}).filter(([list]) => !left.includes(list)),
          ) as (typeof home)[number]
          const [full, report] = [reports[which], screener.screen(record, { asOf: day })]
          // Without its list a thing is not on record (`isRecorded`), by definition.
          fc.pre(full !== undefined && openIn(full).every((rule) => openIn(report).includes(rule)))
          tried++
          const less = roundOrder(reports.with(which, report))
          const id = report.resident
          expect(soonestOn(less, id)).toBeLessThanOrEqual(soonestOn(whole, id))
          expect(idsOf(less)).toEqual(idsOf(whole))
          const [was, is] = [placeOf(whole.toActOn, id), placeOf(less.toActOn, id)]
          if (was?.within === is?.within && is !== undefined)
            expect(is.place).toBeLessThanOrEqual(was?.place ?? 0)
        },
      ),
      runs(60, 4_000),
    )
    expect(tried).toBeGreaterThan(20)
  })

  it('puts a NEWS2 of five or more before everything that is certain and due later, however little is known of others', () => {
    const at = whole.toActOn.findIndex(({ resident }) => resident === 'hazel-14')
    expect(whole.toActOn[at]?.within).toBe('15 minutes')
    expect(whole.toActOn.slice(0, at).filter(({ within }) => rank(within) > rank('15 minutes'))).toEqual([])
  })

  it('asks everybody who waits for a full set of observations in one line', () => {
    const full = whole.toFindOut.filter(({ say }) => say.startsWith('Take a full set of observations'))
    expect(full.map(({ within }) => within)).toEqual(['now'])
    expect(full[0]?.residents.length).toBeGreaterThan(4)
  })
})

describe('a round of any residents', () => {
  const anyRound = fc.tuple(anyOrdered, anyHome).map(([release, home]) => {
    const screener = createScreener(release)
    const reports = home.map((each) => reportOf(screener, each))
    return { reports, round: roundOrder(reports) }
  })

  it('never puts what is certain behind something certain that is due later', () => {
    fc.assert(
      fc.property(anyRound, ({ reports, round: { toActOn } }) => {
        const times = toActOn.map(({ within }) => rank(within))
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        for (const { resident, within } of toActOn)
          expect(within).toBe(reports.find((each) => each.resident === resident)?.raised[0]?.within)
        // Everybody with something raised is to be acted on, however much is unknown of the others.
        expect(toActOn.map(({ resident }) => resident).sort()).toEqual(
          reports.flatMap(({ resident, raised }) => (raised.length > 0 ? [resident] : [])).sort(),
        )
      }),
      runs(400, 20_000),
    )
  })

  it('asks first what could turn out to be due soonest, and of everybody of whom it could', () => {
    fc.assert(
      fc.property(anyRound, ({ reports, round: { toFindOut } }) => {
        const times = toFindOut.map(({ within }) => rank(within))
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        for (const report of reports) {
          const job = toFindOut.find(({ residents }) => residents.some((each) => each.report === report))
          const possible = [
            ...report.raised
              .flatMap((each) => [each, ...(each.folded ?? [])])
              .map(({ perhaps }) => perhaps?.within),
            ...report.questions.map(({ within }) => within),
          ]
          const soonest = Math.min(...possible.map(rank), withins.length)
          const raised = rank(report.raised[0]?.within)
          expect(rank(job?.within)).toBe(soonest < raised ? soonest : withins.length)
        }
      }),
      runs(400, 20_000),
    )
  })

  it('names everybody, whatever the order in which they came', () => {
    fc.assert(
      fc.property(anyRound, fc.nat(), ({ reports, round }, by) => {
        expect(idsOf(round)).toEqual(reports.map(({ resident }) => resident).sort())
        const turned = [...reports.slice(by % reports.length), ...reports.slice(0, by % reports.length)]
        expect(roundOrder(turned)).toEqual(round)
      }),
      runs(200, 10_000),
    )
  })

  it('can be made again from reports that were stored', () => {
    fc.assert(
      fc.property(anyRound, ({ reports, round }) => {
        expect(JSON.stringify(roundOrder(JSON.parse(JSON.stringify(reports)) as Report[]))).toBe(
          JSON.stringify(round),
        )
      }),
      runs(100, 5_000),
    )
  })
})
