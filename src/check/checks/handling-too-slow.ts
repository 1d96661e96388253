import { rankOf } from '../../pages/within.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { comfortPlan } from '../ground-handling.js'

export const handlingTooSlow: Check = {
  id: 'handling-too-slow',
  severity: 'error',
  says: 'A handling page that changes who is called gives more than an hour, or no time at all. A plan may turn an immediate call into one within the hour, and nothing slower (property P-A2).',
  help: 'write `within: 1 hour` or sooner beside `reroute`',
  bad: comfortPlan('  within: ▸2 hours\n'),
  good: comfortPlan('  within: 1 hour\n'),
  find: ({ parts }) =>
    parts.flatMap((part) => {
      if (part.sort !== 'handling' || part.content.then.reroute === undefined) return []
      const { within } = part.content.then
      if (within !== undefined && rankOf(within) <= rankOf('1 hour')) return []
      return [
        faultAt(part, within === undefined ? ['then'] : ['then', 'within'], {
          message:
            within === undefined
              ? 'nothing says by when the other service is called'
              : `the other service is given ${within}`,
          seen: within ?? 'no time',
          expected: '1 hour or sooner',
        }),
      ]
    }),
}
