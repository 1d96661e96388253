import { verbOf } from '../../facts/verbs.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { moreFacts } from '../ground.js'

export const factWithoutQuestion: Check = {
  id: 'fact-without-question',
  severity: 'warning',
  says: 'A shared fact is read from the record and has no question in plain words. A carer who has to find it out would read only the name of a list.',
  help: 'write `ask:` with the question that a carer, a nurse or the practice can answer',
  bad: moreFacts(`
  ▸weight: { latest: weight, currentFor: 90 days }
`),
  good: moreFacts(`
  weight: { latest: weight, currentFor: 90 days, ask: Weigh the resident. }
`),
  find: ({ definitions }) =>
    definitions.facts.flatMap(({ part, path, selection, definition }) => {
      if (part.sort !== 'facts' || verbOf(definition.selection)?.overFacts === true) return []
      const { ask } = selection
      const said = typeof ask === 'string' ? ask : ask?.say
      return said === undefined
        ? [
            faultAt(
              part,
              path,
              { message: `\`${String(path[1])}\` has no question`, seen: String(path[1]) },
              'key',
            ),
          ]
        : []
    }),
}
