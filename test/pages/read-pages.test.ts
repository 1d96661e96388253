import { describe, expect, it, test } from 'vitest'
import { files, folder, issuesOf, refuses } from './fixtures.js'
import { readPages } from '../../src/pages/read-pages.js'

const rule = 'falls/recurrent-falls.v1.yaml'
const facts = 'facts/shared.yaml'
const score = 'scores/warning.v1.yaml'
const rows = 'medicines/review-overdue.v1.yaml'
const settings = 'settings/local.v1.yaml'
const handling = 'handling/comfort.v1.yaml'
const promise = 'safety/two-falls.v1.yaml'

test('a sound folder has no issue', () => {
  expect(readPages(files()).issues).toEqual([])
})

test('all faults of all files are told at once, in the order of files and lines', () => {
  const issues = issuesOf({
    [rule]: (folder[rule] ?? '')
      .replace('[gp]', '[gpp]')
      .replace('7 days', '8 days')
      .replace('assume:', 'asume:'),
    [facts]: (folder[facts] ?? '').replace('kind: facts\n', 'kind: facts\n  hidden: {\n'),
    [score]: (folder[score] ?? '').replace('38.0: 0', '34.0: 0'),
  })
  expect(issues.map(({ file, line, code }) => `${file ?? ''}:${line ?? 0} ${code}`)).toEqual([
    `${facts}:2 unreadable`,
    `${rule}:14 unknown-key`,
    `${rule}:22 unknown-word`,
    `${score}:12 unsorted-edges`,
  ])
})

describe('names', () => {
  test.each([
    [
      'a fact',
      rule,
      '- harmfulFall\n',
      '- ▸harmfullFall\n',
      'unknown-fact',
      'no fact is called `harmfullFall`',
      'did you mean `harmfulFall`?',
    ],
    [
      'a fact in a step',
      rule,
      'when: hot',
      'when: ▸hott',
      'unknown-fact',
      'no fact is called `hott`',
      undefined,
    ],
    [
      'a fact of a comparison',
      rule,
      'fact: falls',
      'fact: ▸fallls',
      'unknown-fact',
      'no fact is called `fallls`',
      'did you mean `falls`?',
    ],
    [
      'an output that the score does not give',
      rule,
      'warning.total',
      '▸warnings.total',
      'unknown-fact',
      undefined,
      'did you mean `warning.total`?',
    ],
    [
      'an operator',
      rule,
      'operator: greaterThanInclusive, value: { s',
      'operator: ▸greaterThanInclusiv, value: { s',
      'unknown-word',
      '`operator` cannot be "greaterThanInclusiv"',
      'did you mean `greaterThanInclusive`?',
    ],
    [
      'a setting',
      rule,
      'setting: manyFalls',
      'setting: ▸manyFall',
      'unknown-setting',
      undefined,
      'did you mean `manyFalls`?',
    ],
    ['a service', rule, 'refer: [gp]', 'refer: [▸gpp]', 'unknown-service', undefined, 'did you mean `gp`?'],
    [
      'a rule of a promise',
      promise,
      'raised: recurrent-falls',
      'raised: ▸recurrent-fals',
      'unknown-rule',
      undefined,
      'did you mean `recurrent-falls`?',
    ],
    [
      'a rule among those never ruled out',
      promise,
      'neverRuledOut: [recurrent-falls]',
      'neverRuledOut: [recurrent-falls, ▸two-falls]',
      'unknown-rule',
      undefined,
      'name a rule by its id, a row of a family as `page/row`',
    ],
    [
      'a fact of a promise',
      promise,
      'falls: [2, 9]',
      '▸fals: [2, 9]',
      'unknown-fact',
      undefined,
      'did you mean `falls`?',
    ],
    [
      'a service of a rerouting',
      handling,
      'ambulance: palliative-line',
      'ambulance: ▸paliative-line',
      'unknown-service',
      undefined,
      'did you mean `palliative-line`?',
    ],
    [
      'a key',
      rule,
      'assume:',
      '▸asume:',
      'unknown-key',
      'there is no key `asume` here',
      'did you mean `assume`?',
    ],
    [
      'a list',
      facts,
      'latest: pulseRate',
      'latest: ▸pulsRate',
      'unknown-list',
      undefined,
      'did you mean `pulseRate`?',
    ],
    [
      'a field',
      rule,
      'injury:',
      '▸injurys:',
      'unknown-field',
      '`fall` has no field `injurys`',
      'did you mean `injury`?',
    ],
    [
      'a word of a field',
      rule,
      '[moderate, severe]',
      '[moderate, ▸sever]',
      'wrong-value',
      undefined,
      'did you mean `severe`?',
    ],
    [
      'a class in a row, at its cell',
      rows,
      'short: [benzodiazepine',
      'short: [▸benzodiazepin',
      'unknown-class',
      undefined,
      'did you mean `benzodiazepine`?',
    ],
    [
      'a class in a list in a cell',
      rows,
      '[nsaid, opioid]',
      '[nsaid, ▸opiod]',
      'unknown-class',
      undefined,
      'did you mean `opioid`?',
    ],
    [
      'an ask group',
      facts,
      'group: events',
      'group: ▸event',
      'unknown-ask-group',
      undefined,
      'did you mean `events`?',
    ],
    [
      'a fact that is given',
      rule,
      'given: { falls: 2',
      'given: { ▸fals: 2',
      'unknown-fact',
      undefined,
      'did you mean `falls`?',
    ],
    [
      'a list of a record snippet',
      handling,
      'resident: { carePlans',
      'resident: { ▸carePlan1',
      'unknown-list',
      undefined,
      'did you mean `carePlan`?',
    ],
    [
      'a word that a verb does not take',
      facts,
      'breathing: { latest: breathing }',
      'breathing: { latest: breathing, ▸apart: 1 hour }',
      'wrong-word',
      '`apart` does not go with `latest`',
      undefined,
    ],
    [
      'a column',
      rows,
      'value: "{limit}"',
      'value: ▸"{limits}"',
      'unknown-column',
      undefined,
      'did you mean `limit`?',
    ],
  ])('%s is not known', (_what, path, from, to, code, says, helps) => {
    refuses(path, from, to, code, says, helps)
  })
})

describe('conditions', () => {
  test('an empty list', () => {
    const text = (folder[rule] ?? '').replace(
      /facts:\n.*\nassume:\n.*\nconditions:\n(?: .*\n)+?flag/,
      'conditions: { all: [] }\nflag',
    )
    expect(
      issuesOf({ [rule]: text }).map(({ line, column, code }) => `${line ?? 0}:${column ?? 0} ${code}`),
    ).toEqual(['12:15 empty-condition'])
  })

  test.each([
    [
      'two things at once',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - ▸{ all: [hot], any: [hot] }\n',
      'wrong-condition',
    ],
    ['nothing at all', '    - harmfulFall\n', '    - harmfulFall\n    - ▸{}\n', 'wrong-condition'],
    [
      'a comparison without a value',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - ▸{ fact: falls, operator: equal }\n',
      'missing',
    ],
    ['text against a number', 'value: 3 }', 'value: ▸three }', 'wrong-value'],
    ['a number that the fact never reaches', 'value: 3 }', 'value: ▸300 }', 'out-of-range'],
    ['a comparison that always holds', 'value: 3 }', 'value: ▸0 }', 'always-holds'],
    ['a list where one value belongs', 'value: 3 }', 'value: ▸[3] }', 'wrong-kind'],
    [
      'one value where a list belongs',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - { fact: consciousness, operator: in, value: ▸pain }\n',
      'wrong-kind',
    ],
    [
      'an option not in the choice',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - { fact: consciousness, operator: equal, value: ▸confused }\n',
      'wrong-value',
    ],
    [
      'a member not in the set',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - { fact: medicineClasses, operator: contains, value: ▸opiod }\n',
      'unknown-member',
    ],
    [
      'a member asked for like a value',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - { fact: medicineClasses, operator: ▸equal, value: opioid }\n',
      'wrong-operator',
    ],
    [
      'a text where truth belongs',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - { fact: hot, operator: equal, value: ▸yes }\n',
      'wrong-value',
    ],
    [
      'hours against days',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - { fact: sinceReview, operator: greaterThan, value: ▸48 hours }\n',
      'wrong-value',
    ],
    [
      'a bare name that is not true or false',
      '    - harmfulFall\n',
      '    - harmfulFall\n    - ▸temperature\n',
      'wrong-operator',
    ],
  ])('%s', (_what, from, to, code) => {
    refuses(rule, from, to, code)
  })
})

describe('rules', () => {
  test.each([
    ['a step sooner than the one above it', rule, 'within: 72 hours', 'within: ▸now', 'steps-out-of-order'],
    ['a step later than the rule', rule, 'within: 72 hours', 'within: ▸28 days', 'later-step'],
    ['a step that changes nothing', rule, 'within: 72 hours', 'within: ▸today', 'same-step'],
    [
      'a private fact with a shared name',
      rule,
      '  harmfulFall: {',
      '  ▸hot: { any: falls }\n  harmfulFall: {',
      'hides-shared-fact',
    ],
    [
      'a private fact that nothing reads',
      rule,
      '  harmfulFall: {',
      '  ▸left: { any: falls }\n  harmfulFall: {',
      'unused-fact',
    ],
    ['an assumption about a set', rule, 'assume:\n', 'assume:\n  ▸medicineClasses: opioid\n', 'not-read'],
    ['an assumption of the wrong kind', rule, 'harmfulFall: false', 'harmfulFall: ▸lowest', 'wrong-value'],
    ['a file with another name', rule, 'version: 1', 'version: 2', 'wrong-file-name'],
    [
      'no evidence',
      rule,
      'evidence:\n  - { source: A guideline, year: 2022, supports: Two falls., basis: known }',
      'evidence: ▸[]',
      'empty',
    ],
    [
      'an example that gives nothing',
      rule,
      '  - name: two falls\n    given: { falls: 2 }',
      '  - ▸name: two falls',
      'missing',
    ],
    ['a range the wrong way round', rule, 'given: { falls: 2 }', 'given: { falls: ▸[3, 2] }', 'wrong-kind'],
    [
      'a row with a cell too few',
      rows,
      'short: [benzodiazepine, 28 days, 14 days, Book A]',
      '▸short: [benzodiazepine, 28 days, 14 days]',
      'wrong-length',
    ],
    [
      'a cell of the wrong kind, at the cell',
      rows,
      '28 days, 14 days, Book A',
      '28 days, ▸15 days, Book A',
      'unknown-word',
    ],
    ['a column that nothing uses', rows, 'source: "{note}"', 'source: Book', 'unused-column'],
  ])('%s', (_what, path, from, to, code) => {
    if (to.includes('▸') && code !== 'not-read') refuses(path, from, to, code)
    else
      expect(
        issuesOf({ [path]: (folder[path] ?? '').replace(from, to.replace('▸', '')) }).map(
          (issue) => issue.code,
        ),
      ).toContain(code)
  })

  it('refuses to assume a member of a set that the rule reads', () => {
    refuses(
      rows,
      'conditions:\n  all:\n',
      'assume: { ▸medicineClasses: opioid }\nconditions:\n  all:\n    - { fact: medicineClasses, operator: contains, value: opioid }\n',
      'wrong-value',
    )
  })

  it('refuses a condition that takes too many cases to settle', () => {
    const both = Array.from(
      { length: 6 },
      (_, i) =>
        `    - { fact: f${i}, operator: lessThan, value: 3 }\n    - { fact: f${i}, operator: greaterThan, value: 5 }\n`,
    ).join('')
    const own = Array.from(
      { length: 6 },
      (_, i) => `  f${i}: { count: falls, within: ${i + 2} days }\n`,
    ).join('')
    const text = (folder[rule] ?? '')
      .replace('    - harmfulFall\n', `    - harmfulFall\n${both}`)
      .replace('facts:\n', `facts:\n${own}`)
    const [issue] = issuesOf({ [rule]: text })
    expect(issue?.code).toBe('too-many-cases')
    expect(issue?.message).toContain('15625 cases')
  })
})

describe('facts', () => {
  test.each([
    ['no verb', facts, 'breathing: { latest: breathing }', '▸breathing: { within: 1 day }', 'no-verb'],
    [
      'two verbs',
      facts,
      'breathing: { latest: breathing }',
      'breathing: { latest: breathing, ▸any: breathing }',
      'several-verbs',
    ],
    [
      'a setting that is no length of time',
      facts,
      'setting: temperatureCurrentFor',
      'setting: ▸manyFalls',
      'wrong-setting',
    ],
    [
      'a field named as not recorded that is not tested',
      rule,
      'within: 12 months }',
      'within: 12 months, orNotRecorded: [▸blackout] }',
      'not-tested',
    ],
    [
      'a limit beside `not`',
      rule,
      'injury: [moderate, severe]',
      'minutesOnFloor: ▸{ not: 3, above: 2 }',
      'wrong-test',
    ],
    [
      'a dose of something that is no dose',
      rule,
      'injury: [moderate, severe]',
      'minutesOnFloor: { above: ▸20 mg }',
      'wrong-value',
    ],
    ['a time tested like a word', rule, 'injury: [moderate, severe]', 'foundAt: ▸yesterday', 'wrong-value'],
  ])('%s', (_what, path, from, to, code) => {
    refuses(path, from, to, code)
  })

  const given = 'resident: { observations: [{ kind: temperature, at: 5 hours ago, value: 39.0 }] }'
  const expected = '{ hot: { may: unknown, actsAs: true }, temperature: { may: unknown, actsAs: 39.0 } }'

  test.each([
    ['an example of a fact that stands on no page', '{ ▸hott: true }', 'unknown-fact'],
    ['an example of a fact of a score', '{ ▸"warning.total": 3 }', 'wrong-form'],
    ['a value that the fact cannot have', '{ hot: ▸38 }', 'wrong-value'],
    ['an option that the fact does not have', '{ breathing: [air, ▸water] }', 'wrong-value'],
    ['a number outside of its range', '{ temperature: { may: unknown, actsAs: ▸50 } }', 'out-of-range'],
    ['what it acts as, and not what it may be', '{ temperature: { ▸actsAs: 38.1 } }', 'unknown-key'],
    ['members of what is no set', '{ temperature: ▸{ in: [a] } }', 'wrong-kind'],
    [
      'a member that the set does not have',
      '{ medicineClasses: { in: [▸sweets], maybe: others } }',
      'unknown-member',
    ],
    [
      'what is out, where all that is not named is out',
      '{ medicineClasses: { in: [nsaid], ▸out: [opioid] } }',
      'wrong-kind',
    ],
    ['an open end of what has two', '{ ▸temperature: { atLeast: 38.0 } }', 'wrong-kind'],
    ['nothing expected', '▸{}', 'missing'],
  ])('%s', (_what, to, code) => {
    refuses(facts, expected, to, code)
  })

  it('says of an example what a fact may be and what it is acted on as, of one of this home or none', () => {
    refuses(facts, given, '▸home: {}', 'wrong-subject')
    refuses(facts, given, 'resident: { ▸tablets: [] }', 'unknown-list')
    for (const found of [
      '{ hot: unknown, temperature: { may: unknown, actsAs: 38.1 } }',
      '{ falls: { atLeast: 2 }, sinceReview: [28 days, never], breathing: [air, oxygen] }',
      '{ medicineClasses: { in: [nsaid], out: [opioid], maybe: others } }',
      '{ medicineClasses: { maybe: [nsaid] }, hot: [true, false] }',
    ])
      expect(issuesOf({ [facts]: (folder[facts] ?? '').replace(expected, found) })).toEqual([])
  })

  it('tells a circle once, with the way round it', () => {
    const issues = issuesOf({
      [facts]: `${folder[facts] ?? ''}  one: { when: { any: [two, hot] } }\n  two: { when: three }\n  three: { when: { not: one } }\n  reader: { when: one }\n`,
    })
    expect(issues.map(({ code, line, help }) => `${line ?? 0} ${code} ${help}`)).toEqual([
      '19 circle break the circle: `one` reads `two` reads `three` reads `one`',
    ])
  })

  it('answers a long chain of facts, and refuses it', () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `  f${i}: { when: f${i + 1} }\n`).join('')
    const issues = issuesOf({ [facts]: `${folder[facts] ?? ''}${chain}  f3000: { any: falls }\n` })
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['too-deep']))
  })

  it('refuses a fact of the same name on another page', () => {
    const other = (folder[facts] ?? '')
      .replace('id: shared', 'id: again')
      .replace(/examples:\n[^]*/, 'facts:\n  hot: { any: falls }\n')
    expect(
      issuesOf({ 'facts/again.yaml': other }).map(
        ({ code, file, line }) => `${file ?? ''}:${line ?? 0} ${code}`,
      ),
    ).toEqual(['facts/again.yaml:7 fact-twice'])
  })
})

const warm = (limit: number): string =>
  `{ fact: temperature, operator: greaterThanInclusive, value: ${String(limit)} }`
const from = (points: number, limit: number): string => `{ points: ${String(points)}, when: ${warm(limit)} }`
const cases = (...rungs: readonly string[]): string => `  warmth: { first: [${rungs.join(', ')}] }\n`

describe('scores', () => {
  test.each([
    ['edges out of order', '36.0: 1, 38.0: 0', '38.0: 0, ▸36.0: 1', 'unsorted-edges'],
    ['a band that no value of this precision reaches', '36.0: 1,', '36.0: 1, ▸36.05: 2,', 'unreachable'],
    ['an edge outside what can be measured', '35.0: 3', '▸20.0: 3, 35.0: 3', 'unreachable'],
    [
      'a `below` edge that gives what `upTo` gives',
      'above: 2 }\n  p',
      'below: { ▸39.0: 1 }, above: 2 }\n  p',
      'unreachable',
    ],
    [
      'no points above the last edge',
      ' temperature: { upTo: { 35.0: 3, 36.0: 1, 38.0: 0, 39.0: 1 }, above: 2 }',
      ' ▸temperature: { upTo: { 35.0: 3, 36.0: 1, 38.0: 0, 39.0: 1 } }',
      'incomplete',
    ],
    [
      'an option without points',
      'is: { alert: 0, newConfusion: 3, voice: 3, pain: 3, unresponsive: 3 }',
      '▸is: { alert: 0, newConfusion: 3, voice: 3, pain: 3 }',
      'incomplete',
    ],
    ['an option that is none', 'alert: 0,', 'alert: 0, ▸asleep: 1,', 'unknown-word'],
    [
      'a combination without a column',
      '    oxygen: { upTo: { 90: 1, 110: 2 }, above: 3 }\n',
      '',
      'incomplete',
    ],
    ['a column for nothing', '    oxygen: {', '    ▸oxigen: { always: 1 }\n    oxygen: {', 'unknown-word'],
    ['a line over no fact', '  consciousness: { is', '  ▸conciousness: { is', 'unknown-fact'],
    ['two ways of giving points', '  consciousness: { is', '  ▸consciousness: { always: 1, is', 'wrong-line'],
    [
      'a case below one that always holds',
      'bands:',
      `${cases('▸{ points: 2 }', '{ points: 0 }')}bands:`,
      'unreachable',
    ],
    [
      'figures of cases in the wrong order',
      'bands:',
      `${cases(from(2, 38), `{ points: 1, when: ▸${warm(39)} }`, '{ points: 0 }')}bands:`,
      'unreachable',
    ],
    [
      'one way into a case that an earlier one takes',
      'bands:',
      `${cases(from(2, 38), `{ points: 1, when: { any: [${warm(37)}, ▸${warm(38)}] } }`, '{ points: 0 }')}bands:`,
      'unreachable',
    ],
    [
      'nothing for when no case holds',
      'bands:',
      `${cases(from(2, 38)).replace('first', '▸first')}bands:`,
      'incomplete',
    ],
  ])('%s', (_what, from, to, code) => {
    if (to.includes('▸')) refuses(score, from, to, code)
    else
      expect(
        issuesOf({ [score]: (folder[score] ?? '').replace(from, to) }).map((issue) => issue.code),
      ).toEqual([code])
  })

  it('lets cases ask one fact from its worst value on, and says a note without `when` always', () => {
    const line = cases(from(2, 39), from(1, 38), '{ points: 0 }')
    const note = 'notes: [{ say: Not shown to be right. }]\n'
    expect(
      issuesOf({ [score]: (folder[score] ?? '').replace('bands:', `${line}${note}bands:`) }).map(
        ({ code }) => code,
      ),
    ).toEqual([])
  })

  it('lets a `below` edge stand beside an `upTo` edge where exactly that value counts', () => {
    expect(
      issuesOf({
        [score]: (folder[score] ?? '').replace('upTo: { 35.0: 3,', 'below: { 35.0: 3 }, upTo: { 35.0: 2,'),
      }),
    ).toEqual([])
  })
})

describe('settings', () => {
  test.each([
    ['a value outside its limits', 'value: 2, least', 'value: ▸9, least', 'out-of-range'],
    ['a limit of another kind', 'most: 4', 'most: ▸4 hours', 'wrong-kind'],
    ['a value finer than its step', 'value: 2, least', 'value: ▸2.5, least', 'out-of-range'],
  ])('%s', (_what, from, to, code) => {
    refuses(settings, from, to, code)
  })
})
