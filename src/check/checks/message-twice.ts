import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { fever } from '../ground.js'

const flag = (text: string): string => `
flag:
  refer: [gp]
  within: today
  message: ${text}
  sooner:
    - when: { fact: pulseRate, operator: greaterThan, value: 130 }
      within: 1 hour
      message: A fever and a fast pulse. Ring the GP or out-of-hours line within 1 hour.
`

export const messageTwice: Check = {
  id: 'message-twice',
  severity: 'warning',
  says: 'Two rules say the very same thing, so the reader cannot tell why the resident is on the list, or thinks that it is there twice.',
  help: 'let each message begin with what its own rule has seen',
  bad: fever(flag("▸The resident fell many times. Ask the GP to look for a cause at this week's round.")),
  good: fever(flag('A fever. Ring the GP practice today and say the temperature.')),
  find: ({ texts }) => {
    const first = new Map<string, string>()
    return texts.flatMap(({ sort, text, part, path }) => {
      if (sort !== 'message' || part.sort !== 'rule' || path[0] !== 'flag') return []
      const key = text.toLowerCase()
      const other = first.get(key)
      first.set(key, other ?? part.name)
      return other === undefined
        ? []
        : [faultAt(part, path, { message: `\`${other}\` says the very same`, seen: text.slice(0, 60) })]
    })
  },
}
