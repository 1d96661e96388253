import { describe, expect, it, test } from 'vitest'
import { built, issuesOf } from './fixtures.js'

const page = 'home/stomach.v1.yaml'

const homeFacts = `id: home
version: 1
kind: facts
about: home
effectiveFrom: 2026-12-01
ask: { group: events }
facts:
  ill: { count: cases, where: { of: gut }, distinct: person, together: 72 hours, within: 14 days }
  fallers: { count: residents, where: { falls: { atLeast: 1 } } }
`

/** A page about the home with its facts, conditions and first example. */
const written = (conditions: string, example: string, head = 'about: home'): string => `id: stomach
version: 1
kind: trigger
${head}
title: Two people with vomiting
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Infection lead
why: Two cases may have one cause.
evidence:
  - source: Editors
    supports: Two cases.
    basis: local
limits: Not for one case.
${conditions}
flag:
  refer: [gp]
  within: today
  message: Ring the GP practice today.
whenUndetermined:
  refer: [gp]
  within: today
examples:
  - name: as it is
    ${example}
    expect: raised
`

const withPages = (files: Readonly<Record<string, string>>) =>
  issuesOf({ 'facts/home.yaml': homeFacts, ...files })

const two = 'conditions: { fact: ill, operator: greaterThanInclusive, value: 2 }'

describe('a page about the home', () => {
  it('counts its cases and its residents', () => {
    const both = `conditions:
  any:
    - { fact: ill, operator: greaterThanInclusive, value: 2 }
    - { fact: fallers, operator: greaterThanInclusive, value: 5 }`
    expect(withPages({ [page]: written(both, 'home: { cases: [], residents: [{ falls: [] }] }') })).toEqual(
      [],
    )
  })

  test.each([
    [
      'a fact about a resident in its conditions',
      written('conditions: { fact: falls, operator: greaterThanInclusive, value: 2 }', 'given: {}'),
      '`falls` is about a resident, this page is about the home',
    ],
    [
      'a fact about the home on a page about a resident',
      written(two, 'given: { ill: 2 }', 'owner: Infection lead').replace(
        /owner: Infection lead\n(?=title)/,
        '',
      ),
      '`ill` is about the home, this page is about a resident',
    ],
    [
      "a resident's record as an example",
      written(two, 'resident: { falls: [] }'),
      'the example gives a `resident`, the page is about a `home`',
    ],
    [
      'a list of the resident in the record of the home',
      written(two, 'home: { falls: [] }'),
      'no list of the record is called `falls`',
    ],
    [
      'a list that there is none of in the record of a resident of it',
      written(two, 'home: { residents: [{ fals: [] }] }'),
      'no list of the record is called `fals`',
    ],
  ])('is refused %s', (_what, text, says) => {
    expect(withPages({ [page]: text }).map(({ message }) => message)).toEqual([says])
  })

  test.each([
    ['{ count: residents, where: { nobody: true } }', 'no fact is called `nobody`'],
    ['{ count: residents, where: { falls: often } }', '`falls` cannot be "often"'],
    [
      '{ count: residents, where: { ill: { atLeast: 1 } } }',
      '`ill` is about the home, so no resident can be asked for it',
    ],
    [
      '{ when: { all: [{ fact: ill, operator: equal, value: 1 }, { fact: falls, operator: equal, value: 1 }] } }',
      '`added` is made of facts about a resident and about the home',
    ],
    ['{ count: falls, within: 28 days }', '`added` is about a resident, this page is about the home'],
    [
      '{ count: cases, together: 2 months }',
      '`together: 2 months` is not one length for all days of the year',
    ],
  ])('is refused a fact such as %s', (selection, says) => {
    const issues = issuesOf({ 'facts/home.yaml': `${homeFacts}  added: ${selection}\n` })
    expect(issues.map(({ message }) => message)).toEqual([says])
  })

  it('says in the release whom it is about, and its private facts may be tested of residents', () => {
    const own = `facts:
  fellOften: { when: { fact: falls, operator: greaterThanInclusive, value: 3 } }
  oftenFallers: { count: residents, where: { fellOften: true } }
conditions: { fact: oftenFallers, operator: greaterThanInclusive, value: 2 }`
    const { release, issues } = built({
      'facts/home.yaml': homeFacts,
      [page]: written(own, 'given: { oftenFallers: 2 }'),
    })
    expect(issues).toEqual([])
    expect(release?.rules.find(({ id }) => id === 'stomach')).toMatchObject({
      about: 'home',
      facts: [
        { name: 'stomach:fellOften' },
        {
          name: 'stomach:oftenFallers',
          selection: { count: 'residents', where: { 'stomach:fellOften': true } },
        },
      ],
    })
  })
})
