import { dayText, type Day } from '../values/day.js'
import { londonDay } from '../values/london.js'
import { timeFrom, timeTo, type Instant } from '../values/instant.js'
import { sourceOf, type Source as NamedSource } from '../record/source.js'
import { table } from '../record/table.js'
import type { Entry, Fields } from './entry.js'
import { addList, noLists, type Lists } from './lists.js'

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
  readonly resident: Fields
  at: (source: NamedSource) => Source
  /** The lists that say anything at all. */
  readonly spoken: Lists
  /** Entries that a screening sets aside by itself: dated after `asOf`. */
  later: () => readonly Entry[]
}

interface RecordList {
  readonly entries?: readonly Fields[]
  readonly completeFrom?: string
  readonly completeTo?: string
  readonly completeOf?: readonly string[]
  readonly complete?: boolean
  readonly absent?: string
}

interface Extent {
  readonly from: Instant
  readonly to: Instant
  readonly whole: boolean
}

interface SetAside {
  readonly list: string
  readonly foundIn?: string
  readonly index: number
  readonly kind?: string
  readonly at?: string
  readonly reason: string
  readonly issues?: readonly { readonly path?: readonly (string | number)[] }[]
}

const fiveMinutes = 300_000

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
    resident: (assessment['resident'] ?? {}) as Fields,
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
  for (const list in assessment) if (Object.hasOwn(table, list)) addList(spoken, list)
  for (const { list } of setAside) addList(spoken, list)
  return spoken
}

function sortByKind(
  list: string,
  record: RecordList | undefined,
  setAside: readonly SetAside[],
  asOf: Instant,
): ReadonlyMap<string, readonly Entry[]> {
  const kinds = new Map<string, Entry[]>()
  const add = (entry: Entry): void => {
    const kept = kinds.get(entry.kind)
    if (kept === undefined) kinds.set(entry.kind, [entry])
    else kept.push(entry)
  }
  const entries = record?.entries ?? []
  const placeOf = placesIn(list, setAside)
  for (let i = 0; i < entries.length; i++) {
    const fields = entries[i] ?? {}
    const index = placeOf(i)
    const at = fields['at']
    const kind = typeof fields['kind'] === 'string' ? fields['kind'] : ''
    if (typeof at !== 'string')
      add({ list, kind, index, from: -Infinity, to: asOf, fields, attempt: fields['absent'] !== undefined })
    else {
      const from = timeFrom(at)
      // A bare day is a whole London day; an instant begins and ends at once.
      const to = at.length > 10 ? from : timeTo(at)
      // Dated after the screening: that something happened is believed, when it happened is not.
      if (from > asOf + fiveMinutes)
        add({ list, kind, index, from: -Infinity, to: asOf, fields: undefined, attempt: false })
      else
        add({
          list,
          kind,
          index,
          from,
          to: Math.min(to, Math.max(asOf, from)),
          fields,
          attempt: fields['absent'] !== undefined,
        })
    }
  }
  for (const aside of setAside)
    if (aside.list === list && aside.reason !== 'entered-in-error') add(asideEntry(aside, asOf))
  for (const own of kinds.values()) if (own.length > 1) own.sort(newestFirst)
  return kinds
}

/** Where an entry stood in the list as it came in: those that were set aside had places too. */
function placesIn(list: string, setAside: readonly SetAside[]): (i: number) => number {
  if (setAside.length === 0) return (i) => i
  const taken = setAside
    .flatMap(({ list: of, foundIn = of, index }) => (foundIn === list ? [index] : []))
    .sort((a, b) => a - b)
  return (i) => taken.reduce((place, aside) => (aside <= place ? place + 1 : place), i)
}

/** Something was recorded here; what it said is unknown, and when too if that could not be read. */
function asideEntry({ list, kind = '', index, at: written, issues }: SetAside, asOf: Instant): Entry {
  // A time that is itself the fault (before the resident was born) says nothing.
  const at = issues?.some(({ path }) => path?.at(-1) === 'at') === true ? undefined : written
  const from = at === undefined ? NaN : timeFrom(at)
  if (at === undefined || !(from <= asOf + fiveMinutes))
    return { list, kind, index, from: -Infinity, to: asOf, fields: undefined, attempt: false }
  return {
    list,
    kind,
    index,
    from,
    to: Math.min(timeTo(at), Math.max(asOf, from)),
    fields: undefined,
    attempt: false,
  }
}

/** Entries dated after the screening, over all lists. */
function laterEntries(
  assessment: Readonly<Record<string, unknown>>,
  setAside: readonly SetAside[],
  asOf: Instant,
): readonly Entry[] {
  const later: Entry[] = []
  // ISO text sorts by its date, so nearly every entry is passed over without reading its time.
  const yesterday = dayText(londonDay(asOf) - 1)
  for (const list of Object.keys(assessment)) {
    const entries = (assessment[list] as RecordList | undefined)?.entries
    if (!Array.isArray(entries)) continue
    for (let index = 0; index < entries.length; index++) {
      const fields = (entries as readonly Fields[])[index] ?? {}
      const at = fields['at']
      if (typeof at !== 'string' || at < yesterday || !(timeFrom(at) > asOf + fiveMinutes)) continue
      const kind = typeof fields['kind'] === 'string' ? fields['kind'] : ''
      later.push({
        list,
        kind,
        index: placesIn(list, setAside)(index),
        from: timeFrom(at),
        to: timeTo(at),
        fields,
        attempt: false,
      })
    }
  }
  return later
}

const none: readonly Entry[] = []

/** An entry whose kind could not be read may be of any kind. */
function entriesNamed(
  kinds: ReadonlyMap<string, readonly Entry[]>,
  kind: string | undefined,
): readonly Entry[] {
  const unreadable = kinds.get('') ?? none
  if (kind === undefined) {
    const [only = none] = kinds.values()
    return kinds.size < 2 ? only : [...kinds.values()].flat().sort(newestFirst)
  }
  const own = kinds.get(kind) ?? none
  return unreadable.length === 0 ? own : [...own, ...unreadable].sort(newestFirst)
}

/** A medicines list is the current list unless it says otherwise; any other standing list has to say so. */
function isWhole(list: string, record: RecordList | undefined, setAside: readonly SetAside[]): boolean {
  if (record?.entries === undefined || record.absent !== undefined) return false
  if (setAside.some((aside) => aside.list === list && aside.reason !== 'entered-in-error')) return false
  return list === 'medicines' ? record.complete !== false : record.complete === true
}

const kindNames = (list: string): readonly string[] =>
  Object.hasOwn(table, list) ? Object.keys(table[list as keyof typeof table].kinds) : []

const newestFirst = (a: Entry, b: Entry): number => b.from - a.from || b.to - a.to || a.index - b.index
