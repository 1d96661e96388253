import type { Check } from '../check.js'
import { refusal } from '../find.js'
import { fever } from '../ground.js'

export const impossibleValue: Check = {
  id: 'impossible-value',
  severity: 'error',
  says: 'A fact or a field is compared with something that it cannot be, such as a word for a number, or a word that is none of its choices.',
  help: 'compare it with a value of its own kind',
  bad: fever('conditions: { fact: consciousness, operator: equal, value: ▸drowsy }'),
  good: fever(`
conditions:
  all:
    - { fact: temperature, operator: greaterThanInclusive, value: 38.0 }
    - { fact: consciousness, operator: in, value: [alert, voice] }
examples:
  - name: a temperature of 38.0
    given: { temperature: 38.0, pulseRate: 130, consciousness: alert }
    expect: { outcome: raised, within: today }
  - name: a temperature of 37.9
    given: { temperature: 37.9 }
    expect: not-raised
  - name: a fast pulse too
    given: { temperature: 38.0, pulseRate: 131, consciousness: alert }
    expect: { outcome: raised, within: 1 hour }
  - name: no thermometer to hand
    given: { consciousness: alert }
    expect: undetermined
    ask: [temperature]
`),
  find: ({ refusals }) =>
    refusals
      .filter(({ code }) => code === 'wrong-value' || code === 'wrong-operator')
      .map((issue) => refusal(issue)),
}
