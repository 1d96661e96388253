import type { Check } from '../check.js'
import { classesRefused, classFacts, present } from '../classes.js'
import { faultAt } from '../find.js'
import { benzodiazepine } from '../ground.js'
import { worldsOf } from '../worlds.js'

const page = (cleared: string, mark = ''): string => `${cleared}
${mark}conditions:
  all:
    - { fact: medicineClasses, operator: contains, value: benzodiazepine }
    - { fact: diagnoses, operator: contains, value: dementia }
    - { fact: medicineClasses, operator: doesNotContain, value: ppi }
`

export const clearedByMissing: Check = {
  id: 'cleared-by-missing',
  severity: 'warning',
  says: 'The conditions stop the flag when a class of medicines is taken, but `clearedBy` does not say so. What removes a flag is a clinical decision that the page should state.',
  help: 'name the class under `clearedBy`, with the reason in `why` or `limits`',
  bad: benzodiazepine(page('', '▸')),
  good: benzodiazepine(page('clearedBy: [ppi]')),
  find: (context) => {
    const worlds = worldsOf(context)
    return context.rules.flatMap(({ part, rule: { kind, clearedBy = [], conditions } }) => {
      if (kind !== 'medication-flag') return []
      const about = classFacts(context, conditions)
      const named = new Set([
        ...about.flatMap(({ classes }) => classes),
        ...classesRefused(conditions, about),
      ])
      return [...named].flatMap((each) => {
        if (clearedBy.includes(each) || worlds.together([conditions, ...present(each, about)]) !== undefined)
          return []
        return [
          faultAt(
            part,
            ['conditions'],
            { message: `\`${each}\` removes this flag, and \`clearedBy\` does not say so`, seen: each },
            'key',
          ),
        ]
      })
    })
  },
}
