import { listIn } from '../facts/record-view.js'
import type { Run } from '../facts/slot.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import type { Question } from './report.js'

/** Names that nothing in the tables matches, each once. */
export interface Unrecognised {
  readonly medicines: readonly string[]
  readonly diagnoses: readonly string[]
}

export function unrecognisedIn({ tables }: CompiledRelease, { record }: Run): Unrecognised {
  const items = record === undefined ? [] : listIn(record, 'medicines').entries
  const problems = record === undefined ? [] : listIn(record, 'diagnoses').entries
  return {
    medicines: once(items.flatMap(({ item }) => (item?.mayBe === undefined ? [] : [item.name]))),
    diagnoses: once(
      problems.flatMap(({ fields }) => {
        if (fields === undefined || tables.named(fields) !== undefined) return []
        const name = fields['asWritten'] ?? fields['code']
        return typeof name === 'string' ? [name] : []
      }),
    ),
  }
}

const once = (names: readonly string[]): readonly string[] => Object.freeze([...new Set(names)].sort())

/** One question for all of them; where there is none, an entry could not be read at all. */
export function nameQuestion({
  medicines,
  diagnoses,
}: Unrecognised): Pick<Question, 'group' | 'title' | 'refer' | 'say' | 'names'> {
  const about = [
    ...(medicines.length === 0 ? [] : [`What is ${quoted(medicines)}? Ask the pharmacy.`]),
    ...(diagnoses.length === 0
      ? []
      : [`What is ${quoted(diagnoses)} on the problem list? Ask the practice.`]),
  ]
  return {
    group: 'names',
    title: about.length === 0 ? 'An entry that cannot be read' : 'A name that is not recognised',
    refer: medicines.length === 0 && diagnoses.length > 0 ? 'gp' : 'pharmacist',
    say:
      about.length === 0
        ? 'Write down again the entry of the medicines or problem list that was not used.'
        : about.join(' '),
    names: Object.freeze([...medicines, ...diagnoses]),
  }
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')
