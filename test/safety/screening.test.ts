import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/facts/condition.js'
import { Screening } from '../../src/evaluate/screening.js'
import { ReleaseRefused } from '../../src/explain/prepare.js'
import { boxRun, createScreener, outcomeOf } from '../../src/explain/screener.js'
import { isNumeric, optionsOf } from '../../src/values/possible.js'
import { beyondDoubt, certain, leanPossible, possible } from '../../src/values/truth.js'
import { at } from '../values/reading.js'
import { anyRecordRelease, vocabulary } from './any-record-rules.js'
import { asOf } from './oracle.js'
import { anyHidden, anyWithheld, seen } from './records.js'
import { releaseOf, ruleOf } from './release.js'
import { runs } from './runs.js'
import { assessmentOf, compiledOf, runOver, slotOf, valueOf } from './screened.js'

const anySeen = fc.tuple(anyHidden(), fc.array(anyWithheld(), { maxLength: 4 }))

describe('a screening', () => {
  it('answers every rule as its explanation does, though it passes over what nobody takes, has or did', () => {
    fc.assert(
      fc.property(anyRecordRelease, anySeen, (release, [hidden, withheld]) => {
        const screener = createScreener(release)
        const assessment = assessmentOf(seen(hidden, withheld))
        const report = screener.screen(assessment, { asOf: hidden.asOf })
        for (const { id } of release.rules) {
          expect(outcomeOf(report, id), id).toBe(
            screener.explain(assessment, id, { asOf: hidden.asOf }).outcome,
          )
        }
      }),
      runs(200, 4_000),
    )
  })

  it('leans only on what is possible, and always on something', () => {
    const { screening, compiled } = compiledOf(vocabulary)
    const slots = [
      ...vocabulary.facts.map(({ name }) => name),
      'news2.total',
      'news2.highest',
      'news2.before',
      'news2.band',
    ].map((name) => slotOf(compiled, name))
    fc.assert(
      fc.property(anySeen, ([hidden, withheld]) => {
        const run = runOver(screening, seen(hidden, withheld), hidden.asOf)
        for (const slot of slots) {
          const { low, high, leanLow, leanHigh, could, lean, members } = valueOf(slot, run)
          if (isNumeric(slot.domain))
            expect([low <= leanLow, leanLow <= leanHigh, leanHigh <= high], slot.name).toEqual([
              true,
              true,
              true,
            ])
          else if (slot.domain.kind !== 'set')
            expect(
              [lean !== 0, (lean & ~could) === 0, could < 1 << optionsOf(slot.domain).length],
              slot.name,
            ).toEqual([true, true, true])
          for (const truth of members) expect(isInOrder(truth), `${slot.name} ${String(truth)}`).toBe(true)
        }
      }),
      runs(200, 4_000),
    )
  })
})

/** Beyond doubt is certain, certain is what we lean to, and that is possible. */
const isInOrder = (truth: number): boolean =>
  ((truth & beyondDoubt) === 0 || (truth & certain) !== 0) &&
  ((truth & certain) === 0 || (truth & leanPossible) !== 0) &&
  ((truth & leanPossible) === 0 || (truth & possible) !== 0)

describe('an assumption', () => {
  const takesNsaid: Condition = { fact: 'takesNsaid', operator: 'equal', value: true }
  const facts = [{ name: 'takesNsaid', selection: { any: 'medicines', where: { class: 'nsaid' } } }]
  const screener = createScreener(
    releaseOf({
      facts,
      rules: [ruleOf({ id: 'nsaid', conditions: takesNsaid, assume: { takesNsaid: true } })],
    }),
  )
  const outcome = (medicines: unknown): string =>
    outcomeOf(screener.screen(assessmentOf({ resident: { id: 'r1' }, medicines }), { asOf }), 'nsaid')

  it('acts where nobody recorded the list', () => {
    expect(outcome({ absent: 'not-recorded' })).toBe('raised')
  })

  it('never acts on a list that this app cannot see', () => {
    expect(outcome({ absent: 'not-visible' })).toBe('undetermined')
  })

  it('never acts against what is recorded', () => {
    expect(outcome({ entries: [] })).toBe('not-raised')
  })

  it.each([
    ['a number that the fact cannot be', 'breaths', 200],
    ['a value between two that it can be', 'breaths', 4.5],
    ['a duration of the wrong kind', 'sinceReview', '72 hours'],
    ['an option that it does not have', 'breathing', 'steam'],
  ])('of %s is refused with the release', (_what, fact, value) => {
    const pages = releaseOf({
      facts: [
        { name: 'breaths', selection: { latest: 'respirationRate' } },
        { name: 'breathing', selection: { latest: 'breathing' } },
        { name: 'sinceReview', selection: { timeSince: 'reviews' } },
      ],
      rules: [
        ruleOf({
          id: 'r',
          conditions: {
            fact,
            operator: 'equal',
            value: fact === 'breaths' ? 20 : fact === 'breathing' ? 'air' : '1 day',
          },
          assume: { [fact]: value },
        }),
      ],
    })
    expect(() => createScreener(pages)).toThrow(ReleaseRefused)
  })
})

it('each version of a rule has its own private facts, whatever they are called', () => {
  const version = (number: number, effectiveFrom: string, limit: number) =>
    ruleOf({
      id: 'r',
      version: number,
      effectiveFrom,
      facts: [
        {
          name: 'r:fast',
          selection: { when: { fact: 'breaths', operator: 'greaterThanInclusive', value: limit } },
        },
      ],
      conditions: { fact: 'r:fast', operator: 'equal', value: true },
    })
  const rules = [version(1, '2020-01-01', 30), version(2, '2026-01-01', 20)]
  const screener = createScreener(
    releaseOf({ facts: [{ name: 'breaths', selection: { latest: 'respirationRate' } }], rules }),
  )
  expect(outcomeOf(screener.screenBox({ breaths: 25 }, { asOf }), 'r')).toBe('raised')
  expect(outcomeOf(screener.screenBox({ breaths: 25 }, { asOf: '2021-12-08T09:00:00+00:00' }), 'r')).toBe(
    'not-raised',
  )
})

it('a page from a day that cannot be read is refused, not silently never in force', () => {
  const rules = [
    ruleOf({
      id: 'r',
      effectiveFrom: '2026-13-01',
      conditions: { fact: 'breaths', operator: 'equal', value: 20 },
    }),
  ]
  const facts = [{ name: 'breaths', selection: { latest: 'respirationRate' } }]
  expect(() => createScreener(releaseOf({ facts, rules }))).toThrow(ReleaseRefused)
})

it('two screenings of one compiled release never take a value of each other', () => {
  const { compiled, screening } = compiledOf(
    releaseOf({ facts: [{ name: 'breaths', selection: { latest: 'respirationRate' } }] }),
  )
  const other = new Screening(compiled)
  const slot = slotOf(compiled, 'breaths')
  const breathsIn = (each: Screening, value: number): number =>
    valueOf(slot, boxRun(each, { breaths: value }, at(asOf), undefined)).low
  expect([breathsIn(screening, 20), breathsIn(other, 30), breathsIn(screening, 40)]).toEqual([20, 30, 40])
})
