import type { Issue } from '../values/issue.js'
import { nearest } from './nearest.js'
import { isList, isOwn, ownFields, plainCopy, Unreadable } from './plain-copy.js'
import { entriesWithin, type Reading } from './reading.js'
import { shortName } from './seen.js'
import { setAside } from './set-aside.js'
import { sourceIn, tableOf } from './source.js'

const listForm = {
  help: 'write `{ "entries": [...] }`, or `{ "absent": "not-recorded" }`, or leave the list out',
  expected: 'an object with `entries`',
}

/** Something else stands where a list should be. */
export const notAList = (name: string, { what }: Unreadable): Issue => ({
  code: 'not-a-list',
  message: `\`${name}\` is ${what}, not an object with \`entries\``,
  path: [name],
  seen: what,
  ...listForm,
})

/** A list without entries that does not say why, or with something else in their place. */
export const noEntries = (name: string, missing: boolean): Issue => ({
  code: missing ? 'missing-field' : 'not-a-list',
  message: missing ? `\`${name}\` has no \`entries\`` : `\`entries\` of \`${name}\` is not a list`,
  path: [name, 'entries'],
  ...listForm,
})

/** A list that the record does not have: its entries are set aside under the list where their kind belongs. */
export function readUnknownList(reading: Reading, name: string, raw: unknown): void {
  const short = shortName(name)
  const lists = Object.keys(tableOf(reading.subject))
  const source = sourceIn(reading.subject, name)
  const meant = reading.issues.suggests() ? nearest(name, lists) : undefined
  const own = ownFields(raw)
  setAllAside(reading, short, own instanceof Unreadable ? raw : own['entries'], {
    code: 'unknown-list',
    message: `the record has no list called \`${short}\``,
    help:
      name === 'notUsed'
        ? 'keep the record as it came in, and read that again'
        : source !== undefined
          ? `put these entries into \`${source.list}\``
          : meant !== undefined
            ? `did you mean \`${meant}\`?`
            : `the lists are ${lists.join(', ')}`,
    path: [short],
    seen: own instanceof Unreadable ? own.what : 'an object',
  })
}

/** Adds the issue, and sets aside with it whatever entries can be seen. */
export function setAllAside(reading: Reading, name: string, entries: unknown, issue: Issue): void {
  reading.issues.add([issue])
  if (!isList(entries)) return
  const parts = entriesWithin(reading, name, entries)
  for (const [index, part] of parts.entries()) {
    const copy = plainCopy(part, reading.allowance)
    const own = isOwn(copy) ? copy : {}
    const kind = typeof own['kind'] === 'string' ? own['kind'] : undefined
    reading.notUsed.push(setAside(own, { subject: reading.subject, list: name, index }, kind, [issue]))
  }
}
