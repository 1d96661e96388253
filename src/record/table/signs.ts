import { choice, flag, required, saying, slug, slugs, time } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Signs and soft signs that somebody looked for, and the rounds in which they looked. */
export const signs = recordList(
  'measurement',
  'signs and soft signs, and the rounds in which they were looked for',
  {
    sign: kind(
      'signRecords',
      'one sign, seen or not',
      {
        sign: required(slug('signs')),
        present: choice('yes', 'no', 'unable'),
        new: saying('new, not how the resident usually is', flag()),
        worse: flag(),
        startedAt: time(),
        meal: choice('breakfast', 'lunch', 'supper', 'snack'),
      },
      { value: 'present', oneOf: ['present'] },
    ),
    signRound: kind(
      'signRounds',
      'a round of looking: what was asked about and not recorded as seen was not seen, where it says so',
      {
        group: slug('groups of signs'),
        signs: slugs('signs'),
        noneSeen: required(flag()),
      },
      { oneOf: ['group', 'signs'] },
    ),
  },
)
