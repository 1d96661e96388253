import { describe, expect, test } from 'vitest'
import { ReleaseRefused } from '../../src/explain/prepare.js'
import { createScreener } from '../../src/explain/screener.js'
import type { Report } from '../../src/explain/report.js'
import { compareKeys } from '../../src/explain/order-keys.js'
import { roundOrder } from '../../src/explain/round.js'
import type { Order } from '../../src/pages/order.js'
import { releaseOf } from '../safety/release.js'
import { assessmentOf } from '../safety/screened.js'

const order = (keys: Order['keys'], effectiveFrom = '2000-01-01'): Order => ({
  id: 'round',
  version: 1,
  title: 'Who comes first',
  effectiveFrom,
  keys,
})

const release = releaseOf({
  facts: [
    {
      name: 'confused',
      title: 'confusion that is not new',
      selection: { latest: 'confusionIsLongStanding' },
    },
    { name: 'falls', selection: { count: 'falls', within: '12 months' } },
    { name: 'sinceReview', selection: { timeSince: 'reviews' } },
    { name: 'breaths', selection: { latest: 'respirationRate' } },
    { name: 'pulse', selection: { latest: 'pulseRate' } },
    { name: 'breathing', selection: { latest: 'breathing' } },
  ],
  scores: [
    {
      id: 'complexity',
      title: 'Complexity',
      points: {
        breaths: { upTo: { 20: 0 }, above: 2 },
        pulse: { upTo: { 90: 0 }, above: 1 },
      },
    },
  ],
})
const asOf = '2026-12-08T09:00:00+00:00'
const ordered = (keys: Order['keys'], from?: string): typeof release => ({
  ...release,
  order: order(keys, from),
})
const reportOn = (of: typeof release, record: object, at = asOf): Report =>
  createScreener(of).screen(assessmentOf({ resident: { id: 'r1' }, ...record }), { asOf: at })
const valuesOn = (keys: Order['keys'], record: object): readonly unknown[] =>
  reportOn(ordered(keys), record).order.map(({ value }) => value)

const complete = { completeFrom: '2020-01-01', completeTo: asOf }
const fall = (at: string): object => ({ kind: 'fall', at })

describe('what a report says it is ordered by', () => {
  test.each<[string, Order['keys'][number], object, unknown]>([
    [
      'something true',
      { by: 'first', fact: 'confused' },
      { observations: { entries: [{ kind: 'confusionIsLongStanding', at: asOf, value: true }] } },
      true,
    ],
    ['something of which nothing is known', { by: 'first', fact: 'confused' }, {}, null],
    [
      'a number',
      { by: 'most', fact: 'falls' },
      { events: { ...complete, entries: [fall('2026-12-01T09:00:00Z')] } },
      1,
    ],
    [
      'a number that may be more',
      { by: 'most', fact: 'falls' },
      { events: { entries: [fall('2026-12-01T09:00:00Z')] } },
      [1, null],
    ],
    [
      'how long ago, in days',
      { by: 'longest', fact: 'sinceReview' },
      { reviews: { ...complete, entries: [{ kind: 'review', of: 'pain', at: '2026-12-01' }] } },
      7,
    ],
    ['a time of which nothing is known', { by: 'longest', fact: 'sinceReview' }, {}, [0, null]],
    [
      'the total of a score, with all that it may be',
      { by: 'most', fact: 'complexity.total' },
      { observations: { entries: [{ kind: 'respirationRate', at: asOf, value: 24 }] } },
      [2, 3],
    ],
    [
      'a score of which nothing is known: the ends of what it can be',
      { by: 'most', fact: 'complexity.total' },
      {},
      [0, 3],
    ],
  ])('%s', (_what, key, record, value) => {
    expect(valuesOn([key], record)).toEqual([value])
  })

  test('is each key in its order, by what people call it, frozen', () => {
    const report = reportOn(
      ordered([
        { by: 'most', fact: 'falls' },
        { by: 'first', fact: 'confused' },
      ]),
      {},
    )
    expect(report.order.map(({ by, fact, title }) => [by, fact, title])).toEqual([
      ['most', 'falls', 'falls'],
      ['first', 'confused', 'confusion that is not new'],
    ])
    expect(Object.isFrozen(report.order) && report.order.every((each) => Object.isFrozen(each))).toBe(true)
  })

  test('is nothing without an order, before it is in force, and of whom nothing is screened', () => {
    const keys = [{ by: 'most', fact: 'falls' }] as const
    expect(reportOn(release, {}).order).toEqual([])
    expect(reportOn(ordered(keys, '2026-12-09'), {}).order).toEqual([])
    expect(reportOn(ordered(keys, '2026-12-08'), {}).order).toHaveLength(1)
    expect(reportOn(ordered(keys), { resident: { id: 'r1', birthDate: '2020-01-01' } })).toMatchObject({
      outsideScope: expect.any(String) as string,
      order: [],
    })
  })

  test('puts a score that may be its highest level with one that is', () => {
    const of = ordered([{ by: 'most', fact: 'complexity.total' }])
    const seen = (id: string, value: number, pulse: number): Report => ({
      ...reportOn(of, {
        observations: {
          entries: [
            { kind: 'respirationRate', at: asOf, value },
            { kind: 'pulseRate', at: asOf, value: pulse },
          ],
        },
      }),
      resident: id,
    })
    const unknown = { ...reportOn(of, {}), resident: 'b' }
    const ids = (...reports: Report[]): readonly string[] =>
      roundOrder(reports).everybodyElse.map(({ resident }) => resident)
    expect(ids(unknown, seen('a', 24, 120), seen('c', 24, 80))).toEqual(['a', 'b', 'c'])
  })
})

describe('a release is refused whose order', () => {
  const refused = (keys: Order['keys'], from?: string): readonly string[] => {
    try {
      createScreener(ordered(keys, from))
    } catch (error) {
      if (error instanceof ReleaseRefused) return error.issues.map(({ message }) => message)
    }
    return []
  }
  test.each<[string, Order['keys'], string | undefined, string]>([
    [
      'names a fact that there is none of',
      [{ by: 'first', fact: 'nothing' }],
      undefined,
      'no fact is called',
    ],
    [
      'says most of a length of time',
      [{ by: 'most', fact: 'sinceReview' }],
      undefined,
      '`most` cannot be said of `sinceReview`',
    ],
    [
      'says first of a choice',
      [{ by: 'first', fact: 'breathing' }],
      undefined,
      '`first` cannot be said of `breathing`',
    ],
    ['is in force from no day', [{ by: 'most', fact: 'falls' }], 'soon', '`soon` is not a day'],
  ])('%s', (_what, keys, from, says) => {
    expect(refused(keys, from).join('; ')).toContain(says)
  })
})

describe('a value that is no number, of a report that another version made', () => {
  test.each(['most', 'least', 'longest', 'shortest'] as const)('counts as the most urgent: %s', (by) => {
    expect(compareKeys([{ by }], [null], [5])).toBe(-1)
    expect(compareKeys([{ by }], [{ oneOf: ['low', 'high'] }], [5])).toBe(-1)
    expect(compareKeys([{ by }], [null], [[null, null]])).toBe(0)
  })
})
