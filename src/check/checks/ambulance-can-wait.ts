import { rankOf } from '../../pages/within.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { fever } from '../ground.js'

const step = (within: string): string => `
flag:
  refer: [gp]
  within: today
  message: A fever. Ring the GP practice today and say the temperature.
  sooner:
    - when: { fact: pulseRate, operator: greaterThan, value: 130 }
      refer: [ambulance]
      within: ${within}
      message: A fever and a fast pulse. Call 999 now and stay with the resident.
examples:
  - name: a temperature of 38.0
    given: { temperature: 38.0, pulseRate: 130 }
    expect: { outcome: raised, within: today }
  - name: a temperature of 37.9
    given: { temperature: 37.9 }
    expect: not-raised
  - name: a fast pulse too
    given: { temperature: 38.0, pulseRate: 131 }
    expect: raised
  - name: no thermometer to hand
    given: {}
    expect: undetermined
    ask: [temperature]
`

export const ambulanceCanWait: Check = {
  id: 'ambulance-can-wait',
  severity: 'error',
  says: 'A flag sends for the ambulance and gives more than an hour. Whoever reads it will either wait too long or call for nothing.',
  help: 'write `within: now` or `within: 1 hour`, or refer to another service',
  bad: fever(step('▸2 hours')),
  good: fever(step('now')),
  find: ({ rules }) =>
    rules.flatMap(({ part, rule: { flag } }) => {
      const all = [
        { path: ['flag', 'within'], refer: flag.refer, within: flag.within },
        ...(flag.sooner ?? []).map(({ refer, within }, i) => ({
          path: ['flag', 'sooner', i, 'within'],
          refer: refer ?? flag.refer,
          within,
        })),
        ...(flag.also ?? []).map(({ refer, within }, i) => ({
          path: ['flag', 'also', i, 'within'],
          refer,
          within,
        })),
      ]
      return all.flatMap(({ path, refer, within }) =>
        refer.includes('ambulance') && rankOf(within) > rankOf('1 hour')
          ? [
              faultAt(part, path, {
                message: `the ambulance is given ${within}`,
                seen: within,
                expected: 'now, or within 1 hour',
              }),
            ]
          : [],
      )
    }),
}
