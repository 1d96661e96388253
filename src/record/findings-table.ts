import { withins } from '../values/withins.js'
import { choice, required, saying, slug, slugs, text } from './field.js'
import { kind, recordList } from './kind.js'

/**
 * Lists that no host sends: they are made while a resident is screened. Pages read them like any other, in a
 * second pass over what the other rules have raised.
 */
export const derivedTable = {
  findings: recordList('happening', 'what other rules raise of this resident, on this screening', {
    finding: kind('findings', 'one rule that is raised, or that may be', {
      rule: required(saying('the id of the rule, with its row: `stopp-renal/e4`', text(200))),
      domain: slug('domains'),
      problem: slug('problems'),
      element: slug('elements'),
      refer: required(slugs('services')),
      within: required(saying('how soon, on the one scale', choice(...withins))),
    }),
  }),
}
