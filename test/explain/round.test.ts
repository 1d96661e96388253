import { describe, expect, test } from 'vitest'
import type { Finding, Question, Report } from '../../src/explain/report.js'
import { roundAsMarkdown, roundAsText } from '../../src/explain/round-list.js'
import { roundOrder } from '../../src/explain/round.js'
import type { Within } from '../../src/pages/within.js'
import { asOf, residents } from './home.js'

const [any] = residents
const [finding] = residents.flatMap(({ report }) => report.raised)
if (any === undefined || finding === undefined) throw new Error('the example home has findings')

const raised = (rule: string, within: Within, more: Partial<Finding> = {}): Finding => ({
  ...plain,
  rule,
  title: `${rule} is raised`,
  within,
  ...more,
})
const { problem: _problem, perhaps: _perhaps, folded: _folded, ...plain } = finding
const asks = (within: Within): Question => ({
  group: 'observations',
  title: 'Observations',
  refer: 'gp',
  say: 'What is the pulse?',
  ask: [],
  rules: ['x'],
  within,
})
const reportOf = (
  resident: string,
  findings: readonly Finding[],
  questions: readonly Question[] = [],
): Report => ({
  ...any.report,
  resident,
  raised: findings,
  questions,
  counts: { ...any.report.counts, raised: findings.length },
})
const orderOf = (...reports: Report[]): readonly string[] =>
  roundOrder(reports).map(({ resident }) => resident)

describe('who comes first', () => {
  test('whoever could need somebody soonest, an unknown counting as the most urgent it could be', () => {
    expect(
      orderOf(reportOf('a', [raised('r', 'today')]), reportOf('b', [raised('r', '7 days')], [asks('now')])),
    ).toEqual(['b', 'a'])
  })

  test('then who certainly does', () => {
    expect(orderOf(reportOf('a', [], [asks('now')]), reportOf('b', [raised('r', 'now')]))).toEqual(['b', 'a'])
  })

  test('then how many different matters are due within the week: a problem counts once', () => {
    const many = reportOf('a', [
      raised('r1', 'today', { problem: 'p' }),
      raised('r2', 'today', { problem: 'p' }),
    ])
    const two = reportOf('b', [raised('r1', 'today'), raised('r2', '7 days')])
    expect(orderOf(many, two)).toEqual(['b', 'a'])
  })

  test('then by id, whatever the order they came in', () => {
    const reports = ['c', 'a', 'b'].map((id) => reportOf(id, [raised('r', 'today')]))
    expect(orderOf(...reports)).toEqual(['a', 'b', 'c'])
    expect(orderOf(...reports.toReversed())).toEqual(['a', 'b', 'c'])
  })

  test('nobody is left off the list', () => {
    expect(orderOf(reportOf('a', []), reportOf('b', []))).toEqual(['a', 'b'])
  })
})

describe('the reason for a place', () => {
  const because = (report: Report): string => roundOrder([report])[0]?.because ?? ''

  test.each([
    [
      'what is soonest, all of it',
      reportOf('a', [raised('r1', 'now'), raised('r2', 'now')]),
      'r1 is raised; r2 is raised.',
    ],
    [
      'and how much more this week',
      reportOf('a', [raised('r1', 'now'), raised('r2', '7 days'), raised('r3', '28 days')]),
      'r1 is raised. 1 more matter due within 7 days.',
    ],
    [
      'what else is due today, with its time',
      reportOf('a', [raised('r1', 'now'), raised('r2', '2 hours')]),
      'r1 is raised. Then: r2 is raised (2 hours).',
    ],
    [
      'and what it may yet be',
      reportOf('a', [raised('r1', 'today')], [asks('now')]),
      'r1 is raised. Perhaps now: What is the pulse?',
    ],
    [
      'or only that',
      reportOf('a', [], [asks('now')]),
      'No trigger from the data given. Perhaps now: What is the pulse?',
    ],
    ['or nothing', reportOf('a', []), 'No trigger from the data given.'],
    [
      'a stronger step of what is raised',
      reportOf('a', [
        raised('r1', 'today', {
          perhaps: { within: 'now', refer: ['gp'], ask: [{ fact: 'f', say: 'How fast?' }] },
        }),
      ]),
      'r1 is raised. Perhaps now: How fast?',
    ],
    [
      'why nobody was screened',
      { ...reportOf('a', []), outsideScope: 'Nothing was screened.' },
      'Nothing was screened.',
    ],
  ])('%s', (_what, report, says) => {
    expect(because(report)).toBe(says)
  })
})

describe('as a list', () => {
  const list = {
    asOf,
    places: roundOrder([
      reportOf('a|b', [raised('r1', '15 minutes')], [asks('now')]),
      reportOf('x'.repeat(60), []),
    ]),
    notScreened: [{ from: 'bad.json', why: 'this is not JSON' }],
  }

  test('text keeps every word, also of a long name', () => {
    const text = roundAsText(list, { width: 80 })
    expect(text).toContain('NOT SCREENED bad.json: this is not JSON')
    expect(text).toContain('x'.repeat(60))
    expect(text).toMatch(/1\. a\|b +15 MINUTES {2}now\? +r1 is raised/)
  })

  test('Markdown is a table that no name can break', () => {
    const table = roundAsMarkdown(list)
    expect(table).toContain('| 1 | a\\|b | 15 MINUTES | now? |')
    expect(table).toContain('- **Not screened** bad.json: this is not JSON')
  })
})
