import { pushNotDown, type Comparison, type Condition, type Plain } from '../../facts/condition.js'
import { limitInWords } from '../limit-in-words.js'
import { detail, type Detail } from '../outline.js'
import type { RuleRef } from '../words.js'
import type { Shelf } from './shelf.js'

/** A condition as lines that hang under each other, `depth` steps in. */
export const conditionLines = (
  condition: Condition,
  shelf: Shelf,
  rule: RuleRef,
  depth = 1,
): readonly Detail[] => linesOf(pushNotDown(condition), shelf, rule, depth)

function linesOf(plain: Plain, shelf: Shelf, rule: RuleRef, depth: number): readonly Detail[] {
  if ('fact' in plain) return [detail('plain', comparisonInWords(plain, shelf, rule), depth)]
  const parts = 'all' in plain ? plain.all : plain.any
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return linesOf(only, shelf, rule, depth)
  return [
    detail('plain', 'all' in plain ? 'all of these' : 'at least one of these', depth),
    ...parts.flatMap((part) => linesOf(part, shelf, rule, depth + 1)),
  ]
}

/** The same in one sentence, for where there is no room for lines. */
export function conditionInWords(condition: Condition, shelf: Shelf, rule: RuleRef): string {
  const told = (plain: Plain, inside: boolean): string => {
    if ('fact' in plain) return comparisonInWords(plain, shelf, rule)
    const isAll = 'all' in plain
    const parts = isAll ? plain.all : plain.any
    const joined = parts.map((part) => told(part, parts.length > 1)).join(isAll ? ', and ' : ', or ')
    return inside && parts.length > 1 ? `(${joined})` : joined
  }
  return told(pushNotDown(condition), false)
}

/** @example 'potassium: at least 5.5 mmol/L' */
export function comparisonInWords(
  { fact, operator, value }: Comparison,
  shelf: Shelf,
  rule: RuleRef,
): string {
  const name = shelf.fact(fact, rule)
  const { limit, local } = limitOf(value, shelf)
  const asides = local ? ' (a local figure)' : ''
  const members = (): readonly string[] =>
    [limit]
      .flat()
      .map((member) => shelf.words.member(String(member), fact.slice(fact.indexOf(':') + 1), rule))
  if (operator === 'contains' || operator === 'containsAny')
    return `${name}: ${oneOf(members(), 'or')}${asides}`
  if (operator === 'doesNotContain' || operator === 'containsNone')
    return `${name}: none of ${oneOf(members(), 'and')}${asides}`
  if (typeof limit === 'boolean' && (operator === 'equal' || operator === 'notEqual'))
    return `${name}: ${limit === (operator === 'equal') ? 'yes' : 'no'}`
  return `${name}: ${limitInWords(operator, limit, shelf.unit(fact, rule))}${asides}`
}

/** A figure on the page, or what the local setting says. */
export function limitOf(
  value: Comparison['value'] | { readonly setting: string },
  { release }: Shelf,
): { readonly limit: unknown; readonly local: boolean } {
  if (typeof value !== 'object' || !('setting' in value)) return { limit: value, local: false }
  return { limit: release.settings[value.setting]?.value, local: true }
}

const oneOf = (names: readonly string[], joint: 'or' | 'and'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1) ?? ''}`
