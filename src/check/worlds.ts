import { parseDay } from '../values/day.js'
import { daysIn, isClockDuration, minutesIn, parseDuration } from '../values/duration.js'
import { isNumeric, optionsOf, type Domain } from '../values/possible.js'
import { pushNotDown, type Comparison, type Condition, type Plain, type Scalar } from '../facts/condition.js'
import type { CheckContext } from './context.js'

/**
 * Whether several conditions can hold together, over residents of whom everything is known. Each fact is cut
 * at the limits that the conditions set, and one value of every stretch is tried.
 *
 * Facts over facts by `when` are looked into; any others are taken as free of each other, so what is called
 * impossible here surely is, and what is called possible may not be.
 */
export interface Worlds {
  /** A case in which all of them hold, a word for each fact; undefined where there is none. */
  readonly together: (conditions: readonly Condition[]) => World | undefined
  /** Whether one never holds without the other. */
  readonly implies: (one: Condition, other: Condition) => boolean
}

/** What each fact is, as a page would say it: `temperature: 38`, `diagnoses: with dementia`. */
export type World = ReadonlyMap<string, string>

type Truth = boolean | undefined

/** A fact, or one member of a set, with the values that make a difference. */
interface Variable {
  readonly name: string
  readonly values: readonly Value[]
}
type Value = number | string | boolean

type Formula =
  | { readonly variable: number; readonly holds: readonly boolean[] }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }

/** Beyond so many steps nothing is claimed: every case is then called possible. */
const mostSteps = 20_000

/** Months and years differ in length; limits are compared as they lie around this day. */
const someDay = parseDay('2026-12-01') ?? 0

export function worldsOf({ definitions, domainOf }: Pick<CheckContext, 'definitions' | 'domainOf'>): Worlds {
  const selections = new Map(definitions.facts.map(({ name, definition }) => [name, definition.selection]))
  const settings = new Map(definitions.settings.map(({ name, setting }) => [name, setting.value]))

  /** Facts that are only another name for a condition are written out; a private one is known by what it selects. */
  const writtenOut = (plain: Plain, depth = 0): Plain => {
    if ('all' in plain) return { all: plain.all.map((part) => writtenOut(part, depth)) }
    if ('any' in plain) return { any: plain.any.map((part) => writtenOut(part, depth)) }
    const selection = selections.get(plain.fact)
    const when = selection?.['when'] as Condition | undefined
    const wanted = asBoolean(plain)
    if (when !== undefined && wanted !== undefined && depth < 20)
      return writtenOut(pushNotDown(when, !wanted), depth + 1)
    return plain
  }
  const keyOf = (fact: string): string =>
    fact.includes(':') ? JSON.stringify(selections.get(fact) ?? fact) : fact
  const scalar = (value: Comparison['value']): readonly Scalar[] => {
    if (typeof value === 'object' && 'setting' in value) return [settings.get(value.setting) ?? NaN]
    return (Array.isArray(value) ? value : [value]) as readonly Scalar[]
  }

  const together = (conditions: readonly Condition[]): World | undefined => {
    const plain = { all: conditions.map((condition) => writtenOut(pushNotDown(condition))) }
    const { variables, formula } = compiled(plain, { domainOf, keyOf, scalar })
    return search(variables, formula)
  }
  return { together, implies: (one, other) => together([one, { not: other }]) === undefined }
}

const asBoolean = ({ operator, value }: Comparison): boolean | undefined =>
  typeof value !== 'boolean'
    ? undefined
    : operator === 'equal'
      ? value
      : operator === 'notEqual'
        ? !value
        : undefined

interface Reading {
  readonly domainOf: CheckContext['domainOf']
  readonly keyOf: (fact: string) => string
  readonly scalar: (value: Comparison['value']) => readonly Scalar[]
}

function compiled(
  plain: Plain,
  reading: Reading,
): { readonly variables: readonly Variable[]; readonly formula: Formula } {
  const limits = new Map<
    string,
    { readonly fact: string; readonly domain: Domain | undefined; readonly cuts: Set<Value> }
  >()
  const gather = (part: Plain): void => {
    if ('all' in part) return part.all.forEach(gather)
    if ('any' in part) return part.any.forEach(gather)
    const domain = reading.domainOf(part.fact)
    const values = reading.scalar(part.value)
    const keys =
      domain?.kind === 'set'
        ? values.map((member) => `${reading.keyOf(part.fact)} ${String(member)}`)
        : [reading.keyOf(part.fact)]
    for (const key of keys) {
      const known = limits.get(key) ?? { fact: shown(part.fact, key, domain), domain, cuts: new Set<Value>() }
      if (domain?.kind !== 'set') for (const value of values) known.cuts.add(measured(value, domain))
      limits.set(key, known)
    }
  }
  gather(plain)
  const names = [...limits.keys()]
  const variables = names.map((key): Variable => {
    const { fact, domain, cuts } = limits.get(key) ?? { fact: key, domain: undefined, cuts: new Set<Value>() }
    return { name: fact, values: valuesOf(domain, cuts) }
  })
  const formulaOf = (part: Plain): Formula => {
    if ('all' in part) return { all: part.all.map(formulaOf) }
    if ('any' in part) return { any: part.any.map(formulaOf) }
    const domain = reading.domainOf(part.fact)
    const values = reading.scalar(part.value)
    if (domain?.kind === 'set')
      return membersFormula(part, values, (member) => names.indexOf(`${reading.keyOf(part.fact)} ${member}`))
    const variable = names.indexOf(reading.keyOf(part.fact))
    const wanted = values.map((value) => measured(value, domain))
    return {
      variable,
      holds: (variables[variable]?.values ?? []).map((value) => holds(part.operator, value, wanted)),
    }
  }
  return { variables, formula: formulaOf(plain) }
}

const shown = (fact: string, key: string, domain: Domain | undefined): string =>
  domain?.kind === 'set'
    ? `${fact.slice(fact.indexOf(':') + 1)} ${key.slice(key.lastIndexOf(' ') + 1)}`
    : fact.slice(fact.indexOf(':') + 1)

/** Durations as days or minutes, so that they order. */
function measured(value: Scalar, domain: Domain | undefined): Value {
  if (domain?.kind !== 'elapsed') return value
  if (value === 'never') return Infinity
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  if (duration === undefined) return value
  return isClockDuration(duration) ? minutesIn(duration) : (daysIn(duration, someDay) ?? NaN)
}

/** Every value that a comparison could tell from another. */
function valuesOf(domain: Domain | undefined, cuts: ReadonlySet<Value>): readonly Value[] {
  if (domain === undefined) return [true, false, ...cuts]
  if (domain.kind === 'set' || domain.kind === 'boolean') return [true, false]
  if (!isNumeric(domain)) return optionsOf(domain)
  const step = domain.kind === 'number' ? domain.step : 1
  const [least, most] = domain.kind === 'number' ? [domain.least, domain.most] : [0, Infinity]
  const sorted = [...cuts]
    .filter((cut): cut is number => typeof cut === 'number' && !Number.isNaN(cut))
    .sort((a, b) => a - b)
  const values: number[] = []
  let before = least
  for (const cut of sorted) {
    const between = cut === Infinity ? before + step : roomBetween(before, cut, step)
    if (between !== undefined && between > least) values.push(between)
    values.push(cut)
    before = cut
  }
  const last = sorted.at(-1) ?? 0
  const first = sorted[0] ?? 0
  if (first > least) values.push(Number.isFinite(least) ? least : first - step)
  if (last < most) values.push(Number.isFinite(most) ? most : last + step)
  return [...new Set(values)].filter((value) => value >= least && value <= most)
}

function roomBetween(from: number, to: number, step: number): number | undefined {
  if (!Number.isFinite(from)) return undefined
  // A quotient lies between its neighbours; whole numbers have none between 4 and 5.
  if (step <= 1e-6) return from < to ? (from + to) / 2 : undefined
  const next = Math.round((from + step) / step) * step
  return next < to - step / 1000 ? next : undefined
}

function holds(operator: Comparison['operator'], value: Value, wanted: readonly Value[]): boolean {
  const [limit] = wanted
  switch (operator) {
    case 'equal':
    case 'in':
      return wanted.includes(value)
    case 'notEqual':
    case 'notIn':
      return !wanted.includes(value)
    case 'greaterThan':
      return limit !== undefined && value > limit
    case 'greaterThanInclusive':
      return limit !== undefined && value >= limit
    case 'lessThan':
      return limit !== undefined && value < limit
    case 'lessThanInclusive':
      return limit !== undefined && value <= limit
    default:
      return true
  }
}

function membersFormula(
  { operator }: Comparison,
  members: readonly Scalar[],
  variableOf: (member: string) => number,
): Formula {
  const wanted = operator === 'contains' || operator === 'containsAny'
  const parts = members.map((member): Formula => ({
    variable: variableOf(String(member)),
    holds: wanted ? [true, false] : [false, true],
  }))
  return wanted ? { any: parts } : { all: parts }
}

/** Values are tried fact by fact, and whatever decides the whole early ends the branch. */
function search(variables: readonly Variable[], formula: Formula): World | undefined {
  const chosen: (number | undefined)[] = variables.map(() => undefined)
  let steps = 0
  const walk = (): boolean => {
    if (++steps > mostSteps) return true
    const truth = ask(formula, chosen)
    if (truth !== undefined) return truth
    const next = firstOpen(formula, chosen)
    if (next === undefined) return true
    for (let i = 0; i < (variables[next]?.values.length ?? 0); i++) {
      chosen[next] = i
      if (walk()) return true
    }
    chosen[next] = undefined
    return false
  }
  if (!walk()) return undefined
  return new Map(
    variables.flatMap(({ name, values }, i): [string, string][] => {
      const index = chosen[i]
      return index === undefined ? [] : [[name, worded(values[index])]]
    }),
  )
}

const worded = (value: Value | undefined): string =>
  value === true ? 'yes' : value === false ? 'no' : String(value)

function ask(formula: Formula, chosen: readonly (number | undefined)[]): Truth {
  if ('variable' in formula) {
    const at = chosen[formula.variable]
    return at === undefined ? constant(formula.holds) : formula.holds[at]
  }
  const isAll = 'all' in formula
  let open = false
  for (const part of isAll ? formula.all : formula.any) {
    const truth = ask(part, chosen)
    if (truth === undefined) open = true
    else if (truth !== isAll) return truth
  }
  return open ? undefined : isAll
}

const constant = (truths: readonly boolean[]): Truth =>
  truths.every(Boolean) ? true : truths.some(Boolean) ? undefined : false

function firstOpen(formula: Formula, chosen: readonly (number | undefined)[]): number | undefined {
  if ('variable' in formula)
    return chosen[formula.variable] === undefined && constant(formula.holds) === undefined
      ? formula.variable
      : undefined
  for (const part of 'all' in formula ? formula.all : formula.any) {
    if (ask(part, chosen) !== undefined) continue
    const found = firstOpen(part, chosen)
    if (found !== undefined) return found
  }
  return undefined
}
