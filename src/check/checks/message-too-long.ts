import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

/** What fits on a screen of a telephone, and is read to its end. */
const most = 240

const message = (text: string): string => `
flag:
  refer: [gp]
  within: 7 days
  message: ${text}
`

const long =
  "The resident fell many times. Ask the GP to look for a cause at this week's round, with the log of falls, the blood pressure lying and standing, the list of medicines, the footwear, the glasses, the walking aid, the height of the bed and the lights."

export const messageTooLong: Check = {
  id: 'message-too-long',
  severity: 'error',
  says: 'A message is longer than 240 characters. In a hurry only its beginning is read, and what to do may stand at its end.',
  help: 'say who does what by when, and leave the rest to `why` and `limits`',
  bad: falls(message(`▸${long}`)),
  good: falls(message("The resident fell many times. Ask the GP to look for a cause at this week's round.")),
  find: ({ texts }) =>
    texts.flatMap(({ sort, text, part, path }) =>
      (sort === 'message' || sort === 'say') && text.length > most
        ? [
            faultAt(part, path, {
              message: `this message has ${text.length} characters`,
              seen: `${text.length} characters`,
              expected: `at most ${most}`,
            }),
          ]
        : [],
    ),
}
