import type { Operator } from '../../values/compare.js'
import { fitsStep } from '../../values/exact.js'
import type { Domain } from '../../values/possible.js'
import type { Scalar } from '../../facts/condition.js'
import type { Saying } from '../written.js'

/** A comparison that holds for every value of its fact, or for none, asks nothing: a slip, or left over. */
export function foregone(
  fact: string,
  domain: Domain,
  operator: Operator,
  value: Scalar,
): Saying | undefined {
  const answer = answerOf(domain, operator, value)
  if (answer === undefined) return undefined
  return {
    code: `${answer}-holds`,
    message: `this comparison ${answer} holds, whatever \`${fact}\` is`,
    help: 'change the value or the operator, or take the comparison out',
    seen: String(value),
    expected:
      domain.kind === 'number'
        ? `a value that parts ${domain.least} from ${domain.most}`
        : 'a value that some reach and some do not',
  }
}

function answerOf(domain: Domain, operator: Operator, value: Scalar): 'always' | 'never' | undefined {
  if (domain.kind === 'elapsed') return value === 'never' && operator === 'greaterThan' ? 'never' : undefined
  if (domain.kind !== 'number' || typeof value !== 'number') return undefined
  const { least, most, step } = domain
  switch (operator) {
    case 'greaterThanInclusive':
      return value <= least ? 'always' : undefined
    case 'lessThan':
      return value <= least ? 'never' : undefined
    case 'greaterThan':
      return value >= most ? 'never' : undefined
    case 'lessThanInclusive':
      return value >= most ? 'always' : undefined
    // Between two steps there is nothing to be equal to.
    case 'equal':
    case 'in':
      return fitsStep(value, step) ? undefined : 'never'
    case 'notEqual':
    case 'notIn':
      return fitsStep(value, step) ? undefined : 'always'
    case 'contains':
    case 'doesNotContain':
    case 'containsAny':
    case 'containsNone':
      return undefined
  }
}
