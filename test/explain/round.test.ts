import { describe, expect, test } from 'vitest'
import type { Finding, OrderKey, Question, Report } from '../../src/explain/report.js'
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
  order: [],
  counts: { ...any.report.counts, raised: findings.length },
})
const key = (by: OrderKey['by'], value: OrderKey['value'], fact: string = by): OrderKey => ({
  by,
  fact,
  title: `the ${fact}`,
  value,
})
const ordered = (resident: string, ...order: OrderKey[]): Report => ({
  ...reportOf(resident, [raised('r', 'today')]),
  order,
})
const actedOn = (...reports: Report[]): readonly string[] =>
  roundOrder(reports).toActOn.map(({ resident }) => resident)
const asked = (...reports: Report[]): readonly string[] =>
  roundOrder(reports).toFindOut.map(
    ({ within, say, residents }) => `${within} ${say} ${residents.map(({ resident }) => resident).join(' ')}`,
  )
const others = (...reports: Report[]): readonly string[] =>
  roundOrder(reports).everybodyElse.map(({ resident, because }) => `${resident}: ${because}`)

describe('whom to act on', () => {
  test('goes by what is certain, whatever may yet turn out sooner of others', () => {
    const known = reportOf('b', [raised('r', '15 minutes')])
    const open = reportOf('a', [raised('r', '7 days')], [asks('now')])
    expect(actedOn(open, known)).toEqual(['b', 'a'])
    expect(roundOrder([open]).toActOn[0]).toMatchObject({ within: '7 days', possibly: 'now' })
    expect(roundOrder([known]).toActOn[0]).not.toHaveProperty('possibly')
  })

  test('leaves out whoever has nothing raised', () => {
    expect(actedOn(reportOf('a', [], [asks('now')]), reportOf('b', []))).toEqual([])
  })
})

describe('among those due by the same time', () => {
  test.each<[string, OrderKey, OrderKey]>([
    ['who has it before who has not', key('first', true), key('first', false)],
    ['who may have it before who has not', key('first', null), key('first', false)],
    ['the higher number', key('most', 3), key('most', 2)],
    ['what may be the higher number', key('most', [1, 4]), key('most', 3)],
    ['a number without limit', key('most', [1, null]), key('most', 100)],
    ['the lower number', key('least', 2), key('least', 3)],
    ['what may be the lower number', key('least', [1, 9]), key('least', 2)],
    ['the longer ago', key('longest', 40), key('longest', 39)],
    ['never before long ago', key('longest', 'never'), key('longest', 4000)],
    ['what may have been never', key('longest', [3, null]), key('longest', 4000)],
    ['the less long ago', key('shortest', 1), key('shortest', 2)],
    ['what may have been just now', key('shortest', [0, null]), key('shortest', 1)],
  ])('%s', (_what, before, after) => {
    expect(actedOn(ordered('b', before), ordered('a', after))).toEqual(['b', 'a'])
    expect(actedOn(ordered('a', after), ordered('b', before))).toEqual(['b', 'a'])
  })

  test.each<[string, OrderKey, OrderKey]>([
    ['unknown and true', key('first', null), key('first', true)],
    ['unknown and the most that it can be', key('most', [0, 24]), key('most', 24)],
    ['two of which nothing is known', key('longest', [0, null]), key('longest', [0, null])],
    ['never and perhaps never', key('longest', 'never'), key('longest', [3, null])],
  ])('the id, where a key finds them level: %s', (_what, one, other) => {
    expect(actedOn(ordered('b', one), ordered('a', other))).toEqual(['a', 'b'])
    expect(actedOn(ordered('a', one), ordered('b', other))).toEqual(['a', 'b'])
  })

  test('a later key only where all before it find them level', () => {
    const one = ordered('b', key('first', true), key('most', 1))
    const two = ordered('a', key('first', false), key('most', 9))
    expect(actedOn(one, two)).toEqual(['b', 'a'])
    expect(
      actedOn({ ...one, order: one.order.toReversed() }, { ...two, order: two.order.toReversed() }),
    ).toEqual(['a', 'b'])
  })

  test('only keys that all reports have, from the first on: the others cannot put everybody in one order', () => {
    const a = ordered('a', key('first', false), key('most', 1))
    const b = ordered('b', key('first', false), key('longest', 9))
    const c = ordered('c', key('first', true))
    expect(actedOn(c, b, a)).toEqual(['c', 'a', 'b'])
    expect(roundOrder([a, b, c]).order).toEqual([{ by: 'first', fact: 'first', title: 'the first' }])
  })

  test('those not screened do not take the keys of the others away', () => {
    const outside = { ...reportOf('x', []), outsideScope: 'Nothing was screened.', order: [] }
    expect(actedOn(ordered('b', key('first', true)), ordered('a', key('first', false)), outside)).toEqual([
      'b',
      'a',
    ])
  })

  test('the id, of reports of a release without an order and of reports from before there was one', () => {
    const [a, b] = [ordered('a'), ordered('b')]
    const { order: _none, ...stored } = a
    expect(actedOn(b, a)).toEqual(['a', 'b'])
    expect(actedOn(b, stored as Report)).toEqual(['a', 'b'])
  })

  test('how much is raised does not decide: to know less of it would put somebody later', () => {
    const many = reportOf('b', [raised('r1', 'today'), raised('r2', 'today')])
    expect(actedOn(many, reportOf('a', [raised('r1', 'today')]))).toEqual(['a', 'b'])
  })
})

describe('what to find out', () => {
  test('is by the soonest that it could be due, where that is sooner than what is raised', () => {
    const soon = reportOf('a', [raised('r', 'today')], [asks('now')])
    const later = reportOf('b', [raised('r', '7 days')], [asks('today')])
    const none = reportOf('c', [raised('r', 'now')], [asks('now')])
    expect(asked(later, soon, none)).toEqual(['now What is the pulse? a', 'today What is the pulse? b'])
  })

  test('is one line for all who wait for one answer by one time', () => {
    const reports = ['c', 'a', 'b'].map((id) => reportOf(id, [], [asks('now')]))
    expect(asked(...reports)).toEqual(['now What is the pulse? a b c'])
  })

  test('is another line for another time or another question', () => {
    const other = { ...asks('now'), say: 'Is there pain?' }
    expect(
      asked(reportOf('a', [], [asks('now')]), reportOf('b', [], [asks('today')]), reportOf('c', [], [other])),
    ).toEqual(['now What is the pulse? a', 'now Is there pain? c', 'today What is the pulse? b'])
  })

  test('is a stronger step of what is raised', () => {
    const perhaps = { within: 'now', refer: ['gp'], ask: [{ fact: 'f', say: 'How fast?' }] } as const
    expect(asked(reportOf('a', [raised('r1', 'today', { perhaps })]))).toEqual(['now How fast? a'])
  })

  test('is a stronger step of what is folded away, too', () => {
    const perhaps = { within: 'now', refer: ['gp'], ask: [{ fact: 'f', say: 'How fast?' }] } as const
    const folded = [raised('r2', '7 days', { perhaps })]
    expect(asked(reportOf('a', [raised('r1', 'today', { folded })]))).toEqual(['now How fast? a'])
  })

  test('names everybody of whom nothing is raised and something could be', () => {
    expect(asked(reportOf('a', [], [asks('12 months')]))).toEqual(['12 months What is the pulse? a'])
  })
})

describe('everybody else', () => {
  test('is named: of whom nothing is raised and nothing could be, and who was not screened', () => {
    const outside = { ...reportOf('a', []), outsideScope: 'Nothing was screened.', order: [] }
    expect(others(outside, reportOf('b', []), reportOf('c', [raised('r', 'now')]))).toEqual([
      'b: No trigger from the data given.',
      'a: Nothing was screened.',
    ])
  })
})

describe('the reason for a place', () => {
  const because = (report: Report): string => roundOrder([report]).toActOn[0]?.because ?? ''

  test.each([
    [
      'what is soonest, all of it',
      reportOf('a', [raised('r1', 'now'), raised('r2', 'now')]),
      'r1 is raised; r2 is raised.',
    ],
    [
      'and how much more this week: a problem counts once',
      reportOf('a', [
        raised('r1', 'now'),
        raised('r2', '7 days', { problem: 'p' }),
        raised('r3', '7 days', { problem: 'p' }),
        raised('r4', '28 days'),
      ]),
      'r1 is raised. 1 more matter due within 7 days.',
    ],
    [
      'what else is due today, with its time',
      reportOf('a', [raised('r1', 'now'), raised('r2', '2 hours')]),
      'r1 is raised. Then: r2 is raised (2 hours).',
    ],
    [
      'not what it may yet be: that is asked in its own list',
      reportOf('a', [raised('r1', 'today')], [asks('now')]),
      'r1 is raised.',
    ],
  ])('%s', (_what, report, says) => {
    expect(because(report)).toBe(says)
  })
})

describe('as a list', () => {
  const long = 'x'.repeat(60)
  const list = {
    asOf,
    round: roundOrder([
      reportOf('a|b', [raised('r1', '15 minutes')], [asks('now')]),
      ordered('c', key('first', true), key('most', 2)),
      reportOf(long, []),
      reportOf('d', [], [{ ...asks('now'), say: 'Take the pulse.' }]),
    ]),
    notScreened: [{ from: 'bad.json', why: 'this is not JSON' }],
  }
  const text = roundAsText(list, { width: 80 })

  test('text has three parts, and keeps every word, also of a long name', () => {
    expect(text).toContain('NOT SCREENED bad.json: this is not JSON')
    expect(text).toMatch(/1\. a\|b +15 MINUTES {2}now\? +r1 is raised/)
    expect(text.split('\n').filter((line) => /^[A-Z]/.test(line))).toEqual([
      'Round of 4 residents, Tuesday 8 December 2026, 09:00',
      'NOT SCREENED bad.json: this is not JSON',
      'To act on',
      'To find out',
      'Everybody else',
    ])
    expect(text).toContain('\n  now?  What is the pulse? a|b\n  now?  Take the pulse: d\n')
    expect(text).toContain(`No trigger from the data given: ${long}\n`.replace(': ', ':\n  '))
  })

  test('no line is longer than the width, but for a word that is', () => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('the keys that have decided are read aloud above the list', () => {
    const both = {
      ...list,
      round: roundOrder(
        ['a', 'b'].map((id) => ordered(id, key('first', true), key('most', 2), key('longest', 3))),
      ),
    }
    expect(roundAsText(both, { width: 400 })).toContain(
      'Of those due by the same time: first the first; then the most the most; then the longest the longest; then by id.',
    )
    expect(text).toContain('Of those due by the same time: by id.')
  })

  test('nothing to act on is said so, and is no reassurance', () => {
    const none = roundAsText({ asOf, round: roundOrder([reportOf('a', [], [asks('now')])]), notScreened: [] })
    expect(none).toContain('To act on\n  No trigger from the data given.\n\nTo find out\n')
  })

  test('Markdown is a table that no name can break, and lists', () => {
    const table = roundAsMarkdown(list)
    expect(table).toContain('| 1 | a\\|b | 15 MINUTES | now? |')
    expect(table).toContain('- **Not screened** bad.json: this is not JSON')
    expect(table).toContain('## To find out\n')
    expect(table).toContain('- **now?** Take the pulse: d\n')
    expect(table).toContain(`## Everybody else\n\n- No trigger from the data given: ${long}\n`)
  })
})
