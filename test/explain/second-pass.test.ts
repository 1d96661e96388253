import { describe, expect, it } from 'vitest'
import { createScreener as onEngine } from '../../src/json-rules-engine.js'
import { ReleaseRefused } from '../../src/explain/prepare.js'
import { createScreener, outcomeOf } from '../../src/explain/screener.js'
import type { Report } from '../../src/explain/report.js'
import type { ScoreDefinition } from '../../src/facts/definition.js'
import type { Release } from '../../src/pages/rule.js'
import { handlingOf, releaseOf, ruleOf } from '../safety/release.js'
import { assessmentOf } from '../safety/screened.js'

const asOf = '2026-12-08T09:00:00+00:00'
const raises = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value }) as const

const facts: Release['facts'] = [
  { name: 'pulse', selection: { latest: 'pulseRate' } },
  { name: 'temperature', selection: { latest: 'temperature' } },
  { name: 'domains', selection: { count: 'findings', distinct: 'domain' } },
  { name: 'urgent', selection: { count: 'findings', where: { within: ['now', 'today'] } } },
  { name: 'notUrgent', selection: { count: 'findings', where: { within: { not: ['now', 'today'] } } } },
  { name: 'forTheGp', selection: { any: 'findings', where: { refer: 'gp' } } },
  { name: 'fever', selection: { any: 'findings', where: { rule: 'fever' } } },
]

const flag = (within: '7 days' | 'today', refer = 'gp') => ({ refer: [refer], within, message: 'See to it.' })

const first = [
  ruleOf({
    id: 'fast-pulse',
    domain: 'heart',
    conditions: raises('pulse', 100),
    flag: {
      ...flag('7 days', 'nurse'),
      sooner: [{ when: raises('pulse', 130), within: 'now', refer: ['ambulance'] }],
    },
  }),
  ruleOf({ id: 'fever', domain: 'infection', conditions: raises('temperature', 38), flag: flag('today') }),
  ruleOf({ id: 'warm', domain: 'infection', conditions: raises('temperature', 37.5), flag: flag('7 days') }),
]

const ask = (fact: string, value: number | boolean) =>
  typeof value === 'number' ? raises(fact, value) : ({ fact, operator: 'equal', value } as const)

const later = [
  ruleOf({ id: 'two-domains', conditions: ask('domains', 2) }),
  ruleOf({ id: 'something-urgent', conditions: ask('urgent', 1) }),
  ruleOf({ id: 'something-slow', conditions: ask('notUrgent', 1) }),
  ruleOf({ id: 'a-gp-is-asked', conditions: ask('forTheGp', true) }),
  ruleOf({ id: 'nobody-has-fever', conditions: ask('fever', false) }),
]

const release = releaseOf({ facts, rules: [...first, ...later] })

const resident = (pulse: number | undefined, temperature: number | undefined) =>
  assessmentOf({
    resident: { id: 'a' },
    observations: {
      entries: [
        ...(pulse === undefined ? [] : [{ kind: 'pulseRate', at: asOf, value: pulse }]),
        ...(temperature === undefined ? [] : [{ kind: 'temperature', at: asOf, value: temperature }]),
      ],
    },
  })

const outcomes = (report: Report): Record<string, string> =>
  Object.fromEntries(later.map(({ id }) => [id, outcomeOf(report, id)]))

describe('rules over findings', () => {
  it.each([
    [
      'of two domains',
      110,
      38.5,
      {
        'two-domains': 'raised',
        'something-urgent': 'raised',
        'something-slow': 'raised',
        'a-gp-is-asked': 'raised',
        'nobody-has-fever': 'not-raised',
      },
    ],
    [
      'of one domain twice, which counts once',
      80,
      38.5,
      {
        'two-domains': 'not-raised',
        'something-urgent': 'raised',
        'something-slow': 'raised',
        'a-gp-is-asked': 'raised',
        'nobody-has-fever': 'not-raised',
      },
    ],
    [
      'of none',
      80,
      36.5,
      {
        'two-domains': 'not-raised',
        'something-urgent': 'not-raised',
        'something-slow': 'not-raised',
        'a-gp-is-asked': 'not-raised',
        'nobody-has-fever': 'raised',
      },
    ],
    [
      'that are open because nobody took the temperature',
      110,
      undefined,
      {
        'two-domains': 'undetermined',
        'something-urgent': 'undetermined',
        'something-slow': 'raised',
        'a-gp-is-asked': 'undetermined',
        'nobody-has-fever': 'undetermined',
      },
    ],
  ])('%s', (_name, pulse, temperature, expected) => {
    const report = createScreener(release).screen(resident(pulse, temperature), { asOf })
    expect(outcomes(report)).toEqual(expected)
  })

  it('see a stronger step that only may hold as perhaps sooner', () => {
    const bounded = assessmentOf({
      resident: { id: 'a' },
      observations: {
        entries: [
          { kind: 'pulseRate', at: asOf, value: { atLeast: 120 } },
          { kind: 'temperature', at: asOf, value: 36.5 },
        ],
      },
    })
    const report = createScreener(release).screen(bounded, { asOf })
    expect(outcomes(report)).toMatchObject({
      'something-urgent': 'undetermined',
      'something-slow': 'undetermined',
    })
    expect(report.raised.map(({ rule }) => rule)).toContain('fast-pulse')
  })

  it('ask for what the open rules wait for', () => {
    const { questions } = createScreener(release).screen(resident(110, undefined), { asOf })
    expect(questions.flatMap(({ rules }) => rules)).toEqual(expect.arrayContaining(['fever', 'two-domains']))
  })

  it('cite the findings that made them true', () => {
    const report = createScreener(release).screen(resident(110, 38.5), { asOf })
    const cited = report.raised.find(({ rule }) => rule === 'something-urgent')?.because[0]?.entries
    expect(cited).toEqual([{ list: 'findings', index: 1, kind: 'finding', of: 'fever' }])
  })

  it('explain themselves as they are reported', () => {
    const screener = createScreener(release)
    for (const { id } of later) {
      const report = screener.screen(resident(110, undefined), { asOf })
      expect(screener.explain(resident(110, undefined), id, { asOf }).outcome).toBe(outcomeOf(report, id))
    }
  })

  it('answer alike on json-rules-engine, and in any order of pages', async () => {
    const engine = onEngine(release)
    const turned = createScreener({
      ...release,
      rules: release.rules.toReversed(),
      facts: facts.toReversed(),
    })
    for (const pulse of [80, 110, 135, undefined]) {
      for (const temperature of [36.5, 37.6, 38.5, undefined]) {
        const report = createScreener(release).screen(resident(pulse, temperature), { asOf })
        expect(await engine.screen(resident(pulse, temperature), { asOf })).toEqual(report)
        expect(turned.screen(resident(pulse, temperature), { asOf })).toEqual(report)
      }
    }
  })

  it('may be given what was found, in a box', () => {
    const screener = createScreener(release)
    const { raised, questions } = screener.screenBox({ domains: 2 }, { asOf })
    expect(raised.map(({ rule }) => rule)).toEqual(['two-domains'])
    expect(questions.flatMap(({ rules }) => rules)).toContain('something-urgent')
  })

  it('never see each other', () => {
    const counting = { name: 'all', selection: { count: 'findings' } } as const
    const twice = releaseOf({
      facts: [...facts, counting],
      rules: [
        ...first,
        ruleOf({ id: 'one', conditions: ask('all', 1) }),
        ruleOf({ id: 'three', conditions: ask('all', 3) }),
      ],
    })
    const report = createScreener(twice).screen(resident(110, 36.5), { asOf })
    expect([outcomeOf(report, 'one'), outcomeOf(report, 'three')]).toEqual(['raised', 'not-raised'])
  })

  it('that ask for one of themselves are refused', () => {
    const circle = releaseOf({
      facts: [...facts, { name: 'circle', selection: { any: 'findings', where: { rule: 'two-domains' } } }],
      rules: [...first, ...later, ruleOf({ id: 'round', conditions: ask('circle', true) })],
    })
    expect(() => createScreener(circle)).toThrow(ReleaseRefused)
    expect(() => createScreener(circle)).toThrow(
      '`two-domains` is raised, but that rule reads findings itself',
    )
  })

  it('leave handling free to read findings too', () => {
    const handled = releaseOf({
      ...release,
      handling: [
        handlingOf({
          for: { rules: ['fever'] },
          conditions: ask('domains', 2),
          then: { reroute: { gp: 'palliative-line' }, say: 'Ring the palliative line.' },
        }),
      ],
    })
    const refer = (pulse: number): readonly string[] | undefined =>
      createScreener(handled)
        .screen(resident(pulse, 38.5), { asOf })
        .raised.find(({ rule }) => rule === 'fever')?.refer
    expect(refer(110)).toEqual(['palliative-line'])
    expect(refer(80)).toEqual(['gp'])
  })
})

/** A line that only the findings speak to, and one that the record does. */
const burden: ScoreDefinition = {
  id: 'burden',
  title: 'Burden',
  points: {
    matters: {
      first: [
        { points: 2, when: raises('urgent', 1) },
        { points: 1, when: raises('notUrgent', 1) },
        { points: 0 },
      ],
    },
    pulse: { upTo: { 99: 0 }, above: 1 },
  },
}

describe('a score over findings', () => {
  const scored = releaseOf({
    facts,
    scores: [burden],
    rules: [
      ...first,
      ruleOf({ id: 'heavy', conditions: raises('burden.total', 2) }),
      ruleOf({
        id: 'perhaps-heavy',
        assume: { 'burden.total': 'highest' },
        conditions: raises('burden.total', 2),
      }),
    ],
  })
  const screener = createScreener(scored)
  const totalOf = (report: Report) => report.scores.find(({ score }) => score === 'burden')?.total

  it.each([
    ['nothing raised', 80, 36.5, [0, 0], 'not-raised', 'not-raised'],
    ['something that can wait', 80, 37.6, [1, 1], 'not-raised', 'not-raised'],
    ['something that can wait, and a fast pulse', 110, 36.5, [2, 2], 'raised', 'raised'],
    ['something for today', 80, 38.5, [2, 2], 'raised', 'raised'],
    ['nobody took the temperature', 80, undefined, [0, 2], 'undetermined', 'raised'],
    ['nobody took the pulse, so nothing speaks to it', undefined, 36.5, undefined, 'undetermined', 'raised'],
  ] as const)('is as what was raised says: %s', async (_name, pulse, temperature, total, heavy, perhaps) => {
    const report = screener.screen(resident(pulse, temperature), { asOf })
    expect(totalOf(report)).toEqual(total)
    expect(outcomeOf(report, 'heavy')).toBe(heavy)
    expect(outcomeOf(report, 'perhaps-heavy')).toBe(perhaps)
    expect(screener.explain(resident(pulse, temperature), 'heavy', { asOf }).outcome).toBe(heavy)
    expect(await onEngine(scored).screen(resident(pulse, temperature), { asOf })).toEqual(report)
  })

  it('stands after what was measured, and is told as soon as anything speaks to it', () => {
    const pulses: ScoreDefinition = {
      id: 'pulses',
      title: 'Pulses',
      points: { pulse: { upTo: { 99: 0 }, above: 1 } },
    }
    const both = createScreener({ ...scored, scores: [burden, pulses] })
    const totals = (pulse: number | undefined, temperature: number | undefined) =>
      both.screen(resident(pulse, temperature), { asOf }).scores.map(({ score, total }) => [score, ...total])
    expect(totals(110, 36.5)).toEqual([
      ['pulses', 1, 1],
      ['burden', 2, 2],
    ])
    // At least two points, and perhaps all three.
    expect(totals(undefined, 38.5)).toEqual([['burden', 2, 3]])
  })

  it('is another resident’s own, whoever was screened before', () => {
    const before = screener.screen(resident(110, 38.5), { asOf })
    screener.screen(assessmentOf({ resident: { id: 'b' } }), { asOf })
    expect(screener.screen(resident(110, 38.5), { asOf })).toEqual(before)
    expect(totalOf(screener.screen(resident(80, 36.5), { asOf }))).toEqual([0, 0])
  })

  it('may be given in a box, or worked out from what is given', () => {
    const outcome = (box: Parameters<typeof screener.screenBox>[0]) =>
      outcomeOf(screener.screenBox(box, { asOf }), 'heavy')
    expect(outcome({ 'burden.total': 2 })).toBe('raised')
    expect(outcome({ 'burden.total': [1, 2] })).toBe('undetermined')
    expect(outcome({ urgent: 1 })).toBe('raised')
    expect(outcome({ urgent: 0, notUrgent: 0 })).toBe('not-raised')
    expect(outcome({ pulse: 120 })).toBe('undetermined')
  })

  it('that asks for a rule that reads it is refused', () => {
    const asks = (rule: string) => ({ any: 'findings', where: { rule } }) as const
    const circle = releaseOf({
      ...scored,
      facts: [...facts, { name: 'circle', selection: asks('heavy') }],
      scores: [{ ...burden, points: { circle: { is: { true: 1, false: 0 } } } }],
    })
    expect(() => createScreener(circle)).toThrow('`heavy` is raised, but that rule reads findings itself')
  })

  it('that a case of a ladder leads back to itself is refused', () => {
    const circle = releaseOf({
      ...scored,
      facts: [...facts, { name: 'circle', selection: { any: 'findings', where: { rule: 'heavy' } } }],
      scores: [
        {
          ...burden,
          points: { ladder: { first: [{ points: 1, when: ask('circle', true) }, { points: 0 }] } },
        },
      ],
    })
    expect(() => createScreener(circle)).toThrow('`heavy` is raised, but that rule reads findings itself')
  })
})
