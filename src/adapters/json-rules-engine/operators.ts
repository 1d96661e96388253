import type { Engine } from 'json-rules-engine'

/**
 * What json-rules-engine is given of a fact: plain JSON, in its own shape rather than our evaluator's, so
 * that the two have as little in common as possible.
 */
export type FactSnapshot =
  | { readonly could: Range; readonly lean: Range }
  | { readonly could: readonly string[]; readonly lean: readonly string[] }
  | { readonly members: Readonly<Record<string, MemberSnapshot>> }

type Range = readonly [number, number]

export interface MemberSnapshot {
  /** It may be in, it may be out: of could, and of lean. */
  readonly could: readonly [inside: boolean, outside: boolean]
  readonly lean: readonly [inside: boolean, outside: boolean]
}

/** The four questions, each asked by a rule of its own. */
export const questions = ['possible', 'certain', 'leanPossible', 'beyondDoubt'] as const
export type Question = (typeof questions)[number]

const asksLean = (question: Question): boolean => question === 'certain' || question === 'leanPossible'
const asksAll = (question: Question): boolean => question === 'certain' || question === 'beyondDoubt'

type OnNumber = (number: number, limits: readonly number[]) => boolean

const onNumbers: Readonly<Record<string, OnNumber>> = {
  lessThan: (number, [limit = NaN]) => number < limit,
  lessThanInclusive: (number, [limit = NaN]) => number <= limit,
  greaterThan: (number, [limit = NaN]) => number > limit,
  greaterThanInclusive: (number, [limit = NaN]) => number >= limit,
  equal: (number, limits) => limits.includes(number),
  in: (number, limits) => limits.includes(number),
  notEqual: (number, limits) => !limits.includes(number),
  notIn: (number, limits) => !limits.includes(number),
}

/** A range at its ends, at each limit inside it, and just beside each: between limits every answer is alike. */
function pointsOf([low, high]: Range, limits: readonly number[]): readonly number[] {
  const beside = limits.flatMap((limit) => [limit - 1e-7, limit, limit + 1e-7])
  return [low, high, ...beside.filter((point) => point > low && point < high)]
}

function askNumber(question: Question, on: OnNumber, fact: FactSnapshot, limits: readonly number[]): boolean {
  if (limits.some(Number.isNaN)) return !asksAll(question)
  const range = (
    asksLean(question) ? (fact as { lean: Range }).lean : (fact as { could: Range }).could
  ) satisfies Range
  const points = pointsOf(range, limits)
  return asksAll(question)
    ? points.every((point) => on(point, limits))
    : points.some((point) => on(point, limits))
}

function askOption(
  question: Question,
  inside: boolean,
  fact: FactSnapshot,
  wanted: readonly string[],
): boolean {
  const { could, lean } = fact as { could: readonly string[]; lean: readonly string[] }
  const options = asksLean(question) ? lean : could
  const passes = (option: string): boolean => wanted.includes(option) === inside
  return asksAll(question) ? options.every(passes) : options.some(passes)
}

function askMember(
  question: Question,
  inside: boolean,
  fact: FactSnapshot,
  wanted: readonly string[],
): boolean {
  const { members } = fact as { members: Readonly<Record<string, MemberSnapshot>> }
  const mayBeIn = (name: string): boolean =>
    members[name]?.[asksLean(question) ? 'lean' : 'could'][0] === true
  const mayBeOut = (name: string): boolean =>
    members[name]?.[asksLean(question) ? 'lean' : 'could'][1] === true
  // At least one of them is in: for any world one that may be; for every world one that cannot be out.
  if (inside) return asksAll(question) ? wanted.some((name) => !mayBeOut(name)) : wanted.some(mayBeIn)
  return asksAll(question) ? wanted.every((name) => !mayBeIn(name)) : wanted.every(mayBeOut)
}

/** Our operators beside the engine's own, one for each question: `certain greaterThan`. */
export function addOperators(engine: Engine): void {
  for (const question of questions) {
    for (const [name, on] of Object.entries(onNumbers)) {
      engine.addOperator(`${question} ${name}`, (fact: FactSnapshot, limits: readonly number[]) =>
        askNumber(question, on, fact, limits),
      )
    }
    for (const [name, inside] of [
      ['within', true],
      ['without', false],
    ] as const) {
      engine.addOperator(`${question} ${name}`, (fact: FactSnapshot, wanted: readonly string[]) =>
        askOption(question, inside, fact, wanted),
      )
    }
    for (const [name, inside] of [
      ['holdsOne', true],
      ['holdsNone', false],
    ] as const) {
      engine.addOperator(`${question} ${name}`, (fact: FactSnapshot, wanted: readonly string[]) =>
        askMember(question, inside, fact, wanted),
      )
    }
  }
}
