import type { Issue } from '../values/issue.js'
import { faultIssue } from './fault.js'
import { fieldFault } from './field-fault.js'
import type { Fields } from './field.js'
import { nearest } from './nearest.js'
import type { Own } from './plain-copy.js'
import { seenText, shortName } from './seen.js'
import type { Shape } from './shape.js'
import { units } from './unit.js'

/** Whose fields are read, for messages. */
export interface Owner {
  /** `temperature`, `resident`, `events` */
  readonly name: string
  readonly path: readonly (string | number)[]
  /** whether to guess what was meant */
  readonly suggests: boolean
}

/** Every fault of the fields that are there or should be: unknown names, wrong values, required ones left out. */
export function fieldIssues(
  { fields, required }: Shape,
  own: Own,
  owner: Owner,
  alsoKnown: readonly string[] = [],
): Issue[] {
  const issues: Issue[] = []
  for (const name of Object.keys(own)) {
    const value = own[name]
    if (value === undefined || alsoKnown.includes(name)) continue
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) {
      issues.push(unknownField(fields, name, value, owner, alsoKnown))
      continue
    }
    const fault = fieldFault(field, value, own)
    if (fault !== undefined)
      issues.push(faultIssue(fault, subject(name, owner), [...owner.path, name], value))
  }
  for (const name of required) if (own[name] === undefined) issues.push(missing(name, owner))
  return issues
}

/** Only the fields that are known and without fault, where the rest can still be used. */
export function faultless({ fields }: Shape, own: Own, issues: readonly Issue[]): Own {
  // The first step of the path is the owner's own name.
  const faulty = new Set(issues.map(({ path }) => path?.[1]))
  return Object.fromEntries(
    Object.entries(own).filter(([name]) => Object.hasOwn(fields, name) && !faulty.has(name)),
  )
}

/** The name a reader looks for: the kind itself for its plain value, else the field and whose it is. */
const subject = (field: string, owner: Owner): string =>
  field === 'value' ? `\`${owner.name}\`` : `\`${field}\` of \`${owner.name}\``

const missing = (name: string, owner: Owner): Issue => ({
  code: 'missing-field',
  message: `\`${owner.name}\` does not say \`${name}\``,
  help: name === 'at' ? 'add `at`, when it was; a day alone will do' : `add \`${name}\``,
  path: owner.path,
})

function unknownField(
  fields: Fields,
  name: string,
  value: unknown,
  owner: Owner,
  alsoKnown: readonly string[],
): Issue {
  const short = shortName(name)
  return {
    code: 'unknown-field',
    message: `\`${owner.name}\` has no field called \`${short}\``,
    help: helpForUnknown(fields, name, owner, alsoKnown),
    path: [...owner.path, short],
    seen: seenText(value),
  }
}

function helpForUnknown(fields: Fields, name: string, owner: Owner, alsoKnown: readonly string[]): string {
  const value = fields['value']
  if (/^units?$/i.test(name) && value?.type === 'number') {
    return `leave it out: \`${owner.name}\` is always in ${units[value.unit]}, and nothing is converted`
  }
  const known = [...alsoKnown, ...Object.keys(fields)]
  const meant = owner.suggests ? nearest(name, known) : undefined
  if (meant !== undefined) return `did you mean \`${meant}\`?`
  return owner.suggests ? `use one of ${known.map((word) => `\`${word}\``).join(', ')}` : 'leave it out'
}
