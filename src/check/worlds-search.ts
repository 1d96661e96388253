/** What each fact is, as a page would say it: `temperature: 38`, `diagnoses: with dementia`. */
export type World = ReadonlyMap<string, string>

type Truth = boolean | undefined

/** A fact, or one member of a set, with the values that make a difference. */
export interface Variable {
  readonly name: string
  readonly values: readonly Value[]
}
export type Value = number | string | boolean

export type Formula =
  | { readonly variable: number; readonly holds: readonly boolean[] }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }

/** Beyond so many steps nothing is claimed: every case is then called possible. */
const mostSteps = 20_000

/** Values are tried fact by fact, and whatever decides the whole early ends the branch. */
export function search(variables: readonly Variable[], formula: Formula): World | undefined {
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
