import type { BoxValue } from '../../explain/box.js'
import type { Release } from '../../pages/rule.js'
import { factsReadByScore } from '../../pages/reads.js'
import { isNumeric, least, most, optionsOf, type Domain } from '../../values/possible.js'
import type { Scalar } from '../../facts/condition.js'
import { aroundLimit } from './edge-values.js'
import type { Arbitrary, FastCheckOfApp } from './fast-check.js'
import type { ScoreCase } from './properties/scores.js'
import { aboutOf, compiledOf } from './rule-facts.js'
import { limitsByFact } from './telling-fields.js'

/** Complete sets of the items of a score, each at an edge of its points, one step beside it, or at an end of what it can be. */
export function anyScoreCase(fc: FastCheckOfApp, release: Release): Arbitrary<ScoreCase> | undefined {
  const compiled = compiledOf(release)
  const limits = limitsByFact(release, aboutOf(release))
  const cases = release.scores.map((score) => {
    const facts = [...new Set(factsReadByScore(score))].flatMap((fact): [string, Arbitrary<BoxValue>][] => {
      const domain = compiled.factOf(fact)?.domain
      return domain === undefined
        ? []
        : [[fact, fc.constantFrom(...valuesOf(domain, limits.get(fact) ?? []))]]
    })
    return fc.record({
      score: fc.constant(score.id),
      items: fc.record(Object.fromEntries(facts)),
      missing: fc.nat(),
    })
  })
  return cases.length === 0 ? undefined : fc.oneof(...cases)
}

function valuesOf(domain: Domain, limits: readonly Scalar[]): readonly BoxValue[] {
  if (domain.kind === 'set') return [[], ...limits.map((member) => [String(member)])]
  if (domain.kind === 'boolean') return [true, false]
  if (!isNumeric(domain)) return optionsOf(domain)
  const ends = [least(domain), most(domain)].map((end) => (end === Infinity ? 'never' : end))
  const edges = limits.flatMap((limit) => aroundLimit(limit, domain))
  return domain.kind === 'elapsed'
    ? [...edges, ...ends]
    : [...edges, ...ends.filter((end) => end !== 'never')]
}
