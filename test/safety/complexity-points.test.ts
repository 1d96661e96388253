import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener as onEngine } from '../../src/json-rules-engine.js'
import { createScreener } from '../../src/explain/screener.js'
import type { Report } from '../../src/explain/report.js'
import { release as shipped } from '../../src/generated/release.js'
import type { Rule } from '../../src/pages/rule.js'
import { releaseOf, ruleOf } from './release.js'
import { runs } from './runs.js'
import { assessmentOf } from './screened.js'

const asOf = '2026-12-08T09:00:00+00:00'
const daysAgo = (days: number): string =>
  new Date(Date.parse(asOf) - days * 86_400_000).toISOString().replace('.000Z', '+00:00')

/** Of one life all that the twelve lines ask, and which observations make a rule of ours be raised. */
const anyLife = fc.record({
  cfs: fc.integer({ min: 1, max: 9 }),
  barthel: fc.integer({ min: 0, max: 20 }),
  sixCit: fc.constantFrom(0, 7, 8, 12, 19, 20, 28),
  dementia: fc.boolean(),
  deliriumDaysAgo: fc.constantFrom(undefined, 3, 28, 29),
  pulse: fc.constantFrom(80, 110),
  temperature: fc.constantFrom(36.5, 38.5),
  must: fc.integer({ min: 0, max: 6 }),
  food: fc.constantFrom(3, 6, 7),
  drink: fc.constantFrom(0, 1, 4),
  chokedDaysAgo: fc.constantFrom(undefined, 5, 90, 91),
  waterlow: fc.constantFrom(0, 9, 10, 15, 19, 20, 30),
  ulcer: fc.constantFrom('none', 'open', 'open for long', 'healed'),
  falls: fc.array(fc.boolean(), { maxLength: 3 }),
  medicines: fc.constantFrom(0, 4, 5, 9),
  warfarin: fc.boolean(),
  urine: fc.constantFrom('continent', 'occasional', 'frequent', 'catheter-or-stoma'),
  stool: fc.constantFrom('continent', 'occasional', 'frequent', 'catheter-or-stoma'),
  assessed: fc.boolean(),
  stoma: fc.boolean(),
  visits: fc.integer({ min: 0, max: 3 }),
  stage: fc.constantFrom('a', 'b', 'c', 'd'),
  respirations: fc.constantFrom(16, 30),
  systolic: fc.constantFrom(130, 180),
  saturation: fc.constantFrom(97, 85),
})
type Life = typeof anyLife extends fc.Arbitrary<infer Of> ? Of : never

const above = (fact: string, value: number) => ({ fact, operator: 'greaterThan', value }) as const
const raising = (
  id: string,
  domain: string,
  within: Rule['flag']['within'],
  conditions: Rule['conditions'],
): Rule => ruleOf({ id, domain, conditions, flag: { refer: ['gp'], within, message: 'See to it.' } })

const sharedFacts = new Set(shipped.facts.map(({ name }) => name))
for (const name of ['pulseRate', 'temperature', 'respirationRate', 'systolicPressure', 'oxygenSaturation'])
  if (!sharedFacts.has(name)) throw new Error(`the shipped pages have no fact ${name}`)

/** The shipped score with its facts, over five rules of ours. */
const release = releaseOf({
  facts: shipped.facts.filter(({ name }) => shippedAboutResidents(name)),
  scores: shipped.scores,
  settings: shipped.settings,
  tables: shipped.tables,
  rules: [
    raising('mood', 'mood', '7 days', above('pulseRate', 100)),
    raising('distress', 'distress', '28 days', above('temperature', 38)),
    raising('worry', 'concerns', '24 hours', above('respirationRate', 25)),
    raising('company', 'social', '90 days', above('systolicPressure', 160)),
    raising('harm', 'safeguarding', '90 days', { fact: 'oxygenSaturation', operator: 'lessThan', value: 90 }),
  ],
})

function shippedAboutResidents(name: string): boolean {
  const { selection } = shipped.facts.find((fact) => fact.name === name) ?? { selection: {} }
  return !JSON.stringify(selection).includes('residents')
}

const screener = createScreener(release)

/** The points as the table of the fact base gives them, line by line, at the figures that are shipped. */
function pointsOf(life: Life): readonly number[] {
  const { cfs, barthel, sixCit, dementia, must, waterlow, falls, urine, stool, visits, stage } = life
  const late = (days: number | undefined, most: number): boolean => days !== undefined && days <= most
  const wetOrSoiled = [urine, stool].some((how) => how === 'occasional' || how === 'frequent')
  const worst = (two: boolean, one: boolean): number => (two ? 2 : one ? 1 : 0)
  return [
    worst(cfs >= 8, cfs >= 6),
    worst(barthel <= 4, barthel <= 14),
    worst(late(life.deliriumDaysAgo, 28) || sixCit >= 20, dementia || sixCit >= 8),
    worst(life.pulse > 100, life.temperature > 38),
    worst(must >= 2 || late(life.chokedDaysAgo, 90), must === 1 || life.food < 7 || life.drink > 0),
    worst(waterlow >= 20 || life.ulcer.startsWith('open'), waterlow >= 10),
    worst(falls.length >= 2 || falls.some((hurt) => hurt), falls.length === 1),
    worst(life.warfarin || life.medicines + Number(life.warfarin) >= 10, life.medicines >= 5),
    worst(
      life.stoma || [urine, stool].includes('catheter-or-stoma') || (wetOrSoiled && !life.assessed),
      wetOrSoiled,
    ),
    Math.min(visits, 2),
    worst(cfs === 9 || stage === 'c' || stage === 'd', stage === 'b'),
    worst(life.respirations > 25 || life.saturation < 90, life.systolic > 160),
  ]
}

const names = [
  'Amlodipine 5 mg tablets',
  'Atorvastatin 20 mg tablets',
  'Omeprazole 20 mg capsules',
  'Paracetamol 500 mg tablets',
  'Bisoprolol 2.5 mg tablets',
  'Ramipril 2.5 mg capsules',
  'Senna 7.5 mg tablets',
  'Furosemide 40 mg tablets',
  'Sertraline 50 mg tablets',
]

/** What can be left out, one by one: a reading, or that a list is whole. */
const hideable = [
  ...['cfs', 'barthel-20', '6cit', 'must', 'waterlow', 'gsf'],
  ...['pulseRate', 'temperature', 'respirationRate', 'systolicPressure', 'oxygenSaturation'],
  ...['foodTexture', 'drinkThickness', 'urineContinence', 'bowelContinence'],
  ...['events', 'wounds', 'devices', 'reviews', 'medicines', 'diagnoses', 'injury'],
] as const
type Hidden = ReadonlySet<(typeof hideable)[number]>

function recordOf(life: Life, hidden: Hidden): object {
  const at = daysAgo(1)
  const seen = (entries: readonly { readonly kind?: string; readonly tool?: string }[]): object => ({
    entries: entries.filter(({ kind, tool }) => !hidden.has((tool ?? kind) as never)),
  })
  const whole = (list: 'events' | 'wounds' | 'reviews', entries: readonly object[]): object =>
    hidden.has(list) ? { entries } : { entries, completeFrom: '2020-01-01', completeTo: asOf }
  const once = (kind: string, days: number | undefined): readonly object[] =>
    days === undefined ? [] : [{ kind, at: daysAgo(days) }]
  const instrument = (tool: string, total: number): { tool: string } =>
    ({ tool, kind: 'instrument', total, at }) as { tool: string }
  return {
    resident: { id: 'a', birthDate: '1940-01-01', endOfLifeRegister: true },
    instruments: seen([
      instrument('cfs', life.cfs),
      instrument('barthel-20', life.barthel),
      instrument('6cit', life.sixCit),
      instrument('must', life.must),
      instrument('waterlow', life.waterlow),
      { tool: 'gsf', kind: 'instrument', band: life.stage, at } as { tool: string },
    ]),
    observations: seen(
      [
        { kind: 'pulseRate', value: life.pulse },
        { kind: 'temperature', value: life.temperature },
        { kind: 'respirationRate', value: life.respirations },
        { kind: 'systolicPressure', value: life.systolic },
        { kind: 'oxygenSaturation', value: life.saturation },
      ].map((each) => ({ ...each, at: asOf })),
    ),
    iddsi: seen([
      { kind: 'foodTexture', value: life.food, at } as { kind: string },
      { kind: 'drinkThickness', value: life.drink, at } as { kind: string },
    ]),
    abilities: seen([
      { kind: 'urineContinence', value: life.urine, at } as { kind: string },
      { kind: 'bowelContinence', value: life.stool, at } as { kind: string },
    ]),
    events: whole('events', [
      ...once('deliriumEpisode', life.deliriumDaysAgo),
      ...once('choking', life.chokedDaysAgo),
      ...life.falls.map((hurt, i) => ({
        kind: 'fall',
        at: daysAgo(2 + i),
        ...(hidden.has('injury') ? {} : { injury: hurt ? 'minor' : 'none' }),
      })),
      ...Array.from({ length: life.visits }, (_each, i) => ({
        kind: 'edVisit',
        episode: `visit ${String(i)}`,
        at: daysAgo(10 + i),
      })),
    ]),
    wounds: whole(
      'wounds',
      life.ulcer === 'none'
        ? []
        : [
            {
              kind: 'wound',
              of: 'pressure-ulcer',
              status: life.ulcer === 'healed' ? 'healed' : 'open',
              at: daysAgo(life.ulcer === 'open for long' ? 300 : 10),
            },
          ],
    ),
    reviews: whole('reviews', life.assessed ? [{ kind: 'review', of: 'continence', at: daysAgo(100) }] : []),
    devices: {
      entries: life.stoma ? [{ kind: 'device', of: 'stoma', status: 'in-use' }] : [],
      ...(hidden.has('devices') ? {} : { complete: true }),
    },
    diagnoses: {
      entries: life.dementia ? [{ kind: 'diagnosis', diagnosis: 'dementia' }] : [],
      ...(hidden.has('diagnoses') ? {} : { complete: true }),
    },
    medicines: {
      entries: [...names.slice(0, life.medicines), ...(life.warfarin ? ['Warfarin 1 mg tablets'] : [])].map(
        (asWritten) => ({ kind: 'line', asWritten }),
      ),
      ...(hidden.has('medicines') ? { complete: false } : {}),
    },
  }
}

const everything: readonly [number, number] = [0, 24]
const totalIn = (report: Report): readonly [number, number] =>
  report.scores.find(({ score }) => score === 'complexity')?.total ?? everything
const totalOf = (life: Life, hidden: Hidden): readonly [number, number] =>
  totalIn(screener.screen(assessmentOf(recordOf(life, hidden)), { asOf }))

const sum = (points: readonly number[]): number => points.reduce((a, b) => a + b, 0)
const nothingHidden: Hidden = new Set()
const anyHidden = fc.subarray([...hideable]).map((names): Hidden => new Set(names))

describe('the complexity points', () => {
  it('are those of the table, line by line, where everything is known', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const total = sum(pointsOf(life))
        expect(totalOf(life, nothingHidden)).toEqual([total, total])
      }),
      runs(600),
    )
  })

  it('lie in the range, whatever is not known', () => {
    let open = 0
    fc.assert(
      fc.property(anyLife, anyHidden, (life, hidden) => {
        const [low, high] = totalOf(life, hidden)
        const total = sum(pointsOf(life))
        expect(total).toBeGreaterThanOrEqual(low)
        expect(total).toBeLessThanOrEqual(high)
        if (low < high) open++
      }),
      runs(600),
    )
    expect(open).toBeGreaterThan(100)
  })

  it('keep what is known: hiding more never makes the range narrower', () => {
    fc.assert(
      fc.property(anyLife, anyHidden, fc.constantFrom(...hideable), (life, hidden, more) => {
        const [low, high] = totalOf(life, hidden)
        const [lower, higher] = totalOf(life, new Set([...hidden, more]))
        expect(lower).toBeLessThanOrEqual(low)
        expect(higher).toBeGreaterThanOrEqual(high)
      }),
      runs(400),
    )
  })

  it('are the same on json-rules-engine', async () => {
    const engine = onEngine(release)
    await fc.assert(
      fc.asyncProperty(anyLife, anyHidden, async (life, hidden) => {
        const assessment = assessmentOf(recordOf(life, hidden))
        expect(await engine.screen(assessment, { asOf })).toEqual(screener.screen(assessment, { asOf }))
      }),
      runs(60),
    )
  })
})
