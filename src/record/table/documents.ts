import { choice, flag, required } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Papers that came or were sent. */
export const documents = recordList('happening', 'papers that came or were sent; `at` is when', {
  document: kind('documents', 'one document', {
    of: required(
      choice(
        'discharge-summary',
        'discharge-medicines-list',
        'transfer-form',
        'hospital-passport',
        'this-is-me',
        'life-story',
        'communication-needs',
        'consents',
        'chc-referral',
        'chc-decision',
        'fast-track',
        'dols-application',
        'safeguarding-report',
        'incident-form',
        'notification',
        'other',
      ),
    ),
    sent: flag(),
  }),
})
