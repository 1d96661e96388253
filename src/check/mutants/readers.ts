import { comparisonsOf } from '../../facts/condition.js'
import { factsOfMeasure } from '../../pages/measure.js'
import { factsReadBy, factsReadByScore } from '../../pages/reads.js'
import type { Release } from '../../pages/rule.js'
import type { Said } from './subject.js'
import { conditionsOf } from './variables.js'

/** Who reads what of a release, however far behind: shared facts by their names, scores by their ids. */
export interface Readers {
  /** A fact with every fact and score that is made of it. */
  readonly ofFact: (fact: string) => ReadonlySet<string>
  /** Every shared fact and score that a page is answered from. */
  readonly readBy: (said: Said) => ReadonlySet<string>
  /** What a name stands for: `news2` of `news2.total`. */
  readonly keyOf: (name: string) => string
}

export function readersOf({ facts, scores }: Pick<Release, 'facts' | 'scores'>): Readers {
  const ids = new Set(scores.map(({ id }) => id))
  const keyOf = (name: string): string => {
    const [id = name] = name.split('.')
    return ids.has(id) ? id : name
  }
  const reads = new Map([
    ...facts.map(({ name, selection }) => [name, factsReadBy(selection).map(keyOf)] as const),
    ...scores.map((score) => [score.id, factsReadByScore(score).map(keyOf)] as const),
  ])
  const readBack = new Map<string, string[]>()
  for (const [reader, names] of reads)
    for (const name of names) readBack.set(name, [...(readBack.get(name) ?? []), reader])
  const known = new WeakMap<Said['of'], ReadonlySet<string>>()
  return {
    keyOf,
    ofFact: (fact) => reached([fact], readBack),
    readBy: (said) => {
      const found = known.get(said.of) ?? reached(namedBy(said).map(keyOf), reads)
      known.set(said.of, found)
      return found
    },
  }
}

/** The facts that a page itself names. */
function namedBy(said: Said): readonly string[] {
  if (said.sort === 'score') return factsReadByScore(said.of)
  const own = (said.of.facts ?? []).flatMap(({ selection }) => factsReadBy(selection))
  if (said.sort === 'facts') return own
  if (said.sort === 'measure') return [...own, ...factsOfMeasure(said.of)]
  return [...own, ...[...conditionsOf(said.of).values()].flatMap(comparisonsOf).map(({ fact }) => fact)]
}

function reached(
  from: readonly string[],
  steps: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(from)
  for (const name of found) for (const next of steps.get(name) ?? []) found.add(next)
  return found
}
