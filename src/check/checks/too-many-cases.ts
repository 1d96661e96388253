import type { Check } from '../check.js'
import { refusal } from '../find.js'
import { fever } from '../ground.js'

const around = (fact: string, limits: readonly number[]): string =>
  limits
    .map(
      (limit) =>
        `        - { fact: ${fact}, operator: greaterThan, value: ${limit} }\n        - { fact: ${fact}, operator: lessThan, value: ${limit - 1} }\n`,
    )
    .join('')

const conditions = (key: string, limits: readonly number[]): string => `
${key}:
  all:
    - any:
${around('temperature', limits)}    - any:
${around(
  'pulseRate',
  limits.map((limit) => limit + 60),
)}    - any:
${around('fallsInLast12Months', limits)}`

export const tooManyCases: Check = {
  id: 'too-many-cases',
  severity: 'error',
  says: 'The condition asks for so many facts in both directions (above one limit and below another) that an exact answer would take more cases than a screening may try.',
  help: 'split the page, or name parts of the condition as facts with `when`',
  bad: fever(conditions('▸conditions', [30, 33, 36, 39])),
  good: fever('conditions: { fact: temperature, operator: greaterThanInclusive, value: 38.0 }'),
  find: ({ refusals }) =>
    refusals.filter(({ code }) => code === 'too-many-cases').map((issue) => refusal(issue)),
}
