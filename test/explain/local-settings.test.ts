import { describe, expect, it } from 'vitest'
import { createScreener as onEngine } from '../../src/json-rules-engine.js'
import { ReleaseRefused, type ScreenerOptions } from '../../src/explain/prepare.js'
import { createScreener } from '../../src/explain/screener.js'
import type { Issue } from '../../src/values/issue.js'
import { releaseOf, ruleOf } from '../safety/release.js'
import { assessmentOf } from '../safety/screened.js'

const release = releaseOf({
  settings: {
    manyFalls: { value: 3, least: 2, most: 5, step: 1, basis: 'local' },
    fallsWindow: { value: '6 months', least: '28 days', most: '12 months', basis: 'local' },
    freshFor: { value: '4 hours', least: '1 hour', most: '12 hours', basis: 'local' },
    limit: { value: 7, basis: 'published' },
  },
  facts: [{ name: 'falls', selection: { count: 'falls', within: { setting: 'fallsWindow' } } }],
  rules: [
    ruleOf({
      id: 'many-falls',
      conditions: { fact: 'falls', operator: 'greaterThanInclusive', value: { setting: 'manyFalls' } },
    }),
  ],
})
const asOf = '2026-12-08T09:00:00+00:00'
const fallen = assessmentOf({
  resident: { id: 'a' },
  events: {
    entries: [
      { kind: 'fall', at: '2026-12-01T10:00:00+00:00' },
      { kind: 'fall', at: '2026-03-01T10:00:00+00:00' },
    ],
    completeFrom: '2020-01-01',
    completeTo: asOf,
  },
})

const refused = (settings: ScreenerOptions['settings'], of = release): readonly Issue[] => {
  try {
    createScreener(of, { settings: settings ?? {} })
  } catch (error) {
    if (error instanceof ReleaseRefused) return error.issues
    throw error
  }
  return []
}

describe('local settings', () => {
  it('change what is raised, within their ranges, and every report names them', () => {
    expect(createScreener(release).screen(fallen, { asOf }).raised).toEqual([])
    expect(createScreener(release).screen(fallen, { asOf })).not.toHaveProperty('settings')
    const settings = { manyFalls: 2, fallsWindow: '12 months' }
    const report = createScreener(release, { settings }).screen(fallen, { asOf })
    expect(report.raised.map(({ rule }) => rule)).toEqual(['many-falls'])
    expect(report.raised[0]?.because[0]).toMatchObject({ limit: 2, setting: 'manyFalls' })
    expect(report.settings).toEqual(settings)
    expect(Object.isFrozen(report.settings)).toBe(true)
  })

  it('of one screener leave the release and other screeners alone', () => {
    const before = JSON.stringify(release)
    const local = createScreener(release, { settings: { manyFalls: 2, fallsWindow: '12 months' } })
    expect(local.screen(fallen, { asOf }).raised).toHaveLength(1)
    expect(createScreener(release).screen(fallen, { asOf }).raised).toHaveLength(0)
    expect(JSON.stringify(release)).toBe(before)
  })

  it('are the same on json-rules-engine', async () => {
    const options = { settings: { manyFalls: 2, fallsWindow: '12 months' } }
    expect(await onEngine(release, options).screen(fallen, { asOf })).toEqual(
      createScreener(release, options).screen(fallen, { asOf }),
    )
  })

  it('may lie on their limits', () => {
    expect(refused({ manyFalls: 2, fallsWindow: '28 days' })).toEqual([])
    expect(refused({ manyFalls: 5, fallsWindow: '12 months', freshFor: '60 minutes' })).toEqual([])
  })

  it.each([
    [{ manyFals: 2 }, 'unknown-setting', 'did you mean `manyFalls`?'],
    [{ manyFalls: 1 }, 'out-of-range', 'choose a figure from 2 to 5'],
    [{ manyFalls: 6 }, 'out-of-range', 'choose a figure from 2 to 5'],
    [{ manyFalls: 2.5 }, 'out-of-range', 'choose a multiple of 1'],
    [{ manyFalls: '3' }, 'wrong-kind', 'write a number'],
    [{ manyFalls: NaN }, 'wrong-kind', 'write a number'],
    [{ fallsWindow: '27 days' }, 'out-of-range', 'choose a figure from 28 days to 12 months'],
    [{ fallsWindow: '13 months' }, 'out-of-range', 'choose a figure from 28 days to 12 months'],
    [{ fallsWindow: '48 hours' }, 'wrong-kind', 'write a length of time in the same sort of unit'],
    [{ freshFor: '1 day' }, 'wrong-kind', 'write a length of time in the same sort of unit'],
    [{ fallsWindow: 90 }, 'wrong-kind', 'write a length of time in the same sort of unit'],
    [{ limit: 7 }, 'fixed-setting', 'leave it as the release has it; only a new release may change it'],
    [
      { __proto__: null, constructor: 1 },
      'unknown-setting',
      'use a name from the settings pages of the release',
    ],
  ])('%o are refused', (settings, code, help) => {
    expect(refused(settings as ScreenerOptions['settings'])).toMatchObject([
      { code, help, path: ['settings', Object.keys(settings)[0]] },
    ])
  })

  it('are refused all at once', () => {
    expect(refused({ manyFalls: 9, fallsWindow: 'soon', nothing: 1 })).toHaveLength(3)
  })
})

describe('the figures of a score', () => {
  const from = (setting: string) =>
    ({ fact: 'falls', operator: 'greaterThanInclusive', value: { setting } }) as const
  const scored = releaseOf({
    ...release,
    settings: {
      onePoint: { value: 2, least: 1, most: 5, step: 1, basis: 'local' },
      twoPoints: { value: 4, least: 2, most: 6, step: 1, basis: 'local' },
      other: { value: 3, least: 1, most: 6, step: 1, basis: 'local' },
    },
    facts: [{ name: 'falls', selection: { count: 'falls', within: '12 months' } }],
    scores: [
      {
        id: 'burden',
        title: 'Burden',
        points: {
          falling: {
            first: [
              { points: 2, when: from('twoPoints') },
              { points: 1, when: from('onePoint') },
              { points: 0 },
            ],
          },
        },
      },
    ],
    rules: [
      ruleOf({
        id: 'heavy',
        conditions: { fact: 'burden.total', operator: 'greaterThanInclusive', value: 2 },
      }),
    ],
  })
  const totalWith = (settings: NonNullable<ScreenerOptions['settings']>) =>
    createScreener(scored, { settings })
      .screen(fallen, { asOf })
      .scores.map(({ total }) => total)

  it('change what it gives', () => {
    expect(totalWith({})).toEqual([[1, 1]])
    expect(totalWith({ onePoint: 3 })).toEqual([[0, 0]])
    expect(totalWith({ onePoint: 1, twoPoints: 2 })).toEqual([[2, 2]])
    expect(totalWith({ twoPoints: 3 })).toEqual([[1, 1]])
  })

  it.each([
    [{ onePoint: 4 }, ['onePoint']],
    [{ onePoint: 5 }, ['onePoint']],
    [{ twoPoints: 2 }, ['twoPoints']],
    [{ onePoint: 5, twoPoints: 3 }, ['onePoint']],
  ])('are refused where they have crossed: %o', (settings, [changed]) => {
    const issues = refused(settings, scored)
    expect(issues).toMatchObject([{ code: 'crossed-settings', path: ['settings', changed] }])
    expect(issues[0]?.help).toBe(
      'keep the figures of one line apart, in the order in which the release has them',
    )
    expect(issues[0]?.message).toContain('`falling` of `burden` never gives its 1 point')
  })

  it('are told once, however many ways lead into the case', () => {
    const twice = releaseOf({
      ...scored,
      scores: scored.scores.map((score) => ({
        ...score,
        points: {
          falling: {
            first: [
              { points: 2, when: from('twoPoints') },
              { points: 1, when: { any: [from('onePoint'), { all: [from('onePoint')] }] } },
              { points: 0 },
            ],
          },
        },
      })),
    })
    expect(refused({ onePoint: 4 }, twice)).toHaveLength(1)
  })

  it('are not looked at where nothing of theirs was changed, and may lie side by side', () => {
    const asShipped = releaseOf({
      ...scored,
      settings: { ...scored.settings, onePoint: { value: 5, basis: 'local' } },
    })
    expect(refused({ other: 6 }, asShipped)).toEqual([])
    expect(refused({ onePoint: 3, twoPoints: 4 }, scored)).toEqual([])
    expect(refused({ onePoint: 5, twoPoints: 6 }, scored)).toEqual([])
  })
})
