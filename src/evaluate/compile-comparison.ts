import type { Operator } from '../values/compare.js'
import { isClockDuration, minutesIn, parseDuration, type Duration } from '../values/duration.js'
import { allBits, optionsOf, type Domain } from '../values/possible.js'
import type { Comparison, Scalar } from '../facts/condition.js'
import type { Scope } from '../facts/scope.js'
import type { Slot } from '../facts/slot.js'
import { asks, CompiledComparison, type Limit, type Made } from './comparison.js'

export function compileComparison(comparison: Comparison, scope: Scope): CompiledComparison {
  const { fact, operator, value } = comparison
  const slot = scope.slot(fact)
  const written = typeof value === 'object' && 'setting' in value ? scope.figure<Scalar>(value) : value
  const values = (Array.isArray(written) ? written : [written]) as readonly Scalar[]
  const made = questionOf(operator, slot, values)
  if (made === undefined)
    scope.problem(`\`${fact}\` cannot be compared by \`${operator}\` with \`${values.join(', ')}\``)
  return new CompiledComparison(slot, comparison, values, made ?? { asks: asks.nothing, direction: 'both' })
}

/** Undefined where the operator does not go with the fact or its values. */
function questionOf(operator: Operator, { name, domain }: Slot, values: readonly Scalar[]): Made | undefined {
  switch (domain.kind) {
    case 'number':
    case 'elapsed': {
      const limits = values.map((each) => limitOf(each, domain))
      return limits.includes(undefined) ? undefined : overNumbers(operator, limits as Limit[])
    }
    case 'boolean':
    case 'choice':
      return overOptions(name, operator, domain, values)
    case 'set':
      return overMembers(operator, domain.of, values)
  }
}

function limitOf(value: Scalar, domain: Extract<Domain, { kind: 'number' | 'elapsed' }>): Limit | undefined {
  if (domain.kind === 'number') return typeof value === 'number' ? value : undefined
  if (value === 'never') return Infinity
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  if (duration === undefined) return undefined
  if (domain.in === 'minutes') return isClockDuration(duration) ? minutesIn(duration) : undefined
  return isClockDuration(duration) ? undefined : daysOf(duration)
}

function daysOf(duration: Duration): Limit {
  if (duration.unit === 'days') return duration.n
  return duration.unit === 'weeks' ? 7 * duration.n : duration
}

const ofOneNumber: Partial<Record<Operator, Made>> = {
  greaterThan: { asks: asks.above, direction: 'up' },
  greaterThanInclusive: { asks: asks.atLeast, direction: 'up' },
  lessThan: { asks: asks.below, direction: 'down' },
  lessThanInclusive: { asks: asks.atMost, direction: 'down' },
}

function overNumbers(operator: Operator, limits: readonly Limit[]): Made | undefined {
  const one = ofOneNumber[operator]
  if (one !== undefined && limits.length === 1) return { ...one, limits }
  if (operator === 'equal' || operator === 'in') return { asks: asks.oneOf, direction: 'both', limits }
  if (operator === 'notEqual' || operator === 'notIn') return { asks: asks.noneOf, direction: 'both', limits }
  return undefined
}

function overOptions(
  name: string,
  operator: Operator,
  domain: Domain,
  values: readonly Scalar[],
): Made | undefined {
  const options = optionsOf(domain)
  if (values.some((value) => !options.includes(String(value)))) return undefined
  const named = values.reduce<number>((bits, value) => bits | (1 << options.indexOf(String(value))), 0)
  const bits =
    operator === 'equal' || operator === 'in'
      ? named
      : operator === 'notEqual' || operator === 'notIn'
        ? allBits(domain) & ~named
        : undefined
  if (bits === undefined) return undefined
  return { asks: asks.within, direction: 'both', bits, key: `${name} within ${bits}` }
}

function overMembers(operator: Operator, of: readonly string[], values: readonly Scalar[]): Made | undefined {
  const members = values.map((value) => of.indexOf(String(value)))
  if (members.includes(-1)) return undefined
  const isOne = members.length === 1
  const isThere: Made = { asks: asks.holdsOne, direction: 'up', members }
  const isNot: Made = { asks: asks.holdsNone, direction: 'down', members }
  switch (operator) {
    case 'contains':
      return isOne ? isThere : undefined
    case 'doesNotContain':
      return isOne ? isNot : undefined
    case 'containsAny':
      return isThere
    case 'containsNone':
      return isNot
    default:
      return undefined
  }
}
