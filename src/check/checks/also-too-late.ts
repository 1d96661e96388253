import { rankOf } from '../../pages/within.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

const flag = (also: string): string => `
flag:
  refer: [gp]
  within: 7 days
  message: The resident fell many times. Ask the GP to look for a cause at this week's round.
  also:
    - ${also}
`

export const alsoTooLate: Check = {
  id: 'also-too-late',
  severity: 'warning',
  says: 'Somebody is told a second time, no sooner than the flag itself tells them. It adds nothing, or the service or the time is a slip.',
  help: 'name another service, an earlier time, or take it out',
  bad: falls(flag('{ refer: [▸gp], within: 28 days }')),
  good: falls(flag('{ refer: [pharmacist], within: 28 days }')),
  find: ({ rules }) =>
    rules.flatMap(
      ({
        part,
        rule: {
          flag: { refer, within, also = [] },
        },
      }) =>
        also.flatMap((each, i) =>
          each.refer.flatMap((service, j) =>
            refer.includes(service) && rankOf(each.within) >= rankOf(within)
              ? [
                  faultAt(part, ['flag', 'also', i, 'refer', j], {
                    message: `the flag tells \`${service}\` already, within ${within}`,
                    seen: service,
                  }),
                ]
              : [],
          ),
        ),
    ),
}
