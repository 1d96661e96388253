import { describe, expect, test } from 'vitest'
import { formatPage } from '../../src/pages/format.js'
import { built, edited, folder, issuesOf } from './fixtures.js'

const facts = 'facts/shared.yaml'
const rule = 'falls/recurrent-falls.v1.yaml'
const periods = {
  'tables/periods.csv': 'period,from,to,source,basis\ninfluenza-season,10-01,03-31,a test,known\n',
}

const withFact = (selection: string): Readonly<Record<string, string>> => ({
  [facts]: `${folder[facts] ?? ''}  added: ${selection}\n`,
  ...periods,
})

/** The one fault of a fact that is added, at the place marked `▸`. */
function refused(marked: string): {
  readonly code: string
  readonly help: string | undefined
  readonly message: string
} {
  const lines = (folder[facts] ?? '').split('\n').length
  const issues = issuesOf(withFact(marked.replace('▸', '')))
  const [issue] = issues
  expect(issues.map(({ line, column }) => [line, column])).toEqual([
    [lines, `  added: ${marked.slice(0, marked.indexOf('▸'))}`.length + 1],
  ])
  return { code: issue?.code ?? '', message: issue?.message ?? '', help: issue?.help }
}

describe('what is said of a window is refused', () => {
  test.each([
    [
      'a name that nothing has',
      '{ any: falls, since: ▸headKnok }',
      'unknown-opener',
      'did you mean `headKnock`?',
    ],
    [
      'a fact that nobody defines',
      '{ any: falls, before: ▸sinceRevew }',
      'unknown-opener',
      'did you mean `sinceReview`?',
    ],
    [
      'one of several',
      '{ any: falls, since: [fall, ▸headKnok] }',
      'unknown-opener',
      'did you mean `headKnock`?',
    ],
    [
      'a period that no table has',
      '{ any: falls, since: ▸influenza-seasn }',
      'unknown-period',
      'did you mean `influenza-season`?',
    ],
    [
      'a length of time after `since`',
      '{ any: falls, since: ▸3 days }',
      'unknown-opener',
      'write `within: 3 days`',
    ],
    [
      'a length of time in a list',
      '{ any: falls, before: [fall, ▸3 days] }',
      'unknown-opener',
      'write it alone, not in a list',
    ],
    [
      'a length of time misspelt',
      '{ any: falls, before: ▸3 dayz }',
      'unknown-opener',
      'write a length of time such as `14 days` or `72 hours`',
    ],
    [
      'the further end first',
      '{ any: falls, between: ▸[6 months, 3 months] }',
      'wrong-order',
      'write the nearer end first: `[3 months, 6 months]`',
    ],
    [
      'ends that are one',
      '{ any: falls, between: ▸[6 hours, 360 minutes] }',
      'wrong-order',
      'write the nearer end first: `[3 months, 6 months]`',
    ],
    [
      'both ends and a third',
      '{ any: falls, between: [3 months, 6 months], ▸within: 12 months }',
      'wrong-word',
      'take `within` out',
    ],
    [
      'a window that closes before it opens',
      '{ any: falls, before: ▸28 days, within: 14 days }',
      'empty-window',
      'make `within` the longer one',
    ],
    [
      'a setting that is no length',
      '{ any: falls, before: { setting: ▸manyFalls } }',
      'wrong-setting',
      'use a setting whose value is like `28 days`',
    ],
    [
      'a setting that nobody has',
      '{ any: falls, between: [1 day, { setting: ▸temperatureCurrentFr }] }',
      'unknown-setting',
      'did you mean `temperatureCurrentFor`?',
    ],
    [
      'the last ones of an unbroken run',
      '{ count: falls, ▸last: 2, unbroken: true }',
      'wrong-word',
      'take one of the two out',
    ],
    ['the last ones of a verb that reads one', '{ latest: temperature, ▸last: 2 }', 'wrong-word', undefined],
  ])('%s', (_what, marked, code, help) => {
    const found = refused(marked)
    expect(found.code).toBe(code)
    if (help !== undefined) expect(found.help).toBe(help)
  })

  test('ends in the wrong order, one of them a setting', () => {
    const found = refused('{ any: falls, between: ▸[3 months, { setting: temperatureCurrentFor }] }')
    expect(found.code).toBe('wrong-order')
  })

  test('a fact that is no length of time', () => {
    expect(issuesOf(withFact('{ any: falls, since: hot }')).map(({ message }) => message)).toEqual([
      '`hot` is not a length of time, so it cannot open or close a window: name a `timeSince` fact',
    ])
  })

  test('facts that open each other', () => {
    const circle = `${folder[facts] ?? ''}  a: { timeSince: falls, since: b }\n  b: { timeSince: reviews, since: a }\n`
    expect(issuesOf({ [facts]: circle }).map(({ code }) => code)).toEqual(['circle'])
  })
})

describe('what is said beside a verb is refused', () => {
  test.each([
    [
      'a period that no table has',
      '{ inPeriod: ▸influenza-seasn }',
      'unknown-period',
      'did you mean `influenza-season`?',
    ],
    [
      'a share of a field that is none',
      '{ share: falls, of: { ▸witnesed: false } }',
      'unknown-field',
      'did you mean `witnessed`?',
    ],
    [
      'a share of a word that is none',
      '{ share: falls, of: { injury: ▸sever } }',
      'wrong-value',
      'did you mean `severe`?',
    ],
    [
      'hours that should be days',
      '{ median: weight, onAtLeast: ▸48 hours }',
      'wrong-value',
      'write days, such as `2 days`',
    ],
    [
      'a date that is no field',
      '{ daysPast: authorisations, dated: ▸endsAt }',
      'unknown-field',
      'did you mean `endsOn`?',
    ],
    [
      'a date that is no date',
      '{ timeSince: authorisations, dated: ▸status }',
      'wrong-field',
      'write one of: at, reportedAt, reviewedAt, endsOn',
    ],
    [
      'a date from which nothing counts',
      '{ latest: authorisations, field: status, ▸dated: endsOn }',
      'wrong-word',
      'write `currentFor`, or use `daysPast` or `timeSince`',
    ],
    [
      'an answer that understates',
      '{ latest: reviews, is: { outcome: done }, ▸atLeastWhen: hot }',
      'wrong-word',
      'take one of the two out',
    ],
    ['a fact in its condition', '{ latest: weight, atLeastWhen: ▸hott }', 'unknown-fact', undefined],
    [
      'a value in its condition',
      '{ latest: weight, atLeastWhen: { fact: hot, operator: equal, value: ▸yes } }',
      'wrong-value',
      undefined,
    ],
  ])('%s', (_what, marked, code, help) => {
    const found = refused(marked)
    expect(found.code).toBe(code)
    if (help !== undefined) expect(found.help).toBe(help)
  })
})

test.each([
  ['{ share: falls, where: { witnessed: false } }', '`share` needs `of`'],
  ['{ daysPast: reviews }', '`daysPast` needs `allow`'],
])('%s is not whole', (selection, message) => {
  expect(issuesOf(withFact(selection)).map((issue) => issue.message)).toEqual([message])
})

test.each([
  '{ count: falls, between: [{ setting: temperatureCurrentFor }, 3 months] }',
  '{ any: falls, before: { setting: temperatureCurrentFor }, within: 7 days }',
  '{ any: falls, since: [sinceReview, headKnock, influenza-season], before: fall }',
  '{ median: weight, onAtLeast: 2 days, last: 9 }',
  '{ latest: weight, atLeastWhen: hot, currentFor: 7 days, dated: reportedAt }',
])('%s is sound', (selection) => {
  expect(issuesOf(withFact(selection))).toEqual([])
})

describe('a page', () => {
  const page = (window: string, private_ = '{ timeSince: falls }'): Readonly<Record<string, string>> => ({
    ...edited(rule, '  harmfulFall: {', `  lastOne: ${private_}\n  harmfulFall: { ${window},`),
    ...periods,
  })
  const harmful = (changes: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> => {
    const { release, issues } = built(changes)
    expect(issues).toEqual([])
    const facts = release?.rules.find(({ id }) => id === 'recurrent-falls')?.facts ?? []
    return facts.find(({ name }) => name.endsWith('harmfulFall'))?.selection ?? {}
  }

  test('names its own facts by names that only it has, and lists and periods as they stand', () => {
    expect(harmful(page('since: lastOne'))['since']).toBe('recurrent-falls:lastOne')
    expect(harmful(page('since: [lastOne, headKnock, influenza-season]'))['since']).toEqual([
      'recurrent-falls:lastOne',
      'headKnock',
      'influenza-season',
    ])
    expect(harmful(page('since: lastOne, before: 14 days'))['before']).toBe('14 days')
  })

  test('means something else where a word of its window, or what stands behind it, is changed', () => {
    const digest = (changes: Readonly<Record<string, string>>): string | undefined =>
      built(changes).reading.meanings['recurrent-falls']
    const season = { 'tables/periods.csv': periods['tables/periods.csv'].replace('03-31', '04-30') }
    const since = page('since: [lastOne, influenza-season]')
    const changed = [
      since,
      { ...since, ...season },
      page('since: [lastOne, influenza-season]', '{ timeSince: falls, in: hours }'),
      page('since: [influenza-season, lastOne]'),
      page('before: lastOne'),
      page('before: lastOne, last: 2'),
    ].map(digest)
    expect(changed).not.toContain(undefined)
    expect(new Set(changed).size).toBe(changed.length)
    // A period that the page does not name is none of its business.
    const other = page('since: lastOne')
    expect(digest({ ...other, ...season })).toBe(digest(other))
  })
})

test('a fact reads aloud, whatever the order in which it was written', () => {
  const text = `${folder[facts] ?? ''}  added: { within: 12 months, last: 2, before: fall, of: { witnessed: false }, since: headKnock, share: falls }\n`
  expect(formatPage({ path: facts, text }).text).toContain(
    '  added: { share: falls, of: { witnessed: false }, since: headKnock, before: fall, within: 12 months, last: 2 }\n',
  )
})
