import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener as onEngine } from '../../src/json-rules-engine.js'
import { createScreener } from '../../src/explain/screener.js'
import type { MeasuredPeriod } from '../../src/explain/measures/home-measures.js'
import type { Measure, MeasureFigure } from '../../src/pages/measure.js'
import type { HomeAssessment, ResidentAssessment } from '../../src/record/assessment.js'
import { parseHome } from '../../src/record/parse-assessment.js'
import { anyLife, daysOf, lifeRecord, withheldFrom, type Life } from './lives.js'
import type { Entry } from './records.js'
import { londonDayText, toInstant, toText } from './records.js'
import { daysBack } from './known.js'
import { releaseOf, ruleOf } from './release.js'
import { runs } from './runs.js'
import { assessmentOf } from './screened.js'

const asOf = '2026-12-08T09:00:00+00:00'
const between = ['1 day', '28 days'] as const

const measure = (id: string, figure: MeasureFigure): Measure => ({
  id,
  version: 1,
  title: id,
  effectiveFrom: '2026-12-01',
  period: '28 days',
  figure,
  beside: ['hospitalDays'],
  enough: { residentYears: 200, periods: 12 },
  cautions: ['counting'],
})
const lived = { fact: 'daysLived', operator: 'greaterThanInclusive', value: 1 } as const
const fell = { fact: 'falls', operator: 'greaterThanInclusive', value: 1 } as const

const release = {
  ...releaseOf({
    facts: [
      { name: 'falls', selection: { count: 'falls', between } },
      { name: 'hurtingFalls', selection: { count: 'falls', where: { injury: 'severe' }, between } },
      { name: 'daysHere', selection: { residentDays: 'here', between } },
      { name: 'daysLived', selection: { residentDays: 'lived', between } },
      { name: 'hospitalDays', selection: { residentDays: 'hospital', between } },
    ],
    rules: [ruleOf({ id: 'fell', conditions: fell })],
  }),
  measures: [
    measure('falls', { of: 'rate', sum: 'falls', over: 'daysHere', per: '1000 resident-days', among: lived }),
    measure('yearly', { of: 'rate', sum: 'falls', over: 'daysHere', per: 'resident-year' }),
    measure('hurting', { of: 'rate', sum: 'hurtingFalls', over: 'falls', per: 100 }),
    measure('fallers', { of: 'share', have: fell, among: lived }),
    measure('all-fallers', { of: 'share', have: fell }),
    measure('mean-falls', { of: 'mean', fact: 'falls', among: lived }),
    measure('middle-falls', { of: 'median', fact: 'falls', among: lived }),
  ],
}
const screener = createScreener(release)
const engine = onEngine(release)

/** All of the truth about one resident. */
interface Person {
  readonly life: Life
  readonly falls: readonly { readonly at: number; readonly severe: boolean }[]
}

const minute = 60_000
const anyPerson: fc.Arbitrary<Person> = fc
  .tuple(
    anyLife(asOf),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.boolean()), { maxLength: 4 }),
  )
  .map(([life, falls]) => ({
    life,
    falls: falls.map(([ago, severe]) => ({ at: toInstant(asOf) - ago * minute, severe })),
  }))

function recordOf({ life, falls }: Person): ReturnType<typeof lifeRecord> {
  const { events, ...record } = lifeRecord(life)
  const fallen = falls.map(({ at, severe }): Entry => ({
    kind: 'fall',
    at: toText(at),
    injury: severe ? 'severe' : 'none',
  }))
  return { ...record, events: { ...events, entries: [...(events['entries'] as Entry[]), ...fallen] } }
}

/** Of the record, what a screening gets to see. A death is written down: a whole list of stays says so by itself. */
function seenOf(person: Person, withheld: readonly number[], hidden: number, i: number): ResidentAssessment {
  const record = withheldFrom(recordOf(person), withheld) as ReturnType<typeof recordOf>
  const { completeFrom: _from, completeTo: _to, ...open } = record.events as Record<string, unknown>
  const entries = open['entries'] as readonly Entry[]
  const events =
    hidden === 0
      ? record.events
      : hidden === 1
        ? open
        : hidden === 2
          ? {
              ...open,
              entries: entries.filter((entry) => entry !== entries.find(({ kind }) => kind === 'fall')),
            }
          : {
              ...record.events,
              entries: entries.map((entry, at) =>
                at === 0
                  ? Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'injury'))
                  : entry,
              ),
            }
  return assessmentOf({ ...record, events, resident: { id: `r${String(i)}` } })
}

const whole: HomeAssessment = homeOf({ everyoneSince: '2020-01-01' })
function homeOf(more: object): HomeAssessment {
  const parsed = parseHome({ home: { id: 'h1', ...more } })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.assessment
}

const inPeriod = (at: number): boolean => {
  const day = londonDayText(at)
  const today = londonDayText(toInstant(asOf))
  return day >= daysBack(today, 28) && day <= daysBack(today, 1)
}

/** Every figure as the whole truth makes it, in plain words; undefined where there is nothing to divide by. */
function truth(all: readonly Person[]): Readonly<Record<string, number | undefined>> {
  // Who came today had not come when the period ended.
  const people = all.filter(
    ({ life: [first] }) => londonDayText(first?.from ?? NaN) < londonDayText(toInstant(asOf)),
  )
  const here = people.map(({ life }) => daysOf(life, 'here', asOf, 28))
  const resident = people.map(({ life }) => daysOf(life, 'lived', asOf, 28) >= 1)
  const falls = people.map(({ falls: all }) => all.filter(({ at }) => inPeriod(at)))
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
  const over = (top: number, bottom: number): number | undefined => (bottom === 0 ? undefined : top / bottom)
  const counts = falls.map(({ length }) => length)
  const only = <Item>(of: readonly Item[]): readonly Item[] => of.filter((_each, i) => resident[i])
  const sorted = only(counts).toSorted((a, b) => a - b)
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  const times = (factor: number, value: number | undefined): number | undefined =>
    value === undefined ? undefined : factor * value
  return {
    falls: times(1000, over(sum(only(counts)), sum(only(here)))),
    yearly: times(365.25, over(sum(counts), sum(here))),
    hurting: times(
      100,
      over(sum(falls.map((all) => all.filter(({ severe }) => severe).length)), sum(counts)),
    ),
    fallers: times(100, over(only(counts).filter((n) => n >= 1).length, only(counts).length)),
    'all-fallers': times(100, over(counts.filter((n) => n >= 1).length, counts.length)),
    'mean-falls': over(sum(sorted), sorted.length),
    'middle-falls': sorted.length === 0 ? undefined : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
  }
}

const dust = 1e-6

/**
 * Whether a figure may be what the truth says it is. Where in truth there is nothing to divide by, the denominator
 * has to admit that: the only one who may count makes it 100 of 0 to 1.
 */
function allows({ figure, denominator }: MeasuredPeriod, true_: number | undefined): boolean {
  if (true_ === undefined) return figure === undefined || denominator[0] === null || denominator[0] <= 0
  if (figure === undefined) return false
  const [least, most] = figure
  return (least ?? -Infinity) - dust <= true_ && true_ <= (most ?? Infinity) + dust
}

const anyHome = fc.array(
  fc.tuple(anyPerson, fc.array(fc.nat({ max: 59 }), { maxLength: 2 }), fc.nat({ max: 6 })),
  { maxLength: 5 },
)

describe('the figures of a home', () => {
  it('are exactly what the whole truth makes them', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 5 }), (people) => {
        const residents = people.map((each, i) => seenOf(each, [], 0, i))
        const expected = truth(people)
        for (const { measure: id, periods } of screener.measureHome(whole, residents, { asOf }).measures) {
          const [{ figure, unknown } = { figure: undefined, unknown: -1 }] = periods
          expect(unknown).toBe(0)
          const known = expected[id]
          if (known === undefined) expect([id, figure]).toEqual([id, undefined])
          else {
            expect(figure?.[0]).toBe(figure?.[1])
            expect(Math.abs((figure?.[0] ?? NaN) - known)).toBeLessThan(dust)
          }
        }
      }),
      runs(150, 10_000),
    )
  })

  it('hold the true one, whatever is withheld of whom, and however many are not known', () => {
    fc.assert(
      fc.property(anyHome, fc.nat({ max: 5 }), (home, missing) => {
        const people = home.map(([person]) => person)
        const residents = home.map(([person, withheld, hidden], i) => seenOf(person, withheld, hidden, i))
        const expected = truth(people)
        const all = screener.measureHome(whole, residents, { asOf })
        // Of somebody whose record was not sent nobody says that these are all.
        const some = screener.measureHome(homeOf({}), residents.toSpliced(missing, 1), { asOf })
        for (const [i, { measure: id, periods }] of all.measures.entries()) {
          expect([id, periods.every((period) => allows(period, expected[id]))]).toEqual([id, true])
          expect([id, some.measures[i]?.periods.every((period) => allows(period, expected[id]))]).toEqual([
            id,
            true,
          ])
        }
      }),
      runs(300, 30_000),
    )
  })

  it('never move out of what they were by learning more', () => {
    fc.assert(
      fc.property(anyHome, fc.nat({ max: 4 }), (home, learnt) => {
        const before = home.map(([person, withheld, hidden], i) => seenOf(person, withheld, hidden, i))
        const after = home.map(([person, withheld, hidden], i) =>
          i === learnt ? seenOf(person, [], 0, i) : seenOf(person, withheld, hidden, i),
        )
        const [old, now] = [before, after].map((each) => screener.measureHome(whole, each, { asOf }))
        for (const [i, { measure: id, periods }] of (now?.measures ?? []).entries()) {
          const was = old?.measures[i]?.periods[0]?.figure
          const is = periods[0]?.figure
          if (is === undefined) continue
          const inside =
            was !== undefined &&
            (was[0] ?? -Infinity) <= (is[0] ?? -Infinity) &&
            (is[1] ?? Infinity) <= (was[1] ?? Infinity)
          expect([id, inside]).toEqual([id, true])
        }
      }),
      runs(300, 30_000),
    )
  })

  it('do not depend on the order of residents, are frozen, and both evaluators say the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyHome, async (home) => {
        const residents = home.map(([person, withheld, hidden], i) => seenOf(person, withheld, hidden, i))
        const measured = screener.measureHome(whole, residents, { asOf, periods: 3 })
        const text = JSON.stringify(measured)
        expect(
          JSON.stringify(screener.measureHome(whole, residents.toReversed(), { asOf, periods: 3 })),
        ).toBe(text)
        expect(await engine.measureHome(whole, residents, { asOf, periods: 3 })).toEqual(measured)
        expect(JSON.parse(text)).toEqual(measured)
        expect(isFrozen(measured)).toBe(true)
      }),
      runs(30, 1_000),
    )
  })

  it('change no report', () => {
    fc.assert(
      fc.property(anyHome, (home) => {
        const residents = home.map(([person, withheld, hidden], i) => seenOf(person, withheld, hidden, i))
        const before = residents.map((each) => screener.screen(each, { asOf }))
        screener.measureHome(whole, residents, { asOf, periods: 2 })
        expect(residents.map((each) => screener.screen(each, { asOf }))).toEqual(before)
      }),
      runs(30, 1_000),
    )
  })

  it('of an earlier period are those that its own day would have told, of lists that go on', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 4 }), (people) => {
        const residents = people.map((each, i) => seenOf(each, [], 0, i))
        const later = screener.measureHome(whole, residents, {
          asOf: '2027-01-05T09:00:00+00:00',
          periods: 2,
        })
        // The lists end on 8 December, so the last of the two is not known, and the first is that of then.
        const then = screener.measureHome(whole, residents, { asOf })
        expect(later.measures.map(({ periods }) => periods[0]?.figure)).toEqual(
          then.measures.map(({ periods }) => periods[0]?.figure),
        )
      }),
      runs(100, 5_000),
    )
  })
})

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen))
