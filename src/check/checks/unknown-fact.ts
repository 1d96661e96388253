import type { Check } from '../check.js'
import { falls } from '../ground.js'
import { unknownNames } from '../meant.js'
import { factNames } from '../names.js'

export const unknownFact: Check = {
  id: 'unknown-fact',
  severity: 'error',
  says: 'The page speaks of a fact that no facts page defines. Nobody could ever record it, so the rule would wait for it for ever.',
  help: 'use the name of a fact that there is, or define it on a facts page or under `facts` on this page',
  bad: falls(
    'conditions: { fact: ▸fallsInLast12Month, operator: greaterThanInclusive, value: { setting: manyFalls } }',
  ),
  good: falls(
    'conditions: { fact: fallsInLast12Months, operator: greaterThanInclusive, value: { setting: manyFalls } }',
  ),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-fact',
      ({ file }) => factNames(context, file),
    ),
}
