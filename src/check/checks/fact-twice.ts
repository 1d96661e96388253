import { digestOf } from '../../pages/digest.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { moreFacts } from '../ground.js'

export const factTwice: Check = {
  id: 'fact-twice',
  severity: 'warning',
  says: 'Two shared facts select the very same thing under two names. When one of them is changed the other is forgotten, and two rules about one thing part.',
  help: 'keep one of them and use its name everywhere',
  bad: moreFacts(`
  ▸hot: { latest: temperature, currentFor: 4 hours, old: raises, ask: How warm is the resident? }
`),
  good: moreFacts(`
  hot: { when: { fact: temperature, operator: greaterThanInclusive, value: 38.5 } }
`),
  find: ({ definitions }) => {
    const first = new Map<string, string>()
    return definitions.facts.flatMap(({ name, part, path, definition }) => {
      // What an app says is told apart by its name alone.
      if (part.sort !== 'facts' || definition.selection['fromApp'] !== undefined) return []
      const key = digestOf(definition.selection)
      const other = first.get(key)
      first.set(key, other ?? name)
      return other === undefined
        ? []
        : [faultAt(part, path, { message: `\`${other}\` selects the same`, seen: name }, 'key')]
    })
  },
}
