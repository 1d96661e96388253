import { choice, day, flag, required, saying, slug, slugs, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Decisions about treatment and care, made or waiting; `at` is when made or, if waiting, when raised. */
export const decisions = recordList(
  'happening',
  'decisions made or waiting; `at` is when made, or raised if waiting',
  {
    decision: kind('decisions', 'one decision', {
      about: required(saying('a medicine, a class of medicines or a named decision', slug('decisions'))),
      outcome: choice(
        'agreed',
        'declined',
        'contraindicated',
        'not-tolerated',
        'no-benefit',
        'waiting',
        'other',
      ),
      includes: saying('what was thought of: `target-symptom`, `family-discussion`', slugs('decision parts')),
      madeOn: day(),
      capacityAssessedOn: day(),
      serious: flag(),
      unbefriended: saying('nobody but paid staff to consult', flag()),
      reason: text(1000),
      reviewOn: day(),
    }),
  },
)
