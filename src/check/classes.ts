import { comparisonsOf, pushNotDown, type Condition } from '../facts/condition.js'
import type { Selection } from '../facts/definition.js'
import { allRead } from '../pages/faults/shared.js'
import { factsIn } from '../pages/reads.js'
import type { CheckContext } from './context.js'

/** A fact that is true when a medicine of certain classes is taken. */
export interface ClassFact {
  readonly fact: string
  readonly classes: readonly string[]
  /** A set of classes, rather than a question about one. */
  readonly isSet: boolean
  /** How many there are, rather than whether there is one. */
  readonly isCount: boolean
}

/** Facts about classes of medicines among those that a condition reads, or that they are made of. */
export function classFacts(
  { definitions }: Pick<CheckContext, 'definitions'>,
  condition: Condition,
): readonly ClassFact[] {
  const facts = new Map(definitions.facts.map(({ name, definition }) => [name, definition]))
  const read = allRead({ facts, scores: new Map() }, factsIn(condition))
  return [...read]
    .flatMap((name) => facts.get(name) ?? [])
    .flatMap(({ name, selection }): readonly ClassFact[] => {
      if (selection['members'] === 'medicines')
        return [{ fact: name, classes: [], isSet: true, isCount: false }]
      const classes = classesOf(selection)
      return classes.length === 0
        ? []
        : [{ fact: name, classes, isSet: false, isCount: selection['count'] !== undefined }]
    })
}

/** The classes that a question about one medicine asks for. */
export function classesOf(selection: Selection): readonly string[] {
  const test = selection.where?.['class']
  if (selection['any'] !== 'medicines' && selection['count'] !== 'medicines') return []
  if (typeof test === 'string') return [test]
  return Array.isArray(test) ? (test as readonly unknown[]).map(String) : []
}

/** What holds of a resident who takes a medicine of this class, as far as these facts can say it. */
export const present = (name: string, facts: readonly ClassFact[]): readonly Condition[] =>
  facts.flatMap(({ fact, classes, isSet, isCount }): Condition[] => {
    if (isSet) return [{ fact, operator: 'contains', value: name }]
    if (!classes.includes(name)) return []
    return [
      isCount
        ? { fact, operator: 'greaterThanInclusive', value: 1 }
        : { fact, operator: 'equal', value: true },
    ]
  })

/** The classes that a condition asks not to be in a set. */
export const classesRefused = (condition: Condition, facts: readonly ClassFact[]): readonly string[] =>
  comparisonsOf(pushNotDown(condition)).flatMap(({ fact, operator, value }) =>
    (operator === 'doesNotContain' || operator === 'containsNone') &&
    facts.some((each) => each.isSet && each.fact === fact)
      ? [value].flat().map(String)
      : [],
  )
