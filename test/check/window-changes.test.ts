import { describe, expect, test } from 'vitest'
import { figuresIn } from '../../src/check/figures.js'
import type { About } from '../../src/check/mutants/about.js'
import { withChange, type Change } from '../../src/check/mutants/change.js'
import { selectionChanges } from '../../src/check/mutants/selection-changes.js'
import type { Scalar } from '../../src/facts/condition.js'
import type { Selection } from '../../src/facts/definition.js'
import { fieldsOf } from '../../src/check/suggest/tested-fields.js'
import { readPage } from '../../src/pages/read-page.js'
import { readYaml } from '../../src/pages/yaml.js'
import { releaseOf } from '../safety/release.js'

const about: About = {
  domainOf: () => ({ kind: 'boolean' }),
  definitionOf: () => undefined,
  figure: (written) => (typeof written === 'object' ? undefined : (written as Scalar)),
  tables: releaseOf({}).tables,
}

const changes = (selection: Selection): readonly Change[] => selectionChanges(selection, [], about)
/** What stands there instead, by mistake. */
const mistaken = (selection: Selection, word: string): readonly unknown[] =>
  changes(selection)
    .filter(({ path }) => path[0] === word)
    .map((change) => withChange(selection, change)[word])

describe('the small mistakes in a window', () => {
  test('are each end a step either way or of another unit, and the word dropped', () => {
    expect(mistaken({ count: 'falls', between: ['3 months', '6 months'] }, 'between')).toEqual([
      ['4 months', '6 months'],
      ['2 months', '6 months'],
      ['3 years', '6 months'],
      ['3 months', '7 months'],
      ['3 months', '5 months'],
      ['3 months', '6 years'],
      undefined,
    ])
    expect(mistaken({ count: 'falls', before: '14 days' }, 'before')).toEqual([
      '15 days',
      '13 days',
      '14 weeks',
      undefined,
    ])
  })

  test('are one event fewer, and the word dropped', () => {
    expect(mistaken({ count: 'falls', since: ['headKnock', 'lastVisit'] }, 'since')).toEqual([
      undefined,
      ['lastVisit'],
      ['headKnock'],
    ])
    expect(mistaken({ count: 'falls', before: 'headKnock' }, 'before')).toEqual([undefined])
  })

  test('are one entry more or fewer', () => {
    expect(mistaken({ count: 'falls', last: 2 }, 'last')).toEqual([3, 1, undefined])
    expect(mistaken({ count: 'falls', last: 1 }, 'last')).toEqual([2, undefined])
  })

  test('are a day more or fewer with a reading, in no other unit', () => {
    expect(mistaken({ median: 'weight', onAtLeast: '2 days' }, 'onAtLeast')).toEqual([
      '3 days',
      '1 day',
      undefined,
    ])
  })

  test('are the words beside it, and what the share is of', () => {
    expect(mistaken({ daysPast: 'authorisations', dated: 'endsOn' }, 'dated')).toEqual([undefined])
    expect(mistaken({ share: 'falls', of: { witnessed: false } }, 'of')).toEqual([
      {},
      { witnessed: { not: false } },
    ])
    const understated = {
      latest: 'weight',
      atLeastWhen: { fact: 'sedated', operator: 'equal', value: true },
    } as const
    expect(mistaken(understated, 'atLeastWhen')).toContain(undefined)
    expect(mistaken(understated, 'atLeastWhen').length).toBeGreaterThan(1)
    expect(mistaken({ share: 'falls', of: { witnessed: false } }, 'orNotRecorded')).toEqual([['witnessed']])
  })

  test('say what example is missing', () => {
    const said = changes({ count: 'falls', before: '14 days', since: ['headKnock', 'lastVisit'], last: 2 })
    expect(said.map(({ missing }) => missing)).toEqual(
      expect.arrayContaining([
        'a resident with a fall exactly 14 days ago',
        'a resident with a fall exactly 15 days ago',
        'a resident whose only fall was before the newest of `headKnock` or `lastVisit`',
        'a resident with last visit newest, and one fall',
        'a resident with 3 of: fall, of which the oldest differs',
      ]),
    )
  })
})

test('an example is looked for at each end of a window', () => {
  const times = new Map(
    fieldsOf(
      { count: 'falls', between: ['3 months', '6 months'], before: '14 days' },
      'events',
      'fall',
      about,
    ),
  ).get('at')
  expect(times).toEqual(
    expect.arrayContaining(['3 months ago', '4 months ago', '6 months ago', '14 days ago', '15 days ago']),
  )
})

test('the figures of a window are figures of its page', () => {
  const text = `id: shared
version: 1
kind: facts
effectiveFrom: 2026-12-01
ask: { group: events }
facts:
  a: { count: falls, where: { witnessed: false }, between: [3 months, 6 months], last: 4 }
  b: { share: falls, of: { minutesOnFloor: { atLeast: 60 } }, before: 14 days }
  c: { any: falls, before: headKnock }
  d: { median: weight, onAtLeast: 2 days }
`
  const { written } = readYaml({ path: 'facts/shared.yaml', text })
  const page = written === undefined ? undefined : readPage(written).page
  expect(page?.parts.flatMap(figuresIn).map(({ path, figure }) => [path.join('.'), figure])).toEqual([
    ['facts.a.last', 4],
    ['facts.a.between.0', '3 months'],
    ['facts.a.between.1', '6 months'],
    ['facts.b.before', '14 days'],
    ['facts.b.of.minutesOnFloor.atLeast', 60],
    ['facts.d.onAtLeast', '2 days'],
  ])
})
