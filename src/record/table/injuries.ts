import { choice, flag, required, slug } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Injuries other than wounds of the skin. */
export const injuries = recordList('happening', 'injuries other than wounds of the skin', {
  injury: kind('injuries', 'one injury', {
    of: required(choice('fracture', 'head', 'dislocation', 'bruise', 'other')),
    cause: choice('fall', 'fragility', 'blow', 'handling', 'assault', 'unknown', 'other'),
    site: slug('body sites'),
    unexplained: flag(),
  }),
})
