import type { Check } from '../check.js'
import type { RulePlace } from '../context.js'
import { rankOf, type Within } from '../../pages/within.js'
import { faultAt } from '../find.js'
import { fever, together } from '../ground.js'
import { alikeRules } from '../pairs.js'
import type { World } from '../worlds-search.js'
import { worldsOf } from '../worlds.js'

const highFever = (within: string, time: string): string => `id: high-fever
version: 1
kind: trigger
title: A high fever
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Infection lead
problem: fever

why: >
  A high fever is often the first sign of an infection that a clinician should hear of the same day.

evidence:
  - source: A guideline on infection
    year: 2024
    supports: The threshold of 39.0 degrees.
    basis: published

limits: >
  Older people may be very ill without a fever.

conditions: { fact: temperature, operator: greaterThanInclusive, value: 39.0 }

flag:
  refer: [gp]
  within: ${within}
  message: A high fever. Ring the GP practice ${time} and say the temperature.

examples:
  - name: a temperature of 39.0
    given: { temperature: 39.0 }
    expect: raised
  - name: a temperature of 38.9
    given: { temperature: 38.9 }
    expect: not-raised
  - name: no thermometer to hand
    given: {}
    expect: undetermined
`

const second = (text: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'observations/high-fever.v1.yaml': text },
})

export const rulesDisagree: Check = {
  id: 'rules-disagree',
  severity: 'error',
  says: 'Two rules of one `problem` disagree about the same resident: the one for the narrower case, which should be the more serious one, gives the same service more time than the wider one.',
  help: 'make the narrower rule as soon as the wider one, or give them different problems',
  bad: together(fever('problem: fever'), second(highFever('▸7 days', 'within 7 days'))),
  good: together(fever('problem: fever'), second(highFever('2 hours', 'within 2 hours'))),
  find: (context) => {
    const worlds = worldsOf(context)
    return alikeRules(context.rules, ({ rule: { problem } }) => problem).flatMap(([one, other]) => {
      const [later, sooner] = rankOf(latest(one)) >= rankOf(latest(other)) ? [one, other] : [other, one]
      if (rankOf(latest(later)) <= rankOf(latest(sooner)) || !meet(later, sooner)) return []
      if (!worlds.implies(later.rule.conditions, sooner.rule.conditions)) return []
      const example = inWords(worlds.together([later.rule.conditions]))
      const message = `\`${sooner.rule.id}\` is raised whenever this is, and says ${latest(sooner)}${example === '' ? '' : `, as in a resident with ${example}`}`
      return [
        faultAt(later.part, ['flag', 'within'], {
          message,
          seen: latest(later),
          expected: `${latest(sooner)} or sooner`,
        }),
      ]
    })
  },
}

/** Two rules that send the resident to different people ask for different things. */
const meet = (one: RulePlace, other: RulePlace): boolean =>
  one.rule.flag.refer.some((service) => other.rule.flag.refer.includes(service))

/** The longest that a rule ever gives. */
const latest = ({ rule: { flag } }: RulePlace): Within => flag.within

const inWords = (world: World | undefined): string =>
  [...(world ?? [])]
    .slice(0, 3)
    .map(([fact, value]) => `\`${fact}\` ${value}`)
    .join(', ')
