import type { Day } from '../values/day.js'
import { londonDay } from '../values/london.js'
import { timeFrom, timeTo, type Instant } from '../values/instant.js'
import type { NotUsed } from '../record/not-used.js'
import { listOf, sourceOf, sourcesIn, type Source as NamedSource } from '../record/source.js'
import {
  asideEntries,
  entriesNamed,
  laterEntries,
  ofOneKind,
  placesIn,
  sortByKind,
  type Kinds,
  type RecordList,
} from './dated-entries.js'
import { type Entry, type Fields } from './entry.js'
import { placeOf } from './lists.js'
import { onThisDay, type ListState, type Quiet, type Standing } from './standing.js'

export { Entry, type Fields } from './entry.js'

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
  /** Every entry could be read and says exactly when it was. */
  readonly plain: boolean
}

export interface RecordView extends Quiet {
  /** What the record says of its subject itself: of the resident, or of the home. */
  readonly resident: Fields
  at: (source: NamedSource) => Source
  /** The same with a list of entries that are made while screening. */
  with: (list: string, entries: readonly Entry[], whole: boolean) => RecordView
  /** What is listed as not used, or not wholly, before anything is dated. */
  readonly notUsed: readonly NotUsed[]
  /** Entries that a screening sets aside by itself: dated after `asOf`. */
  readonly later: () => readonly Entry[]
}

/** One list of a record: its entries by kind, and what is said about the list as a whole, read once for all kinds. */
interface ListView {
  readonly kinds: Kinds
  /** What any kind is that has no entries in it, and for which the list speaks. */
  readonly empty: Source
  /** It speaks only for these kinds. */
  readonly completeOf: readonly string[] | undefined
}

const noSource: Source = {
  entries: [],
  completeFrom: NaN,
  completeTo: NaN,
  whole: false,
  recorded: false,
  visible: true,
  absent: undefined,
  plain: true,
}

/** Room for every name that pages know, so that keeping what was found never has to make more. */
const mostSources = 256

/** What the facts of a release look for in a record. */
export interface LookedFor {
  readonly marks: { start: () => Int32Array; mark: (list: string, kinds: Kinds, into: Int32Array) => void }
  readonly standings: {
    readonly root: Standing
    begin: (asOf: Instant) => void
    stateOf: (list: string, said: Source, completeOf: readonly string[] | undefined) => ListState
  }
}

/** How the lines of the medicines list come to be entries. */
type Items = (list: RecordList, asOfDay: Day, placeOf: (i: number) => number) => readonly Entry[]

/** Sort a record once, by kind and newest first, so that each selection looks only at its own entries. */
export function viewRecord(
  assessment: Readonly<Record<string, unknown>>,
  asOf: Instant,
  items: Items,
  { marks: known, standings }: LookedFor,
  halfUsed: readonly NotUsed[] = [],
): RecordView {
  const setAside = (assessment['notUsed'] ?? []) as readonly NotUsed[]
  const lists = new Map<string, ListView>()
  standings.begin(asOf)
  const marks = known.start()
  const states: (ListState | undefined)[] = []
  states[placeOf('today')] = onThisDay
  const look = (list: string): void => {
    if (lists.has(list) || listOf(list) === undefined) return
    const record = assessment[list] as RecordList | undefined
    const view = viewList(list, record, setAside, asOf, items)
    lists.set(list, view)
    known.mark(list, view.kinds, marks)
    if (record !== undefined) states[placeOf(list)] = standings.stateOf(list, view.empty, view.completeOf)
  }
  for (const list in assessment) look(list)
  for (const { list } of setAside) look(list)
  const resident = (assessment['resident'] ?? assessment['home'] ?? {}) as Fields
  const sources = new Array<Source | undefined>(mostSources)
  const notUsed = halfUsed.length === 0 ? setAside : [...setAside, ...halfUsed]
  return new Viewed(resident, lists, sources, marks, states, standings.root, notUsed, () =>
    laterEntries(assessment, setAside, asOf),
  )
}

function viewList(
  list: string,
  record: RecordList | undefined,
  setAside: readonly NotUsed[],
  asOf: Instant,
  items: Items,
): ListView {
  const kinds =
    list === 'medicines'
      ? ofOneKind('line', [
          ...items(record ?? {}, londonDay(asOf), placesIn('medicines', setAside)),
          // A line that nobody can read may be of a medicine that was stopped.
          ...asideEntries('medicines', setAside, asOf, true),
        ])
      : sortByKind(list, record, setAside, asOf)
  const empty: Source = {
    entries: noSource.entries,
    completeFrom: record?.completeFrom === undefined ? NaN : timeFrom(record.completeFrom),
    completeTo: record?.completeTo === undefined ? NaN : timeTo(record.completeTo),
    whole: isWhole(list, record, setAside),
    recorded: record !== undefined,
    visible: record?.absent !== 'not-visible',
    absent: record?.absent,
    plain: true,
  }
  return { kinds, empty, completeOf: record?.completeOf }
}

// A class, so that all records are one shape: every fact asks them.
class Viewed implements RecordView {
  constructor(
    readonly resident: Fields,
    private readonly lists: ReadonlyMap<string, ListView>,
    /** What was asked for already. */
    private readonly sources: (Source | undefined)[],
    readonly marks: Int32Array,
    readonly states: readonly (ListState | undefined)[],
    readonly root: Standing,
    readonly notUsed: readonly NotUsed[],
    readonly later: () => readonly Entry[],
  ) {}

  at(found: NamedSource): Source {
    return (this.sources[found.id] ??= this.find(found))
  }

  private find({ list, kind }: NamedSource): Source {
    const view = this.lists.get(list)
    if (view === undefined) return noSource
    const { kinds, empty, completeOf } = view
    const entries = entriesNamed(kinds, kind)
    const speaks = completeOf === undefined || speaksFor(completeOf, list, kind)
    if (speaks && entries.length === 0) return empty
    return {
      entries,
      completeFrom: speaks ? empty.completeFrom : NaN,
      completeTo: speaks ? empty.completeTo : NaN,
      whole: empty.whole,
      recorded: empty.recorded,
      visible: empty.visible,
      absent: empty.absent,
      plain: entries.every(({ fields, from, to }) => fields !== undefined && from === to),
    }
  }

  with(list: string, entries: readonly Entry[], whole: boolean): RecordView {
    const { resident, lists, marks, states, root, notUsed, later } = this
    const sources = this.sources.slice()
    for (const { id } of sourcesIn(list).values())
      sources[id] = { ...noSource, entries, whole, recorded: true }
    return new Viewed(resident, lists, sources, marks, states, root, notUsed, later)
  }
}

/** The same record once the first pass is over: with what it has raised, and what it may raise. */
export const withFindings = (record: RecordView, entries: readonly Entry[]): RecordView =>
  record.with('findings', entries, true)

/** The record of a home with who lives in it; `whole` where that is everybody. */
export const withResidents = (record: RecordView, entries: readonly Entry[], whole: boolean): RecordView =>
  record.with('residents', entries, whole)

/** A list by its name, for what a report says of it as a whole. */
export function listIn(
  record: RecordView,
  name: 'medicines' | 'diagnoses' | 'signRecords' | 'instruments',
): Source {
  const found = sourceOf(name)
  if (found === undefined) throw new Error('INVARIANT: the record table has these lists')
  return record.at(found)
}

/** A medicines list is the current list unless it says otherwise; any other standing list has to say so. */
function isWhole(list: string, record: RecordList | undefined, setAside: readonly NotUsed[]): boolean {
  if (record?.entries === undefined || record.absent !== undefined) return false
  if (setAside.some((aside) => aside.list === list && aside.reason !== 'entered-in-error')) return false
  return list === 'medicines' ? record.complete !== false : record.complete === true
}

/** A list that is complete of its falls only is not complete as a list of events. */
const speaksFor = (completeOf: readonly string[], list: string, kind: string | undefined): boolean =>
  (kind === undefined ? kindNames(list) : [kind]).every((each) => completeOf.includes(each))

const kindNames = (list: string): readonly string[] => Object.keys(listOf(list)?.kinds ?? {})
