import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHidden, seen, type Hidden } from './records.js'
import { truthOf, type Truth } from './reference.js'
import { releaseOf } from './release.js'
import { runs } from './runs.js'
import { allows, compiledOf, isOnly, runOver, shown, slotOf, valueOf } from './screened.js'
import { factDefinitions, listsOf, selections, type FactName } from './selections.js'

const { screening, compiled } = compiledOf(releaseOf({ facts: factDefinitions }))

describe('on a complete and exact record', () => {
  it.each(Object.keys(selections) as FactName[])('%s is what the record plainly says', (fact) => {
    const slot = slotOf(compiled, fact)
    fc.assert(
      fc.property(anyHidden(listsOf(fact)), (hidden) => {
        const value = valueOf(slot, runOver(screening, seen(hidden, []), hidden.asOf))
        const truth = truthOf(fact, hidden)
        if (truth === 'unknown') return
        const is = neverHappened(fact, truth) || isBlunt(fact, hidden) ? allows : isOnly
        expect(
          is(value, slot.domain, truth),
          `${shown(value, slot.domain)} instead of ${String(truth)}`,
        ).toBe(true)
      }),
      runs(100, 2_000),
    )
  })
})

/** No list reaches back for ever, so that something never happened is not to be known from one. */
const neverHappened = (fact: FactName, truth: Truth): boolean =>
  truth === Infinity ||
  (fact === 'fallsSinceKnock' && truth === 0) ||
  (fact === 'newestReviewRefers' && truth === false)

/** A fact that tells only the day, or a window that may never have opened, leaves a little open. */
const isBlunt = (fact: FactName, { lists: { events } }: Hidden): boolean =>
  fact === 'reviewSinceAsDay' ||
  (['reviewedSinceFall', 'reviewsSinceFallOrKnock', 'reviewsBeforeFall'].includes(fact) &&
    !events.entries.some(({ kind }) => kind === 'fall')) ||
  (fact === 'fallsBeforeKnock' && !events.entries.some(({ kind }) => kind === 'headKnock')) ||
  (fact === 'fallsSinceEither' &&
    !events.entries.some(({ kind }) => kind === 'headKnock' || kind === 'edVisit'))

it('a chart of weights that does not reach back far enough tells the least that was lost', () => {
  const loss = slotOf(compiled, 'weightLoss')
  const weights = (...entries: readonly (readonly [string, number])[]): string => {
    const observations = { entries: entries.map(([at, value]) => ({ kind: 'weight', at, value })) }
    const run = runOver(screening, { resident: { id: 'r1' }, observations }, '2026-12-08T09:00:00Z')
    return shown(valueOf(loss, run), loss.domain)
  }
  expect(weights(['2026-12-07', 57], ['2026-11-01', 60])).toBe('[5, 100]')
  expect(weights(['2026-12-07', 57], ['2026-09-08', 60])).toBe('[5, 5]')
  expect(weights(['2026-12-07', 57])).toBe('[0, 100]')
})
