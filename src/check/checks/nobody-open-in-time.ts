import { rankOf, type Within } from '../../pages/within.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { fever, moreRows, together } from '../ground.js'
import { isAlwaysReached } from '../services.js'

const flag = (refer: string): string => `
flag:
  refer: ${refer}
  within: today
  message: A fever. Ring the GP practice today and say the temperature.
  sooner:
    - when: { fact: pulseRate, operator: greaterThan, value: 130 }
      within: 1 hour
      message: A fever and a fast pulse. Ring the GP or out-of-hours line within 1 hour.
`

const clinic = moreRows(
  'services',
  'fever-clinic,the fever clinic,weekdays 08:00-18:30,gp-walk-in\ngp-walk-in,the walk-in clinic,weekdays 08:00-18:30,fever-clinic\n',
)

export const nobodyOpenInTime: Check = {
  id: 'nobody-open-in-time',
  severity: 'error',
  says: 'A flag for two hours or less names only services that close, and nobody that they fall back on is always open. At night nobody would come.',
  help: 'add a service that is always open, or a fallback that is',
  bad: together(clinic, fever(flag('[fever-clinic]').replace('within: 1 hour\n', 'within: ▸1 hour\n'))),
  good: together(clinic, fever(flag('[fever-clinic, nhs-111]'))),
  find: (context) =>
    context.rules.flatMap(({ part, rule: { flag: said } }) => {
      const all = [
        { path: ['flag', 'within'], refer: said.refer, within: said.within },
        ...(said.sooner ?? []).map(({ refer, within }, i) => ({
          path: ['flag', 'sooner', i, 'within'],
          refer: refer ?? said.refer,
          within,
        })),
      ]
      return all.flatMap(({ path, refer, within }) =>
        rankOf(within) > rankOf(longest) || refer.some((service) => isAlwaysReached(context, service))
          ? []
          : [
              faultAt(part, path, {
                message: `nobody among ${refer.map((service) => `\`${service}\``).join(', ')} is sure to be open within ${within}`,
                seen: refer.join(', '),
              }),
            ],
      )
    }),
}

const longest: Within = '2 hours'
