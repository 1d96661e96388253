import type { Check } from '../check.js'
import { moreFacts } from '../ground.js'
import { unknownNames } from '../meant.js'

export const unknownSign: Check = {
  id: 'unknown-sign',
  severity: 'error',
  says: 'The page names a sign, or a group of signs, that is not in the signs table, so nobody would ever be asked to look for it.',
  help: 'use a sign or group of the signs table, or add it there first',
  bad: moreFacts(`
  softSigns: { members: signs, where: { group: ▸sofd }, ask: Which soft signs are there? }
`),
  good: moreFacts(`
  softSigns: { members: signs, where: { group: soft }, ask: Which soft signs are there? }
`),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-sign' || code === 'unknown-group-of-signs',
      () => context.tables.signs.flatMap(({ sign, group }) => [sign, group]),
    ),
}
