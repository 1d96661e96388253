import type { Day } from '../values/day.js'
import { londonDay } from '../values/london.js'
import { timeFrom, timeTo, type Instant } from '../values/instant.js'
import { listOf, sourceOf, type Source as NamedSource } from '../record/source.js'
import {
  entriesNamed,
  laterEntries,
  placesIn,
  sortByKind,
  type RecordList,
  type SetAside,
} from './dated-entries.js'
import type { Entry, Fields } from './entry.js'
import { addList, addLists, noLists, type Lists } from './lists.js'

export type { Entry, Fields } from './entry.js'

/** The entries of one list or kind, newest first, and what is said about its completeness. */
export interface Source {
  readonly entries: readonly Entry[]
  /** Complete between these instants; NaN when nothing is said. */
  readonly completeFrom: Instant
  readonly completeTo: Instant
  /** A standing list that says (medicines: does not deny) that it is whole. */
  readonly whole: boolean
  readonly recorded: boolean
  readonly visible: boolean
  readonly absent: string | undefined
  /** No entries, and nothing said about them: what it gives a fact never changes. */
  readonly silent: boolean
  /** Every entry could be read and says exactly when it was. */
  readonly plain: boolean
}

export interface RecordView {
  /** What the record says of its subject itself: of the resident, or of the home. */
  readonly resident: Fields
  at: (source: NamedSource) => Source
  /** The lists that say anything at all. */
  readonly spoken: Lists
  /** Entries that a screening sets aside by itself: dated after `asOf`. */
  later: () => readonly Entry[]
}

interface Extent {
  readonly from: Instant
  readonly to: Instant
  readonly whole: boolean
}

const nothing: Source = {
  entries: [],
  completeFrom: NaN,
  completeTo: NaN,
  whole: false,
  recorded: false,
  visible: true,
  absent: undefined,
  silent: true,
  plain: true,
}

/** Sort a record once, by kind and newest first, so that each selection looks only at its own entries. */
export function viewRecord(
  assessment: Readonly<Record<string, unknown>>,
  asOf: Instant,
  items: (list: RecordList, asOfDay: Day, placeOf: (i: number) => number) => readonly Entry[],
): RecordView {
  const setAside = (assessment['notUsed'] ?? []) as readonly SetAside[]
  const listed = new Map<string, ReadonlyMap<string, readonly Entry[]>>()
  const sources: (Source | undefined)[] = []
  const recordOf = (list: string): RecordList | undefined => assessment[list] as RecordList | undefined

  const kindsOf = (list: string): ReadonlyMap<string, readonly Entry[]> => {
    let kinds = listed.get(list)
    if (kinds === undefined) listed.set(list, (kinds = sortByKind(list, recordOf(list), setAside, asOf)))
    return kinds
  }

  /** How far a list is complete: read once for all its kinds. */
  const extents = new Map<string, Extent>()
  const extentOf = (list: string): Extent => {
    let extent = extents.get(list)
    if (extent === undefined) {
      const record = recordOf(list)
      extent = {
        from: record?.completeFrom === undefined ? NaN : timeFrom(record.completeFrom),
        to: record?.completeTo === undefined ? NaN : timeTo(record.completeTo),
        whole: isWhole(list, record, setAside),
      }
      extents.set(list, extent)
    }
    return extent
  }

  const build = (found: NamedSource): Source => {
    const record = recordOf(found.list)
    if (record === undefined && setAside.length === 0) return nothing
    const entries =
      found.list === 'medicines'
        ? items(record ?? {}, londonDay(asOf), placesIn('medicines', setAside))
        : entriesNamed(kindsOf(found.list), found.kind)
    // A list that is complete of its falls only is not complete as a list of events.
    const kinds = found.kind === undefined ? kindNames(found.list) : [found.kind]
    const covers =
      record?.completeOf === undefined || kinds.every((kind) => record.completeOf?.includes(kind) === true)
    const { from, to, whole } = extentOf(found.list)
    const completeFrom = covers ? from : NaN
    return {
      entries,
      completeFrom,
      completeTo: covers ? to : NaN,
      whole,
      recorded: record !== undefined,
      visible: record?.absent !== 'not-visible',
      absent: record?.absent,
      silent: entries.length === 0 && Number.isNaN(completeFrom) && !whole && record?.absent === undefined,
      plain: entries.every(({ fields, from: begins, to: ends }) => fields !== undefined && begins === ends),
    }
  }

  const at = (found: NamedSource): Source => {
    let source = sources[found.id]
    if (source === undefined) sources[found.id] = source = build(found)
    return source
  }

  return {
    resident: (assessment['resident'] ?? assessment['home'] ?? {}) as Fields,
    later: () => laterEntries(assessment, setAside, asOf),
    at,
    spoken: spokenIn(assessment, setAside),
  }
}

/** The same record once the first pass is over: with what it has raised, and what it may raise. */
export function withFindings(record: RecordView, entries: readonly Entry[]): RecordView {
  const all: Source = { ...nothing, entries, whole: true, recorded: true, silent: false }
  return { ...record, at: (source) => (source.list === 'findings' ? all : record.at(source)) }
}

/** The record of a home with who lives in it; `whole` where that is everybody. */
export function withResidents(record: RecordView, entries: readonly Entry[], whole: boolean): RecordView {
  const spoken = noLists()
  addLists(spoken, record.spoken)
  addList(spoken, 'residents')
  const given: Source = { ...nothing, entries, whole, recorded: true, silent: false }
  return { ...record, spoken, at: (source) => (source.list === 'residents' ? given : record.at(source)) }
}

/** A list by its name, for what a report says of it as a whole. */
export function listIn(record: RecordView, name: 'medicines' | 'diagnoses'): Source {
  const found = sourceOf(name)
  if (found === undefined) throw new Error('INVARIANT: the record table has medicines and diagnoses')
  return record.at(found)
}

function spokenIn(assessment: Readonly<Record<string, unknown>>, setAside: readonly SetAside[]): Lists {
  const spoken = noLists()
  addList(spoken, 'resident')
  addList(spoken, 'today')
  addList(spoken, 'findings')
  for (const list in assessment) if (listOf(list) !== undefined) addList(spoken, list)
  for (const { list } of setAside) addList(spoken, list)
  return spoken
}

/** A medicines list is the current list unless it says otherwise; any other standing list has to say so. */
function isWhole(list: string, record: RecordList | undefined, setAside: readonly SetAside[]): boolean {
  if (record?.entries === undefined || record.absent !== undefined) return false
  if (setAside.some((aside) => aside.list === list && aside.reason !== 'entered-in-error')) return false
  return list === 'medicines' ? record.complete !== false : record.complete === true
}

const kindNames = (list: string): readonly string[] => Object.keys(listOf(list)?.kinds ?? {})
