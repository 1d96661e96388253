import { listIn, type Entry } from '../facts/record-view.js'
import type { Run } from '../facts/slot.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import type { Question } from './report.js'

/** Names that nothing in the tables matches, each once. */
export interface Unrecognised {
  readonly medicines: readonly string[]
  readonly diagnoses: readonly string[]
  /** Signs that were seen, or may have been, and instruments: a rule could only read them under another name. */
  readonly signs: readonly string[]
  readonly instruments: readonly string[]
}

export function unrecognisedIn({ tables, release }: CompiledRelease, { record }: Run): Unrecognised {
  if (record === undefined) return nothing
  const items = listIn(record, 'medicines').entries
  const problems = listIn(record, 'diagnoses').entries
  const slugs = (entries: readonly Entry[], field: string): readonly string[] =>
    entries.flatMap(({ fields }) => {
      const slug = fields?.['present'] === 'no' ? undefined : fields?.[field]
      return typeof slug === 'string' ? [slug] : []
    })
  return {
    medicines: once(items.flatMap(({ item }) => (item?.mayBe === undefined ? [] : [item.name]))),
    diagnoses: once(
      problems.flatMap(({ fields }) => {
        if (fields === undefined || tables.named(fields) !== undefined) return []
        const name = fields['asWritten'] ?? fields['code']
        return typeof name === 'string' ? [name] : []
      }),
    ),
    signs: once(
      slugs(listIn(record, 'signRecords').entries, 'sign').filter(
        (slug) => !release.tables.signs.some(({ sign }) => sign === slug),
      ),
    ),
    instruments: once(
      slugs(listIn(record, 'instruments').entries, 'tool').filter(
        (slug) => !release.tables.instruments.some(({ instrument }) => instrument === slug),
      ),
    ),
  }
}

const nothing: Unrecognised = { medicines: [], diagnoses: [], signs: [], instruments: [] }

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
