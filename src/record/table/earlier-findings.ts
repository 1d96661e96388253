import { withins } from '../../values/withins.js'
import { choice, flag, required, saying, slug, text, time } from '../field.js'
import { kind, recordList } from '../kind.js'

/** What earlier reports raised; `at` is when it was first raised. */
export const earlierFindings = recordList(
  'happening',
  'what earlier reports raised; `at` is when first raised',
  {
    earlierFinding: kind('earlierFindings', 'one rule that was raised', {
      rule: required(saying('the id of the rule, with its row: `stopp-renal/e4`', text(200))),
      domain: slug('domains'),
      problem: slug('problems'),
      within: saying('how soon it was due, on the one scale', choice(...withins)),
      lastRaisedAt: time(),
      reviewedByClinician: flag(),
      outcome: choice('open', 'met', 'not-met', 'declined', 'no-longer-true'),
      closedAt: time(),
      why: text(1000),
    }),
  },
)
