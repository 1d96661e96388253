import type { Comparison, Condition, Scalar } from '../../facts/condition.js'
import type { Domain } from '../../values/possible.js'
import type { Arbitrary, FastCheckOfApp } from './fast-check.js'
import type { Facts } from './oracle.js'

/** The values that a fact is compared with: few, so that several comparisons share them. At least one. */
export type LimitsFor = (fact: string, domain: Domain) => readonly Scalar[]

const ordered = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

function anyComparison(
  fc: FastCheckOfApp,
  fact: string,
  domain: Domain,
  limits: readonly Scalar[],
): Arbitrary<Comparison> {
  const limit = fc.constantFrom(...limits)
  const several = fc.uniqueArray(limit, { minLength: 1, maxLength: 3 })
  const by = (
    operators: readonly Comparison['operator'][],
    value: Arbitrary<Comparison['value']>,
  ): Arbitrary<Comparison> =>
    fc.record({ fact: fc.constant(fact), operator: fc.constantFrom(...operators), value })
  switch (domain.kind) {
    case 'number':
    case 'elapsed':
      return fc.oneof(
        { weight: 6, arbitrary: by(ordered, limit) },
        { weight: 2, arbitrary: by(['equal', 'notEqual'], limit) },
        { weight: 3, arbitrary: by(['in', 'notIn'], several) },
      )
    case 'choice':
    case 'boolean':
      return fc.oneof(by(['equal', 'notEqual'], limit), by(['in', 'notIn'], several))
    case 'set':
      return fc.oneof(by(['contains', 'doesNotContain'], limit), by(['containsAny'], several))
  }
}

/** Any condition over these facts, at most three deep, with every operator that each of them has. */
export function anyCondition(fc: FastCheckOfApp, facts: Facts, limitsFor: LimitsFor): Arbitrary<Condition> {
  const leaf = fc.oneof(
    ...Object.entries(facts).map(([name, domain]) =>
      anyComparison(fc, name, domain, limitsFor(name, domain)),
    ),
  )
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }))
  return condition
}
