import { fieldOf, kindOf } from '../record/source.js'
import type { Entry, Fields } from '../facts/record-view.js'
import type { Writable } from '../values/writable.js'
import type { EntryRef } from './report.js'

/** An entry as a finding cites it: where it stands in the record, when it was, and what it says. */
function entryRef({ list, kind, index, fields, item }: Entry): EntryRef {
  const id = fields?.['id']
  const at = fields?.['at']
  const absent = fields?.['absent']
  const of = item === undefined ? textOf(fields, which) : undefined
  const said: Said = item === undefined ? saidBy(list, kind, fields) : { says: item.name }
  const ref: Writable<EntryRef> = { list, index }
  if (typeof id === 'string') ref.id = id
  if (kind !== '' && item === undefined) ref.kind = kind
  if (typeof at === 'string') ref.at = at
  if (of !== undefined) ref.of = of
  if (said.says !== undefined) ref.says = said.says
  if (said.unit !== undefined) ref.unit = said.unit
  if (typeof absent === 'string') ref.absent = absent
  return Object.freeze(ref)
}

/** Fields that say which one of its kind an entry is. */
const which = ['sign', 'diagnosis', 'tool', 'test', 'of', 'rule'] as const
/** Fields that say what it found where its kind names none, the most telling first. */
const telling = ['value', 'total', 'outcome', 'band', 'present'] as const

interface Said {
  readonly says?: string
  readonly unit?: string
}

function saidBy(list: string, kind: string, fields: Fields | undefined): Said {
  const main = kindOf(list, kind)?.value
  const field =
    main !== undefined && fields?.[main] !== undefined
      ? main
      : telling.find((name) => fields?.[name] !== undefined)
  const says = field === undefined ? undefined : wordOf(fields?.[field])
  if (field === undefined || says === undefined) return {}
  const unit = unitOf(list, kind, field)
  return unit === undefined ? { says } : { says, unit }
}

function textOf(fields: Fields | undefined, names: readonly string[]): string | undefined {
  const name = names.find((each) => typeof fields?.[each] === 'string')
  return name === undefined ? undefined : (fields?.[name] as string)
}

/** A value as it was written; of a bounded number, the end or ends that are known. */
function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { atLeast, atMost } = value as { readonly atLeast?: number; readonly atMost?: number }
  if (atLeast !== undefined && atMost !== undefined) return `${String(atLeast)} to ${String(atMost)}`
  return atLeast === undefined ? `at most ${String(atMost)}` : `at least ${String(atLeast)}`
}

/** Points and bare numbers have no unit worth saying. */
function unitOf(list: string, kind: string, field: string): string | undefined {
  const declared = fieldOf(list, kind === '' ? undefined : kind, field)
  return declared?.type === 'number' && declared.unit !== '{score}' && declared.unit !== '1'
    ? declared.unit
    : undefined
}

const known = new WeakMap<Entry, EntryRef>()

/** Many findings cite the same readings. */
function knownRef(entry: Entry): EntryRef {
  let ref = known.get(entry)
  if (ref === undefined) known.set(entry, (ref = entryRef(entry)))
  return ref
}

const none: readonly EntryRef[] = Object.freeze([])

/** Each entry once: a combination product is several items of one line. */
export function entryRefs(entries: readonly Entry[]): readonly EntryRef[] {
  if (entries.length === 0) return none
  const seen = new Set<unknown>()
  const refs: EntryRef[] = []
  for (const entry of entries) {
    // Not by their places: an entry set aside keeps the one it came in at, the others are counted without it.
    const own = entry.fields ?? entry
    if (seen.has(own)) continue
    seen.add(own)
    refs.push(knownRef(entry))
  }
  return Object.freeze(refs)
}
