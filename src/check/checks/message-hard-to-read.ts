import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'
import { mostGrade, readingGrade } from '../reading-grade.js'

const message = (text: string): string => `
flag:
  refer: [gp]
  within: 7 days
  message: ${text}
`

export const messageHardToRead: Check = {
  id: 'message-hard-to-read',
  severity: 'warning',
  says: `A message is harder to read than grade ${mostGrade} by the Flesch-Kincaid formula (0.39 words a sentence + 11.8 syllables a word - 15.59), which a reader of about 14 years manages. Carers read it in a hurry, often in their second language.`,
  help: 'use shorter sentences and everyday words',
  bad: falls(
    message(
      "▸Recurrent falling necessitates comprehensive multifactorial assessment incorporating polypharmacy evaluation at this week's round.",
    ),
  ),
  good: falls(message("The resident fell many times. Ask the GP to look for a cause at this week's round.")),
  find: ({ texts, once }) =>
    texts.flatMap(({ sort, text, part, path }) => {
      if (sort !== 'message' && sort !== 'say') return []
      const grade = once('grade', text, () => readingGrade(text))
      return grade > mostGrade
        ? [
            faultAt(part, path, {
              message: `this message reads at grade ${grade.toFixed(1)}`,
              seen: `grade ${grade.toFixed(1)}`,
              expected: `at most grade ${mostGrade}`,
            }),
          ]
        : []
    }),
}
