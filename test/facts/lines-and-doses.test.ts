import { describe, expect, it } from 'vitest'
import { createScreener, outcomeOf } from '../../src/explain/screener.js'
import { releaseOf, ruleOf } from '../safety/release.js'
import { assessmentOf } from '../safety/screened.js'

const asOf = '2026-12-08T09:00:00+00:00'
const is = (fact: string) => ({ fact, operator: 'equal', value: true }) as const
const covered = { completeFrom: '2026-01-01', completeTo: asOf }

const release = releaseOf({
  facts: [
    { name: 'nsaid', selection: { any: 'medicines', where: { class: 'nsaid' } } },
    { name: 'ppi', selection: { any: 'medicines', where: { class: 'proton-pump-inhibitor' } } },
    { name: 'products', selection: { count: 'medicines', distinct: 'product' } },
    {
      name: 'missedPpi',
      selection: {
        any: 'administrations',
        where: { class: 'proton-pump-inhibitor', outcome: ['omitted', 'refused'] },
        within: '28 days',
      },
    },
    { name: 'overflowSeen', selection: { isRecorded: 'bowelsOpenedTimes', where: { overflow: true } } },
    {
      name: 'ppiListed',
      selection: { isRecorded: 'medicines', where: { class: 'proton-pump-inhibitor' } },
    },
    {
      name: 'slowBreathing',
      selection: { isRecorded: 'respirationRate', where: { value: { atMost: 8 } }, within: '24 hours' },
    },
    {
      name: 'earlierBreathing',
      selection: { isRecorded: 'respirationRate', before: 'respirationRate' },
    },
    {
      name: 'railsListed',
      selection: {
        isRecorded: 'devices',
        where: { of: 'bed-rails', status: 'in-use' },
        orNotRecorded: ['status'],
      },
    },
  ],
  rules: [
    ruleOf({ id: 'nsaid', conditions: is('nsaid') }),
    ruleOf({ id: 'ppi', conditions: is('ppi') }),
    ruleOf({
      id: 'two-products',
      conditions: { fact: 'products', operator: 'greaterThanInclusive', value: 2 },
    }),
    ruleOf({ id: 'missed-ppi', conditions: is('missedPpi') }),
    ruleOf({ id: 'overflow', conditions: is('overflowSeen') }),
    ruleOf({ id: 'no-overflow', conditions: { not: is('overflowSeen') } }),
    ruleOf({ id: 'ppi-listed', conditions: is('ppiListed') }),
    ruleOf({ id: 'slow', conditions: is('slowBreathing') }),
    ruleOf({ id: 'earlier', conditions: is('earlierBreathing') }),
    ruleOf({ id: 'rails', conditions: is('railsListed') }),
    ruleOf({ id: 'rails-apply', appliesWhen: is('railsListed'), conditions: is('nsaid') }),
  ],
})

const outcomes = (lists: object, ...rules: readonly string[]): readonly string[] => {
  const report = createScreener(release).screen(assessmentOf({ resident: { id: 'a' }, ...lists }), { asOf })
  return rules.map((rule) => outcomeOf(report, rule))
}

describe('a line of the chart', () => {
  it('without a name is what its ingredients say', () => {
    const medicines = { entries: [{ ingredients: ['ibuprofen'] }] }
    expect(outcomes({ medicines }, 'nsaid', 'ppi', 'two-products')).toEqual([
      'raised',
      'not-raised',
      'not-raised',
    ])
  })

  it('with a name nobody knows is what its ingredients say, all of them, and one product', () => {
    const medicines = { entries: [{ asWritten: 'Gastrofen', ingredients: ['ibuprofen', 'omeprazole'] }] }
    expect(outcomes({ medicines }, 'nsaid', 'ppi', 'two-products')).toEqual([
      'raised',
      'raised',
      'not-raised',
    ])
  })

  it('with an ingredient nobody knows may be anything beside it', () => {
    const medicines = { entries: [{ ingredients: ['ibuprofen', 'unheard-of'] }] }
    expect(outcomes({ medicines }, 'nsaid', 'ppi')).toEqual(['raised', 'undetermined'])
  })

  it('is what its name says where that is known', () => {
    const medicines = { entries: [{ asWritten: 'Omeprazole 20mg capsules', ingredients: ['ibuprofen'] }] }
    expect(outcomes({ medicines }, 'nsaid', 'ppi')).toEqual(['not-raised', 'raised'])
  })
})

describe('a dose that names only its line', () => {
  const medicines = {
    entries: [
      { id: 'one', asWritten: 'Omeprazole 20mg capsules' },
      { id: 'two', asWritten: 'Ibuprofen 200mg tablets' },
      { id: 'three', asWritten: 'something else' },
    ],
  }
  const missed = (line: string): object => ({
    medicines,
    administrations: {
      entries: [{ kind: 'dose', at: '2026-12-07T08:00:00+00:00', line, outcome: 'omitted' }],
      ...covered,
    },
  })

  it.each([
    ['one', 'raised'],
    ['two', 'not-raised'],
    ['three', 'undetermined'],
    ['of another chart', 'undetermined'],
  ])('%s: %s', (line, expected) => {
    expect(outcomes(missed(line), 'missed-ppi')).toEqual([expected])
  })
})

it('a dose of a line that is not on the list is not taken for the one before it', () => {
  const doses = ['one', 'of another chart'].map((line) => ({
    kind: 'dose',
    at: line === 'one' ? '2026-12-07T08:00:00+00:00' : '2026-12-08T08:00:00+00:00',
    line,
    outcome: line === 'one' ? 'given' : 'omitted',
  }))
  const medicines = { entries: [{ id: 'one', asWritten: 'Omeprazole 20mg capsules' }] }
  for (const entries of [doses, doses.toReversed()])
    expect(outcomes({ medicines, administrations: { entries, ...covered } }, 'missed-ppi')).toEqual([
      'undetermined',
    ])
})

describe('isRecorded', () => {
  it.each([
    [{ overflow: true }, 'raised'],
    [{ overflow: false }, 'not-raised'],
    [{}, 'not-raised'],
  ])('of a stool with %o is %s', (stool, expected) => {
    const charts = {
      entries: [{ kind: 'bowelsOpened', at: '2026-12-07T08:00:00+00:00', bristolType: 4, ...stool }],
    }
    expect(outcomes({ charts }, 'overflow')).toEqual([expected])
  })

  const at = '2026-12-07T08:00:00+00:00'
  const opened = (more: object): object => ({ charts: { entries: [{ kind: 'bowelsOpened', at, ...more }] } })

  it('of an entry that nobody can read is open, acts as none, and never makes a rule not for somebody', () => {
    const illegible = opened({ overflow: true, bristolType: 'loose' })
    expect(outcomes(illegible, 'overflow', 'no-overflow')).toEqual(['undetermined', 'raised'])
    const rails = { devices: { entries: [{ of: 'bed-rails', status: 'perhaps', at }] } }
    expect(outcomes(rails, 'rails', 'rails-apply')).toEqual(['undetermined', 'undetermined'])
    // Beside one that can be read it changes nothing.
    const both = {
      charts: {
        entries: [
          { kind: 'bowelsOpened', at, overflow: true },
          { kind: 'bowelsOpened', at, bristolType: 'loose' },
        ],
      },
    }
    expect(outcomes(both, 'overflow', 'no-overflow')).toEqual(['raised', 'not-raised'])
  })

  it('of an entry whose kind nobody can read is open too', () => {
    expect(outcomes({ charts: { entries: [{ kind: 'bowels', at }] } }, 'overflow')).toEqual(['undetermined'])
  })

  it('of a list that is not there, or holds nothing, is known', () => {
    expect(outcomes({}, 'overflow', 'rails-apply')).toEqual(['not-raised', 'not-applicable'])
    expect(outcomes({ charts: { entries: [] } }, 'overflow')).toEqual(['not-raised'])
  })

  it.each([
    ['Omeprazole 20mg capsules', 'raised'],
    ['Ibuprofen 400mg tablets', 'not-raised'],
    ['Zzyzxapine tablets', 'undetermined'],
  ])('of %s is %s', (asWritten, expected) => {
    expect(outcomes({ medicines: { entries: [{ asWritten }] } }, 'ppi-listed')).toEqual([expected])
  })

  it.each([
    [8, 'raised'],
    [9, 'not-raised'],
    [{ atMost: 8 }, 'raised'],
    [{ atMost: 10 }, 'undetermined'],
    [{ atLeast: 10 }, 'not-raised'],
  ])('of a reading of which only a limit may be known, %o, is %s', (value, expected) => {
    const reading = (moment: string): object => ({
      observations: { entries: [{ kind: 'respirationRate', at: moment, value }] },
    })
    expect(outcomes(reading(asOf), 'slow')).toEqual([expected])
    expect(outcomes(reading('2026-12-07T08:59:00+00:00'), 'slow')).toEqual(['not-raised'])
  })

  it('of one that says only its day is known where the window is counted from it', () => {
    const one = { kind: 'respirationRate', at: '2026-12-07', value: 16 }
    expect(outcomes({ observations: { entries: [one] } }, 'earlier')).toEqual(['not-raised'])
    const before = { kind: 'respirationRate', at: '2026-12-05', value: 16 }
    expect(outcomes({ observations: { entries: [one, before] } }, 'earlier')).toEqual(['raised'])
  })

  it('of a box that is empty and counts is acted on, and may turn out otherwise', () => {
    const devices = { entries: [{ of: 'bed-rails', at }] }
    expect(outcomes({ devices, medicines: { entries: [] } }, 'rails', 'rails-apply')).toEqual([
      'raised',
      'not-raised',
    ])
  })
})
