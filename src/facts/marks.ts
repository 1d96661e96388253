import { fieldOf, sourceCount, sourcesIn, type Source } from '../record/source.js'
import type { Kinds } from './dated-entries.js'
import type { Test, Tests } from './definition.js'
import { isDerived } from './derived-fields.js'
import type { Entry } from './entry.js'
import { bitsOfWord } from './lists.js'

/** The table of signs: of which group each is. */
export type Groups = readonly { readonly sign: string; readonly group: string }[]

/** What an entry is named by: which tool, which test, which class. Undefined where it may be any. */
type NamesOf = (entry: Entry) => Iterable<string> | undefined

/** The marks of one source whose entries are told apart by a name. */
interface Naming {
  readonly namesOf: NamesOf
  readonly byName: Map<string, number>
}

/**
 * What there can be entries of, as the facts of one release look at them: entries of a kind at all, and those that
 * name a tool, a test, a class. Each has a bit, which a record sets that has such an entry or one that may be such.
 */
export class Marks {
  private count = sourceCount
  /** By the number of a source. */
  private readonly namings = new Map<number, Map<string, Naming>>()
  /** Once a record was marked, nothing new can be told apart in it. */
  isClosed = false

  constructor(private readonly signs: Groups) {}

  /** The marks of all entries that can pass these tests: of the first one that tells entries apart by name. */
  of(found: Source, tests: Tests = {}): readonly number[] {
    for (const [field, test] of Object.entries(tests)) {
      const wanted = namesIn(test)
      const naming = wanted === undefined ? undefined : this.namingOf(found, field)
      if (wanted === undefined || naming === undefined) continue
      const marks = wanted.map((name) => this.markOf(naming, name))
      if (!marks.includes(undefined)) return marks.flatMap((mark) => mark ?? [])
    }
    return [found.id]
  }

  private markOf({ byName }: Naming, name: string): number | undefined {
    const known = byName.get(name)
    if (known !== undefined || this.isClosed) return known
    byName.set(name, this.count)
    return this.count++
  }

  private namingOf(found: Source, field: string): Naming | undefined {
    let ofSource = this.namings.get(found.id)
    if (ofSource === undefined) this.namings.set(found.id, (ofSource = new Map<string, Naming>()))
    let naming = ofSource.get(field)
    if (naming === undefined) {
      const namesOf = namer(found, field, this.signs)
      if (namesOf !== undefined) ofSource.set(field, (naming = { namesOf, byName: new Map() }))
    }
    return naming
  }

  /** Room for all of them. */
  start(): Int32Array {
    this.isClosed = true
    return new Int32Array(Math.ceil(this.count / bitsOfWord))
  }

  /** Marks what a list holds. */
  mark(list: string, { byName, unreadable }: Kinds, into: Int32Array): void {
    if (byName.size === 0) return
    const sources = sourcesIn(list)
    for (const [kind, entries] of byName) {
      this.markAll(sources.get(undefined), entries, into)
      this.markAll(sources.get(kind), entries, into)
    }
    if (unreadable.length > 0) for (const source of sources.values()) this.markAll(source, unreadable, into)
  }

  private markAll(source: Source | undefined, entries: readonly Entry[], into: Int32Array): void {
    if (source === undefined || entries.length === 0) return
    set(into, source.id)
    const namings = this.namings.get(source.id)
    if (namings === undefined) return
    for (const { namesOf, byName } of namings.values()) {
      for (const entry of entries) {
        const names = entry.fields === undefined ? undefined : namesOf(entry)
        for (const name of names ?? byName.keys()) {
          const mark = byName.get(name)
          if (mark !== undefined) set(into, mark)
        }
      }
    }
  }
}

/** Undefined for limits and for all but some. */
function namesIn(test: Test): readonly string[] | undefined {
  if (typeof test !== 'object') return [String(test)]
  return Array.isArray(test) ? test.map(String) : undefined
}

function set(marks: Int32Array, mark: number): void {
  const word = Math.floor(mark / bitsOfWord)
  marks[word] = (marks[word] ?? 0) | (1 << (mark % bitsOfWord))
}

/** Undefined where entries are not told apart by this field. */
function namer({ list, kind }: Source, field: string, signs: Groups): NamesOf | undefined {
  if (list === 'medicines' && field === 'class') return classesOf
  if (list === 'signs' && field === 'group') return groupsBy(signs)
  if (isDerived(list, field) || !naming.includes(fieldOf(list, kind, field)?.type ?? '')) return undefined
  return ({ fields }) => {
    const value = fields?.[field]
    return typeof value === 'string' ? [value] : undefined
  }
}

const naming: readonly string[] = ['choice', 'slug', 'text']

const classesOf: NamesOf = ({ item }) =>
  item === undefined ? undefined : item.mayBe === undefined ? item.classes : [...item.classes, ...item.mayBe]

/** A sign is of its group; a round that saw none is of the groups that it asked about. */
function groupsBy(signs: Groups): NamesOf {
  const groups = new Map<string, string[]>()
  for (const { sign, group } of signs) groups.set(sign, [...(groups.get(sign) ?? []), group])
  const ofSign = (sign: unknown): readonly string[] => groups.get(String(sign)) ?? []
  return ({ kind, fields, from, to }) => {
    // Of one whose hour is not known the reason shows wherever it is looked at.
    if (from !== to) return undefined
    if (kind === 'sign') return ofSign(fields?.['sign'])
    if (fields?.['noneSeen'] !== true) return []
    if (Array.isArray(fields['signs'])) return fields['signs'].flatMap(ofSign)
    return typeof fields['group'] === 'string' ? [fields['group']] : undefined
  }
}
