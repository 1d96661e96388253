import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { expandCondition } from '../../src/pages/expand-condition.js'
import { expandSelection } from '../../src/pages/expand-selection.js'
import type { WrittenCondition } from '../../src/pages/schema/condition.js'
import type { Rule } from '../../src/pages/rule.js'
import { built, edited, folder } from './fixtures.js'

const same = (name: string): string => name

function ruleOf(id: string, changes: Readonly<Record<string, string>> = {}): Rule {
  const { release, issues } = built(changes)
  expect(issues).toEqual([])
  const rule = release?.rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

describe('a condition', () => {
  test.each<[string, WrittenCondition, unknown]>([
    ['that is a bare name', 'hot', { all: [{ fact: 'hot', operator: 'equal', value: true }] }],
    [
      'that is one comparison',
      { fact: 'a', operator: 'equal', value: 1 },
      { all: [{ fact: 'a', operator: 'equal', value: 1 }] },
    ],
    [
      'with bare names inside',
      { any: ['a', { not: 'b' }] },
      {
        any: [
          { fact: 'a', operator: 'equal', value: true },
          { not: { fact: 'b', operator: 'equal', value: true } },
        ],
      },
    ],
  ])('%s is written out in full', (_what, written, expanded) => {
    expect(expandCondition(written, same)).toEqual(expanded)
  })

  const anyCondition = fc.letrec<{ condition: WrittenCondition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b.total'),
      fc.record({
        fact: fc.constantFrom('a', 'c'),
        operator: fc.constantFrom('equal' as const, 'in' as const),
        value: fc.oneof(fc.integer(), fc.constant({ setting: 's' })),
      }),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  })).condition

  it('stays as it is when it is expanded again', () => {
    fc.assert(
      fc.property(anyCondition, (written) => {
        const once = expandCondition(written, same)
        expect(expandCondition(once as WrittenCondition, same)).toEqual(once)
        const fact = expandSelection({ when: written }, same)
        expect(expandSelection(fact as never, same)).toEqual(fact)
      }),
    )
  })
})

describe('a rule', () => {
  it('knows its own facts by names that only it has', () => {
    const rule = ruleOf('recurrent-falls')
    expect(rule.facts).toEqual([
      {
        name: 'recurrent-falls:harmfulFall',
        selection: { any: 'falls', where: { injury: ['moderate', 'severe'] }, within: '12 months' },
        ask: {
          group: 'events',
          say: 'Please complete the record: came to the ground or lower without meaning to.',
        },
      },
    ])
    expect(rule.assume).toEqual({ 'recurrent-falls:harmfulFall': false })
    expect(rule.conditions).toEqual({
      any: [
        { fact: 'falls', operator: 'greaterThanInclusive', value: { setting: 'manyFalls' } },
        { fact: 'recurrent-falls:harmfulFall', operator: 'equal', value: true },
      ],
    })
    expect(rule.flag.sooner?.[0]).toEqual({
      when: { all: [{ fact: 'hot', operator: 'equal', value: true }] },
      within: 'today',
    })
    expect(rule.sources).toEqual(['A guideline (2022)'])
  })

  it('ends with a version that says so', () => {
    const ended =
      'id: recurrent-falls\nversion: 2\nkind: criterion\ntitle: Several falls\neffectiveFrom: 2027-03-01\nowner: Tests\nretired: true\nwhy: Replaced.\n'
    const { release, issues } = built({ 'falls/recurrent-falls.v2.yaml': ended })
    expect(issues).toEqual([])
    const versions = release?.rules
      .filter(({ id }) => id === 'recurrent-falls')
      .map(({ version, retired, effectiveFrom }) => [version, retired, effectiveFrom])
    expect(versions).toEqual([
      [1, undefined, '2026-12-01'],
      [2, true, '2027-03-01'],
    ])
    // The older version's own facts say which version they are of.
    expect(
      release?.rules.find(({ version }) => version === 1 && release.rules.length > 0)?.facts?.[0]?.name,
    ).toBeDefined()
  })
})

describe('a family of rules', () => {
  it('is one rule a row, with its cells in their places', () => {
    const short = ruleOf('review-overdue/short')
    const long = ruleOf('review-overdue/long')
    expect(short.title).toBe('No review of benzodiazepine for 28 days')
    expect(long.title).toBe('No review of nsaid or opioid for 12 months')
    expect([short.flag.within, long.flag.within]).toEqual(['14 days', '28 days'])
    expect(long.facts?.[0]?.selection).toEqual({ any: 'medicines', where: { class: ['nsaid', 'opioid'] } })
    expect(short.sources).toEqual(['Book A'])
    const { meanings } = built().reading
    expect(meanings['review-overdue/short']).not.toBe(meanings['review-overdue/long'])
  })

  it('leaves to the finding what is no column', () => {
    expect(ruleOf('review-overdue/short').flag.message).toBe(
      'Review benzodiazepine. {takesIt} is named by the finding.',
    )
  })

  it('has its examples for every row, or for the row they name', () => {
    const { reading } = built()
    const examples = reading.pages['review-overdue.v1']?.examples.map(({ name, rule, given }) => [
      rule,
      name,
      given,
    ])
    expect(examples).toEqual([
      ['review-overdue/short', 'just over', { takesIt: true, sinceReview: '29 days' }],
      ['review-overdue/short', 'not yet', { takesIt: true, sinceReview: '28 days' }],
      ['review-overdue/long', 'just over', { takesIt: true, sinceReview: '13 months' }],
    ])
  })

  it('may put the list of a cell into a list', () => {
    const changed = edited(
      'medicines/review-overdue.v1.yaml',
      'limits: None.',
      'limits: None.\ncovers: [whole, "{class}"]',
    )
    const text = Object.values(changed)[0] ?? ''
    const moved = text
      .replace('covers: [whole, "{class}"]\n', '')
      .replace('why: Med', 'covers: [whole, "{class}"]\nwhy: Med')
    expect(ruleOf('review-overdue/long', { 'medicines/review-overdue.v1.yaml': moved }).covers).toEqual([
      'whole',
      'nsaid',
      'opioid',
    ])
  })
})

test('a score gathers the columns beside `choose`', () => {
  const { release } = built()
  expect(release?.scores[0]?.points['pulseRate']).toEqual({
    choose: ['breathing'],
    columns: { air: { upTo: { 90: 0, 110: 1 }, above: 2 }, oxygen: { upTo: { 90: 1, 110: 2 }, above: 3 } },
  })
})

test('a fact of a facts page asks by its own words, in its own group or that of the page', () => {
  const { release } = built()
  const ask = (name: string): unknown => release?.facts.find((fact) => fact.name === name)?.ask
  expect(ask('temperature')).toEqual({ group: 'observations', say: 'What is the temperature?' })
  expect(ask('falls')).toEqual({ group: 'events', say: 'How many falls?' })
  expect(ask('hot')).toBeUndefined()
  expect(folder['facts/shared.yaml']).toContain('hot:')
})
