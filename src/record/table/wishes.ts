import { choice, flag, required, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** What the resident says they want. */
export const wishes = recordList('measurement', 'what the resident says they want', {
  wish: kind(
    'wishes',
    'one wish, as said on that day',
    {
      about: required(
        choice(
          'care-plan',
          'going-to-hospital',
          'treatment',
          'medicines',
          'place-of-death',
          'visitors',
          'activities',
          'other',
        ),
      ),
      agreesWithPlan: flag(),
      sentence: text(1000),
    },
    { value: 'agreesWithPlan', oneOf: ['agreesWithPlan', 'sentence'] },
  ),
})
