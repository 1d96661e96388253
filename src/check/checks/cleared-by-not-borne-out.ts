import type { Check } from '../check.js'
import { classFacts, present } from '../classes.js'
import { faultAt } from '../find.js'
import { benzodiazepine } from '../ground.js'
import { worldsOf } from '../worlds.js'

const page = (condition: string, cleared: string): string => `
clearedBy: [${cleared}]
conditions:
  all:
    - { fact: medicineClasses, operator: contains, value: benzodiazepine }
    - { fact: diagnoses, operator: contains, value: dementia }
    - { fact: medicineClasses, operator: doesNotContain, value: ${condition} }
examples:
  - name: nitrazepam and dementia
    given: { medicineClasses: [benzodiazepine], diagnoses: [dementia] }
    expect: raised
  - name: nitrazepam without dementia
    given: { medicineClasses: [benzodiazepine], diagnoses: [] }
    expect: not-raised
  - name: the problem list has not come
    given: { medicineClasses: [benzodiazepine] }
    expect: undetermined
    ask: [diagnoses]
`

export const clearedByNotBorneOut: Check = {
  id: 'cleared-by-not-borne-out',
  severity: 'error',
  says: 'The page says that a class of medicines removes the flag, but its conditions can be met while the resident takes it. The reviewer would be told something that is not so.',
  help: 'let the conditions ask that the class is not taken, or take it out of `clearedBy`',
  bad: benzodiazepine(page('nsaid', '▸ppi, nsaid')),
  good: benzodiazepine(page('ppi', 'ppi')),
  find: (context) => {
    const worlds = worldsOf(context)
    return context.rules.flatMap(({ part, rule: { clearedBy = [], conditions } }) => {
      const about = classFacts(context, conditions)
      return clearedBy.flatMap((each, i) =>
        worlds.together([conditions, ...present(each, about)]) === undefined
          ? []
          : [
              faultAt(part, ['clearedBy', i], {
                message: `this rule can be raised in a resident who takes \`${each}\``,
                seen: each,
              }),
            ],
      )
    })
  },
}
