import type { Check } from '../check.js'
import { refusal } from '../find.js'
import { fever } from '../ground.js'

const steps = (first: string, second: string): string => `
flag:
  refer: [gp]
  within: today
  message: A fever. Ring the GP practice today and say the temperature.
  sooner:
    - when: { fact: pulseRate, operator: greaterThan, value: 130 }
      within: ${first}
      message: A fever and a fast pulse. Ring the GP or out-of-hours line now.
    - when: { fact: consciousness, operator: equal, value: voice }
      within: ${second}
      message: A fever and drowsiness. Ring the GP or out-of-hours line now.
`

export const stepOutOfOrder: Check = {
  id: 'step-out-of-order',
  severity: 'error',
  says: 'A step of `sooner` is later than the rule itself, or than a step below it. The first step that holds is the one that counts, so the sooner one would be lost.',
  help: 'write the strongest step first, and none that is later than the rule',
  bad: fever(steps('2 hours', '▸1 hour')),
  good: fever(steps('1 hour', '2 hours')),
  find: ({ refusals }) =>
    refusals
      .filter(({ code }) => code === 'later-step' || code === 'steps-out-of-order')
      .map((issue) => refusal(issue)),
}
