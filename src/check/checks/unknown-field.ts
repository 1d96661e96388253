import { entryFieldNames } from '../names.js'
import type { Check } from '../check.js'
import { moreFacts } from '../ground.js'
import { unknownNames } from '../meant.js'

export const unknownField: Check = {
  id: 'unknown-field',
  severity: 'error',
  says: 'A fact tests a field that the record does not have, so the test could never be answered.',
  help: 'use a field of that list of the record',
  bad: moreFacts(`
  harmfulFalls: { count: falls, where: { ▸injuri: [severe] }, within: 12 months, ask: { group: events, say: How many falls with an injury? } }
`),
  good: moreFacts(`
  harmfulFalls: { count: falls, where: { injury: [severe] }, within: 12 months, ask: { group: events, say: How many falls with an injury? } }
`),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-field',
      ({ expected }) => entryFieldNames(expected),
    ),
}
