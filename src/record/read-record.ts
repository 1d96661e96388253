import type { Issue } from '../values/issue.js'
import { frozenIssues } from './issue-list.js'
import type { NotUsed } from './not-used.js'
import { readUnknownList } from './no-list.js'
import { ownFields, Unreadable, type Own } from './plain-copy.js'
import { newReading, refuse } from './reading.js'
import { readList } from './read-list.js'
import { readSubject } from './read-subject.js'
import { tableOf, type Subject } from './source.js'

/** Everything of a record that can be used, and all that is wrong with it. */
export type ReadRecord =
  | { readonly ok: true; readonly record: Readonly<Own>; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Reads the record of one subject. Never throws; reads each value of the input once and changes none. */
export function readRecord(input: unknown, subject: Subject): ReadRecord {
  const top = ownFields(input)
  if (top instanceof Unreadable) return { ok: false, issues: frozenIssues([notARecord(input, top, subject)]) }
  const reading = newReading(subject)
  const record: Own = { [subject]: readSubject(reading, top[subject]) }
  for (const [name, table] of Object.entries(tableOf(subject))) {
    const list = top[name] === undefined ? undefined : readList(reading, table, name, top[name])
    if (list !== undefined) record[name] = list
  }
  for (const name of Object.keys(top)) {
    const known = name === subject || name === '$schema' || Object.hasOwn(tableOf(subject), name)
    if (!known && top[name] !== undefined) readUnknownList(reading, name, top[name])
  }
  if (reading.allowance.values < 0) {
    refuse(reading, {
      code: 'too-much-data',
      message: 'the record holds too much data to be one resident',
      help: 'give the entries with their fields only, and the last months only',
    })
  }
  if (reading.fatal.length > 0)
    return { ok: false, issues: frozenIssues([...reading.fatal, ...reading.issues.all]) }
  record['notUsed'] = Object.freeze<NotUsed[]>(reading.notUsed)
  return { ok: true, record: Object.freeze(record), issues: frozenIssues(reading.issues.all) }
}

const notARecord = (input: unknown, { what }: Unreadable, subject: Subject): Issue => ({
  code: 'not-a-record',
  message: `the record is ${what}, not an object`,
  help:
    typeof input === 'string'
      ? 'this is text: read it with `JSON.parse` first'
      : `give an object with \`${subject}\` and the lists`,
  path: [],
  seen: what,
  expected: 'an object',
})
