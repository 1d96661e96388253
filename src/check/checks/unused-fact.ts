import type { Check } from '../check.js'
import { faultAt, refusal } from '../find.js'
import { falls } from '../ground.js'
import { factsRead } from '../reads.js'

const facts = (name: string): string => `
facts:
  ${name}: { any: falls, where: { injury: severe }, within: 12 months }
conditions:
  any:
    - { fact: fallsInLast12Months, operator: greaterThanInclusive, value: { setting: manyFalls } }
    - severeFall
evidence:
  - source: A guideline on falls
    year: 2022
    supports: Frequent falls, or one with a severe injury in 12 months, call for a review.
    basis: published
  - source: A local decision
    supports: How many falls are many.
    basis: local
examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: raised
  - name: a third fall
    given: { fallsInLast12Months: 3, severeFall: false }
    expect: not-raised
  - name: nobody kept a log
    given: {}
    expect: undetermined
`

const unread = facts('severeFall')
  .replace('    - severeFall\n', '')
  .replace(', severeFall: false', '')
  .replace('severeFall: {', '▸severeFall: {')

export const unusedFact: Check = {
  id: 'unused-fact',
  severity: 'note',
  says: 'Nothing reads this fact: no rule, no score, no other fact and no message. It may be a slip, or left over, or waiting for a page that is still to come.',
  help: 'use it, or take it out',
  bad: falls(unread),
  good: falls(facts('severeFall')),
  find: (context) => {
    const read = factsRead(context)
    const own = context.refusals.filter(({ code }) => code === 'unused-fact').map((issue) => refusal(issue))
    const shared = context.definitions.facts.flatMap(({ name, part, path }) =>
      part.sort !== 'facts' || read.has(name)
        ? []
        : [faultAt(part, path, { message: `nothing reads \`${name}\``, seen: name }, 'key')],
    )
    return [...own, ...shared]
  },
}
