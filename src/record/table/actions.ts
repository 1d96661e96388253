import { choice, day, required, saying, slug, text, time } from '../field.js'
import { kind, recordList } from '../kind.js'

/** What was done about earlier findings; `at` is when that was decided. */
export const actions = recordList('happening', 'what was done about earlier findings', {
  action: kind('actions', 'one referral or task and how far it has come', {
    rule: saying('the id of the rule it answers', text(200)),
    service: slug('services'),
    status: required(
      choice(
        'planned',
        'referred',
        'accepted',
        'done',
        'declined',
        'not-met',
        'service-not-available',
        'deferred',
      ),
    ),
    why: text(1000),
    reviewOn: day(),
    closedAt: time(),
  }),
})
