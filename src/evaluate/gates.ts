import type { Plain } from '../facts/condition.js'
import type { FactDefinition, Tests } from '../facts/definition.js'
import type { FactCompiler } from './facts.js'

/**
 * What must at least be possible before a rule can be anything but not raised: one of these medicine classes
 * on the list. A rule about a class that nobody takes is then never visited, so ten times the rules cost
 * little. Without a gate a rule is always visited; a gate is only ever a necessary condition.
 */
export interface Gates {
  readonly classes: readonly string[]
}

export function gatesOf(plain: Plain, own: ReadonlyMap<string, FactDefinition>, facts: FactCompiler): Gates | undefined {
  const parts = 'all' in plain ? plain.all : [plain]
  for (const part of parts) {
    if (!('fact' in part)) continue
    const definition = own.get(part.fact) ?? facts.definitions.get(part.fact)
    if (definition === undefined) continue
    const { selection } = definition
    if (selection['members'] === 'medicines' && (part.operator === 'contains' || part.operator === 'containsAny')) {
      return { classes: [part.value].flat().map(String) }
    }
    const needsOne =
      (selection['any'] === 'medicines' && part.operator === 'equal' && part.value === true) ||
      (selection['count'] === 'medicines' &&
        typeof part.value === 'number' &&
        ((part.operator === 'greaterThanInclusive' && part.value >= 1) || (part.operator === 'greaterThan' && part.value >= 0)))
    const classes = needsOne ? classTest(selection.where) : undefined
    if (classes !== undefined) return { classes }
  }
  return undefined
}

function classTest(where: Tests | undefined): readonly string[] | undefined {
  const test = where?.['class']
  if (typeof test === 'string') return [test]
  return Array.isArray(test) ? (test as readonly unknown[]).map(String) : undefined
}
