import { dayText } from '../values/day.js'
import { londonDay } from '../values/london.js'
import { timeFrom, timeTo, type Instant } from '../values/instant.js'
import type { NotUsed } from '../record/not-used.js'
import { Entry, type Fields } from './entry.js'

/** A list of a record as it came in. */
export interface RecordList {
  readonly entries?: readonly Fields[]
  readonly completeFrom?: string
  readonly completeTo?: string
  readonly completeOf?: readonly string[]
  readonly complete?: boolean
  readonly absent?: string
}

const fiveMinutes = 300_000
const none: readonly Entry[] = []

/** Entries by their kind, newest first. */
export interface Kinds {
  readonly byName: ReadonlyMap<string, readonly Entry[]>
  /** Those whose kind could not be read: they may be of any. */
  readonly unreadable: readonly Entry[]
}

const kindsFrom = (byName: Kinds['byName']): Kinds => ({ byName, unreadable: byName.get('') ?? none })

export const ofOneKind = (kind: string, entries: readonly Entry[]): Kinds =>
  kindsFrom(new Map([[kind, entries]]))

export function sortByKind(
  list: string,
  record: RecordList | undefined,
  setAside: readonly NotUsed[],
  asOf: Instant,
): Kinds {
  const kinds = new Map<string, Entry[]>()
  const add = (entry: Entry): void => {
    const kept = kinds.get(entry.kind)
    if (kept === undefined) kinds.set(entry.kind, [entry])
    else kept.push(entry)
  }
  const entries = record?.entries ?? []
  const placeOf = placesIn(list, setAside)
  // What was written down together has one time.
  let read = ''
  let [from, to] = [NaN, NaN]
  for (let i = 0; i < entries.length; i++) {
    const fields = entries[i] ?? {}
    const index = placeOf(i)
    const at = fields['at']
    const kind = typeof fields['kind'] === 'string' ? fields['kind'] : ''
    if (typeof at !== 'string') {
      add(new Entry(list, kind, index, -Infinity, asOf, fields))
      continue
    }
    if (at !== read) {
      read = at
      from = timeFrom(at)
      // A bare day is a whole London day; an instant begins and ends at once.
      to = at.length > 10 ? from : timeTo(at)
    }
    // Dated after the screening: that something happened is believed, when it happened is not.
    if (from > asOf + fiveMinutes) {
      add(new Entry(list, kind, index, -Infinity, asOf, undefined))
      continue
    }
    add(new Entry(list, kind, index, from, Math.min(to, Math.max(asOf, from)), fields))
  }
  for (const entry of asideEntries(list, setAside, asOf)) add(entry)
  for (const own of kinds.values()) sortNewestFirst(own)
  return kindsFrom(kinds)
}

/** Where an entry stood in the list as it came in: those that were set aside had places too. */
export function placesIn(list: string, setAside: readonly NotUsed[]): (i: number) => number {
  if (setAside.length === 0) return (i) => i
  const taken = setAside
    .flatMap(({ list: of, foundIn = of, index }) => (foundIn === list ? [index] : []))
    .sort((a, b) => a - b)
  return (i) => taken.reduce((place, aside) => (aside <= place ? place + 1 : place), i)
}

/** What nobody can read is still there; `perhaps` where it may as well be over. */
export const asideEntries = (
  list: string,
  setAside: readonly NotUsed[],
  asOf: Instant,
  perhaps = false,
): readonly Entry[] =>
  setAside.flatMap((aside) =>
    aside.list === list && aside.reason !== 'entered-in-error' ? [asideEntry(aside, asOf, perhaps)] : [],
  )

/** Something was recorded here; what it said is unknown, and when too if that could not be read. */
function asideEntry(
  { list, kind = '', index, at: written, issues }: NotUsed,
  asOf: Instant,
  perhaps: boolean,
): Entry {
  // A time that is itself the fault (before the resident was born) says nothing.
  const at = issues.some(({ path }) => path?.at(-1) === 'at') ? undefined : written
  const from = at === undefined ? NaN : timeFrom(at)
  if (at === undefined || !(from <= asOf + fiveMinutes))
    return new Entry(list, kind, index, -Infinity, asOf, undefined, undefined, perhaps)
  const to = Math.min(timeTo(at), Math.max(asOf, from))
  return new Entry(list, kind, index, from, to, undefined, undefined, perhaps)
}

/** Entries dated after the screening, over all lists. */
export function laterEntries(
  assessment: Readonly<Record<string, unknown>>,
  setAside: readonly NotUsed[],
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
      later.push(new Entry(list, kind, placesIn(list, setAside)(index), timeFrom(at), timeTo(at), fields))
    }
  }
  return later
}

export function entriesNamed({ byName, unreadable }: Kinds, kind: string | undefined): readonly Entry[] {
  if (kind === undefined) {
    const [only = none] = byName.values()
    return byName.size < 2 ? only : [...byName.values()].flat().sort(newestFirst)
  }
  const own = byName.get(kind) ?? none
  return unreadable.length === 0 ? own : [...own, ...unreadable].sort(newestFirst)
}

/** Records are written in order of time, one way or the other, so there is seldom anything left to sort. */
function sortNewestFirst(entries: Entry[]): void {
  const [first] = entries
  const last = entries.at(-1)
  if (first === undefined || last === undefined || first === last) return
  if (newestFirst(first, last) > 0) entries.reverse()
  for (let i = 1; i < entries.length; i++) {
    const [newer, older] = [entries[i - 1], entries[i]]
    if (newer !== undefined && older !== undefined && newestFirst(newer, older) > 0)
      return void entries.sort(newestFirst)
  }
}

const newestFirst = (a: Entry, b: Entry): number => b.from - a.from || b.to - a.to || a.index - b.index
