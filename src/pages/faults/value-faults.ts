import { parseDuration } from '../../values/duration.js'
import { formulationRisks, medicineKinds } from '../../record/medicine-row.js'
import type { Field } from '../../record/field.js'
import { nearest } from '../../record/nearest.js'
import { routeGroups } from '../../record/route-group.js'
import { seenText } from '../../record/seen.js'
import type { Scalar } from '../../facts/condition.js'
import type { Located } from '../page.js'
import { unknownWord, wordOfTable } from '../vocabulary.js'
import { didYouMean, type Path, type Saying } from '../written.js'
import { unknownSetting, type Names } from './condition-faults.js'
import type { Said } from './said.js'

/** What fields that are worked out from others hold; one that is not listed is not checked. */
const derived: Readonly<Record<string, Field>> = {
  route: { type: 'choice', choices: routeGroups },
  kindOfProduct: { type: 'choice', choices: medicineKinds },
  qt: { type: 'choice', choices: ['known', 'possible', 'conditional'] },
  serotonin: { type: 'choice', choices: ['maoi', 'maob', 'major', 'moderate', 'minor'] },
  abruptStop: { type: 'flag' },
  formulation: { type: 'choice', choices: formulationRisks },
  usedFor: { type: 'time' },
  started: { type: 'time' },
  doseUnchangedFor: { type: 'time' },
  lastReviewed: { type: 'time' },
  courseEnded: { type: 'time' },
  anticholinergic: { type: 'number', unit: '1', least: 0, most: 3, step: 1 },
  chapter: { type: 'number', unit: '1', least: 0, most: 99, step: 0.1 },
  timeCriticalTier: { type: 'number', unit: '1', least: 0, most: 9, step: 1 },
  minutesOffTime: { type: 'number', unit: 'min', least: 0, most: 100_000, step: 1 },
  daysLeft: { type: 'number', unit: 'd', least: -100_000, most: 100_000, step: 1 },
}

/** The field by that name, recorded or worked out. */
export const testedField = (
  declared: Field | undefined,
  name: string,
  isDerived: boolean,
): Field | undefined => (isDerived && Object.hasOwn(derived, name) ? derived[name] : declared)

/** What is wrong with one value that a test names. */
export function valueFault(
  name: string,
  declared: Field | undefined,
  value: Scalar,
  names: Names,
): Saying | undefined {
  const field = declared?.type === 'list' ? declared.of : declared
  switch (field?.type) {
    case 'choice':
      if (typeof value === 'string' && field.choices.includes(value)) return undefined
      return {
        ...wrongValue(name, value, 'one of its words'),
        help: didYouMean(nearest(String(value), field.choices), `write one of: ${field.choices.join(', ')}`),
        expected: field.choices.join(', '),
      }
    case 'flag':
      return typeof value === 'boolean' ? undefined : wrongValue(name, value, 'true or false')
    case 'number':
    case 'alike':
      return typeof value === 'number' ? undefined : wrongValue(name, value, 'a number')
    case 'slug': {
      const word = wordOfTable[field.table]
      if (typeof value !== 'string') return wrongValue(name, value, 'a word')
      return word === undefined ? undefined : unknownWord(word, value, names.vocabulary)
    }
    case 'text':
      return {
        ...wrongValue(name, value, 'free text, which rules do not read'),
        message: `\`${name}\` is free text, which rules do not read`,
        help: 'test another field',
      }
    case 'time':
    case 'day':
    case 'clock':
      return {
        ...wrongValue(name, value, 'a limit'),
        help: 'a time is tested by `atLeast` or `atMost` so long ago, such as `{ atMost: 28 days }`',
      }
    case 'items':
      return { ...wrongValue(name, value, 'a field that can be tested'), help: 'test another field' }
    case undefined:
      return undefined
  }
}

/** What is wrong with the limits of a test: their kind, their unit, their settings. */
export function limitFaults(
  said: Said,
  where: Located,
  path: Path,
  name: string,
  field: Field | undefined,
  limits: Readonly<Record<string, unknown>>,
  names: Names,
): void {
  if (Object.keys(limits).length === 0) said.add(where, path, noLimit)
  if ('recorded' in limits && Object.keys(limits).length > 1) said.add(where, path, notAlone)
  for (const [word, figure] of Object.entries(limits)) {
    if (word === 'recorded') continue
    const at = [...path, word]
    if (typeof figure === 'object' && figure !== null && 'setting' in figure) {
      const setting = String(figure.setting)
      if (!names.vocabulary.settings.has(setting))
        said.add(where, [...at, 'setting'], unknownSetting(names, setting))
      continue
    }
    const isTime = field?.type === 'time' || field?.type === 'day'
    const isNumber = field?.type === 'number' || field?.type === 'alike'
    const length = typeof figure === 'string' && parseDuration(figure) !== undefined
    // Doses are recorded in milligrams; of anything else `20 mg` says nothing.
    const isDose = field?.type === 'number' && field.unit === 'mg'
    const dose = isDose && typeof figure === 'string' && /^\d+(\.\d+)? mg$/.test(figure)
    const suits = isTime
      ? length
      : isNumber
        ? typeof figure === 'number' || dose
        : field === undefined && (typeof figure === 'number' || length)
    if (!suits)
      said.add(
        where,
        at,
        wrongValue(
          name,
          figure,
          isTime
            ? 'a length of time such as `28 days`'
            : isNumber
              ? isDose
                ? 'a number or a dose such as `20 mg`'
                : 'a number'
              : 'something that has limits',
        ),
      )
  }
}

export const wrongValue = (name: string, value: unknown, expected: string): Saying => ({
  code: 'wrong-value',
  message: `\`${name}\` cannot be ${seenText(value)}`,
  help: `write ${expected}`,
  seen: seenText(value),
  expected,
})

/** A field that nobody wrote down has no value to limit. */
const notAlone: Saying = {
  code: 'wrong-test',
  message: '`recorded: false` cannot stand beside a limit',
  help: 'make two facts of it',
  expected: '`recorded: false`, or limits',
}

const noLimit: Saying = {
  code: 'empty',
  message: 'this test has no limit',
  help: 'write `atLeast`, `atMost`, `above` or `below`',
  seen: 'nothing',
  expected: 'a limit',
}
