import type { Check } from '../check.js'
import { faultIn } from '../find.js'
import { falls } from '../ground.js'

const page = (word: string): string => `
why: >
  A resident who has fallen often is likely to fall again, and much of what a review finds can be changed. An
  injury to the ${word} is rare.
`

export const americanSpelling: Check = {
  id: 'american-spelling',
  severity: 'warning',
  says: 'A word is spelt the American way. Pages are read in English homes and practices, and a search for the British word would miss it.',
  help: 'spell it the British way',
  bad: falls(page('▸esophagus')),
  good: falls(page('oesophagus')),
  find: (context) =>
    context.texts.flatMap((text) =>
      [...text.text.matchAll(pattern)].flatMap(([found]) => {
        const british = spelling(found)
        return british === undefined
          ? []
          : [
              faultIn(context, text, found, {
                message: `\`${found}\` is spelt \`${british}\` here`,
                help: `write \`${british}\``,
                expected: british,
                fix: { replace: found, by: british },
              }),
            ]
      }),
    ),
}

/** Beginnings of words, as they are spelt here and there. */
const pairs: Readonly<Record<string, string>> = {
  anemi: 'anaemi',
  anesthe: 'anaesthe',
  behavior: 'behaviour',
  cecum: 'caecum',
  center: 'centre',
  color: 'colour',
  counselor: 'counsellor',
  diarrhea: 'diarrhoea',
  dyspnea: 'dyspnoea',
  edema: 'oedema',
  esophag: 'oesophag',
  estrogen: 'oestrogen',
  favor: 'favour',
  feces: 'faeces',
  fecal: 'faecal',
  fetal: 'fetal',
  fiber: 'fibre',
  fulfill: 'fulfil',
  gray: 'grey',
  gynecolog: 'gynaecolog',
  hematolog: 'haematolog',
  hematuria: 'haematuria',
  hemoglobin: 'haemoglobin',
  hemolys: 'haemolys',
  hemorrhag: 'haemorrhag',
  hypoglycemi: 'hypoglycaemi',
  hyperglycemi: 'hyperglycaemi',
  hyperkalemi: 'hyperkalaemi',
  hyponatremi: 'hyponatraemi',
  ischemi: 'ischaemi',
  judgment: 'judgement',
  labeled: 'labelled',
  leukemi: 'leukaemi',
  liter: 'litre',
  milliliter: 'millilitre',
  odor: 'odour',
  orthopedic: 'orthopaedic',
  pediatric: 'paediatric',
  stabiliz: 'stabilis',
  prioritiz: 'prioritis',
  recogniz: 'recognis',
  hospitaliz: 'hospitalis',
  immuniz: 'immunis',
  organiz: 'organis',
  mobiliz: 'mobilis',
  catheteriz: 'catheteris',
  summariz: 'summaris',
  minimiz: 'minimis',
  utiliz: 'utilis',
  tumor: 'tumour',
  traveled: 'travelled',
  program: 'programme',
  acetaminophen: 'paracetamol',
  epinephrine: 'adrenaline',
}

const pattern = new RegExp(`(?<![\\w-])(?:${Object.keys(pairs).join('|')})[a-z]*`, 'gi')

function spelling(found: string): string | undefined {
  const lower = found.toLowerCase()
  const start = Object.keys(pairs).find((each) => lower.startsWith(each))
  const british = start === undefined ? undefined : pairs[start]
  if (start === undefined || british === undefined || lower.startsWith(british)) return undefined
  const spelt = british + lower.slice(start.length)
  return found[0] === lower[0] ? spelt : `${spelt.charAt(0).toUpperCase()}${spelt.slice(1)}`
}
