import { choice, flag, required } from '../field.js'
import { kind, recordList } from '../kind.js'

/** What goes to hospital with the resident, and whether it is ready. */
export const redBag = recordList(
  'measurement',
  'what goes to hospital with the resident, and whether it is ready',
  {
    redBagItem: kind(
      'redBagItems',
      'one thing that belongs in the red bag',
      {
        item: required(
          choice(
            'identity-and-consents',
            'transfer-form',
            'medicines-chart',
            'medicines',
            'plans',
            'this-is-me',
            'clothes',
            'glasses',
            'hearing-aid',
            'dentures',
            'belongings-list',
            'discharge-contact',
          ),
        ),
        ready: flag(),
      },
      { value: 'ready', oneOf: ['ready'] },
    ),
  },
)
