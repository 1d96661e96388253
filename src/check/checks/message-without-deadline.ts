import { rankOf } from '../../pages/within.js'
import type { Check } from '../check.js'
import { soonestNamed } from '../deadlines.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

const flag = (within: string, text: string): string => `
flag:
  refer: [gp]
  within: ${within}
  message: ${text}
`

export const messageWithoutDeadline: Check = {
  id: 'message-without-deadline',
  severity: 'error',
  says: 'A message does not say by when, or says later than the time of its flag. Who reads only the message would act too late.',
  help: "say by when, in words as soon as `within`: now, within 1 hour, today, at this week's round",
  bad: falls(flag('7 days', '▸The resident fell many times. Ask the GP to look for a cause.')),
  good: falls(
    flag('7 days', "The resident fell many times. Ask the GP to look for a cause at this week's round."),
  ),
  find: ({ parts }) =>
    parts.flatMap((part) => {
      if (part.sort !== 'rule') return []
      const { flag: said } = part.content
      const all = [
        { path: ['flag', 'message'], text: said.message, within: said.within },
        ...(said.sooner ?? []).map(({ message, within }, i) => ({
          path: ['flag', 'sooner', i, 'message'],
          text: message,
          within,
        })),
      ]
      return all.flatMap(({ path, text, within }) => {
        if (text === undefined) return []
        const named = soonestNamed(text)
        if (named !== undefined && rankOf(named) <= rankOf(within)) return []
        const message =
          named === undefined
            ? 'this message does not say by when'
            : `this message says ${named} at the soonest, and its flag ${within}`
        return [faultAt(part, path, { message, seen: named ?? 'no time', expected: within })]
      })
    }),
}
