import { withins } from '../values/withins.js'
import { choice, required, saying, slug, slugs, text } from './field.js'
import { kind, recordList } from './kind.js'

/** Lists that no host sends: they are made while somebody is screened. Pages read them like any other. */
export const derivedTable = {
  resident: {
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
  },
  home: {
    residents: recordList('standing', 'who lives in the home; tests are on facts about each of them', {
      person: kind('residents', 'one resident of the home', { id: required(text(200)) }, { undated: true }),
    }),
  },
}
