import { isClockDuration, parseDuration } from '../../values/duration.js'
import type { Operator } from '../../values/compare.js'
import { optionsOf, type Domain } from '../../values/possible.js'
import { nearest } from '../../record/nearest.js'
import { seenText } from '../../record/seen.js'
import type { Scalar } from '../../facts/condition.js'
import { didYouMean, type Saying } from '../written.js'

const equality: readonly Operator[] = ['equal', 'notEqual']
const among: readonly Operator[] = ['in', 'notIn']
const order: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const ofSets: readonly Operator[] = ['contains', 'doesNotContain', 'containsAny']

/** The operators that a fact can be compared by. */
function operatorsOf({ kind }: Domain): readonly Operator[] {
  switch (kind) {
    case 'number':
      return [...order, ...equality, ...among]
    case 'elapsed':
      return [...order, ...equality]
    case 'choice':
      return [...equality, ...among]
    case 'boolean':
      return equality
    case 'set':
      return ofSets
  }
}

/** A few words for what a fact can be. */
export function domainText(domain: Domain): string {
  switch (domain.kind) {
    case 'number':
      return `a number from ${limitText(domain.least)} to ${limitText(domain.most)}`
    case 'elapsed':
      return domain.in === 'days'
        ? 'a length of time such as `28 days`, or `never`'
        : 'a length of time in minutes or hours, or `never`'
    case 'choice':
      return `one of: ${domain.of.join(', ')}`
    case 'boolean':
      return 'true or false'
    case 'set':
      return 'a member of the set'
  }
}

const limitText = (limit: number): string =>
  limit === Infinity ? 'any height' : limit === -Infinity ? 'any depth' : String(limit)

export const wrongOperator = (fact: string, domain: Domain, operator: Operator): Saying | undefined => {
  const known = operatorsOf(domain)
  if (known.includes(operator)) return undefined
  return {
    code: 'wrong-operator',
    message: `\`${fact}\` cannot be compared by \`${operator}\``,
    help: `it is ${domain.kind === 'set' ? 'a set' : domainText(domain)}: use ${known.join(', ')}`,
    seen: operator,
    expected: known.join(', '),
  }
}

/** Whether the operator takes a list. */
export const takesList = (operator: Operator): boolean =>
  among.includes(operator) || operator === 'containsAny'

/** What is wrong with one value for a fact of that domain. */
export function unsuited(fact: string, domain: Domain, value: Scalar): Saying | undefined {
  switch (domain.kind) {
    case 'number':
      if (typeof value !== 'number') return wrong(fact, value, domainText(domain))
      return value < domain.least || value > domain.most
        ? { ...wrong(fact, value, domainText(domain)), code: 'out-of-range' }
        : undefined
    case 'elapsed': {
      if (value === 'never') return undefined
      const duration = typeof value === 'string' ? parseDuration(value) : undefined
      const suits = duration !== undefined && isClockDuration(duration) === (domain.in === 'minutes')
      if (suits) return undefined
      const help =
        duration === undefined
          ? undefined
          : domain.in === 'days'
            ? 'it is counted in days; for hours write `in: hours` at the fact'
            : 'it is counted in hours; for days leave out `in` at the fact'
      return { ...wrong(fact, value, domainText(domain)), ...(help !== undefined && { help }) }
    }
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrong(fact, value, 'true or false')
    case 'choice':
      return typeof value === 'string' && domain.of.includes(value)
        ? undefined
        : { ...wrong(fact, value, domainText(domain)), ...meant(value, domain) }
    case 'set':
      if (typeof value === 'string' && (domain.of.length === 0 || domain.of.includes(value))) return undefined
      return {
        ...wrong(fact, value, domainText(domain)),
        code: 'unknown-member',
        message: `nothing in \`${fact}\` is called ${seenText(value)}`,
        ...meant(value, domain),
      }
  }
}

function meant(value: Scalar, domain: Domain): { help?: string } {
  const near = nearest(String(value), domain.kind === 'set' ? domain.of : optionsOf(domain))
  return near === undefined ? {} : { help: didYouMean(near, '') }
}

const wrong = (fact: string, value: Scalar, expected: string): Saying => ({
  code: 'wrong-value',
  message: `\`${fact}\` cannot be ${seenText(value)}`,
  help: `write ${expected}`,
  seen: seenText(value),
  expected,
})
