import { required, saying, slug, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** What the home was asked to find out, so that a question past its deadline is seen. */
export const asked = recordList('happening', 'what the home was asked to find out; `at` is when asked', {
  question: kind('questions', 'one question put to the home', {
    fact: required(saying('the fact as the report named it', text(200))),
    of: slug('roles'),
  }),
})
