import {
  containsOne,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isOneOf,
  isWithin,
  type Operator,
} from '../values/compare.js'
import { daysIn, isClockDuration, minutesIn, parseDuration, type Duration } from '../values/duration.js'
import { allBits, optionsOf, type Domain, type Possible } from '../values/possible.js'
import { no, not, type Truth } from '../values/truth.js'
import type { Comparison, Scalar } from '../facts/condition.js'
import type { Scope } from '../facts/scope.js'
import { read, type Run, type Slot } from '../facts/slot.js'

/**
 * One comparison, made ready: what it asks of a value, and where it cuts the fact's domain, so that a fact
 * used both ways can be split at exactly these points.
 */
export interface CompiledComparison {
  readonly slot: Slot
  readonly operator: Operator
  /** As its page wrote it. */
  readonly written: Comparison
  /** The truth over a value of the slot, its own or a cell of it. */
  readonly ask: (value: Possible, run: Run) => Truth
  /** Numbers: the points it cuts at. */
  readonly cuts: (run: Run) => readonly number[]
  /** Numbers: how many points those are. */
  readonly limits: number
  /** Choices: the options that satisfy it, as bits. Sets: the members it names. */
  readonly bits: number
  readonly members: readonly number[]
  /** Two comparisons with the same key ask the same. */
  readonly key: string
  /** Its limits depend on the day: twelve months before a leap day are not always 365 days. */
  readonly byDay: boolean
  /** Which way it points: a fact used one way only needs no splitting. */
  readonly direction: 'up' | 'down' | 'both'
}

const numeric: Partial<
  Record<Operator, { ask: (value: Possible, limit: number) => Truth; direction: 'up' | 'down' }>
> = {
  greaterThan: { ask: isAbove, direction: 'up' },
  greaterThanInclusive: { ask: isAtLeast, direction: 'up' },
  lessThan: { ask: isBelow, direction: 'down' },
  lessThanInclusive: { ask: isAtMost, direction: 'down' },
}

export function compileComparison(comparison: Comparison, scope: Scope): CompiledComparison {
  const { fact, operator, value } = comparison
  const slot = scope.slot(fact)
  const { domain } = slot
  const written = typeof value === 'object' && 'setting' in value ? scope.figure<Scalar>(value) : value
  const values = (Array.isArray(written) ? written : [written]) as readonly Scalar[]
  const shared = {
    slot,
    operator,
    written: comparison,
    key: `${fact} ${operator} ${values.join()}`,
    bits: 0,
    members: [],
    cuts: () => [],
    limits: 0,
    byDay: false,
  }
  const mismatch = (): CompiledComparison => {
    scope.problem(`\`${fact}\` cannot be compared by \`${operator}\` with \`${values.join(', ')}\``)
    return { ...shared, ask: () => no, direction: 'both' }
  }
  switch (domain.kind) {
    case 'number':
    case 'elapsed': {
      const limits = values.map((each) => limitOf(each, domain))
      if (limits.includes(undefined)) return mismatch()
      return (
        overNumbers(
          { ...shared, limits: limits.length, byDay: limits.some((limit) => typeof limit === 'function') },
          operator,
          limits as Limit[],
        ) ?? mismatch()
      )
    }
    case 'boolean':
    case 'choice':
      return overOptions(shared, operator, domain, values) ?? mismatch()
    case 'set':
      return overMembers(shared, operator, domain.of, values) ?? mismatch()
  }
}

type Shared = Omit<CompiledComparison, 'ask' | 'direction'>
type Limit = number | ((run: Run) => number)

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
  if (duration.unit === 'weeks') return 7 * duration.n
  return (run) => daysIn(duration, run.asOfDay) ?? NaN
}

function overNumbers(
  shared: Shared,
  operator: Operator,
  limits: readonly Limit[],
): CompiledComparison | undefined {
  const [limit] = limits
  const one = numeric[operator]
  const at = (run: Run, each: Limit): number => (typeof each === 'number' ? each : each(run))
  const cuts = (run: Run): readonly number[] => limits.map((each) => at(run, each))
  if (one !== undefined && limit !== undefined && limits.length === 1) {
    const { ask, direction } = one
    if (typeof limit === 'number') return { ...shared, cuts, direction, ask: (value) => ask(value, limit) }
    // An unloaded year has no limit: every comparison with it stays open.
    return { ...shared, cuts, direction, ask: (value, run) => open(limit(run), (days) => ask(value, days)) }
  }
  if (operator === 'equal' || operator === 'in') {
    return { ...shared, cuts, direction: 'both', ask: (value, run) => isOneOf(value, cuts(run)) }
  }
  if (operator === 'notEqual' || operator === 'notIn') {
    return { ...shared, cuts, direction: 'both', ask: (value, run) => not(isOneOf(value, cuts(run))) }
  }
  return undefined
}

const open = (limit: number, ask: (limit: number) => Truth): Truth => (Number.isNaN(limit) ? 5 : ask(limit))

function overOptions(
  shared: Shared,
  operator: Operator,
  domain: Domain,
  values: readonly Scalar[],
): CompiledComparison | undefined {
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
  return {
    ...shared,
    key: `${shared.slot.name} within ${bits}`,
    bits,
    direction: 'both',
    ask: (value) => isWithin(value, bits),
  }
}

function overMembers(
  shared: Shared,
  operator: Operator,
  of: readonly string[],
  values: readonly Scalar[],
): CompiledComparison | undefined {
  const members = values.map((value) => of.indexOf(String(value)))
  if (members.includes(-1)) return undefined
  const [member] = members
  switch (operator) {
    case 'contains':
      if (member === undefined || members.length > 1) return undefined
      return { ...shared, members, direction: 'up', ask: (value) => value.members[member] ?? no }
    case 'doesNotContain':
      if (member === undefined || members.length > 1) return undefined
      return { ...shared, members, direction: 'down', ask: (value) => not(value.members[member] ?? no) }
    case 'containsAny':
      return { ...shared, members, direction: 'up', ask: (value) => containsOne(value, members) }
    case 'containsNone':
      return { ...shared, members, direction: 'down', ask: (value) => not(containsOne(value, members)) }
    default:
      return undefined
  }
}

export const readComparison = (comparison: CompiledComparison, run: Run): Truth =>
  comparison.ask(read(comparison.slot, run), run)
