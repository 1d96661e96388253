import { describe, expect, test } from 'vitest'
import { withSections } from '../../src/check/example.js'
import { ground } from '../../src/check/ground.js'
import { testPages, type PageTested } from '../../src/check/test-pages.js'

const page = 'falls/many-falls.v1.yaml'

/** The page about many falls, with some sections written anew, on the small release around it. */
function tested(sections: string): PageTested {
  const files = { ...ground, [page]: withSections(ground[page] ?? '', sections) }
  const { pages, issues } = testPages(Object.entries(files).map(([path, text]) => ({ path, text })))
  expect(issues).toEqual([])
  const found = pages.find(({ file }) => file === page)
  if (found === undefined) throw new Error('the page was not tested')
  return found
}

const told = ({ survivors }: PageTested): readonly string[] => survivors.map(({ mutant }) => mutant)
const missing = ({ survivors }: PageTested): readonly string[] => [
  ...new Set(survivors.map((each) => each.missing)),
]

const everything = `
flag:
  refer: [gp]
  within: 7 days
  message: The resident fell many times. Ask the GP to look for a cause at this week's round.
`

const whole = `${everything}
examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: { outcome: raised, within: 7 days, refer: [gp] }
  - name: a third fall
    given: { fallsInLast12Months: 3 }
    expect: not-raised
  - name: nobody kept a log
    given: {}
    expect: { outcome: undetermined, within: 7 days, refer: [senior-on-duty] }
    ask: [fallsInLast12Months]
`

describe('the small mistakes of a page', () => {
  test('are all noticed by both sides of its edge, a missing value, and who acts by when', () => {
    const { mutants, killed, equivalent, survivors } = tested(whole)
    expect({ survivors, killed, equivalent }).toEqual({ survivors: [], killed: mutants, equivalent: 0 })
    expect(mutants).toBe(13)
  })

  test('are told as the missing example, with its place and one that would notice it', () => {
    const found = tested(whole.replace(/ {2}- name: a third fall\n.*\n.*\n/, ''))
    expect(found.survivors).toEqual([
      {
        file: page,
        line: 26,
        rule: 'many-falls',
        family: 'threshold',
        mutant: '"falls in last 12 months at least 4" read as "falls in last 12 months at least 3"',
        missing: 'a resident with exactly three falls within 12 months',
        example: {
          name: 'exactly three falls within 12 months',
          given: { fallsInLast12Months: 3 },
          expect: 'not-raised',
        },
      },
    ])
    expect({ seen: found.edges.seen, of: found.edges.of }).toEqual({ seen: 1, of: 2 })
    expect(found.outcomes.missing).toEqual(['not-raised'])
    expect(found.independence.missing).toEqual([
      'a resident for whom this decides by being not met: falls in last 12 months',
    ])
  })

  test('go unnoticed where an example only says that it is raised', () => {
    const found = tested(whole.replace('{ outcome: raised, within: 7 days, refer: [gp] }', 'raised'))
    expect(told(found)).toEqual([
      'within 7 days read as 72 hours',
      'within 7 days read as 14 days',
      'gp read as ambulance',
    ])
  })

  test('go unnoticed without a missing value', () => {
    const found = tested(whole.replace(/ {2}- name: nobody kept a log[^]*$/, ''))
    expect(missing(found)).toEqual([
      'a resident for whom nobody knows: falls in last 12 months',
      'an example that is undetermined and says `within: 7 days`',
      'an example that is undetermined and says `refer: [senior-on-duty]`',
    ])
  })

  test('count as none where it is proved that nothing ever changes', () => {
    // Six falls are four falls: whatever is done to the second part, the first decides.
    const found = tested(`
conditions:
  any:
    - { fact: fallsInLast12Months, operator: greaterThanInclusive, value: { setting: manyFalls } }
    - { fact: fallsInLast12Months, operator: greaterThanInclusive, value: 6 }
${whole}`)
    expect(found.survivors).toEqual([])
    // One step either way, above for at least, and left out.
    expect(found.equivalent).toBe(4)
    expect(found.killed + found.equivalent).toBe(found.mutants)
  })

  test('are noticed only where the step that they change is shown', () => {
    const steps = `
flag:
  refer: [gp]
  within: 7 days
  message: The resident fell many times. Ask the GP to look for a cause at this week's round.
  sooner:
    - when: { fact: pulseRate, operator: greaterThan, value: 130 }
      within: 1 hour
      message: Many falls and a fast pulse. Ring the GP within 1 hour.
    - when: { fact: temperature, operator: greaterThanInclusive, value: 38.0 }
      within: today
      message: Many falls and a fever. Ring the GP today.
`
    const found = tested(`${steps}${whole.replace(everything, '')}`)
    expect(told(found)).toContain('step 2 of `sooner` before the one above it')
    expect(told(found)).toContain('step 1 of `sooner` left out')
    expect(missing(found)).toContain('a resident with a pulse rate of exactly 131')
    expect(missing(found)).toContain('a resident with a temperature of exactly 37.9')
    expect(found.survivors.every(({ example }) => example !== undefined)).toBe(true)
  })

  test('in how a fact is derived are told by an entry of the record', () => {
    const found = tested(`
facts:
  longFalls:
    title: long falls
    count: falls
    where: { minutesOnFloor: { atLeast: 60 }, witnessed: false }
    within: 28 days
    orNotRecorded: [witnessed]
    ask: How often did the resident lie on the floor for an hour?
conditions: { fact: longFalls, operator: greaterThanInclusive, value: 1 }
${whole.replaceAll('fallsInLast12Months: 4', 'longFalls: 1').replaceAll('fallsInLast12Months: 3', 'longFalls: 0').replaceAll('fallsInLast12Months', 'longFalls')}`)
    expect(missing(found)).toEqual(
      expect.arrayContaining([
        'a resident whose only fall has minutes on floor of exactly 60',
        'a resident whose only fall has minutes on floor of exactly 59',
        'a resident whose only fall fails the test of witnessed',
        'a resident with a fall exactly 28 days ago',
        'a resident with a fall exactly 29 days ago',
        'a resident whose only fall says nothing of witnessed',
        'a resident whose only fall says nothing of minutes on floor',
      ]),
    )
    const window = found.survivors.find(({ mutant }) => mutant === '`within` of 28 days read as 29 days')
    expect(window?.example).toMatchObject({
      resident: { events: [{ at: '29 days ago' }] },
      expect: 'not-raised',
    })
    expect(found.edges.of).toBe(6)
  })

  test('are none in a field that every entry has to say, of a home as of a resident', () => {
    const found = tested(`
about: home
facts:
  bagsReady:
    title: red bags ready
    latest: arrangements
    where: { of: red-bags }
    is: { inPlace: true }
    ask: { group: events, say: "Are red bags packed and ready?" }
conditions: { not: bagsReady }
${everything}
examples:
  - name: not ready
    given: { bagsReady: false }
    expect: { outcome: raised, within: 7 days, refer: [gp] }
  - name: nobody knows
    given: {}
    expect: { outcome: undetermined, within: 7 days, refer: [senior-on-duty] }
    ask: [bagsReady]
  - name: ready now, and not before
    home: { arrangements: [{ of: red-bags, at: 9 days ago, inPlace: false }, { of: red-bags, at: 1 day ago, inPlace: true }] }
    expect: not-raised
  - name: another thing is in place
    home: { arrangements: [{ of: secure-mail, inPlace: true }] }
    expect: raised
  - name: bags that are not ready
    home: { arrangements: [{ of: red-bags, inPlace: false }] }
    expect: raised
`)
    expect(told(found)).toEqual([])
  })

  test('are not noticed by an example that the page itself does not answer as expected', () => {
    const files = {
      ...ground,
      [page]: withSections(ground[page] ?? '', whole.replace('expect: not-raised', 'expect: raised')),
    }
    const { pages, issues } = testPages(Object.entries(files).map(([path, text]) => ({ path, text })))
    expect(issues.map(({ message }) => message)).toEqual([
      '`many-falls`, example "a third fall": expected outcome "raised", got "not-raised"',
    ])
    expect(pages.find(({ file }) => file === page)?.survivors.map(({ missing: who }) => who)).toEqual([
      'a resident with exactly three falls within 12 months',
    ])
  })
})

describe('pages that cannot be tested', () => {
  test('are told, and the sound ones are still tested', () => {
    const files = { ...ground, [page]: 'id: many-falls\nkind: [' }
    const { pages, issues } = testPages(Object.entries(files).map(([path, text]) => ({ path, text })))
    expect(issues.some(({ file }) => file === page)).toBe(true)
    expect(pages.map(({ file }) => file)).toContain('observations/fever.v1.yaml')
    expect(pages.map(({ file }) => file)).not.toContain(page)
  })

  test('are none in an empty folder', () => {
    expect(testPages([]).pages).toEqual([])
  })
})

describe('the small mistakes of a figure of a home', () => {
  const figure = 'home/falls-rate.v1.yaml'
  const text = `id: falls-rate
version: 1
kind: measure
title: Falls for 1,000 resident-days
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Tests
why: Falls come back.
evidence: [{ source: Nobody, supports: Nothing, basis: local }]
limits: None.
facts:
  fallsOfPeriod: { count: falls, between: [1 day, 28 days], ask: { group: events, say: How many? } }
  daysOfPeriod: { residentDays: here, between: [1 day, 28 days], ask: { group: events, say: How many? } }
period: 28 days
rate:
  sum: fallsOfPeriod
  over: daysOfPeriod
  per: 1000 resident-days
  among: { fact: daysOfPeriod, operator: greaterThanInclusive, value: 1 }
enough: { residentYears: 200, periods: 12 }
cautions: [counting]
`
  const boxes = `examples:
  - name: two residents, and one who has left
    given:
      - { fallsOfPeriod: 2, daysOfPeriod: 28 }
      - { fallsOfPeriod: 1, daysOfPeriod: 1 }
      - { fallsOfPeriod: 5, daysOfPeriod: 0 }
    expect: { numerator: 3, denominator: 29, unknown: 0 }
`
  const records = `  - name: on both edges of the period, and four nights in hospital
    home:
      residents:
        - stays:
            - { kind: movedIn, at: 2 years ago }
            - { kind: hospitalStay, at: 28 days ago, endedAt: 26 days ago }
            - { kind: hospitalStay, at: 2 days ago, endedAt: 1 hour ago }
          falls: [{ at: 1 day ago }, { at: 28 days ago }, { at: 29 days ago }, { at: 1 hour ago }]
    expect: { numerator: 2, denominator: 24, figure: 83.3333335, unknown: 0 }
`
  const about = (examples: string): readonly string[] => {
    const files = {
      ...ground,
      [figure]: `${text}${examples}`,
      'tables/cautions.csv': 'caution,say\ncounting,Whoever writes more down has higher figures.\n',
    }
    const { pages, issues } = testPages(Object.entries(files).map(([path, each]) => ({ path, text: each })))
    expect(issues).toEqual([])
    return pages.filter(({ file }) => file === figure).flatMap(told)
  }

  test('are noticed by a home whose entries stand on every edge', () => {
    expect(about(boxes + records)).toEqual([])
  })

  test('go unnoticed by facts alone: per what, and over which days', () => {
    const missed = about(boxes)
    expect(missed).toEqual(
      expect.arrayContaining([
        'per 1000 resident-days read as per 100',
        '`between` of 28 days read as 29 days',
        'days of `here` read as days of `hospital`',
      ]),
    )
    expect(missed).not.toContain('`among` left out')
    expect(missed.filter((each) => each.includes('the other way round'))).toEqual([])
  })
})
