import type { Check } from '../check.js'
import { falls } from '../ground.js'
import { unknownNames } from '../meant.js'

export const unknownSetting: Check = {
  id: 'unknown-setting',
  severity: 'error',
  says: 'The page reads a local figure that no settings page holds, so the rule has no limit.',
  help: 'use the name of a setting that there is, or write it on a settings page',
  bad: falls(
    'conditions: { fact: fallsInLast12Months, operator: greaterThanInclusive, value: { setting: ▸manyFals } }',
  ),
  good: falls(
    'conditions: { fact: fallsInLast12Months, operator: greaterThanInclusive, value: { setting: manyFalls } }',
  ),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-setting',
      () => context.definitions.settings.map(({ name }) => name),
    ),
}
