import { choice, day, flag, required } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Legal authorisations and who may decide; `at` is when granted or asked for. */
export const authorisations = recordList('happening', 'legal authorisations and who may decide', {
  authorisation: kind('authorisations', 'one authorisation or appointment', {
    of: required(
      choice(
        'dols-standard',
        'dols-urgent',
        'court-order',
        'lpa-health',
        'lpa-money',
        'deputy',
        'advocate',
        'next-of-kin',
        'anticipatory-medicines',
      ),
    ),
    status: choice('asked', 'granted', 'refused', 'ended', 'none'),
    endsOn: day(),
    conditionsMet: flag(),
  }),
})
