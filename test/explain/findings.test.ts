import { describe, expect, test } from 'vitest'
import type { Finding, Report } from '../../src/explain/report.js'
import { createScreener } from '../../src/explain/screener.js'
import type { Handling, Release, Rule } from '../../src/pages/rule.js'
import { handlingOf, releaseOf, ruleOf } from '../safety/release.js'
import { asOf, assessed } from './home.js'

const facts: Release['facts'] = [
  {
    name: 'pulseRate',
    selection: { latest: 'pulseRate', currentFor: '12 hours', old: { raises: '3 days' } },
    ask: { group: 'observations', say: 'What is the pulse?' },
  },
  {
    name: 'temperature',
    selection: { latest: 'temperature', currentFor: '12 hours' },
    ask: { group: 'observations', say: 'What is the temperature?' },
  },
  { name: 'comfortPlan', selection: { latest: 'carePlans', is: { priority: 'comfort' } } },
  { name: 'nsaid', selection: { any: 'medicines', where: { class: 'nsaid' } } },
  { name: 'tricyclic', selection: { any: 'medicines', where: { class: 'tricyclic' } } },
]

const over = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value }) as const
const is = (fact: string) => ({ fact, operator: 'equal', value: true }) as const

const comfort = (given: Partial<Handling> = {}): Handling =>
  handlingOf({
    for: { planMayReroute: true },
    conditions: is('comfortPlan'),
    then: {
      reroute: { ambulance: 'palliative-line' },
      within: '1 hour',
      say: 'Ring the palliative line.',
      meanwhile: 'Start the comfort measures.',
    },
    ...given,
  })

interface Given {
  readonly rules: readonly Rule[]
  readonly handling?: readonly Handling[]
  readonly pulse?: number
  readonly at?: string
  readonly lists?: object
}

const screened = ({
  rules,
  handling = [],
  pulse = 120,
  at = '2026-12-08T08:30:00+00:00',
  lists = {},
}: Given): Report =>
  createScreener(releaseOf({ facts, rules, handling })).screen(
    assessed({
      resident: { id: 'a' },
      observations: { entries: [{ kind: 'pulseRate', at, value: pulse }] },
      ...lists,
    }),
    { asOf },
  )

const ids = (findings: readonly Finding[] | undefined): readonly string[] | undefined =>
  findings?.map(({ rule }) => rule)

describe('milder findings about one problem', () => {
  const rule = (
    id: string,
    within: Rule['flag']['within'],
    refer: readonly string[],
    more: Partial<Rule> = {},
  ): Rule =>
    ruleOf({
      id,
      problem: 'pulse',
      conditions: over('pulseRate', 100),
      flag: { refer, within, message: 'See to it.' },
      ...more,
    })

  test('stand under the soonest, which keeps everybody, each once and at the soonest time', () => {
    const report = screened({
      rules: [
        rule('a', '7 days', ['pharmacist', 'gp']),
        rule('b', 'now', ['ambulance']),
        rule('c', '2 hours', ['gp'], {
          flag: {
            refer: ['gp'],
            within: '2 hours',
            message: 'See to it.',
            also: [{ refer: ['home-round'], within: '24 hours' }],
          },
        }),
      ],
    })
    expect(ids(report.raised)).toEqual(['b'])
    expect(ids(report.raised[0]?.folded)).toEqual(['c', 'a'])
    expect(report.raised[0]?.also).toEqual([
      { refer: ['gp'], within: '2 hours' },
      { refer: ['home-round'], within: '24 hours' },
      { refer: ['pharmacist'], within: '7 days' },
    ])
    expect(report.counts.raised).toBe(3)
  })

  test('stand alone where nothing may suppress them', () => {
    const report = screened({
      rules: [rule('a', 'now', ['gp']), rule('b', '7 days', ['gp'], { neverSuppress: true })],
    })
    expect(ids(report.raised)).toEqual(['a', 'b'])
  })

  test('of another problem, or of none, stand alone', () => {
    const { problem: _none, ...alone } = rule('c', '7 days', ['gp'])
    const report = screened({
      rules: [rule('a', 'now', ['gp']), rule('b', '7 days', ['gp'], { problem: 'other' }), alone],
    })
    expect(ids(report.raised)).toEqual(['a', 'b', 'c'])
  })

  test('about different medicines stand alone, about the same one together', () => {
    const lists = {
      medicines: { complete: true, entries: [{ asWritten: 'naproxen' }, { asWritten: 'amitriptyline' }] },
    }
    const about = (id: string, fact: string): Rule =>
      ruleOf({ id, problem: 'medicines', conditions: is(fact) })
    const report = screened({
      rules: [about('a', 'nsaid'), about('b', 'tricyclic'), about('c', 'nsaid')],
      lists,
    })
    expect(ids(report.raised)).toEqual(['a', 'b'])
    expect(ids(report.raised[0]?.folded)).toEqual(['c'])
  })
})

describe('how soon', () => {
  const stepped = ruleOf({
    id: 'a',
    conditions: over('pulseRate', 100),
    flag: {
      refer: ['gp'],
      within: '7 days',
      message: 'Ring this week.',
      sooner: [
        {
          when: { all: [over('pulseRate', 130), over('temperature', 39)] },
          within: 'now',
          refer: ['ambulance'],
          message: 'Call 999.',
        },
        { when: over('pulseRate', 130), within: 'today', message: 'Ring today.' },
      ],
    },
  })

  test('is the first step that certainly holds, with its words and its reasons', () => {
    const [finding] = screened({ rules: [stepped], pulse: 131 }).raised
    expect(finding).toMatchObject({ within: 'today', refer: ['gp'], message: 'Ring today.' })
    expect(finding?.because.map(({ fact, limit }) => [fact, limit])).toEqual([
      ['pulseRate', 100],
      ['pulseRate', 130],
    ])
  })

  test('names a stronger step that may hold, and what would settle it in words', () => {
    const [finding] = screened({ rules: [stepped], pulse: 131 }).raised
    expect(finding?.perhaps).toEqual({
      within: 'now',
      refer: ['ambulance'],
      message: 'Call 999.',
      ask: [{ fact: 'temperature', say: 'What is the temperature?' }],
    })
  })

  test('is the flag itself where no step can hold', () => {
    const [finding] = screened({ rules: [stepped], pulse: 110 }).raised
    expect(finding).toMatchObject({ within: '7 days', message: 'Ring this week.' })
    expect(finding?.perhaps).toBeUndefined()
  })

  test.each([
    ['now', '2026-12-08T09:00:00+00:00'],
    ['15 minutes', '2026-12-08T09:15:00+00:00'],
    ['30 minutes', '2026-12-08T09:30:00+00:00'],
    ['1 hour', '2026-12-08T10:00:00+00:00'],
    ['2 hours', '2026-12-08T11:00:00+00:00'],
    ['6 hours', '2026-12-08T15:00:00+00:00'],
    ['today', '2026-12-08T21:00:00+00:00'],
    ['24 hours', '2026-12-09T09:00:00+00:00'],
    ['72 hours', '2026-12-11T09:00:00+00:00'],
    ['7 days', '2026-12-15T23:59:59.999+00:00'],
    ['14 days', '2026-12-22T23:59:59.999+00:00'],
    ['28 days', '2027-01-05T23:59:59.999+00:00'],
    ['90 days', '2027-03-08T23:59:59.999+00:00'],
    ['12 months', '2027-12-08T23:59:59.999+00:00'],
  ] as const)('%s ends at %s', (within, due) => {
    const rule = ruleOf({
      id: 'a',
      conditions: over('pulseRate', 100),
      flag: { refer: ['gp'], within, message: 'See to it.' },
    })
    expect(screened({ rules: [rule] }).raised[0]?.due).toBe(due)
  })

  test('today ends with the London day where that is sooner', () => {
    const rule = ruleOf({
      id: 'a',
      conditions: over('pulseRate', 100),
      flag: { refer: ['gp'], within: 'today', message: 'See to it.' },
    })
    const late = '2026-12-08T20:00:00+00:00'
    const assessment = assessed({
      resident: { id: 'a' },
      observations: { entries: [{ kind: 'pulseRate', at: '2026-12-08T19:30:00+00:00', value: 120 }] },
    })
    const report = createScreener(releaseOf({ facts, rules: [rule] })).screen(assessment, { asOf: late })
    expect(report.raised[0]?.due).toBe('2026-12-08T23:59:59.999+00:00')
  })
})

describe('an agreed plan', () => {
  const emergency = ruleOf({
    id: 'a',
    conditions: over('pulseRate', 100),
    planMayReroute: true,
    flag: { refer: ['ambulance', 'gp'], within: 'now', message: 'Call 999 now.' },
  })
  const lists = (more: object) => ({
    carePlans: {
      complete: true,
      entries: [{ of: 'escalation-plan', at: '2026-11-01', priority: 'comfort', ...more }],
    },
  })

  test('changes who is called and how soon, and speaks with one voice', () => {
    const [finding] = screened({ rules: [emergency], handling: [comfort()], lists: lists({}) }).raised
    expect(finding).toMatchObject({
      refer: ['palliative-line', 'gp'],
      within: '1 hour',
      due: '2026-12-08T10:00:00+00:00',
      message: 'Ring the palliative line. Start the comfort measures.',
      handled: { by: 'comfort', refer: ['ambulance', 'gp'], within: 'now', message: 'Call 999 now.' },
    })
  })

  test('changes nothing where the rule does not let it, or where it is not known', () => {
    const { planMayReroute: _may, ...firm } = emergency
    expect(
      screened({ rules: [firm], handling: [comfort()], lists: lists({}) }).raised[0]?.handled,
    ).toBeUndefined()
    expect(screened({ rules: [emergency], handling: [comfort()] }).raised[0]).toMatchObject({
      refer: ['ambulance', 'gp'],
      within: 'now',
    })
    expect(
      screened({ rules: [emergency], handling: [comfort()], lists: lists({ priority: 'life-extension' }) })
        .raised[0]?.handled,
    ).toBeUndefined()
  })

  test('leaves alone what goes to somebody else already', () => {
    const slower = ruleOf({
      id: 'a',
      conditions: over('pulseRate', 100),
      planMayReroute: true,
      flag: { refer: ['gp'], within: '7 days', message: 'Ring.' },
    })
    expect(screened({ rules: [slower], handling: [comfort()], lists: lists({}) }).raised[0]).toMatchObject({
      refer: ['gp'],
      within: '7 days',
      message: 'Ring.',
    })
  })

  test('never makes anything sooner than it was', () => {
    const slower = ruleOf({
      id: 'a',
      conditions: over('pulseRate', 100),
      planMayReroute: true,
      flag: { refer: ['ambulance'], within: 'today', message: 'Ring.' },
    })
    expect(screened({ rules: [slower], handling: [comfort()], lists: lists({}) }).raised[0]).toMatchObject({
      refer: ['palliative-line'],
      within: 'today',
    })
  })
})

describe('reasons', () => {
  test('an old value says so, what it is taken as, and no more than it knows', () => {
    const rule = ruleOf({ id: 'a', conditions: over('pulseRate', 100) })
    const [finding] = screened({ rules: [rule], at: '2026-12-07T08:30:00+00:00' }).raised
    expect(finding?.because).toMatchObject([
      {
        fact: 'pulseRate',
        value: null,
        leaning: 'old',
        takenAs: 120,
        unit: '/min',
        entries: [{ says: '120', unit: '/min', at: '2026-12-07T08:30:00+00:00' }],
      },
    ])
  })

  test('an assumption says so', () => {
    const rule = ruleOf({ id: 'a', conditions: over('temperature', 39), assume: { temperature: 40 } })
    const [finding] = screened({ rules: [rule] }).raised
    expect(finding?.because).toMatchObject([
      { fact: 'temperature', value: null, leaning: 'assumed', takenAs: 40 },
    ])
  })

  test('a limit from a setting is its figure, with its name', () => {
    const rule = ruleOf({
      id: 'a',
      conditions: { fact: 'pulseRate', operator: 'greaterThan', value: { setting: 'fast' } },
    })
    const screener = createScreener(
      releaseOf({ facts, rules: [rule], settings: { fast: { value: 100, basis: 'local' } } }),
    )
    const report = screener.screen(
      assessed({
        resident: { id: 'a' },
        observations: { entries: [{ kind: 'pulseRate', at: asOf, value: 120 }] },
      }),
      { asOf },
    )
    expect(report.raised[0]?.because).toMatchObject([{ limit: 100, setting: 'fast' }])
  })

  test('of a set, only the members asked for', () => {
    const classes: Release['facts'] = [{ name: 'classes', selection: { members: 'medicines' } }]
    const rule = ruleOf({
      id: 'a',
      conditions: { fact: 'classes', operator: 'containsAny', value: ['nsaid', 'tricyclic'] },
    })
    const assessment = assessed({
      resident: { id: 'a' },
      medicines: { complete: true, entries: [{ asWritten: 'naproxen' }, { asWritten: 'warfarin' }] },
    })
    const report = createScreener(releaseOf({ facts: classes, rules: [rule] })).screen(assessment, { asOf })
    expect(report.raised[0]?.because).toMatchObject([
      { value: { in: ['nsaid'], maybe: [] }, entries: [{ says: 'naproxen' }] },
    ])
  })
})
