import { expect, test } from 'vitest'
import type { Selection } from '../../src/facts/definition.js'
import { addList, meet, noLists } from '../../src/facts/lists.js'
import type { Slot } from '../../src/facts/slot.js'
import { releaseOf } from '../safety/release.js'
import { compiledOf, runOver, shown, slotOf, valueOf } from '../safety/screened.js'
import { asOf, complete, fall } from './derived.js'

const selections: Readonly<Record<string, Selection>> = {
  lastFall: { timeSince: 'falls' },
  since: { any: 'reviews', since: 'lastFall' },
  before: { any: 'reviews', before: ['lastFall', 'winter-season'] },
  breathing: { latest: 'breathing' },
  understated: {
    latest: 'potassium',
    atLeastWhen: { fact: 'breathing', operator: 'equal', value: 'oxygen' },
  },
  overdue: { daysPast: 'reviews', dated: 'nextDue', since: 'movedIn' },
}
const { screening, compiled } = compiledOf(
  releaseOf({ facts: Object.entries(selections).map(([name, selection]) => ({ name, selection })) }),
)

const reads = ({ lists }: Slot, list: string): boolean => {
  const one = noLists()
  addList(one, list)
  return meet(lists, one)
}

// What a fact does not say that it reads is remembered from one resident to the next.
test.each([
  ['since', 'lastFall', ['reviews', 'events']],
  ['before', 'lastFall', ['reviews', 'events']],
  ['understated', 'breathing', ['results', 'observations']],
  ['overdue', undefined, ['reviews', 'stays']],
])('%s says that it looks at another fact, and at its lists', (name, part, lists) => {
  const slot = slotOf(compiled, name)
  expect(slot.parts.map((each) => each.name)).toEqual(part === undefined ? [] : [part])
  expect(
    ['reviews', 'events', 'results', 'observations', 'stays', 'medicines'].filter((list) =>
      reads(slot, list),
    ),
  ).toEqual(['reviews', 'events', 'results', 'observations', 'stays'].filter((list) => lists.includes(list)))
})

test('a window that one resident opens is not open for the next', () => {
  const slot = slotOf(compiled, 'since')
  const is = (lists: Readonly<Record<string, unknown>>): string =>
    shown(valueOf(slot, runOver(screening, { resident: { id: 'a' }, ...lists }, asOf)), slot.domain)
  const reviews = complete({ kind: 'review', at: '2026-12-02', of: 'pain', outcome: 'done' })
  const fell = complete(fall('2026-12-01T10:00:00Z'))
  expect([is({ reviews, events: fell }), is({ reviews }), is({}), is({ reviews, events: fell })]).toEqual([
    'true',
    'false or true',
    'false or true',
    'true',
  ])
})
