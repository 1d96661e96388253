import { parseDay } from '../values/day.js'
import { startOfDay } from '../values/london.js'
import { keep } from './keep.js'
import { isOwn, plainCopy, type Own } from './plain-copy.js'
import { fieldIssues, leaveOutFaulty } from './read-fields.js'
import { refuse, type Reading } from './reading.js'
import { homeFields, residentFields } from './resident.js'
import { seenText } from './seen.js'

/** Reads the resident (or home) itself. Without its id nothing can be used; any other faulty field is left out. */
export function readSubject(reading: Reading, raw: unknown): Readonly<Own> {
  const name = reading.subject
  const fields = name === 'resident' ? residentFields : homeFields
  const own = plainCopy(raw, reading.allowance)
  if (!isOwn(own)) {
    refuse(reading, {
      code: 'no-subject',
      message: `\`${name}\` is ${own === undefined ? 'missing' : seenText(own)}`,
      help: `add \`${name}\` as an object with an \`id\``,
      path: [name],
      seen: seenText(own),
      expected: 'an object with an `id`',
    })
    return {}
  }
  const issues = fieldIssues(fields, own, { name, path: [name], suggests: true })
  leaveOutFaulty(own, issues)
  const { id, birthDate } = own
  if (typeof id === 'string') {
    reading.issues.add(issues)
    reading.id = id
  } else reading.fatal.push(...issues)
  if (typeof birthDate === 'string') reading.birth = startOfDay(parseDay(birthDate) ?? NaN)
  return keep(fields, own)
}
