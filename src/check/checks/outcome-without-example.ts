import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

export const outcomeWithoutExample: Check = {
  id: 'outcome-without-example',
  severity: 'error',
  says: 'A rule has no example that is raised, none that is not, or none that waits for something. Whoever approves it cannot see what it does then, and nobody would notice if it changed.',
  help: 'add an example with that outcome: a resident in whom it is so, one in whom it is not, one of whom it is not known',
  bad: falls(`
▸examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: raised
  - name: a third fall
    given: { fallsInLast12Months: 3 }
    expect: not-raised
`),
  good: falls(`
examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: raised
  - name: a third fall
    given: { fallsInLast12Months: 3 }
    expect: not-raised
  - name: nobody kept a log
    given: {}
    expect: undetermined
`),
  find: ({ rules }) =>
    rules.flatMap(({ part, rule }) => {
      const row = part.row?.id
      const seen = new Set(
        part.content.examples.flatMap(({ expect, row: only }) =>
          row === undefined || only === undefined || [only].flat().includes(row)
            ? [typeof expect === 'string' ? expect : expect.outcome]
            : [],
        ),
      )
      const missing = outcomes.filter((outcome) => !seen.has(outcome))
      const whose = row === undefined ? 'this rule' : `\`${rule.id}\``
      return missing.length === 0
        ? []
        : [
            faultAt(
              part,
              ['examples'],
              {
                message: `${whose} has no example that is ${missing.join(', nor one that is ')}`,
                seen: [...seen].join(', '),
                expected: outcomes.join(', '),
              },
              'key',
            ),
          ]
    }),
}

const outcomes = ['raised', 'not-raised', 'undetermined'] as const
