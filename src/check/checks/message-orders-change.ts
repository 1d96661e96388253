import type { Check } from '../check.js'
import { faultIn } from '../find.js'
import { benzodiazepine } from '../ground.js'
import { medicinePattern } from '../medicine-words.js'
import { isShown } from '../texts.js'

const message = (text: string): string => `
flag:
  refer: [pharmacist]
  within: 28 days
  message: ${text}
`

export const messageOrdersChange: Check = {
  id: 'message-orders-change',
  severity: 'error',
  says: 'What a carer reads orders a medicine to be stopped, started or changed. Obeyed at once, some medicines do grave harm that way; a page may only ask for a review.',
  help: 'ask somebody who may prescribe to review it, and by when',
  bad: benzodiazepine(
    message('▸Stop the nitrazepam within 28 days and tell the pharmacist. Do not stop it suddenly.'),
  ),
  good: benzodiazepine(
    message('Ask the pharmacist within 28 days whether to stop the nitrazepam. Do not stop it suddenly.'),
  ),
  find: (context) => {
    const order = new RegExp(
      `(?<![\\w-])(?:${verbs})\\s+(?:(?:taking|giving|using|all|any|both|either|each|the|this|that|these|those|their|a|an|of|regular|current|long-acting|resident's|\\w+)\\s+){0,4}?(?:${medicinePattern(context)})(?![\\w-])`,
      'gi',
    )
    return context.texts
      .filter((text) => isShown(text) && text.sort !== 'question')
      .flatMap((text) =>
        text.text.split(/(?<=[.!?;:])\s+/).flatMap((sentence) =>
          [...sentence.matchAll(order)].flatMap((found) => {
            const before = sentence.slice(0, found.index)
            return asked.test(before) || onTime.test(sentence)
              ? []
              : [
                  faultIn(context, text, found[0], {
                    message: `\`${found[0]}\` orders a change of a medicine`,
                  }),
                ]
          }),
        ),
      )
  },
}

const verbs =
  'stop|start|restart|withhold|hold back|omit|skip|leave out|increase|raise|reduce|lower|halve|double|swap|switch|change|replace|discontinue|withdraw|cut down|taper|wean'

/** Somebody is asked whether to, or told not to. */
const asked =
  /\b(?:not|never|don't|whether|consider|considers|considering|without|before|after|if|when|asks? (?:\w+ ){0,4}(?:to|about)|review\w*|about|until|may|might|could)\b[^.!?]*$/i
const onTime = /\bon time\b/i
