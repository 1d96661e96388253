import { describe, expect, it } from 'vitest'
import { release as shipped } from '../../src/rules.js'
import { measuresAsMarkdown, measuresAsText } from '../../src/explain/measures/measures-as-text.js'
import { figureInWords, spanInWords } from '../../src/explain/measures/measures-outline.js'
import type { MeasuredPeriod } from '../../src/explain/measures/home-measures.js'
import { ReleaseRefused } from '../../src/explain/prepare.js'
import { createScreener } from '../../src/explain/screener.js'
import { figureOf } from '../../src/evaluate/measured-figure.js'
import { maybe, no, yes } from '../../src/values/truth.js'
import type { HomeAssessment, ResidentAssessment } from '../../src/record/assessment.js'
import { parseHome } from '../../src/record/parse-assessment.js'
import { releaseOf } from '../safety/release.js'
import { assessmentOf, compiledOf, slotOf } from '../safety/screened.js'

const asOf = '2026-12-08T09:00:00+00:00'
const screener = createScreener(shipped, { allowDraft: true })
const none = { low: 0, high: 0 }
const whole = { completeFrom: '2020-01-01', completeTo: asOf }

function homeOf(more: object = { everyoneSince: '2020-01-01' }): HomeAssessment {
  const parsed = parseHome({ home: { id: 'beech-house', ...more } })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.assessment
}

/** Somebody who has lived here for years, of whom everything that happened is written down. */
const resident = (id: string, more: object = {}): ResidentAssessment =>
  assessmentOf({
    resident: { id },
    stays: { ...whole, entries: [{ kind: 'movedIn', at: '2021-01-01' }] },
    events: { ...whole, entries: [] },
    ...more,
  })
const fell = (...days: readonly string[]): object => ({
  events: { ...whole, entries: days.map((at) => ({ kind: 'fall', at })) },
})

function period(
  id: string,
  residents: readonly ResidentAssessment[],
  home = homeOf(),
  periods = 1,
): MeasuredPeriod | undefined {
  const { measures } = screener.measureHome(home, residents, { asOf, periods })
  return measures.find(({ measure }) => measure === id)?.periods[0]
}

describe('a figure of a home', () => {
  it('is of the days before the moment asked, both ends inside, with what it is made of', () => {
    const found = period('falls-rate', [
      resident('a', fell('2026-11-10', '2026-12-07', '2026-12-08', '2026-11-09')),
    ])
    expect(found).toMatchObject({
      from: '2026-11-10',
      to: '2026-12-07',
      numerator: [2, 2],
      denominator: [28, 28],
      figure: [71.4285715, 71.4285715],
      residents: 1,
      unknown: 0,
      unknownPercent: 0,
      tooFew: true,
    })
    expect(found).not.toHaveProperty('known')
    expect(found?.beside).toEqual([
      { fact: 'hospitalDaysInPeriod', title: 'days in hospital', sum: [0, 0] },
      { fact: 'deathsInPeriod', title: 'deaths', sum: [0, 0] },
    ])
  })

  it('has no upper end where one keeps no log, and says what the others alone come to', () => {
    const found = period('falls-rate', [
      resident('a', fell('2026-12-01')),
      resident('b', { events: undefined }),
    ])
    expect(found).toMatchObject({
      numerator: [1, null],
      denominator: [56, 56],
      figure: [17.8571425, null],
      unknown: 1,
      unknownPercent: 50,
      known: { residents: 1, figure: 35.7142855 },
    })
  })

  it('stays open where nobody says that these are all, or says how many more there are', () => {
    const one = [resident('a', fell('2026-12-01'))]
    for (const more of [
      {},
      { everyoneSince: '2026-11-11' },
      { everyoneSince: '2020-01-01', livingHere: 2 },
    ]) {
      const found = period('falls-rate', one, homeOf(more))
      expect(found).toMatchObject({ numerator: [1, null], denominator: [28, null], figure: [0, null] })
      expect(found).toMatchObject({ othersPossible: true, unknown: 0, known: { residents: 1 } })
      expect(period('advance-care-plan-offered', one, homeOf(more))?.figure).toEqual([0, 100])
      expect(period('regular-medicines', one, homeOf(more))?.figure).toEqual([0, null])
    }
    const gaps = (more: object): readonly string[] =>
      screener.measureHome(homeOf(more), one, { asOf }).gaps.map(({ code }) => code)
    expect(gaps({ everyoneSince: '2026-11-10', livingHere: 1 })).toEqual([])
    expect(period('falls-rate', one, homeOf({ everyoneSince: '2026-11-10' }))).not.toHaveProperty(
      'othersPossible',
    )
    expect(gaps({ livingHere: 2 })).toEqual(['residents-missing', 'everyone-not-said'])
  })

  it('of two records of one resident uses neither', () => {
    const { gaps } = screener.measureHome(homeOf(), [resident('a'), resident('a', fell('2026-12-01'))], {
      asOf,
    })
    expect(gaps).toEqual([
      {
        code: 'resident-twice',
        say: 'There are two records of a. Neither was used, since nobody can say which of them holds.',
      },
    ])
    expect(period('falls-rate', [resident('a'), resident('a', fell('2026-12-01'))])).toMatchObject({
      numerator: [0, null],
      denominator: [0, 28],
      residents: 1,
      unknown: 1,
    })
  })

  it('is left out where there is nobody to count, never nothing', () => {
    const found = period('died-where-they-wished', [resident('a')])
    expect(found).toMatchObject({ denominator: [0, 0], residents: 0, unknown: 0 })
    expect(found).not.toHaveProperty('figure')
    expect(found).not.toHaveProperty('unknownPercent')
    expect(period('falls-rate', [])).not.toHaveProperty('figure')
  })

  it('of earlier periods lies one beside the other, the oldest first, also before the release was valid', () => {
    const residents = [resident('a', fell('2026-10-13', '2026-11-09', '2026-11-10'))]
    const { measures } = screener.measureHome(homeOf(), residents, { asOf, periods: 3 })
    const falls = measures.find(({ measure }) => measure === 'falls-rate')
    expect(falls?.periods.map(({ from, to, numerator }) => [from, to, numerator?.[0]])).toEqual([
      ['2026-09-15', '2026-10-12', 0],
      ['2026-10-13', '2026-11-09', 2],
      ['2026-11-10', '2026-12-07', 1],
    ])
    expect(falls).toMatchObject({ fewPeriods: true, periodsWanted: 12 })
    const twelve = screener.measureHome(homeOf(), residents, { asOf, periods: 12 }).measures[0]
    expect(twelve).not.toHaveProperty('fewPeriods')
  })

  it('of an earlier period knows nothing of lists that only say what is so now', () => {
    const takes = resident('a', {
      medicines: { entries: [{ asWritten: 'Ramipril 5 mg capsules', regular: true }] },
    })
    expect(period('regular-medicines', [takes])?.figure).toEqual([1, 1])
    expect(period('regular-medicines', [takes], homeOf(), 2)?.figure).toEqual([0, null])
  })

  it('follows the local length of a period, and refuses one that has no fixed number of days', () => {
    const weekly = createScreener(shipped, { allowDraft: true, settings: { measurePeriod: '7 days' } })
    const { measures, settings } = weekly.measureHome(homeOf(), [resident('a')], { asOf })
    expect(measures[0]?.periods[0]).toMatchObject({ from: '2026-12-01', to: '2026-12-07' })
    expect(settings).toEqual({ measurePeriod: '7 days' })
    expect(() =>
      createScreener(shipped, { allowDraft: true, settings: { measurePeriod: '3 months' } }),
    ).toThrow(ReleaseRefused)
  })

  it('is refused for a moment before the release, and for periods that are no number of them', () => {
    expect(() => screener.measureHome(homeOf(), [], { asOf: '2026-11-30T09:00:00+00:00' })).toThrow(
      ReleaseRefused,
    )
    for (const periods of [0, -1, 1.5, 521, NaN])
      expect(() => screener.measureHome(homeOf(), [], { asOf, periods })).toThrow(TypeError)
  })
})

const open = { number: none, over: none, beside: [] }
const share = {
  measure: { figure: { of: 'share', have: { all: [] } } },
  number: undefined,
  over: undefined,
  beside: [],
} as const

describe('a share', () => {
  it('is widest where those who only may count are left out or taken in as it goes', () => {
    const found = figureOf(
      share,
      [
        { among: yes, has: no, ...open },
        { among: maybe, has: yes, ...open },
        { among: maybe, has: no, ...open },
      ],
      true,
    )
    expect(found).toMatchObject({ numerator: { low: 0, high: 1 }, denominator: { low: 1, high: 3 } })
    expect(found.figure).toEqual({ low: 0, high: 50 })
    const nobodySure = figureOf(share, [{ among: maybe, has: yes, ...open }], true)
    expect(nobodySure.figure).toEqual({ low: 100, high: 100 })
  })
})

describe('a number that may be below zero', () => {
  const { compiled } = compiledOf(
    releaseOf({
      facts: [
        { name: 'change', selection: { difference: ['pulse', 'breaths'] } },
        { name: 'pulse', selection: { latest: 'pulseRate' } },
        { name: 'breaths', selection: { latest: 'respirationRate' } },
        { name: 'falls', selection: { count: 'falls', within: '28 days' } },
      ],
    }),
  )
  const [change, falls] = ['change', 'falls'].map((name) => slotOf(compiled, name))
  const sums = { number: change, over: falls, beside: [] }
  const rate = {
    ...sums,
    measure: { figure: { of: 'rate', sum: 'change', over: 'falls', per: 100 } },
  } as const
  const given = { has: no, beside: [] }
  const two = [
    { among: yes, number: { low: -4, high: -2 }, over: { low: 2, high: 2 }, ...given },
    { among: maybe, number: { low: -3, high: -1 }, over: { low: 1, high: 1 }, ...given },
  ]

  it('makes a sum lower by who may count, never higher', () => {
    const { numerator, denominator, figure } = figureOf(rate, two, true)
    expect(numerator).toEqual({ low: -7, high: -2 })
    expect(denominator).toEqual({ low: 2, high: 3 })
    // The lowest over the fewest, the highest over the most: further apart than what truly goes together.
    expect(figure).toEqual({ low: -350, high: -66.6666665 })
  })

  it('may be anything where there may be others, and so may what is divided by it', () => {
    const { numerator, denominator, figure } = figureOf(rate, two, false)
    expect(numerator).toEqual({ low: -Infinity, high: Infinity })
    expect(denominator).toEqual({ low: 2, high: Infinity })
    expect(figure).toEqual({ low: -Infinity, high: Infinity })
  })

  it('is a plain negative rate where all is known', () => {
    const known = [{ among: yes, number: { low: -3, high: -3 }, over: { low: 4, high: 4 }, ...given }]
    expect(figureOf(rate, known, true).figure).toEqual({ low: -75, high: -75 })
  })
})

describe('what is told of those for whom everything is known', () => {
  it('leaves out whoever may have it and may not, and whoever only may count', () => {
    const found = figureOf(
      share,
      [
        { among: yes, has: yes, ...open },
        { among: yes, has: maybe, ...open },
        { among: maybe, has: no, ...open },
      ],
      true,
    )
    expect(found).toMatchObject({ residents: 3, unknown: 2, known: { residents: 1, figure: 100 } })
  })
})

describe('the figures in words', () => {
  const measured = screener.measureHome(homeOf(), [resident('a', fell('2026-12-01')), resident('b')], {
    asOf,
  })

  it('say each caution once, and to whom it belongs is in the data', () => {
    const text = measuresAsText(measured).replace(/\s+/g, ' ')
    for (const { say } of measured.cautions) expect(text.split(say)).toHaveLength(2)
    expect(new Set(measured.measures.flatMap(({ cautions }) => cautions))).toEqual(
      new Set(measured.cautions.map(({ caution }) => caution)),
    )
    expect(text).toContain('DRAFT RULES')
    expect(text).toContain('fewer than 200 resident-years')
    expect(text).toContain('from 12 periods on')
    expect(text).toContain('1 of 56; not known for 0 of 2')
  })

  it('are the same in Markdown, and never reassure or rank', () => {
    const markdown = measuresAsMarkdown(measured)
    for (const { title } of measured.measures) expect(markdown).toContain(title)
    expect(markdown).not.toMatch(/\b(better than|worse than|safe|low risk|target met|on track)\b/i)
  })

  it('round outwards, so that what is printed holds the true figure', () => {
    expect(figureInWords([33.3333335, 66.6666665], { of: 'share' })).toBe('33.3 to 66.7 %')
    expect(figureInWords([1.01, 1.01], { of: 'rate', per: 'resident-year' })).toBe('1')
    expect(figureInWords([1.19, 1.21], { of: 'rate', per: '1000 resident-days' })).toBe('1.1 to 1.3')
    expect(figureInWords([2, null], { of: 'rate', per: 100 })).toBe('2 % or more')
    expect(spanInWords([3, null])).toBe('3 or more')
    expect(spanInWords([3, 3])).toBe('3')
    expect(spanInWords([3, 5])).toBe('3 to 5')
  })
})
