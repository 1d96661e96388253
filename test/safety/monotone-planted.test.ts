import { describe, expect, it } from 'vitest'
import { release } from '../../src/generated/release.js'
import type { Condition } from '../../src/facts/condition.js'
import type { Rule } from '../../src/pages/rule.js'
import { monotoneCheck } from './monotone-check.js'
import { directions } from './monotone-directions.js'

/** The release with one rule changed. */
function changedIn(id: string, change: (rule: Rule) => Partial<Rule>): typeof release {
  const rules = release.rules.map((rule) => (rule.id === id ? { ...rule, ...change(rule) } : rule))
  return { ...release, rules }
}

const atMost = (fact: string, value: number): Condition => ({ fact, operator: 'lessThanInclusive', value })

const planted: readonly (readonly [mistake: string, worse: string, of: typeof release])[] = [
  [
    'five or six and no more, as a band would be written',
    'breathing faster, from 12',
    changedIn('news2-urgent', ({ conditions }) => ({
      conditions: { all: [conditions, atMost('news2.total', 6)] },
    })),
  ],
  [
    'ketones that are plausible only up to 6',
    'more ketones',
    changedIn('ketones-very-high', ({ conditions }) => ({
      conditions: { all: [conditions, atMost('ketones', 6)] },
    })),
  ],
  [
    'a level of 3.2 left out of a low glucose',
    'a lower glucose, from 10',
    changedIn('low-glucose', ({ conditions }) => ({
      conditions: { all: [conditions, { fact: 'glucose', operator: 'notEqual', value: 3.2 }] },
    })),
  ],
  [
    'a step that is later for the very frail',
    'frailer, up to 8',
    changedIn('no-advance-care-plan', ({ flag }) => ({
      flag: {
        ...flag,
        sooner: [
          { when: { fact: 'cfs', operator: 'equal', value: 8 }, within: '12 months' },
          ...(flag.sooner ?? []),
        ],
      },
    })),
  ],
  [
    'more than five falls taken for a mistake of the log',
    'a fall',
    changedIn('recurrent-falls', ({ conditions }) => ({
      conditions: { all: [conditions, atMost('fallsInLast12Months', 2)] },
    })),
  ],
  [
    'a flag that any beta-blocker takes away',
    'any medicine as well',
    changedIn('triple-whammy', ({ conditions }) => ({
      conditions: {
        all: [conditions, { not: { fact: 'medicineClasses', operator: 'contains', value: 'beta-blocker' } }],
      },
    })),
  ],
]

describe('a rule that a worse observation turns off', () => {
  it.each(planted)('is found: %s', (_mistake, worse, of) => {
    const direction = directions.find((each) => each.worse === worse)
    if (direction === undefined) throw new Error(`no row says ${worse}`)
    const { run } = monotoneCheck(of)
    expect(() => run({ ...direction, for: idsUnlike(of) }, { numRuns: 1_000, endOnFailure: true })).toThrow(
      /and then/,
    )
  })
})

/** Only the rule with the mistake is asked. */
const idsUnlike = ({ rules }: typeof release): string[] =>
  rules.filter((rule, i) => rule !== release.rules[i]).map(({ id }) => id)
