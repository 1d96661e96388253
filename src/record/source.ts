import { entryFields, listFields } from './entry-fields.js'
import type { Field } from './field.js'
import { derivedTable } from './findings-table.js'
import { homeTable } from './home-table.js'
import type { Family, Kind, RecordList, RecordTable } from './kind.js'
import { shapeOf, type Shape } from './shape.js'
import { table } from './table.js'

/** Whose record is meant. */
export type Subject = 'resident' | 'home'

/** Where the entries that a name stands for are found: a whole list, or one kind of entry in it. */
export interface Source {
  readonly list: string
  readonly kind?: string
  readonly family: Family
  /** Its number among all names of the subject's record, so that a reader can keep what it found in an array. */
  readonly id: number
}

const tables = { resident: table as RecordTable, home: homeTable as RecordTable }

/** With the lists that are made while screening, which pages may name and no record may send. */
const named = { resident: { ...tables.resident, ...derivedTable } as RecordTable, home: tables.home }

const everyList = Object.values(named).flatMap((lists) => Object.values(lists))
const entryShapes: ReadonlyMap<Kind, Shape> = new Map(
  everyList.flatMap(({ kinds }) => Object.values(kinds)).map((kind) => [kind, shapeOf(entryFields(kind))]),
)
const listShapes: ReadonlyMap<RecordList, Shape> = new Map(
  everyList.map((list) => [list, shapeOf(listFields(list))]),
)

/** The fields an entry of this kind may have. */
export const shapeOfEntry = (kind: Kind): Shape => entryShapes.get(kind) ?? shapeOf(entryFields(kind))

/** The fields a list itself may have, beside its entries. */
export const shapeOfList = (list: RecordList): Shape => listShapes.get(list) ?? shapeOf(listFields(list))

/** The table that a subject's record follows as it comes in. */
export const tableOf = (subject: Subject): RecordTable => tables[subject]

function namesIn(lists: RecordTable): ReadonlyMap<string, Source> {
  const names = new Map<string, Source>()
  let id = 0
  for (const [list, { family, kinds }] of Object.entries(lists)) {
    for (const [kind, { plural }] of Object.entries(kinds)) {
      const source = { list, kind, family, id: id++ }
      names.set(kind, source)
      names.set(plural, source)
    }
    // Last, so that the plural of an only kind that is called like its list means the list.
    names.set(list, { list, family, id: id++ })
  }
  return names
}

const sources = { resident: namesIn(named.resident), home: namesIn(named.home) }

/**
 * What a name on a page stands for: a list (`medicines`), a kind (`temperature`), or the plural of a kind (`falls`).
 *
 * @example sourceOf('falls') // { list: 'events', kind: 'fall', family: 'happening' }
 */
export const sourceOf = (name: string, subject: Subject = 'resident'): Source | undefined =>
  sources[subject].get(name)

/** Every name that `sourceOf` knows, for suggestions. */
export const sourceNames = (subject: Subject = 'resident'): readonly string[] => [...sources[subject].keys()]

/** The kind of that name in that list, which together with the list's name is what an entry says. */
export function kindOf(list: string, kind: string, subject: Subject = 'resident'): Kind | undefined {
  const kinds = Object.hasOwn(named[subject], list) ? named[subject][list]?.kinds : undefined
  return kinds !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}

/**
 * The field of that name that entries of a kind may have, the common fields included; without a kind, of the
 * first kind in the list that has it.
 */
export function fieldOf(
  list: string,
  kind: string | undefined,
  field: string,
  subject: Subject = 'resident',
): Field | undefined {
  const lists = named[subject]
  const kinds = Object.hasOwn(lists, list) ? (lists[list]?.kinds ?? {}) : {}
  for (const name of kind === undefined ? Object.keys(kinds) : [kind]) {
    const found = kindOf(list, name, subject)
    const fields = found === undefined ? {} : shapeOfEntry(found).fields
    if (Object.hasOwn(fields, field)) return fields[field]
  }
  return undefined
}
