import { optionsOf, least, most, type Domain } from '../../values/possible.js'
import { oneStep, stepBeside } from '../../check/mutants/one-step.js'
import type { Scalar } from '../../facts/condition.js'
import type { RuleFacts } from './rule-facts.js'

/** The limit itself and one step either side of it, as far as the fact can be that. */
export function aroundLimit(limit: Scalar, domain: Domain): readonly Scalar[] {
  const beside =
    domain.kind === 'number' || domain.kind === 'elapsed'
      ? oneStep(limit, stepBeside(limit, domain))
      : undefined
  if (beside === undefined) return [limit]
  return [beside.below, limit, beside.above].filter(
    (value): value is Scalar =>
      value !== undefined && (typeof value !== 'number' || (value >= least(domain) && value <= most(domain))),
  )
}

/** Every value of a fact that the comparisons of its rule could tell from another; members, for a set. */
export function tellingValues({ comparisons, domainOf }: RuleFacts, fact: string): readonly Scalar[] {
  const domain = domainOf(fact)
  if (domain === undefined) return []
  if (domain.kind === 'boolean') return [true, false]
  if (domain.kind === 'choice') return optionsOf(domain)
  const limits = (comparisons.get(fact) ?? []).flatMap(({ value }) => [value].flat() as readonly Scalar[])
  const values = domain.kind === 'set' ? limits : limits.flatMap((limit) => aroundLimit(limit, domain))
  return [...new Set(values)]
}
