import { entryFields } from '../../record/entry-fields.js'
import { nearest } from '../../record/nearest.js'
import { fieldOf, itemOf, listOf, type Source } from '../../record/source.js'
import { residents } from '../../facts/residents.js'
import { derivedFieldNames } from '../../facts/derived-fields.js'
import type { Scalar } from '../../facts/condition.js'
import type { Located } from '../page.js'
import type { WrittenSelection } from '../schema/selection.js'
import { unknownWord, type TableWord } from '../vocabulary.js'
import { didYouMean, type Path, type Saying } from '../written.js'
import { testWords } from '../selection-parts.js'
import { knowsFact, unknownFact, type Names } from './condition-faults.js'
import type { Said } from './said.js'
import { limitFaults, testedField, valueFault, wrongValue } from './value-faults.js'

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
  for (const word of testWords) {
    for (const [field, test] of Object.entries(selection[word] ?? {})) {
      const at = [...path, word, field]
      // A sign's group is not a field of the entry: it picks the signs that are asked about.
      if (selection.members !== undefined && field === 'group' && source.list === 'signs') {
        wordFault(said, where, at, 'group of signs', test, names)
      } else if (source.list === residents) {
        // What they are tested for is looked at when all facts are known.
        if (!knowsFact(names, field)) said.add(where, at, unknownFact(names, field), 'key')
        else if (isLimits(test) && 'recorded' in test)
          said.add(
            where,
            [...at, 'recorded'],
            wrongValue('recorded', test['recorded'], 'limits: a fact is no field'),
          )
      } else if (knowsField(source, field)) valueFaults(said, where, at, source, field, test, names)
      else said.add(where, at, unknownField(source.kind ?? source.list, field, fieldNames(source)), 'key')
    }
  }
  const fields = new Set([
    ...Object.keys(selection.where ?? {}),
    ...Object.keys(selection.is ?? {}),
    ...Object.keys(selection.of ?? {}),
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
  fieldOf(list, kind, field) !== undefined ||
  itemOf(list, kind, field) !== undefined

export function fieldNames({ list, kind }: Source): readonly string[] {
  const kinds = listOf(list)?.kinds ?? {}
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
  const field = testedField(fieldOf(list, kind, name), name, derivedFieldNames(list).includes(name))
  if (isMixed(test)) said.add(where, path, mixed)
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

/** `not` beside a limit: one of the two would be read over. */
const isMixed = (test: unknown): boolean =>
  typeof test === 'object' && test !== null && 'not' in test && Object.keys(test).length > 1

const mixed: Saying = {
  code: 'wrong-test',
  message: '`not` cannot stand beside a limit',
  help: 'make two facts of it, or write the limit the other way round',
  expected: '`not`, or limits',
}

/** Each value that a test names, and where it stands. */
function valuesOf(test: unknown, path: Path): readonly { value: Scalar; at: Path }[] {
  if (Array.isArray(test)) return test.map((value: Scalar, i) => ({ value, at: [...path, i] }))
  if (typeof test === 'object' && test !== null && 'not' in test) return valuesOf(test.not, [...path, 'not'])
  return typeof test === 'object' ? [] : [{ value: test as Scalar, at: path }]
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
