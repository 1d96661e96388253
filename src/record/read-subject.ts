import { parseDay } from '../values/day.js'
import { startOfDay } from '../values/london.js'
import { isOwn, plainCopy, type Own } from './plain-copy.js'
import { faultless, fieldIssues } from './read-fields.js'
import { refuse, type Reading } from './reading.js'
import { homeFields, residentFields } from './resident.js'
import { shapeOf } from './shape.js'
import { seenText } from './seen.js'

const residentShape = shapeOf(residentFields)
const homeShape = shapeOf(homeFields)

/** Reads the resident (or home) itself. Without its id nothing can be used; any other faulty field is left out. */
export function readSubject(reading: Reading, raw: unknown): Readonly<Own> {
  const name = reading.subject
  const shape = name === 'resident' ? residentShape : homeShape
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
  const issues = fieldIssues(shape, own, { name, path: [name], suggests: true })
  const used = faultless(shape, own, issues)
  const { id, birthDate } = used
  if (typeof id === 'string') {
    reading.issues.add(issues)
    reading.id = id
  } else reading.fatal.push(...issues)
  if (typeof birthDate === 'string') reading.birth = startOfDay(parseDay(birthDate) ?? NaN)
  return Object.freeze(used)
}
