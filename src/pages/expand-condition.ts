import type { Comparison, Condition } from '../facts/condition.js'
import type { WrittenCondition } from './schema/condition.js'

/** The full name of a fact: a page's own facts have one that only the page knows. */
export type NameOf = (written: string) => string

/** A condition in json-rules-engine's notation. INVARIANT: its shape has been checked. */
export function expandCondition(written: WrittenCondition, nameOf: NameOf): Condition {
  const condition = expandPart(written, nameOf)
  return 'fact' in condition ? { all: [condition] } : condition
}

function expandPart(written: WrittenCondition, nameOf: NameOf): Condition {
  if (typeof written === 'string') return { fact: nameOf(written), operator: 'equal', value: true }
  const { all, any, not, fact, operator, value } = written
  if (all !== undefined) return { all: all.map((part) => expandPart(part, nameOf)) }
  if (any !== undefined) return { any: any.map((part) => expandPart(part, nameOf)) }
  if (not !== undefined) return { not: expandPart(not, nameOf) }
  return { fact: nameOf(fact ?? ''), operator, value } as Comparison
}
