import { comparisonsOf, type Condition, type Scalar } from '../../facts/condition.js'
import type { Domain } from '../../values/possible.js'
import { holds, limitsOf, type Box, type Facts, type Known, type Value, type World } from './oracle.js'

interface Choice {
  readonly name: string
  readonly values: readonly Candidate[]
}

/** For each fact that the conditions name, the values that stand for all that it could be. */
function choicesOf(conditions: readonly Condition[], box: Box, facts: Facts, day: string): readonly Choice[] {
  const asked = conditions.flatMap(comparisonsOf)
  return [...new Set(asked.map(({ fact }) => fact))].map((name) => {
    const domain = facts[name]
    const known = box[name]
    if (domain === undefined || known === undefined) throw new TypeError(`nothing is said of ${name}`)
    const limits = asked
      .filter(({ fact }) => fact === name)
      .flatMap(({ value }) => limitsOf(value, domain, day))
    return { name, values: valuesOf(domain, known, limits) }
  })
}

/** How many worlds there are to be looked at. */
export const worldsIn = (conditions: readonly Condition[], box: Box, facts: Facts, day: string): number =>
  choicesOf(conditions, box, facts, day).reduce((product, { values }) => product * values.length, 1)

/** The worlds that need to be looked at, and whether each lies within what we lean on. */
export function* worldsOf(
  condition: Condition,
  box: Box,
  facts: Facts,
  day: string,
): Generator<{ world: World; leans: boolean }> {
  const choices = choicesOf([condition], box, facts, day)
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

/** What all worlds together say. */
export interface Said {
  readonly possible: boolean
  readonly certain: boolean
  readonly leanPossible: boolean
  readonly beyondDoubt: boolean
}

export function said(condition: Condition, box: Box, facts: Facts, day: string): Said {
  let [possible, certain, leanPossible, beyondDoubt] = [false, true, false, true]
  for (const { world, leans } of worldsOf(condition, box, facts, day)) {
    const met = holds(condition, world, facts, day)
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
