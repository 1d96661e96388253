import { isNumeric, optionsOf, type Domain } from '../../values/possible.js'
import { comparisonsOf, pushNotDown, type Comparison, type Condition } from '../../facts/condition.js'
import type { DomainOf } from '../domains.js'
import type { Saying } from '../written.js'

/** More cases than this make a page too slow to answer for certain. */
export const mostCases = 4096

/**
 * How many cases settling a condition may take: facts used in one direction need none; a fact used in both is
 * cut at each of its limits, a choice has its options, a set the members that are wanted here and unwanted there.
 */
export function casesOf(condition: Condition, domainOf: DomainOf): number {
  const byFact = new Map<string, Comparison[]>()
  for (const comparison of comparisonsOf(pushNotDown(condition))) {
    byFact.set(comparison.fact, [...(byFact.get(comparison.fact) ?? []), comparison])
  }
  let cases = 1
  for (const [fact, comparisons] of byFact) {
    const domain = domainOf(fact)
    if (domain !== undefined) cases *= casesOfFact(domain, comparisons)
  }
  return cases
}

function casesOfFact(domain: Domain, comparisons: readonly Comparison[]): number {
  const different = new Set(comparisons.map((each) => JSON.stringify([each.operator, each.value]))).size
  if (different === 1) return 1
  if (isNumeric(domain)) {
    const directions = new Set(comparisons.map(({ operator }) => directionOf(operator)))
    return directions.size === 1 && !directions.has('both') ? 1 : 2 * different + 1
  }
  if (domain.kind !== 'set') return Math.min(optionsOf(domain).length, 2 ** different)
  const wanted = new Set(
    comparisons
      .filter(({ operator }) => operator === 'contains' || operator === 'containsAny')
      .flatMap(membersOf),
  )
  const unwanted = new Set(
    comparisons
      .filter(({ operator }) => operator === 'doesNotContain' || operator === 'containsNone')
      .flatMap(membersOf),
  )
  return 2 ** [...wanted].filter((member) => unwanted.has(member)).length
}

const membersOf = ({ value }: Comparison): readonly string[] =>
  [value].flat().map((each) => (typeof each === 'object' ? each.setting : String(each)))

const directionOf = (operator: Comparison['operator']): 'up' | 'down' | 'both' =>
  operator.startsWith('greater') ? 'up' : operator.startsWith('less') ? 'down' : 'both'

export const tooManyCases = (cases: number): Saying => ({
  code: 'too-many-cases',
  message: `this condition asks for so many facts in both directions that settling it may take ${cases} cases`,
  help: 'split the page, or name the parts as facts with `when`',
  seen: String(cases),
  expected: `at most ${mostCases}`,
})
