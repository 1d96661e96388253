import { entryFields, listFields } from './entry-fields.js'
import { derivedTable } from './derived-table.js'
import type { Field } from './field.js'
import { homeTable } from './home-table.js'
import type { Family, Kind, RecordList, RecordTable } from './kind.js'
import { shapeOf, type Shape } from './shape.js'
import { table } from './table.js'

/** Whose record is meant. */
export type Subject = 'resident' | 'home'
export const subjects = ['resident', 'home'] as const satisfies readonly Subject[]

/** Where the entries that a name stands for are found: a whole list, or one kind of entry in it. */
export interface Source {
  readonly list: string
  readonly kind?: string
  readonly family: Family
  readonly subject: Subject
  /** Its number among all names, so that a reader can keep what it found in an array. */
  readonly id: number
}

const tables: Readonly<Record<Subject, RecordTable>> = { resident: table, home: homeTable }

/** With the lists that are made while screening, which pages may name and no record may send. */
const named: Readonly<Record<Subject, RecordTable>> = {
  resident: { ...tables.resident, ...derivedTable.resident },
  home: { ...tables.home, ...derivedTable.home },
}

/** No list of one subject is called like one of another, so that a name alone says whose it is. */
const everyList: RecordTable = { ...named.resident, ...named.home }
const entryShapes: ReadonlyMap<Kind, Shape> = new Map(
  Object.values(everyList)
    .flatMap(({ kinds }) => Object.values(kinds))
    .map((kind) => [kind, shapeOf(entryFields(kind))]),
)
const listShapes: ReadonlyMap<RecordList, Shape> = new Map(
  Object.values(everyList).map((list) => [list, shapeOf(listFields(list))]),
)

/** The fields an entry of this kind may have. */
export const shapeOfEntry = (kind: Kind): Shape => entryShapes.get(kind) ?? shapeOf(entryFields(kind))

/** The fields a list itself may have, beside its entries. */
export const shapeOfList = (list: RecordList): Shape => listShapes.get(list) ?? shapeOf(listFields(list))

/** The table that a subject's record follows as it comes in. */
export const tableOf = (subject: Subject): RecordTable => tables[subject]

/** A list of that name, whosever it is. */
export const listOf = (list: string): RecordList | undefined =>
  Object.hasOwn(everyList, list) ? everyList[list] : undefined

/** The lists that facts about a subject may read, those that are made while screening among them. */
export const listsOf = (subject: Subject): readonly string[] => Object.keys(named[subject])

function namesIn(): ReadonlyMap<string, Source> {
  const names = new Map<string, Source>()
  let id = 0
  for (const subject of subjects) {
    for (const [list, { family, kinds }] of Object.entries(named[subject])) {
      for (const [kind, { plural }] of Object.entries(kinds)) {
        const source = { list, kind, family, subject, id: id++ }
        names.set(kind, source)
        names.set(plural, source)
      }
      // Last, so that the plural of an only kind that is called like its list means the list.
      names.set(list, { list, family, subject, id: id++ })
    }
  }
  return names
}

const sources = namesIn()

/**
 * What a name on a page stands for: a list (`medicines`), a kind (`temperature`), or the plural of a kind (`falls`).
 *
 * @example sourceOf('falls') // { list: 'events', kind: 'fall', family: 'happening', subject: 'resident' }
 */
export const sourceOf = (name: string): Source | undefined => sources.get(name)

/** How many sources there are: their numbers are smaller. */
export const sourceCount = new Set(sources.values()).size

/** The sources that entries of a list are found under, by their kind; without one, the list itself. */
export const sourcesIn = (list: string): ReadonlyMap<string | undefined, Source> => byList.get(list) ?? none

const none: ReadonlyMap<string | undefined, Source> = new Map()
const byList = new Map<string, Map<string | undefined, Source>>()
for (const source of new Set(sources.values())) {
  const known = byList.get(source.list)
  if (known === undefined) byList.set(source.list, new Map([[source.kind, source]]))
  else known.set(source.kind, source)
}

/** The same, where a record of this subject may hold it. */
export function sourceIn(subject: Subject, name: string): Source | undefined {
  const found = sourceOf(name)
  return found !== undefined && Object.hasOwn(tables[subject], found.list) ? found : undefined
}

/** Every name that `sourceOf` knows, for suggestions. */
export const sourceNames = (): readonly string[] => [...sources.keys()]

/** The kind of that name in that list, which together with the list's name is what an entry says. */
export function kindOf(list: string, kind: string): Kind | undefined {
  const kinds = listOf(list)?.kinds
  return kinds !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}

/**
 * The item that `items.item-9` names, where entries of that kind carry items: each instrument has its own, so no
 * table lists them.
 */
export function itemOf(list: string, kind: string | undefined, field: string): string | undefined {
  const [whole, item, ...more] = field.split('.')
  if (item === undefined || item === '' || more.length > 0 || whole === undefined) return undefined
  return fieldOf(list, kind, whole)?.type === 'items' ? item : undefined
}

/**
 * The field of that name that entries of a kind may have, the common fields included; without a kind, of the
 * first kind in the list that has it.
 */
export function fieldOf(list: string, kind: string | undefined, field: string): Field | undefined {
  for (const name of kind === undefined ? Object.keys(listOf(list)?.kinds ?? {}) : [kind]) {
    const found = kindOf(list, name)
    const fields = found === undefined ? {} : shapeOfEntry(found).fields
    if (Object.hasOwn(fields, field)) return fields[field]
  }
  return undefined
}
