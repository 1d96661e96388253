import { isNumeric } from '../../values/possible.js'
import type { Scalar } from '../../facts/condition.js'
import type { NameOf } from '../expand-condition.js'
import type { RulePart } from '../page.js'
import { knowsFact, unknownFact, type Names } from './condition-faults.js'
import type { Said } from './said.js'
import type { Shared } from './shared.js'
import { domainText, unsuited } from './suit.js'

/** Stand-ins: for facts that the rule reads, of a kind that they can be. */
export function assumeFaults(
  { said, domainOf }: Shared,
  part: RulePart,
  nameOf: NameOf,
  names: Names,
  read: ReadonlySet<string>,
): void {
  for (const [name, value] of Object.entries(part.content.assume ?? {})) {
    const at = ['assume', name]
    if (!knowsFact(names, name)) {
      said.add(part, at, unknownFact(names, name), 'key')
      continue
    }
    if (!read.has(nameOf(name))) said.add(part, at, notRead(name), 'key')
    const domain = domainOf(nameOf(name))
    if (domain === undefined) continue
    if (domain.kind === 'set') {
      said.add(
        part,
        at,
        {
          code: 'wrong-value',
          message: `\`${name}\` is a set, and nothing can be assumed of a set`,
          help: 'assume a fact that is true or false, such as `{ any: medicines, where: ... }`',
          seen: String(value),
          expected: 'a fact that is not a set',
        },
        'key',
      )
      continue
    }
    const end =
      isEnd(value) &&
      (isNumeric(domain)
        ? value !== 'never' || domain.kind === 'elapsed'
        : value !== 'never' && domain.kind === 'choice')
    const saying = end ? undefined : unsuited(name, domain, value)
    if (saying !== undefined)
      said.add(part, at, {
        ...saying,
        help: `write ${isNumeric(domain) ? '`lowest`, `highest` or ' : ''}${domainText(domain)}`,
      })
  }
}

const isEnd = (value: Scalar): boolean => value === 'lowest' || value === 'highest' || value === 'never'

export function currentFaults(
  said: Said,
  part: RulePart,
  nameOf: NameOf,
  names: Names,
  read: ReadonlySet<string>,
): void {
  for (const [i, name] of (part.content.needsCurrent ?? []).entries()) {
    const at = ['needsCurrent', i]
    if (!knowsFact(names, name)) said.add(part, at, unknownFact(names, name))
    else if (!read.has(nameOf(name))) said.add(part, at, notRead(name))
  }
}

const notRead = (name: string): { code: string; message: string; help: string; seen: string } => ({
  code: 'not-read',
  message: `this rule does not read \`${name}\``,
  help: 'take it out, or use it in the conditions',
  seen: name,
})
