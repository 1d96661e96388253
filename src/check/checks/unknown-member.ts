import type { Check } from '../check.js'
import { benzodiazepine } from '../ground.js'
import { unknownNames } from '../meant.js'

export const unknownMember: Check = {
  id: 'unknown-member',
  severity: 'error',
  says: 'A set of classes, diagnoses or signs is asked for a word that it can never hold, so the answer would always be no.',
  help: 'use a word of the table behind the set, or add it there first',
  bad: benzodiazepine(`
conditions:
  all:
    - { fact: medicineClasses, operator: contains, value: benzodiazepine }
    - { fact: diagnoses, operator: contains, value: ▸dementa }
`),
  good: benzodiazepine(`
conditions:
  all:
    - { fact: medicineClasses, operator: contains, value: benzodiazepine }
    - { fact: diagnoses, operator: contains, value: dementia }
`),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-member',
      () => [
        ...context.tables.classes.map((row) => row.class),
        ...context.tables.diagnoses.map(({ diagnosis }) => diagnosis),
        ...context.tables.signs.map(({ sign }) => sign),
      ],
    ),
}
