import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/explain/box.js'
import type { Branch } from '../../src/explain/answer-tree.js'
import type { FactValue, Reason } from '../../src/explain/report.js'
import { createScreener, outcomeOf } from '../../src/explain/screener.js'
import type { Condition } from '../../src/facts/condition.js'
import { anyGiven, anyRelease, factDefinitions, facts, written } from './any-release.js'
import { asOf } from './oracle.js'
import { releaseOf, ruleOf } from './release.js'
import { runs } from './runs.js'

describe('an explanation', () => {
  it('cites enough: on only the facts it cites the answer is the same', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const screener = createScreener(release)
        const box = written(given)
        for (const { id } of release.rules) {
          const { tree, appliesWhen, outcome } = screener.explain(box, id, { asOf })
          const cited = boxOf([
            ...reasonsOf(tree),
            ...(appliesWhen === undefined ? [] : reasonsOf(appliesWhen)),
          ])
          expect(screener.explain(cited, id, { asOf }).outcome, id).toBe(outcome)
          expect(outcomeOf(screener.screenBox(box, { asOf }), id), id).toBe(outcome)
        }
      }),
      runs(200, 5_000),
    )
  })

  it('says of every branch what its comparisons come to', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const screener = createScreener(release)
        for (const { id } of release.rules) {
          const { tree, outcome } = screener.explain(written(given), id, { asOf })
          if (outcome === 'not-applicable') continue
          expect(tree.answer).toBe(
            { raised: 'holds', 'not-raised': 'does not hold', undetermined: 'open' }[outcome],
          )
        }
      }),
      runs(200, 5_000),
    )
  })
})

describe('a finding', () => {
  it('cites enough: on only the facts that made it hold it is still raised', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const rules = release.rules.map(({ appliesWhen: _appliesWhen, ...rule }) => rule)
        const screener = createScreener({ ...release, rules })
        for (const finding of screener
          .screenBox(written(given), { asOf })
          .raised.flatMap((each) => [each, ...(each.folded ?? [])])) {
          const again = screener.screenBox(boxOf(finding.because), { asOf })
          expect(outcomeOf(again, finding.rule), finding.rule).toBe('raised')
        }
      }),
      runs(200, 5_000),
    )
  })
})

it('a finding that holds whatever a half-known fact turns out to be cites that fact too', () => {
  const conditions: Condition = {
    all: [
      { fact: 'breathing', operator: 'equal', value: 'air' },
      { any: [4, 5].map((value) => ({ fact: 'breaths', operator: 'equal', value })) },
    ],
  }
  const screener = createScreener(
    releaseOf({ facts: factDefinitions, rules: [ruleOf({ id: 'either', conditions })] }),
  )
  const { raised } = screener.screenBox({ breathing: 'air', breaths: [4, 5] }, { asOf })
  expect(raised.map(({ because }) => [...new Set(because.map(({ fact }) => fact))])).toEqual([
    ['breathing', 'breaths'],
  ])
})

function reasonsOf(branch: Branch): readonly Reason[] {
  if ('all' in branch) return branch.all.flatMap(reasonsOf)
  return 'any' in branch ? branch.any.flatMap(reasonsOf) : [branch]
}

/** The cited values as a box. */
function boxOf(reasons: readonly Reason[]): Box {
  const given: Record<string, Box[string]> = {}
  for (const { fact, value } of reasons) {
    const known = given[fact]
    const read = boxValue(fact, value)
    if (read === undefined) continue
    // In a finding each comparison cites only the members it names.
    given[fact] =
      known !== undefined && isSet(known) && isSet(read)
        ? { in: both(known.in, read.in), maybe: both(known.maybe, read.maybe) }
        : read
  }
  for (const [fact, value] of Object.entries(given)) if (isSet(value)) given[fact] = whole(fact, value)
  return given
}

interface SetValue {
  readonly in?: readonly string[]
  readonly maybe?: readonly string[]
}

const isSet = (value: Box[string]): value is SetValue => typeof value === 'object' && !Array.isArray(value)
const both = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [
  ...new Set([...a, ...b]),
]

/** A finding says nothing of the members it was not asked about: they may be in or out. */
function whole(fact: string, value: SetValue): SetValue {
  const domain = facts[fact]
  const of = domain?.kind === 'set' ? domain.of : []
  if (value.maybe?.includes('anything') === true) return { in: [], maybe: of }
  return value
}

function boxValue(fact: string, value: FactValue): Box[string] | undefined {
  if (value === null) return undefined
  if (typeof value !== 'object') return value
  if ('oneOf' in value) return value.oneOf
  if ('in' in value) return value
  const domain = facts[fact]
  const most = domain?.kind === 'number' ? domain.most : Infinity
  const [low, high] = value
  return [low ?? (domain?.kind === 'number' ? domain.least : 0), high ?? most]
}
