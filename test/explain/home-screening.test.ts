import { describe, expect, it } from 'vitest'
import { ReleaseRefused } from '../../src/explain/prepare.js'
import { createScreener } from '../../src/explain/screener.js'
import { asMarkdown, asText } from '../../src/explain/as-text.js'
import { parseHome } from '../../src/record/parse-assessment.js'
import type { HomeAssessment } from '../../src/record/assessment.js'
import { releaseOf, ruleOf } from '../safety/release.js'
import { assessmentOf } from '../safety/screened.js'

const asOf = '2026-12-08T09:00:00+00:00'

const release = releaseOf({
  facts: [
    { name: 'fallsThisMonth', selection: { count: 'falls', within: '28 days' } },
    { name: 'fallers', selection: { count: 'residents', where: { fallsThisMonth: { atLeast: 1 } } } },
    {
      name: 'perhapsFallers',
      selection: {
        count: 'residents',
        where: { fallsThisMonth: { atLeast: 1 } },
        orNotRecorded: ['fallsThisMonth'],
      },
    },
    { name: 'shareOfFallers', selection: { share: 'residents', of: { fallsThisMonth: { atLeast: 1 } } } },
    { name: 'mostFalls', selection: { highest: 'residents', field: 'fallsThisMonth' } },
    {
      name: 'cases',
      selection: { count: 'cases', where: { of: 'gut' }, distinct: 'person', within: '28 days' },
    },
  ],
  rules: [
    ruleOf({
      id: 'fell',
      conditions: { fact: 'fallsThisMonth', operator: 'greaterThanInclusive', value: 1 },
    }),
    ...(['fallers', 'perhapsFallers', 'cases', 'mostFalls'] as const).map((fact) =>
      ruleOf({
        id: `two-${fact.toLowerCase()}`,
        about: 'home',
        conditions: { fact, operator: 'greaterThanInclusive', value: 2 },
      }),
    ),
    ruleOf({
      id: 'half-fell',
      about: 'home',
      conditions: { fact: 'shareOfFallers', operator: 'greaterThanInclusive', value: 50 },
    }),
  ],
})
const screener = createScreener(release)

function homeOf(record: object = {}): HomeAssessment {
  const parsed = parseHome({ home: { id: 'orchard-house', livingHere: 3 }, ...record })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.assessment
}

const complete = { completeFrom: '2026-01-01', completeTo: asOf }
const resident = (id: string, falls: number | undefined) =>
  assessmentOf({
    resident: { id },
    ...(falls !== undefined && {
      events: {
        ...complete,
        entries: Array.from({ length: falls }, (_, i) => ({
          kind: 'fall',
          id: `${id}-${String(i)}`,
          at: '2026-12-01T09:00:00+00:00',
        })),
      },
    }),
  })

const value = (residents: Parameters<typeof screener.screenHome>[1], rule: string, home = homeOf()) => {
  const { tree } = screener.explainHome(home, residents, rule, { asOf })
  return 'value' in tree ? tree.value : undefined
}

describe('a home', () => {
  it('is screened by the rules about homes, a resident by those about residents', () => {
    const people = [resident('a', 1), resident('b', 2), resident('c', 0)]
    const report = screener.screenHome(homeOf(), people, { asOf })
    expect(report).toMatchObject({ home: 'orchard-house', residents: 3, gaps: [], notApplicable: [] })
    expect(report.raised.map(({ rule }) => rule)).toEqual([
      'half-fell',
      'two-fallers',
      'two-mostfalls',
      'two-perhapsfallers',
    ])
    expect(report.counts).toEqual({ rules: 5, raised: 4, undetermined: 1, notApplicable: 0 })
    expect('resident' in report).toBe(false)
    const own = screener.screen(resident('a', 1), { asOf })
    expect(own.raised.map(({ rule }) => rule)).toEqual(['fell'])
    expect(own.counts.rules).toBe(1)
  })

  it('names the residents that made it true, by their ids', () => {
    const [first] = screener.screenHome(homeOf(), [resident('b', 1), resident('a', 1)], { asOf }).raised
    expect(first?.because[0]?.entries.map(({ list, id }) => [list, id])).toEqual([
      ['residents', 'a'],
      ['residents', 'b'],
    ])
  })

  it('counts as a range whoever is not settled', () => {
    expect(value([resident('a', 1), resident('b', undefined), resident('c', 0)], 'two-fallers')).toEqual([
      1, 2,
    ])
    expect(value([resident('a', 1), resident('b', undefined), resident('c', 0)], 'two-mostfalls')).toEqual([
      1,
      null,
    ])
  })

  it('may act on those of whom it is not known, where the page says so, and still says what is known', () => {
    const people = [resident('a', 1), resident('b', undefined), resident('c', 0)]
    expect(screener.explainHome(homeOf(), people, 'two-perhapsfallers', { asOf }).outcome).toBe('raised')
    expect(value(people, 'two-perhapsfallers')).toEqual([1, 2])
  })

  it('knows of nobody else only where it says how many live there', () => {
    const people = [resident('a', 0), resident('b', 0)]
    expect(value(people, 'two-fallers', homeOf({ home: { id: 'h', livingHere: 2 } }))).toBe(0)
    expect(value(people, 'two-fallers', homeOf({ home: { id: 'h', livingHere: 3 } }))).toBeNull()
    expect(value(people, 'two-fallers', homeOf({ home: { id: 'h' } }))).toBeNull()
    const gapsOf = (home: HomeAssessment) =>
      screener.screenHome(home, people, { asOf }).gaps.map(({ say }) => say)
    expect(gapsOf(homeOf())).toEqual(['There are records of 2 of the 3 people who live here.'])
    expect(gapsOf(homeOf({ home: { id: 'h' } }))).toEqual([
      'The record of the home does not say how many people live here, so somebody may be missing.',
    ])
  })

  it('uses neither of two records of one resident, in whatever order they come', () => {
    const people = [resident('a', 2), resident('a', 0), resident('b', 1)]
    expect(value(people, 'two-fallers', homeOf({ home: { id: 'h', livingHere: 2 } }))).toEqual([1, 2])
    const report = screener.screenHome(homeOf({ home: { id: 'h', livingHere: 2 } }), people, { asOf })
    expect(report.gaps.map(({ code }) => code)).toEqual(['resident-twice'])
  })

  it('has a case log of its own, and an entry that cannot be read may be a case', () => {
    const cases = {
      ...complete,
      entries: [
        { person: 'a', of: 'gut', at: '2026-12-07' },
        { person: 's1', of: 'gut', at: '2026-12-08T08:00:00Z', staff: true },
        { person: 'a', of: 'gut', at: '2026-12-08T08:00:00Z' },
      ],
    }
    expect(value([], 'two-cases', homeOf({ cases }))).toBe(2)
    const faulty = {
      ...cases,
      entries: [...cases.entries, { person: 'b', of: 'gutt', at: '2026-12-08T08:00:00Z' }],
    }
    const home = homeOf({ cases: faulty })
    expect(value([], 'two-cases', home)).toEqual([2, 3])
    expect(screener.screenHome(home, [], { asOf }).notUsed).toHaveLength(1)
  })

  it('prints like any other report', () => {
    const report = screener.screenHome(homeOf(), [resident('a', 1), resident('b', 1)], { asOf })
    expect(asText(report, release)).toMatch(/^orchard-house, Tuesday 8 December 2026, 09:00\n/)
    expect(asMarkdown(report, release)).toMatch(/^# orchard-house/)
  })

  it('is refused rules that ask something of a resident', () => {
    const mixed = releaseOf({
      facts: [...release.facts],
      rules: [
        ruleOf({
          id: 'mixed',
          about: 'home',
          conditions: { fact: 'fallsThisMonth', operator: 'greaterThanInclusive', value: 1 },
        }),
      ],
    })
    expect(() => createScreener(mixed)).toThrow(ReleaseRefused)
  })
})
