import { choice, day, flag, required } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Assessments of capacity, each for one decision. */
export const capacity = recordList('measurement', 'assessments of capacity, each for one decision', {
  capacityAssessment: kind(
    'capacityAssessments',
    'whether the resident lacks capacity for one decision',
    {
      about: required(
        choice(
          'care-and-residence',
          'going-to-hospital',
          'treatment',
          'covert-medicines',
          'resuscitation',
          'vaccination',
          'restraint',
          'money',
          'other',
        ),
      ),
      lacks: flag(),
      bestInterestsDecidedOn: day(),
    },
    { value: 'lacks', oneOf: ['lacks'] },
  ),
})
