import { describe, expect, it, test } from 'vitest'
import { freezeRelease } from '../../src/pages/freeze.js'
import { built, edited, files, folder, issuesOf, refuses } from './fixtures.js'

const order = 'order/round.v1.yaml'
const facts = 'facts/shared.yaml'

describe('an order', () => {
  it('is part of a release: its keys, in their order', () => {
    const { release, issues } = built()
    expect(issues).toEqual([])
    expect(release?.order).toMatchObject({
      id: 'round',
      keys: [
        { by: 'first', fact: 'hot' },
        { by: 'most', fact: 'falls' },
        { by: 'longest', fact: 'sinceReview' },
      ],
    })
  })

  it('need not be there, and changes nothing of a release that has none', () => {
    const { release, issues } = built({ [order]: null })
    expect(issues).toEqual([])
    expect(release).not.toHaveProperty('order')
  })

  it('means something else when its keys, or what they read, change', () => {
    const meaning = (changes: Readonly<Record<string, string>> = {}): string =>
      built(changes).reading.meanings['round'] ?? ''
    const before = meaning()
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    expect(meaning(edited(order, '  - most: falls\n', ''))).not.toBe(before)
    expect(meaning(edited(order, 'longest: sinceReview', 'shortest: sinceReview'))).not.toBe(before)
    expect(meaning(edited(facts, 'within: 12 months', 'within: 6 months'))).not.toBe(before)
    expect(
      meaning(edited(facts, 'operator: greaterThan, value: 38', 'operator: greaterThan, value: 39')),
    ).not.toBe(before)
    expect(meaning(edited(order, 'why: Somebody has to be first.', 'why: Somebody must.'))).toBe(before)
  })

  it('is frozen with the meanings of the rules, and what then changes under it is told', () => {
    const frozen = (freezeRelease(files()).text ?? '')
      .replace('status: draft', 'status: active')
      .replace('approvals: []', 'approvals: [{ by: A Nurse, role: Clinical lead, approvedOn: 2026-11-30 }]')
    expect(frozen).toMatch(/^meanings:[^]*^ {2}round: /m)
    const changed = {
      ...edited(facts, 'within: 12 months', 'within: 6 months'),
      'releases/2026-12.yaml': frozen,
    }
    expect(issuesIn(changed)).toContain('the meaning `round` is not what was approved')
  })
})

const issuesIn = (changes: Readonly<Record<string, string>>): readonly string[] =>
  built(changes).issues.map(({ message }) => message)

const more = (line: string): Readonly<Record<string, string>> => ({
  [facts]: `${folder[facts] ?? ''}  ${line}\n`,
})

describe('an order is refused, at its place, for', () => {
  test.each([
    [
      'a word that there is none of',
      '- most: falls',
      '- ▸moste: falls',
      'unknown-key',
      undefined,
      'did you mean `most`?',
    ],
    [
      'two words in one key',
      '- most: falls\n',
      '- ▸{ most: falls, shortest: sinceReview }\n',
      'wrong-order-word',
      '`most` and `shortest` cannot stand side by side',
      'write one line for each: the first decides, the next where it finds two residents level',
    ],
    [
      'no word in a key',
      '- most: falls\n',
      '- ▸{}\n',
      'wrong-order-word',
      'this key names no fact',
      undefined,
    ],
    [
      'a fact that there is none of',
      '- most: falls',
      '- most: ▸fals',
      'unknown-fact',
      'no fact is called `fals`',
      'did you mean `falls`?',
    ],
    [
      'a number that is said to be longest',
      '- most: falls',
      '- longest: ▸falls',
      'wrong-order-word',
      '`longest` cannot be said of `falls`',
      'write `most: falls` or `least: falls`',
    ],
    [
      'a length of time that is said to be most',
      '- longest: sinceReview',
      '- most: ▸sinceReview',
      'wrong-order-word',
      '`most` cannot be said of `sinceReview`',
      'write `longest: sinceReview` or `shortest: sinceReview`',
    ],
    [
      'something true or false that is said to be most',
      '- first: hot',
      '- most: ▸hot',
      'wrong-order-word',
      '`most` cannot be said of `hot`',
      'write `first: hot`',
    ],
    [
      'a choice',
      '- first: hot',
      '- first: ▸breathing',
      'wrong-order-word',
      '`first` cannot be said of `breathing`',
      'write a fact that is true or false: `{ when: { fact: breathing, operator: ..., value: ... } }`',
    ],
    [
      'a set',
      '- first: hot',
      '- first: ▸medicineClasses',
      'wrong-order-word',
      undefined,
      'write a fact that is true or false: `{ when: { fact: medicineClasses, operator: ..., value: ... } }`',
    ],
    [
      'a fact that decides twice',
      '- most: falls\n',
      '- most: falls\n  - least: ▸falls\n',
      'key-twice',
      '`falls` has already decided above',
      'keep the first, and take this one out',
    ],
    [
      'an example that gives nothing of one resident',
      'after: { given: { temperature: 38.0, falls: 4 } }',
      'after: ▸{}',
      'missing',
      'this example gives nothing',
      undefined,
    ],
    [
      'an example of a value that its fact cannot have',
      'falls: 4 }',
      'falls: ▸many }',
      'wrong-value',
      undefined,
      undefined,
    ],
    [
      'an example of a fact that there is none of',
      'falls: 4 }',
      '▸fals: 4 }',
      'unknown-fact',
      undefined,
      'did you mean `falls`?',
    ],
    [
      'an example of a list that there is none of',
      'resident: { events: [] }',
      'resident: { ▸event: [] }',
      'unknown-list',
      undefined,
      undefined,
    ],
  ])('%s', (_what, from, to, code, says, helps) => {
    refuses(order, from, to, code, says, helps)
  })

  it.each([
    ['age', 'age: { age: today }', 'most: age', "the resident's age"],
    [
      'a fact made of age',
      'age: { age: today }\n  old: { when: { fact: age, operator: greaterThan, value: 80 } }',
      'first: old',
      "the resident's age",
    ],
    [
      'sex',
      'woman: { when: { fact: sex, operator: equal, value: female } }\n  sex: { resident: sex }',
      'first: woman',
      "the resident's sex",
    ],
    [
      'a decision about resuscitation',
      'decided: { any: carePlans, where: { of: dnacpr } }',
      'first: decided',
      'a decision about resuscitation',
    ],
    [
      'that there is none',
      'decided: { any: carePlans, where: { of: { not: [dnacpr] } } }',
      'first: decided',
      'a decision about resuscitation',
    ],
    [
      'how care is paid for',
      'paid: { timeSince: reviews, where: { of: [pain, funded-nursing-care] } }',
      'longest: paid',
      'how care is paid for',
    ],
  ])('what never decides who comes first: %s', (_what, fact, key, why) => {
    const name = key.split(': ')[1] ?? ''
    const issues = issuesOf({ ...more(fact), ...edited(order, '- first: hot', `- ${key}`) }).filter(
      ({ file }) => file === order,
    )
    expect(issues.map(({ code, message, line }) => [code, message, line])).toEqual([
      ['never-in-order', `\`${name}\` reads ${why}, which never decides who comes first`, 13],
    ])
  })

  it('a fact about the home, which is the same for everybody', () => {
    const home = `id: home
version: 1
kind: facts
about: home
effectiveFrom: 2026-12-01
ask: { group: events }
facts:
  fallers: { count: residents, where: { falls: { atLeast: 1 } } }
`
    const issues = issuesOf({ 'facts/home.yaml': home, ...edited(order, '- most: falls', '- most: fallers') })
    expect(issues.map(({ code, file }) => [code, file])).toEqual([['wrong-subject', order]])
  })

  it('standing beside another order', () => {
    const text = folder[order] ?? ''
    const issues = issuesOf({ 'order/second.v1.yaml': text.replace('id: round', 'id: second') })
    expect(issues.map(({ code, file, line, message }) => [code, file, line, message])).toEqual([
      ['order-twice', 'order/second.v1.yaml', 3, `the order of a round is also in ${order}`],
    ])
  })
})
