import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/facts/condition.js'
import { createScreener, outcomeOf, type Screener } from '../../src/explain/screener.js'
import type { Handling } from '../../src/pages/rule.js'
import { asOf } from './oracle.js'
import { anyHidden, londonDayText, seen, toInstant } from './records.js'
import { releaseOf, ruleOf } from './release.js'
import { runs } from './runs.js'
import { assessmentOf, compiledOf, isUnknown, runOver, slotOf, valueOf } from './screened.js'
import { factDefinitions } from './selections.js'

describe('an old value', () => {
  const { screening, compiled } = compiledOf(releaseOf({ facts: factDefinitions }))
  const slot = slotOf(compiled, 'temperatureThatMayRaise')

  it('leaves everything possible, and is leant on only as long as its page says', () => {
    fc.assert(
      fc.property(anyHidden(['observations']), (hidden) => {
        const temperatures = hidden.lists.observations.entries.filter(({ kind }) => kind === 'temperature')
        const newest = temperatures.toSorted((a, b) => (String(a['at']) < String(b['at']) ? 1 : -1))[0]
        if (newest === undefined) return
        const [time, now] = [toInstant(String(newest['at'])), toInstant(hidden.asOf)]
        const value = valueOf(slot, runOver(screening, seen(hidden, []), hidden.asOf))
        const isOld = time < now - 12 * 3_600_000
        const mayRaise = daysApart(time, now) <= 3
        expect(isUnknown(value, slot.domain)).toBe(isOld)
        if (isOld)
          expect([value.leanLow, value.leanHigh]).toEqual(
            mayRaise ? [newest['value'], newest['value']] : [value.low, value.high],
          )
      }),
      runs(500, 10_000),
    )
  })

  const fever: Condition = { fact: 'temperatureThatMayRaise', operator: 'greaterThanInclusive', value: 38 }
  const normal: Condition = { not: fever }
  const rules = [
    ruleOf({ id: 'fever', conditions: fever }),
    ruleOf({ id: 'normal', conditions: normal }),
    ruleOf({ id: 'normal-now', conditions: normal, needsCurrent: ['temperatureThatMayRaise'] }),
  ]
  const screener = createScreener(releaseOf({ facts: factDefinitions, rules }))
  const outcomes = (value: number, at: string): readonly string[] => {
    const record = assessmentOf({
      resident: { id: 'r1' },
      observations: { entries: [{ kind: 'temperature', at, value }] },
    })
    const report = screener.screen(record, { asOf })
    return rules.map(({ id }) => outcomeOf(report, id))
  }

  it('may raise, and never clears', () => {
    expect(outcomes(39, '2026-12-07T09:00:00Z')).toEqual(['raised', 'undetermined', 'undetermined'])
    expect(outcomes(39, '2026-12-01T09:00:00Z')).toEqual(['undetermined', 'undetermined', 'undetermined'])
  })

  it('raises nothing that needs a current one', () => {
    expect(outcomes(37, '2026-12-07T09:00:00Z')).toEqual(['undetermined', 'raised', 'undetermined'])
    expect(outcomes(37, '2026-12-08T08:00:00Z')).toEqual(['not-raised', 'raised', 'raised'])
  })
})

describe('a plan', () => {
  const plan: Handling = {
    id: 'comfort-plan',
    version: 1,
    title: 'A plan for comfort',
    effectiveFrom: '2000-01-01',
    for: { planMayReroute: true },
    conditions: { fact: 'comfortPlan', operator: 'equal', value: true },
    then: { reroute: { ambulance: 'palliative-line' }, within: '1 hour', say: 'Call the palliative line.' },
  }
  const screener: Screener = createScreener(
    releaseOf({
      facts: [
        { name: 'breaths', selection: { latest: 'respirationRate' } },
        {
          name: 'comfortPlan',
          selection: {
            any: 'falls',
            where: { injury: 'none' },
            within: '28 days',
            orNotRecorded: ['injury'],
          },
        },
      ],
      rules: [
        ruleOf({
          id: 'fast',
          planMayReroute: true,
          neverSuppress: true,
          conditions: { fact: 'breaths', operator: 'greaterThanInclusive', value: 25 },
          flag: { refer: ['ambulance'], within: 'now', message: 'Call 999.' },
        }),
      ],
      handling: [plan],
    }),
  )
  const referredTo = (fall: object): readonly (readonly string[])[] => {
    const events = {
      entries: [{ kind: 'fall', at: asOf, ...fall }],
      completeFrom: '2020-01-01',
      completeTo: asOf,
    }
    const observations = { entries: [{ kind: 'respirationRate', at: asOf, value: 30 }] }
    const report = screener.screen(assessmentOf({ resident: { id: 'r1' }, events, observations }), { asOf })
    return report.raised.map(({ refer }) => refer)
  }

  it('reroutes when it is certain', () => {
    expect(referredTo({ injury: 'none' })).toEqual([['palliative-line']])
  })

  it('reroutes nothing when we only lean to it', () => {
    expect(referredTo({})).toEqual([['ambulance']])
  })
})

const daysApart = (from: number, to: number): number =>
  Math.round((Date.parse(londonDayText(to)) - Date.parse(londonDayText(from))) / 86_400_000)
