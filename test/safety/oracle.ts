import type { Comparison, Condition, Scalar } from '../../src/facts/condition.js'
import { isAll, isAny, isComparison, isNot } from '../../src/facts/condition.js'
import type { Domain } from '../../src/values/possible.js'

/*
 * The definition itself, written without the code it judges: what is known about some facts is the set of
 * complete worlds that it allows; a condition has a plain yes or no in each world; an answer is about all of
 * them. Only types and the shape of a condition are shared with `src`.
 */

/** The value of one fact in one world: `never` is Infinity, elapsed time counts days or minutes. */
export type Value = number | string | boolean | readonly string[]
export type World = Readonly<Record<string, Value>>
export type Facts = Readonly<Record<string, Domain>>

/** What is known about one fact: all that it could be, and within it what we lean on. */
export type Known =
  | { readonly could: readonly [number, number]; readonly lean: readonly [number, number] }
  | { readonly options: readonly string[]; readonly lean: readonly string[] }
  | { readonly members: Readonly<Record<string, Member>> }

/** May the member be in, may it be out; and the same for what we lean on. */
export interface Member {
  readonly could: readonly boolean[]
  readonly lean: readonly boolean[]
}

export type Box = Readonly<Record<string, Known>>

/** The day on which all conditions without a record are asked. */
export const asOf = '2026-12-08T09:00:00+00:00'

/** Plain two-valued semantics, on complete facts. */
export function holds(condition: Condition, world: World, facts: Facts): boolean {
  if (isNot(condition)) return !holds(condition.not, world, facts)
  if (isAll(condition)) return condition.all.every((part) => holds(part, world, facts))
  if (isAny(condition)) return condition.any.some((part) => holds(part, world, facts))
  const { fact, operator, value } = condition
  const domain = facts[fact]
  const held = world[fact]
  if (domain === undefined || held === undefined) throw new Error(`the world does not say ${fact}`)
  const limits = limitsOf(value, domain)
  const [limit] = limits
  const among = limits.some((each) => each === held)
  const members = Array.isArray(held) ? (held as readonly string[]) : []
  const contained = limits.filter((each) => members.includes(String(each)))
  switch (operator) {
    case 'equal':
    case 'in':
      return among
    case 'notEqual':
    case 'notIn':
      return !among
    case 'lessThan':
      return Number(held) < Number(limit)
    case 'lessThanInclusive':
      return Number(held) <= Number(limit)
    case 'greaterThan':
      return Number(held) > Number(limit)
    case 'greaterThanInclusive':
      return Number(held) >= Number(limit)
    case 'contains':
    case 'containsAny':
      return contained.length > 0
    case 'doesNotContain':
    case 'containsNone':
      return contained.length === 0
  }
}

/** The values a comparison compares with, durations as days or minutes counted back from `asOf`. */
export function limitsOf(value: Comparison['value'], domain: Domain): readonly Scalar[] {
  if (typeof value === 'object' && 'setting' in value) throw new Error('settings are filled in before')
  const written: readonly Scalar[] = Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]
  return domain.kind === 'elapsed' ? written.map((each) => lengthOf(String(each))) : written
}

/** Days for `28 days`, `3 weeks`, `12 months`, `2 years`; minutes for `72 hours`, `30 minutes`. */
function lengthOf(text: string): number {
  if (text === 'never') return Infinity
  const [count = '', unit = ''] = text.split(' ')
  const n = Number(count)
  if (unit.startsWith('minute')) return n
  if (unit.startsWith('hour')) return 60 * n
  if (unit.startsWith('day')) return n
  if (unit.startsWith('week')) return 7 * n
  const months = unit.startsWith('year') ? 12 * n : n
  const today = new Date(`${asOf.slice(0, 10)}T00:00:00Z`)
  const back = new Date(today)
  back.setUTCDate(1)
  back.setUTCMonth(back.getUTCMonth() - months)
  const last = new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth() + 1, 0)).getUTCDate()
  back.setUTCDate(Math.min(today.getUTCDate(), last))
  return Math.round((today.getTime() - back.getTime()) / 86_400_000)
}

/** The worlds that need to be looked at, and whether each lies within what we lean on. */
export function* worldsOf(
  condition: Condition,
  box: Box,
  facts: Facts,
): Generator<{ world: World; leans: boolean }> {
  const asked = comparisonsIn(condition)
  const names = [...new Set(asked.map(({ fact }) => fact))]
  const choices = names.map((name) => {
    const domain = facts[name]
    const known = box[name]
    if (domain === undefined || known === undefined) throw new Error(`nothing is said of ${name}`)
    const limits = asked.filter(({ fact }) => fact === name).flatMap(({ value }) => limitsOf(value, domain))
    return { name, values: valuesOf(domain, known, limits) }
  })
  function* from(
    i: number,
    world: Record<string, Value>,
    leans: boolean,
  ): Generator<{ world: World; leans: boolean }> {
    const choice = choices[i]
    if (choice === undefined) {
      yield { world: { ...world }, leans }
      return
    }
    for (const each of choice.values)
      yield* from(i + 1, { ...world, [choice.name]: each.value }, leans && each.leans)
  }
  yield* from(0, {}, true)
}

interface Candidate {
  readonly value: Value
  readonly leans: boolean
}

/** Enough values to stand for all: between two limits every value answers alike. */
function valuesOf(domain: Domain, known: Known, limits: readonly Scalar[]): readonly Candidate[] {
  if ('options' in known) {
    const isFlag = domain.kind === 'boolean'
    return known.options.map((option) => ({
      value: isFlag ? option === 'true' : option,
      leans: known.lean.includes(option),
    }))
  }
  if ('members' in known) {
    let sets: readonly { value: readonly string[]; leans: boolean }[] = [{ value: [], leans: true }]
    for (const [name, { could, lean }] of Object.entries(known.members)) {
      if (!limits.includes(name)) continue
      sets = sets.flatMap(({ value, leans }) =>
        could.map((isIn) => ({
          value: isIn ? [...value, name] : value,
          leans: leans && lean.includes(isIn),
        })),
      )
    }
    return sets
  }
  const [low, high] = known.could
  const [from, to] = known.lean
  const grid =
    domain.kind === 'number' ? domain.step : domain.kind === 'elapsed' && domain.in === 'days' ? 1 : 0
  const points = new Set([low, high, from, to])
  for (const limit of limits) for (const point of around(Number(limit), grid)) points.add(point)
  return [...points]
    .filter((value) => value >= low && value <= high)
    .map((value) => ({ value, leans: value >= from && value <= to }))
}

/** The limit and its neighbours, as far as the fact can take these values. */
function around(limit: number, grid: number): readonly number[] {
  if (!Number.isFinite(limit)) return [limit]
  if (grid === 0) return [limit - 0.25, limit, limit + 0.25]
  const steps = Math.round(limit / grid / 1e-6) * 1e-6
  return [Math.floor(steps) - 1, Math.floor(steps), Math.ceil(steps), Math.ceil(steps) + 1].map((n) =>
    onGrid(n, grid),
  )
}

/** The decimal that `n` steps make, free of floating-point dust. */
export const onGrid = (n: number, grid: number): number => Number((n * grid).toFixed(6))

function comparisonsIn(condition: Condition): readonly Comparison[] {
  if (isComparison(condition)) return [condition]
  if (isNot(condition)) return comparisonsIn(condition.not)
  return (isAll(condition) ? condition.all : condition.any).flatMap(comparisonsIn)
}

/** What all worlds together say. */
export interface Said {
  readonly possible: boolean
  readonly certain: boolean
  readonly leanPossible: boolean
  readonly beyondDoubt: boolean
}

export function said(condition: Condition, box: Box, facts: Facts): Said {
  let [possible, certain, leanPossible, beyondDoubt] = [false, true, false, true]
  for (const { world, leans } of worldsOf(condition, box, facts)) {
    const met = holds(condition, world, facts)
    possible ||= met
    beyondDoubt &&= met
    if (leans) {
      leanPossible ||= met
      certain &&= met
    }
    if (possible && leanPossible && !certain && !beyondDoubt) break
  }
  return { possible, certain, leanPossible, beyondDoubt }
}

export type Answer = 'raised' | 'not-raised' | 'undetermined'

export const answerOf = ({ possible, certain }: Said): Answer =>
  certain ? 'raised' : possible ? 'undetermined' : 'not-raised'
