import { choice, day, slug, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** The problem list. A diagnosis that is not on it is absent only where the list says `complete: true`. */
export const diagnoses = recordList('standing', 'the problem list', {
  diagnosis: kind(
    'diagnoses',
    'one diagnosis or standing problem',
    {
      diagnosis: slug('diagnoses'),
      asWritten: text(500),
      code: text(20),
      status: choice('confirmed', 'suspected', 'refuted'),
      onsetOn: day(),
      resolvedOn: day(),
      codedOn: day(),
    },
    { oneOf: ['diagnosis', 'asWritten', 'code'], undated: true },
  ),
})
