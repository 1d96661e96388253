import { choice, day, flag, slug, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Allergies and intolerances. An empty list that says `complete: true` is "none known"; no list at all is a gap. */
export const allergies = recordList(
  'standing',
  'allergies and intolerances; empty and `complete: true` is none known',
  {
    allergy: kind(
      'allergies',
      'one allergy or intolerance',
      {
        substance: slug('medicines'),
        asWritten: text(500),
        code: text(20),
        reaction: text(500),
        immediate: flag(),
        severe: flag(),
        status: choice('active', 'resolved', 'refuted'),
        firstOn: day(),
      },
      { oneOf: ['substance', 'asWritten', 'code'], undated: true },
    ),
  },
)
