import { describe, expect, test } from 'vitest'
import { built, edited, folder, issuesOf, refuses } from './fixtures.js'

const page = 'home/falls-rate.v1.yaml'
const rate = (folder[page] ?? '').slice(
  (folder[page] ?? '').indexOf('rate:\n'),
  (folder[page] ?? '').indexOf('beside:'),
)

describe('a page of a home over time', () => {
  test('is read into the measure that a release holds, its own facts under its name', () => {
    const { release, issues } = built()
    expect(issues).toEqual([])
    expect(release?.measures).toHaveLength(1)
    expect(release?.measures?.[0]).toMatchObject({
      id: 'falls-rate',
      period: { setting: 'period' },
      figure: {
        of: 'rate',
        sum: 'falls-rate:fallsOfPeriod',
        over: 'falls-rate:daysOfPeriod',
        per: '1000 resident-days',
        among: {
          all: [{ fact: 'falls-rate:daysLived', operator: 'greaterThanInclusive', value: 1 }],
        },
      },
      beside: ['falls-rate:daysLived'],
      cautions: ['counting'],
    })
    expect(release?.tables.cautions).toHaveLength(1)
  })

  test('means something else when what it reads changes, and the release file says so', () => {
    const digest = (changes: Readonly<Record<string, string>>): string | undefined =>
      built(changes).reading.meanings['falls-rate']
    const now = digest({})
    expect(
      digest(edited('settings/local.v1.yaml', 'period: { value: 28 days', 'period: { value: 14 days')),
    ).not.toBe(now)
    expect(digest(edited('tables/cautions.csv', 'Whoever', 'Anybody who'))).not.toBe(now)
    expect(digest(edited(page, 'why: Falls come back.', 'why: Falls hurt.'))).toBe(now)
    expect(digest(edited('settings/local.v1.yaml', 'manyFalls: { value: 2', 'manyFalls: { value: 3'))).toBe(
      now,
    )
  })
})

describe('it is refused, with its place and a remedy,', () => {
  test.each([
    [
      'for a fact that nobody has',
      'over: daysOfPeriod',
      'over: ▸daysOfPeriot',
      'unknown-fact',
      undefined,
      'did you mean `daysOfPeriod`?',
    ],
    [
      'for adding up what is no number',
      'beside: [daysLived]',
      'beside: [daysLived, ▸hot]',
      'wrong-kind',
      '`hot` is not a number, so it cannot be added up',
      'use a fact that counts or measures, or ask of how many it holds with `share`',
    ],
    [
      'for a period of months',
      'period: { setting: period }\nrate',
      'period: ▸{ setting: quarter }\nrate',
      'wrong-form',
      undefined,
      undefined,
    ],
    [
      'for a caution of no table',
      '[counting]',
      '[▸countin]',
      'unknown-caution',
      undefined,
      'did you mean `counting`?',
    ],
    [
      'for a setting that nobody has',
      'residentYears: { setting: enoughYears }',
      'residentYears: { setting: ▸enoughYear }',
      'unknown-setting',
      undefined,
      'did you mean `enoughYears`?',
    ],
    [
      'for a length of time where a number is wanted',
      'residentYears: { setting: enoughYears }',
      'residentYears: ▸{ setting: period }',
      'wrong-kind',
      'this is not a number',
      undefined,
    ],
    [
      'for an example that gives nothing',
      '    home:\n      residents: [{ stays: [{ kind: movedIn, at: 2 years ago }] }]\n    expect: { numerator: [0, null], figure: [0, null] }',
      '    expect: { numerator: 0 }',
      'missing',
      undefined,
      undefined,
    ],
    [
      'for a value that its fact cannot have',
      'fallsOfPeriod: 2,',
      'fallsOfPeriod: ▸-2,',
      'out-of-range',
      undefined,
      undefined,
    ],
  ] as const)('%s', (_what, from, to, code, says, helps) => {
    if (to.includes('▸') && code !== 'wrong-form') refuses(page, from, to, code, says, helps)
    else expect(issuesOf(edited(page, from, to.replace('▸', ''))).map((issue) => issue.code)).toContain(code)
  })

  test('for no figure and for two', () => {
    expect(issuesOf(edited(page, rate, '')).map(({ message }) => message)).toContain(
      'nothing says which figure this page makes',
    )
    expect(
      issuesOf(edited(page, rate, `${rate}mean: { fact: fallsOfPeriod }\n`)).map(({ message }) => message),
    ).toEqual(['a page makes one figure'])
  })

  test('for counting over other days than it divides by', () => {
    const [issue, ...more] = issuesOf(
      edited(
        page,
        'fallsOfPeriod: { count: falls, between: [1 day, { setting: period }]',
        'fallsOfPeriod: { count: falls, between: [1 day, 28 days]',
      ),
    )
    expect(more).toEqual([])
    expect(issue).toMatchObject({
      code: 'other-period',
      line: 18,
      message: "`fallsOfPeriod` does not look at the days of this page's period",
      help: 'write `between: [1 day, { setting: period }]` at the fact, so that all of a rate is of the same days',
    })
  })

  test('for a fact that nothing reads, and one about the home', () => {
    expect(
      issuesOf(
        edited(
          page,
          'facts:\n',
          'facts:\n  idle: { count: falls, ask: { group: events, say: How many? } }\n',
        ),
      ).map(({ message }) => message),
    ).toEqual(['nothing on this page reads `idle`'])
    expect(
      issuesOf(edited(page, 'fallsOfPeriod: { count: falls,', 'fallsOfPeriod: { count: rounds,')).map(
        ({ code }) => code,
      ),
    ).toContain('wrong-subject')
  })
})
