import type { Comparison, Scalar } from '../../facts/condition.js'
import type { Rule } from '../../pages/rule.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { takenFor } from './missing-changes.js'
import { factWords, residentWithout } from './words.js'

/** Assumptions left out, made where the page makes none, and values that may be old although they must not. */
export function assumptionChanges(
  { assume = {}, needsCurrent = [] }: Rule,
  comparisons: readonly Comparison[],
  about: About,
): readonly Change[] {
  const added = new Map<string, Change>()
  for (const comparison of comparisons) {
    const { fact } = comparison
    // Leaning to what is not met changes nothing: it can never hide a flag.
    const [taken] = takenFor(comparison, true, about)
    if (taken === undefined || taken.member !== undefined || Object.hasOwn(assume, fact) || added.has(fact))
      continue
    const { value } = taken
    const assumed: Scalar = about.domainOf(fact)?.kind === 'boolean' ? value === 'true' : value
    added.set(fact, {
      family: 'assumption',
      path: ['assume', fact],
      to: assumed,
      says: `assumed while not known: ${factWords(fact)} ${String(value)}`,
      missing: residentWithout(fact),
      fact,
    })
  }
  return [
    ...Object.entries(assume).map(([fact, value]): Change => ({
      family: 'assumption',
      path: ['assume', fact],
      to: undefined,
      says: `no longer assumed: ${factWords(fact)} ${String(value)}`,
      missing: residentWithout(fact),
      fact,
    })),
    ...added.values(),
    ...needsCurrent.map((fact, i): Change => ({
      family: 'missing',
      path: ['needsCurrent', i],
      to: undefined,
      says: `an old ${factWords(fact)} taken as it stands`,
      missing: `a resident whose ${factWords(fact)} is too old`,
      fact,
    })),
  ]
}
