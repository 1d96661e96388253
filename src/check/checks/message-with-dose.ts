import type { Check } from '../check.js'
import { faultIn } from '../find.js'
import { benzodiazepine } from '../ground.js'
import { isShown } from '../texts.js'

const message = (text: string): string => `
flag:
  refer: [pharmacist]
  within: 28 days
  message: ${text}
`

export const messageWithDose: Check = {
  id: 'message-with-dose',
  severity: 'error',
  says: 'What a carer reads holds an amount of a medicine. Somebody could give it, and no page may prescribe.',
  help: 'leave the amount out and say who decides about it',
  bad: benzodiazepine(
    message('Ask the pharmacist within 28 days whether ▸2.5 mg would be enough. Do not stop it suddenly.'),
  ),
  good: benzodiazepine(
    message('Ask the pharmacist within 28 days whether less would be enough. Do not stop it suddenly.'),
  ),
  find: (context) =>
    context.texts
      .filter(isShown)
      .flatMap((text) =>
        [...text.text.matchAll(dose)].map(([found]) =>
          faultIn(context, text, found.trim(), { message: `\`${found.trim()}\` is an amount of a medicine` }),
        ),
      ),
}

const amount = '(?:\\d+(?:[.,]\\d+)?|half an?|one|two|three|four)'
const units =
  '(?:mg|milligrams?|micrograms?|mcg|µg|g|grams?|ml|mL|millilitres?|units?|IU|tablets?|capsules?|puffs?|drops?|sachets?|patch(?:es)?|teaspoons?|spoonfuls?)'
/** `20 mg`, `5mg`, `two tablets`; a gram of something in food, or a litre to drink, is none. */
const dose = new RegExp(`(?<![\\w.])${amount}\\s?${units}(?![\\w/])`, 'g')
