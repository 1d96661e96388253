import type { Issue } from '../values/issue.js'
import { isList, isOwn, Unreadable, type Own } from './plain-copy.js'
import { readRecord } from './read-record.js'
import { recordCopy } from './record-copy.js'
import { seenText } from './seen.js'
import type { Subject } from './source.js'

/** A record taken as a whole, as it was written and as it is read; or all that keeps it from being taken. */
export type WholeRecord =
  | { readonly ok: true; readonly written: Readonly<Own>; readonly record: Readonly<Own> }
  | { readonly ok: false; readonly written: unknown; readonly issues: readonly Issue[] }

/**
 * Judges a record all or nothing: one issue, and nothing of it is taken. This is what the zod schema and the
 * io-ts codec have in common, so that they cannot come to differ. Never throws.
 */
export function wholeRecord(input: unknown, subject: Subject): WholeRecord {
  const written = recordCopy(input)
  const read = readRecord(written, subject)
  if (!read.ok || read.issues.length > 0 || !isOwn(written))
    return { ok: false, written, issues: read.issues }
  const issues = unnoticed(written)
  return issues.length > 0 ? { ok: false, written, issues } : { ok: true, written, record: read.record }
}

/** What reading a record passes over, and what could not be written again as it was. */
function unnoticed(written: Own): readonly Issue[] {
  const schema = written['$schema']
  if (schema !== undefined && typeof schema !== 'string') {
    const seen = seenText(schema)
    return [{ ...notPlain(['$schema'], seen), code: 'wrong-type', help: 'write it as text, or leave it out' }]
  }
  const path = unreadableIn(written)
  return path === undefined ? [] : [notPlain(path, 'no plain data')]
}

const notPlain = (path: readonly (string | number)[], seen: string): Issue => ({
  code: 'unreadable',
  message: `\`${String(path.at(-1))}\` is ${seen}`,
  help: 'give plain data: text, numbers, true or false',
  path,
  seen,
  expected: 'plain data, as in JSON',
})

/** The way to the first value that is not plain data: an entry that was made in error may hold anything. */
function unreadableIn(value: unknown): readonly (string | number)[] | undefined {
  if (value instanceof Unreadable) return []
  if (typeof value !== 'object' || value === null) return undefined
  const parts = isList(value) ? value.entries() : Object.entries(value)
  for (const [step, part] of parts) {
    const rest = unreadableIn(part)
    if (rest !== undefined) return [step, ...rest]
  }
  return undefined
}
