import { pushNotDown, type Condition, type Plain } from '../facts/condition.js'
import type { FactDefinition, Selection } from '../facts/definition.js'
import type { FactCompiler } from './facts.js'

/**
 * What must at least be possible before a rule can be anything but not raised: one of these medicine classes,
 * or one of these diagnoses. A rule about a class that nobody takes is then never visited, so ten times the
 * rules cost little. Without a gate a rule is always visited; a gate is only ever a necessary condition.
 */
export interface Gate {
  readonly of: 'classes' | 'diagnoses'
  readonly names: readonly string[]
}

export function gateOf(
  plain: Plain,
  own: ReadonlyMap<string, FactDefinition>,
  facts: FactCompiler,
): Gate | undefined {
  if ('fact' in plain) {
    const definition = own.get(plain.fact) ?? facts.definitions.get(plain.fact)
    return definition === undefined ? undefined : gateOfComparison(plain, definition.selection, own, facts)
  }
  const gates = ('all' in plain ? plain.all : plain.any).map((part) => gateOf(part, own, facts))
  // All parts are needed, so the gate of any one will do; medicines are the surer list.
  if ('all' in plain)
    return gates.find((gate) => gate?.of === 'classes') ?? gates.find((gate) => gate !== undefined)
  return gates.length === 0 ? undefined : union(gates)
}

function gateOfComparison(
  { operator, value }: Extract<Plain, { fact: string }>,
  selection: Selection,
  own: ReadonlyMap<string, FactDefinition>,
  facts: FactCompiler,
): Gate | undefined {
  // A definition may say yes of an empty list.
  if (selection.ifNotRecorded !== undefined) return undefined
  const contains = operator === 'contains' || operator === 'containsAny'
  if (selection['members'] === 'medicines' && contains)
    return { of: 'classes', names: [value].flat().map(String) }
  if (selection['members'] === 'diagnoses' && contains)
    return { of: 'diagnoses', names: [value].flat().map(String) }
  const isTrue = operator === 'equal' && value === true
  const atLeastOne =
    typeof value === 'number' &&
    ((operator === 'greaterThanInclusive' && value > 0) || (operator === 'greaterThan' && value >= 0))
  if ((selection['any'] === 'medicines' && isTrue) || (selection['count'] === 'medicines' && atLeastOne))
    return classTest(selection)
  const within = (condition: unknown): Gate | undefined =>
    gateOf(pushNotDown(condition as Condition), own, facts)
  if (isTrue && selection['when'] !== undefined) return within(selection['when'])
  const { tally } = selection
  return atLeastOne && Array.isArray(tally) ? union(tally.map(within)) : undefined
}

/** One of several is enough, so all of them must be shut. */
function union(gates: readonly (Gate | undefined)[]): Gate | undefined {
  const [first] = gates
  if (first === undefined || gates.some((gate) => gate?.of !== first.of)) return undefined
  return { of: first.of, names: [...new Set(gates.flatMap((gate) => gate?.names ?? []))] }
}

function classTest({ where }: Selection): Gate | undefined {
  const test = where?.['class']
  if (typeof test === 'string') return { of: 'classes', names: [test] }
  return Array.isArray(test) ? { of: 'classes', names: (test as readonly unknown[]).map(String) } : undefined
}
