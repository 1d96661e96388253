import { comparisonsOf, type Condition } from '../facts/condition.js'
import type { Line, ScoreDefinition, Selection } from '../facts/definition.js'
import { factLists } from './selection-parts.js'

/** The facts that a selection is made of, by their full names. */
export function factsReadBy(selection: Selection): readonly string[] {
  const conditions = ['when', 'trueWhen', 'falseWhen'].flatMap((word) => (selection[word] === undefined ? [] : [selection[word] as Condition]))
  const cases = (selection['first'] ?? []) as readonly { readonly when?: Condition }[]
  const { tally } = selection
  return [
    ...conditions.flatMap(factsIn),
    ...cases.flatMap(({ when }) => (when === undefined ? [] : factsIn(when))),
    ...(Array.isArray(tally) ? (tally as Condition[]).flatMap(factsIn) : typeof tally === 'string' ? [tally] : []),
    ...factLists.flatMap((word) => (selection[word] as readonly string[] | undefined) ?? []),
  ]
}

export const factsIn = (condition: Condition): readonly string[] => comparisonsOf(condition).map(({ fact }) => fact)

/** The facts that a score is made of: of its lines, of what chooses their columns, of its notes. */
export const factsReadByScore = ({ points, notes }: ScoreDefinition): readonly string[] => [
  ...Object.entries(points).flatMap(([name, line]) => factsReadByLine(name, line)),
  ...(notes ?? []).flatMap(({ when }) => factsIn(when)),
]

function factsReadByLine(name: string, line: Line): readonly string[] {
  if ('first' in line) return line.first.flatMap(({ when }) => (when === undefined ? [] : factsIn(when)))
  if ('always' in line) return []
  return 'choose' in line ? [name, ...line.choose] : [name]
}

/** `news2` of `news2.total`; undefined for a fact that is not a score's. */
export const scoreOf = (fact: string): string | undefined => {
  const found = /^([a-z][a-z0-9-]*)\.(total|highest|band|before)$/.exec(fact)
  return found?.[1]
}
