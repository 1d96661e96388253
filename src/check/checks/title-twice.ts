import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { fever } from '../ground.js'

export const titleTwice: Check = {
  id: 'title-twice',
  severity: 'warning',
  says: 'Two rules have the same title. In a report or a round list nobody could tell them apart.',
  help: 'let each title say what is different about its rule',
  bad: fever('title: ▸Many falls in a year'),
  good: fever('title: A fever today'),
  find: ({ texts }) => {
    const first = new Map<string, string>()
    return texts.flatMap(({ sort, text, part, path }) => {
      if (sort !== 'title' || part.sort !== 'rule') return []
      const key = text.toLowerCase()
      const other = first.get(key)
      first.set(key, other ?? part.name)
      return other === undefined
        ? []
        : [faultAt(part, path, { message: `\`${other}\` has this title too`, seen: text.slice(0, 60) })]
    })
  },
}
