import { describe, expect, test } from 'vitest'
import { asText } from '../../src/explain/as-text.js'
import type { Report } from '../../src/explain/report.js'
import { createScreener, outcomeOf } from '../../src/explain/screener.js'
import { nameQuestion } from '../../src/explain/unrecognised.js'
import { release } from '../../src/generated/release.js'
import { releaseOf, ruleOf } from '../safety/release.js'
import { asOf, assessed, recordOf, reportOn, residents, screener } from './home.js'

/** The lines of the part of a report that asks, an array a question. */
function askedIn(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n')
  const from = lines.indexOf('TO FIND OUT')
  const to = lines.findIndex((line, i) => i > from && /^[A-Z]/.test(line))
  const asked: string[][] = []
  for (const line of lines.slice(from + 1, to)) {
    if (/^ {2}\S/.test(line)) asked.push([line])
    else if (line !== '') asked.at(-1)?.push(line)
  }
  return from === -1 ? [] : asked
}

describe.each(residents)('the questions about $name', ({ assessment, report }) => {
  test('are at most seven, of two lines each', () => {
    const asked = askedIn(asText(report, release))
    expect(asked).toHaveLength(report.questions.length)
    expect(asked.length).toBeLessThanOrEqual(7)
    for (const lines of asked) expect(lines.length).toBeLessThanOrEqual(2)
  })

  test('name every rule that waits exactly once, and no other', () => {
    const waiting = report.questions.flatMap(({ rules }) => rules)
    expect(new Set(waiting).size).toBe(waiting.length)
    expect(waiting).toHaveLength(report.counts.undetermined)
    for (const rule of waiting)
      expect(screener.explain(assessment, rule, { asOf }).outcome).toBe('undetermined')
    for (const { rule } of report.raised) expect(waiting).not.toContain(rule)
  })

  test('ask something, of somebody, with the most urgent first', () => {
    const services = release.tables.services.map(({ service }) => service)
    for (const { say, ask, refer } of report.questions) {
      expect(say).toMatch(/[.?]$/)
      expect(services).toContain(refer)
      expect(ask.length).toBeGreaterThan(0)
    }
  })
})

describe('the thin admission', () => {
  const thin = reportOn(recordOf('r02'))

  test('asks for full observations, for the signs, and for who knows the rest', () => {
    expect(thin.questions[0]).toMatchObject({
      group: 'observations',
      refer: 'senior-on-duty',
      say: 'Take a full set of observations now.',
    })
    expect(thin.questions.map(({ group }) => group)).toContain('diagnoses')
  })

  test('leaves no rule out because so little is known', () => {
    expect(outcomeOf(thin, 'news2-emergency')).toBe('undetermined')
    expect(thin.counts.undetermined).toBeGreaterThan(30)
  })
})

describe('what an app cannot see', () => {
  test('is one question for the practice, which says what it is', () => {
    const report = reportOn(recordOf('r03'))
    const hidden = report.questions.filter(({ group }) => group === 'not-visible')
    expect(hidden).toMatchObject([
      { refer: 'gp', title: 'The problem list and test results, not visible here' },
    ])
    expect(hidden[0]?.say).toBe(
      'The problem list and test results cannot be seen in this app. Look where they are kept, or ask the GP practice.',
    )
    expect(report.gaps).toContainEqual({
      code: 'diagnoses-not-visible',
      say: 'The problem list is not visible in this app.',
    })
  })
})

describe('a name that nothing recognises', () => {
  test('points and counts that only a name keeps open wait for the name', () => {
    const open = createScreener(
      releaseOf({
        facts: [
          { name: 'burden', selection: { total: 'medicines', points: 'anticholinergic' } },
          { name: 'howMany', selection: { count: 'medicines' } },
        ],
        rules: ['burden', 'howMany'].map((fact) =>
          ruleOf({ id: fact, conditions: { fact, operator: 'greaterThanInclusive', value: 2 } }),
        ),
      }),
    ).screen(
      assessed({ resident: { id: 'a' }, medicines: { entries: [{ asWritten: 'Xyzzy 5mg tablets' }] } }),
      { asOf },
    )
    expect(open.questions).toMatchObject([{ group: 'names', rules: ['burden', 'howMany'] }])
  })

  test('is asked for once, with the rules that wait only for it', () => {
    const report = reportOn(recordOf('r04'))
    const names = report.questions.filter(({ group }) => group === 'names')
    expect(names).toMatchObject([
      {
        refer: 'pharmacist',
        say: 'What is "Detralex 500mg tablets"? Ask the pharmacy.',
        names: ['Detralex 500mg tablets'],
      },
    ])
    expect(names[0]?.rules.length).toBeGreaterThan(1)
  })

  const withProblem = (entry: object): Report => {
    const record = recordOf('r09')
    const { entries, ...rest } = record['diagnoses'] as { entries: object[] }
    return reportOn({ ...record, diagnoses: { ...rest, entries: [...entries, entry] } })
  }

  test('on the problem list is asked of the practice', () => {
    const report = withProblem({ asWritten: 'Gribble disease' })
    expect(report.questions).toContainEqual(
      expect.objectContaining({
        group: 'names',
        refer: 'gp',
        say: 'What is "Gribble disease" on the problem list? Ask the practice.',
      }),
    )
    expect(report.gaps).toContainEqual(expect.objectContaining({ code: 'diagnosis-not-recognised' }))
  })

  test('may be that of an entry that could not be used: then there is none to ask for', () => {
    expect(nameQuestion({ medicines: [], diagnoses: [], signs: [], instruments: [] }).say).toBe(
      'Write down again the entry of the medicines or problem list that was not used.',
    )
  })
})

describe('what to ask first', () => {
  const fact = (name: string, kind: string, group = 'observations') => ({
    name,
    selection: { latest: kind },
    ask: { group, say: `What is the ${name}?` },
  })
  const rule = (id: string, facts: readonly string[], within: 'now' | '7 days') =>
    ruleOf({
      id,
      conditions: { all: facts.map((each) => ({ fact: each, operator: 'greaterThan', value: 30 })) },
      flag: { refer: ['gp'], within, message: 'See to it.' },
    })
  const questionsOf = (rules: ReturnType<typeof rule>[]) =>
    createScreener(
      releaseOf({
        facts: [
          fact('pulseRate', 'pulseRate'),
          fact('temperature', 'temperature'),
          fact('glucose', 'glucose', 'results'),
        ],
        rules,
      }),
    ).screen(assessed({ resident: { id: 'a' } }), { asOf }).questions

  test('what might be needed soonest, then what most rules wait for', () => {
    const [question] = questionsOf([
      rule('a', ['temperature'], '7 days'),
      rule('b', ['temperature', 'pulseRate'], '7 days'),
      rule('c', ['pulseRate'], 'now'),
    ])
    expect(question).toMatchObject({
      within: 'now',
      say: 'What is the pulseRate?',
      ask: [{ fact: 'pulseRate' }, { fact: 'temperature' }],
      rules: ['a', 'b', 'c'],
    })
  })

  test('a rule waits under the first group of people who can settle part of it', () => {
    const questions = questionsOf([
      rule('a', ['glucose', 'temperature'], 'now'),
      rule('b', ['glucose'], '7 days'),
    ])
    expect(questions.map(({ group, rules }) => ({ group, rules }))).toEqual([
      { group: 'observations', rules: ['a'] },
      { group: 'results', rules: ['b'] },
    ])
  })
})

test('of a fact whose window another fact opens, both are asked for', () => {
  const { settledBy } = createScreener(
    releaseOf({
      facts: [
        { name: 'sinceReview', selection: { timeSince: 'reviews' } },
        { name: 'fallsSince', selection: { count: 'falls', since: 'sinceReview' } },
      ],
      rules: [
        ruleOf({
          id: 'falls-since-review',
          conditions: { fact: 'fallsSince', operator: 'greaterThanInclusive', value: 1 },
        }),
      ],
    }),
  ).explain(assessed({ resident: { id: 'a' } }), 'falls-since-review', { asOf })
  expect(settledBy.map(({ fact }) => fact).sort()).toEqual(['fallsSince', 'sinceReview'])
})
