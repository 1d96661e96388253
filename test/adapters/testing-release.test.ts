import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { thresholdMistakes } from '../../scripts/threshold-mistakes.js'
import { ground } from '../../src/check/ground.js'
import type { Report } from '../../src/explain/report.js'
import { createScreener, outcomeOf, type Screener } from '../../src/explain/screener.js'
import { comparisonsOf } from '../../src/facts/condition.js'
import { release } from '../../src/generated/release.js'
import { buildRelease } from '../../src/pages/release.js'
import type { Release } from '../../src/pages/rule.js'
import { createMedicineMatcher } from '../../src/record/medicines.js'
import {
  anyAssessment,
  anyBox,
  anyRule,
  momentOf,
  safetyProperties,
  worldsOf,
  type SafetyProperty,
} from '../../src/testing.js'
import { runs } from '../safety/runs.js'

const small = buildRelease(Object.entries(ground).map(([path, text]) => ({ path, text }))).release
if (small === undefined) throw new Error('the ground is sound')

/** Every entry of a record as it came in, with its list. */
const entriesIn = (record: Readonly<Record<string, unknown>>): readonly Record<string, unknown>[] =>
  Object.entries(record).flatMap(([list, said]) =>
    ((said as { entries?: Record<string, unknown>[] }).entries ?? []).map((entry) => ({ list, ...entry })),
  )

describe('boxes of the bundled rules', () => {
  it('find nearly every threshold that is one step elsewhere in a hundred, and all of them in five hundred', () => {
    const mistakes = (numRuns: number) =>
      release.rules
        .filter(({ retired }) => retired !== true)
        .flatMap((rule) =>
          thresholdMistakes(release, rule, fc.sample(anyBox(fc, release, rule.id), { numRuns, seed: 1 })),
        )
    const missed = (numRuns: number): readonly string[] =>
      mistakes(numRuns).flatMap(({ rule, change, verdict }) =>
        verdict === 'missed' ? [`${rule}: ${change.says}`] : [],
      )
    expect(mistakes(1).length).toBeGreaterThan(300)
    expect(missed(100).length).toBeLessThan(10)
    expect(missed(500)).toEqual([])
  })
})

describe('the possible worlds of a box', () => {
  it('lie at the edges of the rule, and are complete', () => {
    expect([...worldsOf(release, 'news2-emergency', { 'news2.total': [5, 8] })]).toEqual(
      [5, 8, 6, 7].map((total) => ({ 'news2.total': total })),
    )
    expect([...worldsOf(release, 'news2-emergency', { 'news2.total': 7 })]).toEqual([{ 'news2.total': 7 }])
  })

  it('are boxes that settle the rule, and say what the box itself comes to', () => {
    const bare = small.rules.map(({ assume: _assume, ...rule }) => rule)
    const screener = createScreener({ ...small, rules: bare }, { allowDraft: true })
    const asOf = momentOf(small)
    const anyCase = fc
      .constantFrom(...small.rules.map(({ id }) => id))
      .chain((rule) => fc.record({ rule: fc.constant(rule), box: anyBox(fc, small, rule) }))
    fc.assert(
      fc.property(anyCase, ({ rule, box }) => {
        const outcome = (of: typeof box) => outcomeOf(screener.screenBox(of, { asOf, rule }), rule)
        const outcomes = new Set([...worldsOf(small, rule, box)].map(outcome))
        expect(outcomes).not.toContain('undetermined')
        if (outcomes.size === 1) expect(outcomes).toContain(outcome(box))
        if (outcomes.has('raised') && outcomes.has('not-raised')) expect(outcome(box)).toBe('undetermined')
      }),
      runs(300, 10_000),
    )
  })
})

describe('records of residents', () => {
  const sample = fc.sample(anyAssessment(fc, release), { numRuns: 400, seed: 1 })
  const entries = sample.flatMap(({ record }) => entriesIn(record))

  it('hold whatever really comes in', () => {
    const some = (what: (entry: Record<string, unknown>) => boolean): number => entries.filter(what).length
    expect(some(({ absent }) => absent === 'declined')).toBeGreaterThan(20)
    expect(some(({ value }) => typeof value === 'object')).toBeGreaterThan(20)
    expect(some(({ value }) => typeof value === 'number' && value >= 1e6)).toBeGreaterThan(10)
    expect(some(({ status }) => status === 'entered-in-error')).toBeGreaterThan(20)
    const reasons = sample.flatMap(({ assessment }) => assessment.notUsed.map(({ reason }) => reason))
    expect(reasons.filter((reason) => reason === 'faulty').length).toBeGreaterThan(100)
    expect(reasons.length).toBeLessThan(entries.length / 4)
    expect(new Set(sample.map(({ asOf }) => asOf)).size).toBeGreaterThan(2)
  })

  it('name medicines of the release, and some that it does not know', () => {
    const matcher = createMedicineMatcher(release.tables.medicines)
    const names = entries.flatMap(({ list, asWritten }) =>
      list === 'medicines' && typeof asWritten === 'string' ? [asWritten] : [],
    )
    const known = names.filter((name) => matcher.match(name, undefined, undefined).recognised)
    expect(new Set(known).size).toBeGreaterThan(40)
    expect(names.length - known.length).toBeGreaterThan(20)
    expect(names).toContain('Zzyzxol tablets')
  })

  it('meet the edges of a rule, and what may no longer count', () => {
    const rules = small.rules.filter(({ id }) => id === 'fever')
    const made = fc.sample(anyAssessment(fc, { ...small, rules }), { numRuns: 300, seed: 1 })
    expect(rules).toHaveLength(1)
    const temperatures = made.flatMap(({ record, asOf }) =>
      entriesIn(record)
        .filter(({ kind }) => kind === 'temperature')
        .map(({ value, at }) => ({ value, ago: (Date.parse(asOf) - Date.parse(String(at))) / 60_000 })),
    )
    expect([...new Set(temperatures.map(({ value }) => value))]).toEqual(
      expect.arrayContaining([37.9, 38, 38.1]),
    )
    // Four hours are as old as a temperature may be; the next minute is too old.
    expect([...new Set(temperatures.map(({ ago }) => ago))]).toEqual(
      expect.arrayContaining([180, 240, 241, 300]),
    )
  })

  it('raise many of the rules, and leave many open', () => {
    const screener = createScreener(release, { allowDraft: true })
    const reports = sample.map(({ assessment, asOf }) => screener.screen(assessment, { asOf }))
    const raised = reports.flatMap((report) =>
      report.raised.flatMap((head) => [head, ...(head.folded ?? [])]),
    )
    expect(new Set(raised.map(({ rule }) => rule)).size).toBeGreaterThan(release.rules.length / 3)
    expect(
      new Set(reports.flatMap(({ questions }) => questions.flatMap(({ rules }) => rules))).size,
    ).toBeGreaterThan(release.rules.length / 3)
    expect(reports.filter(({ outsideScope }) => outsideScope !== undefined).length).toBeLessThan(60)
  })

  it('are made of any release, also of one without rules', () => {
    fc.assert(
      fc.property(anyAssessment(fc, { ...small, rules: [] }), ({ assessment, asOf }) => {
        expect(createScreener(small, { allowDraft: true }).screen(assessment, { asOf }).resident).toBe('r1')
      }),
      runs(20),
    )
  })
})

describe('made-up rules', () => {
  it('are sound in their release, over its own facts', () => {
    const names = new Set([
      ...release.facts.map(({ name }) => name),
      ...release.scores.map(({ id }) => `${id}.total`),
    ])
    fc.assert(
      fc.property(anyRule(fc, release), (rule) => {
        createScreener({ ...release, rules: [rule], handling: [] }, { allowDraft: true })
        for (const { fact } of comparisonsOf(rule.conditions)) expect(names).toContain(fact)
      }),
      runs(40, 1_000),
    )
  })

  it('answer as their possible worlds do', () => {
    fc.assert(
      fc.property(anyRule(fc, small), fc.integer(), (rule, seed) => {
        const made = { ...small, rules: [rule], handling: [] }
        const worlds = safetyProperties(fc, made).find(({ number }) => number === 2)
        worlds?.run({ runs: 3, seed })
      }),
      runs(40, 1_000),
    )
  })
})

describe('the safety properties', () => {
  const properties = safetyProperties(fc, release)

  it.each(properties.map((property) => [property.number, property.name, property] as const))(
    '%i: %s, in the bundled release',
    (_number, _name, { run }) => {
      run({ runs: runs(25, 1_000).numRuns })
    },
  )

  /** A screener with something wrong in its reports. */
  const mistaken =
    (change: (report: Report, of: Release) => Report) =>
    (of: Release): Screener => {
      const sound = createScreener(of, { allowDraft: true })
      return {
        ...sound,
        screen: (assessment, options) => change(sound.screen(assessment, options), of),
        screenBox: (box, options) => change(sound.screenBox(box, options), of),
      }
    }

  let reports = 0
  const planted: readonly (readonly [string, string, (of: Release) => Screener])[] = [
    [
      'calls every open question settled',
      'making a fact unknown never clears a rule',
      mistaken((report) => ({ ...report, questions: [] })),
    ],
    [
      'calls every open question settled',
      'every answer is that of the possible worlds',
      mistaken((report) => ({ ...report, questions: [] })),
    ],
    [
      'calls every open question settled',
      'learning more never reverses a settled answer',
      mistaken((report) => ({ ...report, questions: [] })),
    ],
    [
      'calls every open question settled',
      'an entry that nobody can read never clears a rule',
      mistaken((report) => ({ ...report, questions: [] })),
    ],
    [
      'adds a point to every range',
      'the true score lies in its range, whatever is missing',
      mistaken((report) => ({
        ...report,
        scores: report.scores.map((score) =>
          score.total[0] === score.total[1]
            ? score
            : { ...score, total: [score.total[0] + 1, score.total[1]] },
        ),
      })),
    ],
    [
      'drops what is raised where plans are handled',
      'handling changes who is called and by when, never what is raised',
      mistaken((report, { handling }) =>
        handling.length === 0 ? report : { ...report, raised: report.raised.slice(1) },
      ),
    ],
    [
      'folds everything under the first',
      'what must never be suppressed is never folded away',
      mistaken((report) => {
        const [first, ...rest] = report.raised
        return first === undefined ? report : { ...report, raised: [{ ...first, folded: rest }] }
      }),
    ],
    [
      'reads entries by their place',
      'the order of a record changes nothing',
      mistaken((report) => ({
        ...report,
        gaps: report.raised.flatMap(({ because }) =>
          because.flatMap(({ entries }) => entries.map(({ id = '' }) => ({ code: id, say: '' }))),
        ),
      })),
    ],
    [
      'goes by the order of the pages',
      'the order of the pages changes nothing',
      mistaken((report, { rules }) => ({ ...report, notApplicable: rules.slice(0, 1).map(({ id }) => id) })),
    ],
    [
      'marks what it has seen',
      'nothing that is given is changed',
      (of) => {
        const sound = createScreener(of, { allowDraft: true })
        return {
          ...sound,
          screen: (assessment, options) => {
            if (!Object.isFrozen(assessment)) Object.assign(assessment, { seen: true })
            return sound.screen(assessment, options)
          },
        }
      },
    ],
    [
      'counts its reports',
      'the same input gives the same bytes',
      mistaken((report) => ({ ...report, resident: String(reports++) })),
    ],
    [
      'forgets what it does not know',
      'every entry is used or listed, every medicine known or asked about',
      mistaken((report) => ({ ...report, gaps: [] })),
    ],
  ]

  it.each(planted)('a screener that %s breaks: %s', (_fault, name, screenerOf) => {
    const broken = safetyProperties(fc, release, { screenerOf }).find((property) => property.name === name)
    expect(() => broken?.run({ runs: 300, seed: 1 })).toThrow(
      /^Property failed after \d+ tests\n\{ seed: 1, path: "/,
    )
  })

  test('a failure is asked for again by its seed and path', () => {
    const [first] = planted
    const property = safetyProperties(fc, release, { screenerOf: first?.[2] ?? createScreener }).find(
      ({ name }) => name === first?.[1],
    )
    const message = (ask: () => void): string => {
      try {
        ask()
        return ''
      } catch (error) {
        return String(error)
      }
    }
    const once = message(() => property?.run({ runs: 300, seed: 1 }))
    const path = /path: "([^"]*)"/.exec(once)?.[1] ?? ''
    const again = message(() => property?.run({ seed: 1, path }))
    expect(/Counterexample: .*/.exec(again)?.[0]).toBe(/Counterexample: .*/.exec(once)?.[0])
  })

  it('are all planted against', () => {
    const names = (all: readonly Pick<SafetyProperty, 'name'>[]): readonly string[] =>
      all.map(({ name }) => name).sort()
    expect([...new Set(planted.map(([, name]) => name))].sort()).toEqual(names(properties))
  })
})
