import type { Day } from '../values/day.js'
import { endOfDay, londonDay } from '../values/london.js'
import { timeFrom, timeTo, type Instant } from '../values/instant.js'
import { sourceOf } from '../record/source.js'
import type { MedicineItem } from './medicine-items.js'

/**
 * One entry of a record, with its time as a range of instants (an exact time: both ends alike; a bare day:
 * the whole London day). An entry that was set aside as faulty is still an entry: something was recorded
 * here, so its fields are unknown (`fields` is undefined), and an unreadable time may be any time.
 */
export interface Entry {
  readonly list: string
  readonly kind: string
  readonly index: number
  readonly from: Instant
  readonly to: Instant
  readonly fields: Fields | undefined
  /** For medicines: the ingredient of the line that this item stands for. */
  readonly item?: MedicineItem
}

export type Fields = Readonly<Record<string, unknown>>

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
}

export interface RecordView {
  readonly resident: Fields
  source: (name: string) => Source
  /** Entries that a screening sets aside by itself: dated after `asOf`. */
  readonly later: readonly Entry[]
}

interface RecordList {
  readonly entries?: readonly Fields[]
  readonly completeFrom?: string
  readonly completeTo?: string
  readonly completeOf?: readonly string[]
  readonly complete?: boolean
  readonly absent?: string
}

interface SetAside {
  readonly list: string
  readonly index: number
  readonly kind?: string
  readonly at?: string
  readonly reason: string
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
}

/** Sort a record once, by kind and newest first, so that each selection looks only at its own entries. */
export function viewRecord(
  assessment: Readonly<Record<string, unknown>>,
  asOf: Instant,
  items: (list: RecordList, asOfDay: Day) => readonly Entry[],
): RecordView {
  const later: Entry[] = []
  const sources = new Map<string, Source>()
  const setAside = (assessment['notUsed'] ?? []) as readonly SetAside[]

  const entriesOf = (list: string, record: RecordList | undefined): Map<string, Entry[]> => {
    const kinds = new Map<string, Entry[]>()
    const add = (entry: Entry): void => {
      const kept = kinds.get(entry.kind)
      if (kept === undefined) kinds.set(entry.kind, [entry])
      else kept.push(entry)
    }
    record?.entries?.forEach((fields, index) => {
      const at = fields['at']
      const kind = typeof fields['kind'] === 'string' ? fields['kind'] : ''
      if (typeof at !== 'string') return add({ list, kind, index, from: -Infinity, to: asOf, fields })
      const from = timeFrom(at)
      if (!(from > asOf + fiveMinutes)) return add({ list, kind, index, from, to: Math.min(timeTo(at), Math.max(asOf, from)), fields })
      // Dated after the screening: what happened is believed, when it happened is not.
      later.push({ list, kind, index, from, to: timeTo(at), fields })
      add({ list, kind, index, from: -Infinity, to: asOf, fields: undefined })
    })
    for (const aside of setAside) {
      if (aside.list !== list || aside.reason === 'entered-in-error') continue
      const from = aside.at === undefined ? NaN : timeFrom(aside.at)
      const readable = from <= asOf + fiveMinutes
      add({
        list,
        kind: aside.kind ?? '',
        index: aside.index,
        from: readable ? from : -Infinity,
        to: readable && aside.at !== undefined ? Math.min(timeTo(aside.at), Math.max(asOf, from)) : asOf,
        fields: undefined,
      })
    }
    return kinds
  }

  const listed = new Map<string, Map<string, Entry[]>>()
  const kindsOf = (list: string): Map<string, Entry[]> => {
    let kinds = listed.get(list)
    if (kinds === undefined) {
      kinds = entriesOf(list, assessment[list] as RecordList | undefined)
      for (const entries of kinds.values()) entries.sort(newestFirst)
      listed.set(list, kinds)
    }
    return kinds
  }

  const build = (name: string): Source => {
    const found = sourceOf(name)
    if (found === undefined) return nothing
    const record = assessment[found.list] as RecordList | undefined
    const entries =
      found.list === 'medicines'
        ? items(record ?? {}, londonDay(asOf))
        : entriesNamed(kindsOf(found.list), found.kind)
    const covers = found.kind === undefined || record?.completeOf === undefined || record.completeOf.includes(found.kind)
    return {
      entries,
      completeFrom: covers && record?.completeFrom !== undefined ? timeFrom(record.completeFrom) : NaN,
      completeTo: covers && record?.completeTo !== undefined ? timeTo(record.completeTo) : NaN,
      whole: isWhole(found.list, record, setAside),
      recorded: record !== undefined,
      visible: record?.absent !== 'not-visible',
      absent: record?.absent,
    }
  }

  return {
    resident: (assessment['resident'] ?? {}) as Fields,
    later,
    source: (name) => {
      let source = sources.get(name)
      if (source === undefined) sources.set(name, (source = build(name)))
      return source
    },
  }
}

/** An entry whose kind could not be read may be of any kind. */
function entriesNamed(kinds: ReadonlyMap<string, readonly Entry[]>, kind: string | undefined): readonly Entry[] {
  const unreadable = kinds.get('') ?? []
  if (kind === undefined) return [...kinds.values()].flat().sort(newestFirst)
  const own = kinds.get(kind) ?? []
  return unreadable.length === 0 ? own : [...own, ...unreadable].sort(newestFirst)
}

/** A medicines list is the current list unless it says otherwise; any other standing list has to say so. */
function isWhole(list: string, record: RecordList | undefined, setAside: readonly SetAside[]): boolean {
  if (record?.entries === undefined || record.absent !== undefined) return false
  if (setAside.some((aside) => aside.list === list && aside.reason !== 'entered-in-error')) return false
  return list === 'medicines' ? record.complete !== false : record.complete === true
}

const newestFirst = (a: Entry, b: Entry): number => b.from - a.from || b.to - a.to || a.index - b.index

export const endOfLondonDay = (instant: Instant): Instant => endOfDay(londonDay(instant))
