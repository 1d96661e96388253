import { parseDuration } from '../../values/duration.js'
import { entryFields } from '../../record/common.js'
import type { Field } from '../../record/field.js'
import { nearest } from '../../record/nearest.js'
import { seenText } from '../../record/seen.js'
import { fieldOf, tableOf, type Source } from '../../record/source.js'
import { derivedFieldNames } from '../../facts/derived-fields.js'
import type { Scalar } from '../../facts/condition.js'
import type { Located } from '../page.js'
import type { WrittenSelection } from '../schema/selection.js'
import { unknownWord, wordOfTable, type TableWord } from '../vocabulary.js'
import { didYouMean, type Path, type Saying } from '../written.js'
import { unknownSetting, type Names } from './condition-faults.js'
import type { Said } from './said.js'

/** What every entry can be asked besides its fields. */
const always = ['kind', 'by', 'absent']

/** Words that name something about the whole entry. */
const wholeEntry: readonly string[] = ['day', 'product', 'episode']

/** The tests of a selection against one of its lists: every field known, every value one that the field can have. */
export function testFaults(
  said: Said,
  where: Located,
  path: Path,
  selection: WrittenSelection,
  source: Source,
  names: Names,
): void {
  const tested = ['where', 'is'] as const
  for (const word of tested) {
    for (const [field, test] of Object.entries(selection[word] ?? {})) {
      const at = [...path, word, field]
      // A sign's group is not a field of the entry: it picks the signs that are asked about.
      if (selection.members !== undefined && field === 'group' && source.list === 'signs') {
        wordFault(said, where, at, 'group of signs', test, names)
      } else if (knowsField(source, field)) valueFaults(said, where, at, source, field, test, names)
      else said.add(where, at, unknownField(source.kind ?? source.list, field, fieldNames(source)), 'key')
    }
  }
  const fields = new Set([
    ...Object.keys(selection.where ?? {}),
    ...Object.keys(selection.is ?? {}),
    selection.distinct,
  ])
  for (const [i, field] of (selection.orNotRecorded ?? []).entries()) {
    if (!fields.has(field))
      said.add(
        where,
        [...path, 'orNotRecorded', i],
        notTested(
          field,
          [...fields].filter((each) => each !== undefined),
        ),
      )
  }
  const { distinct } = selection
  if (distinct !== undefined && !wholeEntry.includes(distinct) && !knowsField(source, distinct)) {
    said.add(
      where,
      [...path, 'distinct'],
      unknownField(source.kind ?? source.list, distinct, fieldNames(source)),
    )
  }
}

const knowsField = ({ list, kind }: Source, field: string): boolean =>
  always.includes(field) ||
  derivedFieldNames(list).includes(field) ||
  fieldOf(list, kind, field) !== undefined

function fieldNames({ list, kind }: Source): readonly string[] {
  const kinds = tableOf('resident')[list]?.kinds ?? {}
  const own = Object.entries(kinds).flatMap(([name, of]) =>
    kind === undefined || kind === name ? Object.keys(entryFields(of)) : [],
  )
  return [...new Set([...own, ...derivedFieldNames(list), ...always])]
}

function valueFaults(
  said: Said,
  where: Located,
  path: Path,
  { list, kind }: Source,
  name: string,
  test: unknown,
  names: Names,
): void {
  const word = derivedWord[name]
  if (word !== undefined && derivedFieldNames(list).includes(name))
    return wordFault(said, where, path, word, test, names)
  const field = fieldOf(list, kind, name)
  if (isLimits(test)) return limitFaults(said, where, path, name, field, test, names)
  for (const { value, at } of valuesOf(test, path)) {
    const saying = valueFault(name, field, value, names)
    if (saying !== undefined) said.add(where, at, saying)
  }
}

/** Fields worked out from others that hold a word of a table. */
const derivedWord: Readonly<Record<string, TableWord>> = { class: 'class', medicine: 'medicine' }

function wordFault(
  said: Said,
  where: Located,
  path: Path,
  word: TableWord,
  test: unknown,
  names: Names,
): void {
  for (const { value, at } of valuesOf(test, path)) {
    const saying =
      typeof value === 'string'
        ? unknownWord(word, value, names.vocabulary)
        : wrongValue(String(path.at(-1)), value, `the name of a ${word}`)
    if (saying !== undefined) said.add(where, at, saying)
  }
}

const isLimits = (test: unknown): test is Readonly<Record<string, unknown>> =>
  typeof test === 'object' && test !== null && !Array.isArray(test) && !('not' in test)

/** Each value that a test names, and where it stands. */
function valuesOf(test: unknown, path: Path): readonly { value: Scalar; at: Path }[] {
  if (Array.isArray(test)) return test.map((value: Scalar, i) => ({ value, at: [...path, i] }))
  if (typeof test === 'object' && test !== null && 'not' in test) return valuesOf(test.not, [...path, 'not'])
  return typeof test === 'object' ? [] : [{ value: test as Scalar, at: path }]
}

function valueFault(
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

function limitFaults(
  said: Said,
  where: Located,
  path: Path,
  name: string,
  field: Field | undefined,
  limits: Readonly<Record<string, unknown>>,
  names: Names,
): void {
  if (Object.keys(limits).length === 0) said.add(where, path, noLimit)
  for (const [word, figure] of Object.entries(limits)) {
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
    const dose = typeof figure === 'string' && /^\d+(\.\d+)? mg$/.test(figure)
    const suits = isTime
      ? length
      : isNumber
        ? typeof figure === 'number' || dose
        : field === undefined && (typeof figure === 'number' || length || dose)
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
              ? 'a number or a dose such as `20 mg`'
              : 'something that has limits',
        ),
      )
  }
}

const wrongValue = (name: string, value: unknown, expected: string): Saying => ({
  code: 'wrong-value',
  message: `\`${name}\` cannot be ${seenText(value)}`,
  help: `write ${expected}`,
  seen: seenText(value),
  expected,
})

const noLimit: Saying = {
  code: 'empty',
  message: 'this test has no limit',
  help: 'write `atLeast`, `atMost`, `above` or `below`',
  seen: 'nothing',
  expected: 'a limit',
}

export const unknownField = (list: string, field: string, known: readonly string[]): Saying => ({
  code: 'unknown-field',
  message: `\`${list}\` has no field \`${field}\``,
  help: didYouMean(
    nearest(field, known),
    known.length === 0 ? 'write a field of the record' : `write one of: ${known.join(', ')}`,
  ),
  seen: field,
  expected: known.join(', '),
})

const notTested = (field: string, tested: readonly string[]): Saying => ({
  code: 'not-tested',
  message: `\`${field}\` is not tested here, so it does not matter whether it is recorded`,
  help: didYouMean(
    nearest(field, tested),
    tested.length === 0 ? 'take it out' : `take it out, or name one of: ${tested.join(', ')}`,
  ),
  seen: field,
  expected: tested.join(', '),
})
