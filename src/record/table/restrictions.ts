import { choice, flag, required, time } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Restrictions of liberty in force; `at` is when they began. Recorded facts, never a conclusion. */
export const restrictions = recordList('happening', 'restrictions of liberty; `at` is when they began', {
  restriction: kind('restrictions', 'one restriction', {
    of: required(
      choice(
        'constant-supervision',
        'not-free-to-leave',
        'locked-door',
        'bed-rails',
        'lap-belt',
        'covert-medicine',
        'sedation',
        'holding',
        'other',
      ),
    ),
    objecting: flag(),
    endedAt: time(),
  }),
})
