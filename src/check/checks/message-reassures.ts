import type { Check } from '../check.js'
import { faultIn } from '../find.js'
import { falls } from '../ground.js'
import { isShown } from '../texts.js'

const message = (text: string): string => `
flag:
  refer: [gp]
  within: 7 days
  message: ${text}
`

export const messageReassures: Check = {
  id: 'message-reassures',
  severity: 'error',
  says: 'What a carer reads sounds as if nothing were wrong. A page knows only what was recorded, and a reassured home looks less closely.',
  help: 'take the words out, or say what was seen and what to watch for',
  bad: falls(
    message(
      "The resident fell many times, but is at ▸low risk. Ask the GP to look for a cause at this week's round.",
    ),
  ),
  good: falls(message("The resident fell many times. Ask the GP to look for a cause at this week's round.")),
  find: (context) =>
    context.texts
      .filter(isShown)
      .flatMap((text) =>
        [...text.text.matchAll(reassurance)].map(([found]) =>
          faultIn(context, text, found, { message: `\`${found}\` reassures` }),
        ),
      ),
}

const reassurance =
  /\b(?:low(?:er)? risk|no risk|not at risk|all clear|in the clear|perfectly safe|(?:is|are|be) safe|is clear|(?:is|are|be|seems?|looks?|keeps?|doing) (?:quite |very |otherwise )?(?:well|fine|all right|alright|ok|okay|normal|stable)|no (?:need|reason|cause) (?:to worry|for concern|to ring|to call)|do(?:es)? not (?:need to )?worry|nothing (?:to worry about|is wrong|serious)|not (?:serious|dangerous|urgent)|harmless|can wait|reassur\w*|no action (?:is )?needed)\b/gi
