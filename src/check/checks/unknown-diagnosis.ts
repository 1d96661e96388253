import type { Check } from '../check.js'
import { moreFacts } from '../ground.js'
import { unknownNames } from '../meant.js'

export const unknownDiagnosis: Check = {
  id: 'unknown-diagnosis',
  severity: 'error',
  says: 'The page names a diagnosis that is not in the diagnoses table, so no problem list would ever be found to hold it.',
  help: 'use a diagnosis of the diagnoses table, or add it there first',
  bad: moreFacts(`
  epilepsyListed: { any: diagnoses, where: { diagnosis: ▸epilepsi }, ask: { group: diagnoses, say: Is epilepsy on the list? } }
`),
  good: moreFacts(`
  epilepsyListed: { any: diagnoses, where: { diagnosis: epilepsy }, ask: { group: diagnoses, say: Is epilepsy on the list? } }
`),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-diagnosis',
      () => context.tables.diagnoses.map(({ diagnosis }) => diagnosis),
    ),
}
