import type { Check } from '../check.js'
import type { CheckContext } from '../context.js'
import { faultAt, refusal } from '../find.js'
import { fever } from '../ground.js'
import { worldsOf } from '../worlds.js'

const steps = (second: string): string => `
flag:
  refer: [gp]
  within: today
  message: A fever. Ring the GP practice today and say the temperature.
  sooner:
    - when: { fact: temperature, operator: greaterThanInclusive, value: 39.0 }
      within: 1 hour
      message: A fever of 39 or more. Ring the GP or out-of-hours line within 1 hour.
    - when: ${second}
      within: 2 hours
      message: A high fever. Ring the GP or out-of-hours line within 2 hours.
evidence:
  - source: A guideline on infection
    year: 2024
    supports: The thresholds of 38.0, 38.5, 39.0 and 40.0 degrees.
    basis: published
examples:
  - name: a temperature of 38.0
    given: { temperature: 38.0 }
    expect: { outcome: raised, within: today }
  - name: a temperature of 37.9
    given: { temperature: 37.9 }
    expect: not-raised
  - name: a temperature of 38.4
    given: { temperature: 38.4 }
    expect: { outcome: raised, within: today }
  - name: a temperature of 38.5
    given: { temperature: 38.5 }
    expect: { outcome: raised }
  - name: a temperature of 38.9
    given: { temperature: 38.9 }
    expect: { outcome: raised }
  - name: a temperature of 39.0
    given: { temperature: 39.0 }
    expect: { outcome: raised, within: 1 hour }
  - name: no thermometer to hand
    given: {}
    expect: undetermined
    ask: [temperature]
`

export const stepNeverReached: Check = {
  id: 'step-never-reached',
  severity: 'error',
  says: 'A step of `sooner` can never be the one that counts: a step above it always holds when it does, or the rule is not raised then. Somebody meant it to act.',
  help: 'mend its condition, move it up, or take it out',
  bad: fever(steps('▸{ fact: temperature, operator: greaterThanInclusive, value: 40.0 }')),
  good: fever(steps('{ fact: temperature, operator: greaterThanInclusive, value: 38.5 }')),
  find: (context) => [
    ...context.refusals.filter(({ code }) => code === 'same-step').map((issue) => refusal(issue)),
    ...unreached(context),
  ],
}

function unreached(context: CheckContext): ReturnType<Check['find']> {
  const worlds = worldsOf(context)
  return context.rules.flatMap(({ part, rule: { conditions, flag } }) => {
    const steps = flag.sooner ?? []
    return steps.flatMap(({ when }, i) => {
      const above = steps.slice(0, i).map((step) => ({ not: step.when }))
      if (worlds.together([conditions, when, ...above]) !== undefined) return []
      const never = worlds.together([conditions, when]) === undefined
      const message = never
        ? 'this step never holds when the rule is raised'
        : 'a step above this one always holds when it does'
      return [faultAt(part, ['flag', 'sooner', i, 'when'], { message })]
    })
  })
}
