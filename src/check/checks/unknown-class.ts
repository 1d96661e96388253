import type { Check } from '../check.js'
import { moreFacts } from '../ground.js'
import { unknownNames } from '../meant.js'

export const unknownClass: Check = {
  id: 'unknown-class',
  severity: 'error',
  says: 'The page names a class of medicines that is not in the classes table, so no medicine would ever be found in it.',
  help: 'use a class of the classes table, or add it there first',
  bad: moreFacts(`
  takesSleepingTablet: { any: medicines, where: { class: ▸benzodiazepin }, ask: { group: medicines, say: Is there a sleeping tablet? } }
`),
  good: moreFacts(`
  takesSleepingTablet: { any: medicines, where: { class: benzodiazepine }, ask: { group: medicines, say: Is there a sleeping tablet? } }
`),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-class',
      () => context.tables.classes.map((row) => row.class),
    ),
}
