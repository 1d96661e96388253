import type { Check } from '../check.js'
import { falls } from '../ground.js'
import { unknownNames } from '../meant.js'

export const unknownService: Check = {
  id: 'unknown-service',
  severity: 'error',
  says: 'The flag sends the resident to a service that is not in the services table, so nobody would be told.',
  help: 'use a service of the services table, or add it there first',
  bad: falls(`
flag:
  refer: [▸gpp]
  within: 7 days
  message: The resident fell many times. Ask the GP to look for a cause at this week's round.
`),
  good: falls(`
flag:
  refer: [gp]
  within: 7 days
  message: The resident fell many times. Ask the GP to look for a cause at this week's round.
`),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-service',
      () => context.tables.services.map(({ service }) => service),
    ),
}
