import { choice, flag, required, saying, slug, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Illness in the home that may spread, residents and staff alike; `at` is when it began. */
export const cases = recordList(
  'happening',
  'illness that may spread, in residents and staff; `at` is when it began',
  {
    case: kind('cases', 'one person ill', {
      person: required(saying('an id, so that nobody counts twice', text(200))),
      of: required(
        choice(
          'gut',
          'respiratory',
          'scabies',
          'igas',
          'meningitis',
          'tuberculosis',
          'measles',
          'hepatitis-a',
          'legionella',
          'other',
        ),
      ),
      organism: slug('organisms'),
      confirmed: flag(),
      staff: flag(),
      place: text(200),
      fits: saying('meets the case definition', flag()),
    }),
  },
)
