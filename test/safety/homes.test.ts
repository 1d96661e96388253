import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener as onEngine } from '../../src/json-rules-engine.js'
import { createScreener, outcomeOf } from '../../src/explain/screener.js'
import type { Condition } from '../../src/facts/condition.js'
import type { Test } from '../../src/facts/definition.js'
import type { Release } from '../../src/pages/rule.js'
import type { HomeAssessment } from '../../src/record/assessment.js'
import { parseHome } from '../../src/record/parse-assessment.js'
import { anyHidden, anyWithheld, seen } from './records.js'
import { releaseOf, ruleOf } from './release.js'
import { runs } from './runs.js'
import { assessmentOf } from './screened.js'
import { factDefinitions, type FactName } from './selections.js'

const asOf = '2026-12-08T09:00:00+00:00'

/** A test on a fact about residents, and the same as a condition: what a home counts, and what a rule asks. */
const asked: readonly (readonly [FactName, Test, Condition])[] = [
  ['fallCount', { atLeast: 1 }, { fact: 'fallCount', operator: 'greaterThanInclusive', value: 1 }],
  ['recentFalls', { below: 2 }, { fact: 'recentFalls', operator: 'lessThan', value: 2 }],
  ['takesNsaid', true, { fact: 'takesNsaid', operator: 'equal', value: true }],
  ['takesNsaid', { not: true }, { not: { fact: 'takesNsaid', operator: 'equal', value: true } }],
  ['diagnoses', 'dementia', { fact: 'diagnoses', operator: 'contains', value: 'dementia' }],
  [
    'diagnoses',
    ['dementia', 'epilepsy'],
    { fact: 'diagnoses', operator: 'containsAny', value: ['dementia', 'epilepsy'] },
  ],
  ['breathing', ['oxygen'], { fact: 'breathing', operator: 'in', value: ['oxygen'] }],
  [
    'sinceFall',
    { atMost: '28 days' },
    { fact: 'sinceFall', operator: 'lessThanInclusive', value: '28 days' },
  ],
]

const names = asked.map((_each, i) => `test${String(i)}`)

const release: Release = releaseOf({
  facts: [
    ...factDefinitions,
    ...asked.map(([fact, test], i) => ({
      name: `counted${String(i)}`,
      selection: { count: 'residents', where: { [fact]: test } },
    })),
  ],
  rules: [
    ...asked.map(([, , conditions], i) => ruleOf({ id: `test${String(i)}`, conditions })),
    ...asked.map((_each, i) =>
      ruleOf({
        id: `home${String(i)}`,
        about: 'home',
        conditions: { fact: `counted${String(i)}`, operator: 'greaterThanInclusive', value: 2 },
      }),
    ),
  ],
})
const screener = createScreener(release)
const engine = onEngine(release)

function homeWith(livingHere: number | undefined): HomeAssessment {
  const parsed = parseHome({ home: { id: 'h1', ...(livingHere !== undefined && { livingHere }) } })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.assessment
}

const lists = ['events', 'medicines', 'diagnoses', 'observations']
const anyResidents = fc
  .array(fc.tuple(anyHidden(lists), fc.array(anyWithheld(lists), { maxLength: 3 })), { maxLength: 5 })
  .map((all) =>
    all.map(([hidden, withheld], i) =>
      assessmentOf({ ...seen(hidden, withheld), resident: { id: `r${String(i)}` } }),
    ),
  )

describe('what a home counts of its residents', () => {
  it('is how many of them the same question would raise, and how many it may', () => {
    fc.assert(
      fc.property(anyResidents, fc.boolean(), (residents, counted) => {
        const home = homeWith(counted ? residents.length : undefined)
        const reports = residents.map((each) => screener.screen(each, { asOf }))
        names.forEach((name, i) => {
          const outcomes = reports.map((report) => outcomeOf(report, name))
          const sure = outcomes.filter((outcome) => outcome === 'raised').length
          const may = counted ? sure + outcomes.filter((outcome) => outcome === 'undetermined').length : null
          const { tree } = screener.explainHome(home, residents, `home${String(i)}`, { asOf })
          expect('value' in tree ? tree.value : undefined).toEqual(
            sure === may ? sure : sure === 0 && may === null ? null : [sure, may],
          )
        })
      }),
      runs(60, 1_500),
    )
  })

  it('does not depend on their order, and both evaluators say the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyResidents, async (residents) => {
        const home = homeWith(residents.length)
        const report = screener.screenHome(home, residents, { asOf })
        expect(JSON.stringify(screener.screenHome(home, residents.toReversed(), { asOf }))).toBe(
          JSON.stringify(report),
        )
        expect(await engine.screenHome(home, residents, { asOf })).toEqual(report)
      }),
      runs(15, 300),
    )
  })

  it('leaves the screening of each of them as it was', () => {
    fc.assert(
      fc.property(anyResidents, (residents) => {
        const before = residents.map((each) => screener.screen(each, { asOf }))
        screener.screenHome(homeWith(residents.length), residents, { asOf })
        expect(residents.map((each) => screener.screen(each, { asOf }))).toEqual(before)
      }),
      runs(30, 500),
    )
  })
})
