import { instantText, parseInstant } from '../values/instant.js'
import { addYears, dayText, parseDay } from '../values/day.js'
import { londonDay } from '../values/london.js'
import { hourLength } from '../values/clock.js'
import type { Fields } from '../record/field.js'
import { fieldOf, listOf as listNamed, sourceOf, type Subject } from '../record/source.js'
import { homeFields, residentFields } from '../record/resident.js'
import { atClock, timeAround, writeTime } from './relative-time.js'

type Block = Readonly<Record<string, unknown>>

/** Noon in London on the day that a page takes effect, or the moment that an example names; as text. */
export function exampleAsOf(asOf: string | undefined, effectiveFrom: string): string {
  const written = asOf ?? effectiveFrom
  const day = parseDay(written)
  if (day === undefined) return written
  return instantText(atClock(day, 12 * hourLength))
}

/** The box of an example, as it was written: facts by the names that the page uses. */
export const exampleBox = <Given extends Block>(given: Given): Given => given

/**
 * A whole assessment of a page's record snippet. Times may be written `28 days ago`; a bare list is complete:
 * happenings for the last five years, standing lists as they stand.
 */
export function exampleRecord(snippet: Block, asOf: string, id = 'example'): Block {
  return { resident: { id, ...ownFields(snippet, 'resident', asOf) }, ...listsIn(snippet, asOf) }
}

/** The same of a home; a bare list of `residents` is everybody who lives there. */
export function exampleHome(
  snippet: Block,
  asOf: string,
): { readonly home: Block; readonly residents: readonly Block[] } {
  const { residents = [], ...own } = snippet
  const records = (residents as readonly Block[]).map((each, i) =>
    exampleRecord(each, asOf, `resident ${String(i + 1)}`),
  )
  const living = residents === snippet['residents'] ? { livingHere: records.length } : {}
  return {
    home: {
      home: { id: 'example', ...living, ...ownFields(snippet, 'home', asOf) },
      ...listsIn(own, asOf),
    },
    residents: records,
  }
}

function listsIn(snippet: Block, asOf: string): Block {
  const now = parseInstant(asOf) ?? NaN
  const lists = new Map<string, Block & { readonly entries: readonly Block[] }>()
  for (const [name, written] of Object.entries(snippet)) {
    // What other rules would raise is no part of a record.
    if (name === 'resident' || name === 'home' || name === 'findings') continue
    const found = sourceOf(name)
    if (found === undefined) lists.set(name, written as never)
    else merge(lists, found.list, listOf(found.list, found.kind, written, now))
  }
  return Object.fromEntries(lists)
}

function ownFields(snippet: Block, subject: Subject, asOf: string): Block {
  const fields: Fields = subject === 'home' ? homeFields : residentFields
  const now = parseInstant(asOf) ?? NaN
  return Object.fromEntries(
    Object.entries((snippet[subject] ?? {}) as Block).map(([field, value]) => [
      field,
      timed(value, Object.hasOwn(fields, field) ? fields[field]?.type : undefined, now),
    ]),
  )
}

type List = Block & { readonly entries: readonly Block[] }

function listOf(list: string, kind: string | undefined, written: unknown, now: number): List {
  const bare = Array.isArray(written)
  const { entries = [], ...said } = bare
    ? { entries: written as Block[] }
    : (written as { entries?: readonly Block[] } & Block)
  const about = listNamed(list)
  const complete =
    bare && kind === undefined
      ? completeness(list, now)
      : bare
        ? { ...completeness(list, now), ...ofKind(list, kind) }
        : {}
  const own = Object.fromEntries(
    Object.entries(said).map(([field, value]) => [
      field,
      timed(
        value,
        field.startsWith('complete') && typeof value === 'string' ? 'time' : about?.fields[field]?.type,
        now,
      ),
    ]),
  )
  return { entries: entries.map((entry) => entryOf(list, kind, entry, now)), ...complete, ...own }
}

/** Completeness that is said of one kind holds for no other. */
const ofKind = (list: string, kind: string | undefined): Block =>
  kind !== undefined && listNamed(list)?.family === 'happening' ? { completeOf: [kind] } : {}

function completeness(list: string, now: number): Block {
  switch (listNamed(list)?.family) {
    case 'happening':
      return { completeFrom: dayText(addYears(londonDay(now), -5)), completeTo: instantText(now) }
    case 'standing':
      return { complete: true }
    default:
      return {}
  }
}

function entryOf(list: string, kind: string | undefined, entry: Block, now: number): Block {
  const named = kind ?? (typeof entry['kind'] === 'string' ? entry['kind'] : undefined)
  const own = kind !== undefined && entry['kind'] === undefined ? { kind, ...entry } : entry
  const only = named ?? onlyKind(list)
  return Object.fromEntries(
    Object.entries(own).map(([field, value]) => [field, timed(value, fieldOf(list, only, field)?.type, now)]),
  )
}

const onlyKind = (list: string): string | undefined => {
  const kinds = Object.keys(listNamed(list)?.kinds ?? {})
  return kinds.length === 1 ? kinds[0] : undefined
}

/** Kinds of one list written apart, such as `falls` and `vomits`, are one list of the record. */
function merge(lists: Map<string, List>, name: string, list: List): void {
  const known = lists.get(name)
  if (known === undefined) return void lists.set(name, list)
  const completeOf = [
    ...((known['completeOf'] as readonly string[] | undefined) ?? []),
    ...((list['completeOf'] as readonly string[] | undefined) ?? []),
  ]
  lists.set(name, {
    ...known,
    ...list,
    entries: [...known.entries, ...list.entries],
    ...(completeOf.length > 0 && { completeOf }),
  })
}

const timed = (value: unknown, type: string | undefined, now: number): unknown => {
  if (typeof value !== 'string' || (type !== 'time' && type !== 'day')) return value
  const moment = timeAround(value, now)
  return moment === undefined ? value : writeTime(moment, type)
}
