import { comparisonsOf } from '../../facts/condition.js'
import type { Check } from '../check.js'
import type { CheckContext } from '../context.js'
import { faultIn } from '../find.js'
import { fever } from '../ground.js'
import { isShown, type PlacedText } from '../texts.js'

const message = (text: string): string => `
flag:
  refer: [gp]
  within: today
  message: ${text}
  sooner:
    - when: { fact: pulseRate, operator: greaterThan, value: 130 }
      within: 1 hour
      message: A fever and a fast pulse. Ring the GP or out-of-hours line within 1 hour.
`

export const messageStatesDiagnosis: Check = {
  id: 'message-states-diagnosis',
  severity: 'error',
  says: 'What a carer reads says as a fact that the resident has an illness which nobody has diagnosed. A page can only say what was seen; the clinician says what it is.',
  help: 'say what was seen, or that it may be so, and who decides',
  bad: fever(message('The resident ▸has pneumonia. Ring the GP practice today and say the temperature.')),
  good: fever(
    message('A fever, which may be an infection. Ring the GP practice today and say the temperature.'),
  ),
  find: (context) => {
    const pattern = statement(context)
    return context.texts
      .filter((text) => isShown(text) && text.sort !== 'question')
      .flatMap((text) => {
        const recorded = namesRead(context, text)
        return [...text.text.matchAll(pattern)].flatMap(([found, before = '', name = '']) => {
          const [, said = ''] =
            /^(?:.*?\b)?((?:has|have|is having|are having|suffers|suffer|got|developed|this is|it is|that is)\b.*)$/is.exec(
              found,
            ) ?? []
          if (
            recorded.some((each) => each.includes(name.toLowerCase())) ||
            hedge.test(sentenceBefore(text.text, found) + before)
          )
            return []
          return [
            faultIn(context, text, said === '' ? found : said, {
              message: `\`${name}\` is stated as a fact`,
            }),
          ]
        })
      })
  },
}

/** Illnesses that messages are tempted to name, beside the diagnoses of the table. */
const illnesses =
  'sepsis|stroke|heart attack|pneumonia|chest infection|urinary tract infection|urinary infection|UTI|delirium|ketoacidosis|pulmonary embolism|blood clot|hip fracture|broken hip|fracture|meningitis|cellulitis|depression|dementia|malnutrition|heart failure|kidney injury|kidney failure|bowel obstruction|internal bleeding|covid|influenza|flu'

function statement({ tables }: CheckContext): RegExp {
  const titles = tables.diagnoses
    .map(({ title }) => title.toLowerCase())
    .filter((title) => /^[a-z][a-z' -]{4,}$/.test(title))
  const names = [illnesses, ...titles.sort((a, b) => b.length - a.length)].join('|')
  return new RegExp(
    `((?:\\b(?:residents?|they|she|he|who|person|this|it|that)\\s+(?:[a-z]+ly\\s+)?(?:has|have|is|are|suffers?|got|developed)(?:\\s+(?:having|got|developed|from|an?|the|severe|acute|new))*)\\s+)(${names})\\b`,
    'gi',
  )
}

const hedge =
  /\b(may|might|could|possible|possibly|perhaps|suspected|suspect|likely|if|whether|looks? like|signs? of|rule out|think|not|no)\b[^.!?]*$/i

const sentenceBefore = (text: string, found: string): string =>
  text.slice(0, text.indexOf(found)).split(/[.!?]/).at(-1) ?? ''

/** Diagnoses that the rule reads from the problem list: those the resident is known to have. */
function namesRead({ rules, tables }: CheckContext, { part }: PlacedText): readonly string[] {
  const rule = rules.find((each) => each.part === part)?.rule
  const words =
    rule === undefined
      ? []
      : comparisonsOf(rule.conditions).flatMap(({ value }) => [value].flat().map(String))
  return tables.diagnoses
    .filter(({ diagnosis }) => words.includes(diagnosis))
    .map(({ title }) => title.toLowerCase())
}
