import type { Domain } from '../values/possible.js'
import { pushNotDown, type Comparison, type Condition, type Plain, type Scalar } from '../facts/condition.js'
import type { CheckContext } from './context.js'
import { search, type Formula, type Value, type Variable, type World } from './worlds-search.js'
import { measured, valuesOf } from './worlds-values.js'

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
