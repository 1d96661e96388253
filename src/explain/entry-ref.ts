import type { Entry } from '../facts/record-view.js'
import type { EntryRef } from './report.js'

/** An entry as a finding cites it: where it stands in the record, when it was, and what it says. */
export function entryRef({ list, kind, index, fields, item }: Entry): EntryRef {
  const id = fields?.['id']
  const at = fields?.['at']
  const says = item?.name ?? saysOf(fields)
  return Object.freeze({
    list,
    index,
    ...(typeof id === 'string' ? { id } : {}),
    ...(kind === '' || item !== undefined ? {} : { kind }),
    ...(typeof at === 'string' ? { at } : {}),
    ...(says === undefined ? {} : { says }),
  })
}

const telling = ['value', 'sign', 'diagnosis', 'total', 'outcome', 'of', 'test', 'present'] as const

function saysOf(fields: Entry['fields']): string | undefined {
  for (const name of telling) {
    const value = fields?.[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
    if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  }
  return undefined
}

/** Each entry once: a combination product is several items of one line. */
export function entryRefs(entries: readonly Entry[]): readonly EntryRef[] {
  const seen = new Set<string>()
  const refs: EntryRef[] = []
  for (const entry of entries) {
    const key = `${entry.list} ${String(entry.index)}`
    if (seen.has(key)) continue
    seen.add(key)
    refs.push(entryRef(entry))
  }
  return Object.freeze(refs)
}
