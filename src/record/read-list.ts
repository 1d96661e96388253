import type { RecordList } from './kind.js'
import { readAbout } from './list-about.js'
import { noEntries, notAList, setAllAside } from './no-list.js'
import { isList, isOwn, ownFields, plainCopy, Unreadable, type Own } from './plain-copy.js'
import { readEntry } from './read-entry.js'
import { entriesWithin, refuse, type Reading } from './reading.js'
import { repeatWatch } from './repeated.js'
import { enteredInError } from './entry-fields.js'
import { seenText } from './seen.js'

/** Reads a list of the table, or nothing where it is no list; what is in it is then set aside. */
export function readList(
  reading: Reading,
  table: RecordList,
  name: string,
  raw: unknown,
): Readonly<Own> | undefined {
  const own = ownFields(raw)
  if (own instanceof Unreadable) {
    setAllAside(reading, name, raw, notAList(name, own))
    return undefined
  }
  const entries = own['entries'] ?? (own['absent'] === undefined ? undefined : [])
  if (!isList(entries)) {
    setAllAside(reading, name, undefined, noEntries(name, entries === undefined))
    return undefined
  }
  const parts = entriesWithin(reading, name, entries)
  const { about, issues } = readAbout(table, name, own, parts.length, reading)
  reading.issues.add(issues)
  return Object.freeze({ entries: Object.freeze(readEntries(reading, table, name, parts)), ...about })
}

function readEntries(
  reading: Reading,
  table: RecordList,
  name: string,
  parts: readonly unknown[],
): Readonly<Own>[] {
  const repeatOf = repeatWatch()
  const used: Readonly<Own>[] = []
  for (const [index, raw] of parts.entries()) {
    const copy = plainCopy(raw, reading.allowance)
    if (isOwn(copy)) {
      const repeat = repeatOf(copy)
      // The same entry from two places is one entry.
      if (repeat === 'same') continue
      if (repeat === 'different') reading.issues.add([differentUnderOneId(name, index, copy)])
      refuseOtherResident(reading, name, index, copy)
    }
    const read = readEntry(table, copy, {
      subject: reading.subject,
      list: name,
      index,
      birth: reading.birth,
      suggests: reading.issues.suggests(),
      crowded: reading.issues.crowded(),
    })
    if ('used' in read) used.push(read.used)
    else {
      reading.issues.add(read.setAside.issues)
      reading.notUsed.push(read.setAside)
    }
  }
  return used
}

const differentUnderOneId = (name: string, index: number, own: Own) => ({
  code: 'different-under-one-id',
  message: `another entry of \`${name}\` has this id and says something else; both are used`,
  help: 'give each entry its own id, or mark the wrong one as `entered-in-error`',
  path: [name, 'entries', index, 'id'],
  seen: seenText(own['id']),
})

/** An entry of somebody else makes the record a mixed one, unless it is known to be written here in error. */
function refuseOtherResident(reading: Reading, name: string, index: number, own: Own): void {
  const other = own['resident']
  if (reading.subject !== 'resident' || typeof other !== 'string' || other === reading.id) return
  if (own['status'] === enteredInError) return
  refuse(reading, {
    code: 'two-residents',
    message: 'the record holds entries of more than one resident',
    help: 'give the record of one resident at a time',
    path: [name, 'entries', index, 'resident'],
    seen: seenText(other),
    expected: seenText(reading.id),
  })
}
