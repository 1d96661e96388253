import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { fever } from '../ground.js'
import { worldsOf } from '../worlds.js'

const flag = (limit: string, mark = ''): string => `
flag:
  refer: [gp]
  within: ${mark}today
  message: A fever. Ring the GP practice today and say the temperature.
  sooner:
    - when: { fact: temperature, operator: greaterThan, value: ${limit} }
      within: 1 hour
      message: A fever. Ring the GP or out-of-hours line within 1 hour.
evidence:
  - source: A guideline on infection
    year: 2024
    supports: The thresholds of 37.0, 38.0 and 39.0 degrees.
    basis: published
examples:
  - name: a temperature of 38.0
    given: { temperature: 38.0 }
    expect: raised
  - name: a temperature of 37.9
    given: { temperature: 37.9 }
    expect: not-raised
  - name: a temperature of 37.0
    given: { temperature: 37.0 }
    expect: not-raised
  - name: a temperature of 37.1
    given: { temperature: 37.1 }
    expect: not-raised
  - name: a temperature of 39.0
    given: { temperature: 39.0 }
    expect: raised
  - name: a temperature of 39.1
    given: { temperature: 39.1 }
    expect: raised
  - name: no thermometer to hand
    given: {}
    expect: undetermined
    ask: [temperature]
`

export const flagNeverShown: Check = {
  id: 'flag-never-shown',
  severity: 'warning',
  says: 'Whenever the rule is raised, a step of `sooner` holds too, so its own time and message are never shown. Either the step is too wide or the flag is out of date.',
  help: 'narrow the step, or let the flag say what the step says',
  bad: fever(flag('37.0', '▸')),
  good: fever(flag('39.0')),
  find: (context) => {
    const worlds = worldsOf(context)
    return context.rules.flatMap(
      ({
        part,
        rule: {
          conditions,
          flag: { sooner = [] },
        },
      }) =>
        sooner.length === 0 ||
        worlds.together([conditions, ...sooner.map(({ when }) => ({ not: when }))]) !== undefined
          ? []
          : [
              faultAt(part, ['flag', 'within'], {
                message: 'one of the steps always holds, so this time is never given',
              }),
            ],
    )
  },
}
