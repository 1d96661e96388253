import type { Issue } from '../values/issue.js'
import { timeTo, type Instant } from '../values/instant.js'
import { enteredInError } from './entry-fields.js'
import type { Kind, RecordList } from './kind.js'
import { nearest } from './nearest.js'
import type { NotUsed } from './not-used.js'
import { setAside } from './set-aside.js'
import { isOwn, type Own } from './plain-copy.js'
import { fieldIssues, type Owner } from './read-fields.js'
import { seenText, shortName } from './seen.js'
import { shapeOfEntry, kindOf, sourceIn, type Subject } from './source.js'

/** Where an entry stands, and what its reading depends on. */
export interface Place {
  readonly subject: Subject
  readonly list: string
  readonly index: number
  /** nothing can have happened before this; NaN when not known */
  readonly birth: Instant
  readonly suggests: boolean
  readonly crowded: boolean
}

/** An entry that can be used, or one that was set aside with all that is wrong with it. */
export type ReadEntry = { readonly used: Readonly<Own> } | { readonly setAside: NotUsed }

/** Reads a plain copy of one entry by its kind. */
export function readEntry(table: RecordList, copy: unknown, place: Place): ReadEntry {
  const path = [place.list, 'entries', place.index]
  if (!isOwn(copy)) return { setAside: setAside({}, place, undefined, [notAnEntry(copy, path)]) }
  const own = copy
  const name = kindName(table, own)
  const kind = name === undefined ? undefined : kindOf(place.list, name)
  if (own['status'] === enteredInError) return { setAside: setAside(own, place, name, undefined) }
  if (name === undefined || kind === undefined) {
    return { setAside: setAside(own, place, name, [noKind(table, own, place, path)]) }
  }
  const shape = shapeOfEntry(kind)
  const owner: Owner = { name, path, suggests: place.suggests }
  const issues = [...fieldIssues(shape, own, owner, ['kind']), ...wholeIssues(kind, own, place, owner)]
  if (issues.length > 0)
    return { setAside: setAside(own, place, name, place.crowded ? issues.slice(0, 1) : issues) }
  return { used: Object.freeze(own['kind'] === undefined ? { kind: name, ...own } : own) }
}

/** In a list of one kind the kind need not be written. */
function kindName(table: RecordList, own: Own): string | undefined {
  const kind = own['kind']
  if (typeof kind === 'string') return kind
  const names = Object.keys(table.kinds)
  return kind === undefined && names.length === 1 ? names[0] : undefined
}

/** Faults of the entry as a whole: nothing said, a value beside the reason for its absence, a time before birth. */
function wholeIssues(kind: Kind, own: Own, place: Place, owner: Owner): Issue[] {
  const issues: Issue[] = []
  const said = (kind.oneOf ?? []).filter((field) => own[field] !== undefined)
  const absent = kind.value === undefined ? undefined : own['absent']
  if (kind.oneOf !== undefined && said.length === 0 && absent === undefined) {
    const names = kind.oneOf.map((field) => `\`${field}\``).join(' or ')
    issues.push({
      code: 'missing-field',
      message: `\`${owner.name}\` does not say ${names}`,
      help: `add ${names}${kind.value === undefined ? '' : ', or say why not in `absent`'}`,
      path: owner.path,
    })
  }
  if (said.length > 0 && absent !== undefined) {
    issues.push({
      code: 'value-and-absent',
      message: `\`${owner.name}\` has a value and a reason why there is none`,
      help: `leave out \`absent\` or \`${said.join('`, `')}\``,
      path: [...owner.path, 'absent'],
      seen: seenText(absent),
    })
  }
  const at = own['at']
  if (typeof at === 'string' && timeTo(at) < place.birth) {
    issues.push({
      code: 'before-birth',
      message: `\`${owner.name}\` is dated before the resident was born`,
      help: 'check the year of `at` and of the birth date',
      path: [...owner.path, 'at'],
      seen: seenText(at),
    })
  }
  return issues
}

const notAnEntry = (copy: unknown, path: readonly (string | number)[]): Issue => ({
  code: 'not-an-entry',
  message: `an entry is ${copy === undefined ? 'missing' : seenText(copy)}`,
  help: 'write an entry as an object with `kind`, `at` and its fields',
  path,
  seen: seenText(copy),
  expected: 'an object',
})

function noKind(table: RecordList, own: Own, place: Place, path: readonly (string | number)[]): Issue {
  const kind = own['kind']
  const names = Object.keys(table.kinds)
  if (typeof kind !== 'string') {
    const said = kind === undefined ? 'does not say its kind' : `has a kind that is ${seenText(kind)}`
    return {
      code: 'missing-kind',
      message: `an entry of \`${place.list}\` ${said}`,
      help: `add \`kind\`: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' ...' : ''}`,
      path: [...path, 'kind'],
      ...(kind !== undefined && { seen: seenText(kind) }),
    }
  }
  const elsewhere = sourceIn(place.subject, kind)
  const meant = place.suggests ? nearest(kind, names) : undefined
  return {
    code: 'unknown-kind',
    message: `\`${place.list}\` has no entries of kind \`${shortName(kind)}\``,
    help:
      elsewhere?.kind === kind && elsewhere.list !== place.list
        ? `put it into \`${elsewhere.list}\``
        : meant !== undefined
          ? `did you mean \`${meant}\`?`
          : `use one of the kinds of \`${place.list}\``,
    path: [...path, 'kind'],
    seen: seenText(kind),
  }
}
