import { londonDay } from '../../values/london.js'
import type { Instant } from '../../values/instant.js'
import type { BoxValue } from '../../explain/box.js'
import type { About } from '../mutants/about.js'
import { cellsOf, type Variable } from '../mutants/cells.js'
import type { Subject } from '../mutants/subject.js'

type Given = Readonly<Record<string, BoxValue>>

interface Choice {
  readonly name: string
  readonly boxes: readonly (BoxValue | undefined)[]
}

/** More candidates than these are not tried for one mistake. */
const mostTried = 3000

/**
 * Facts to try, the likeliest first: nothing known; each example of the page with one fact otherwise, then with
 * two; then every combination of the cases of the facts.
 */
export function* boxCandidates({ examples }: Subject, variables: readonly Variable[], first: string | undefined, asOf: Instant, about: About): Generator<Given> {
  const choices = variables
    .map((variable): Choice => ({ name: publicName(variable.fact), boxes: boxesOf(variable, asOf, about) }))
    .sort((a, b) => Number(b.name === first) - Number(a.name === first))
  const seeds = examples.flatMap(({ given, resident }) => (given === undefined || resident !== undefined ? [] : [given as Given]))
  yield {}
  for (const seed of seeds) for (const choice of choices) yield* varied(seed, choice)
  let tried = 0
  const mayGoOn = (): boolean => tried++ < mostTried
  for (const seed of seeds) {
    for (const [i, choice] of choices.entries()) {
      for (const once of varied(seed, choice)) {
        for (const other of choices.slice(i + 1)) for (const twice of varied(once, other)) if (mayGoOn()) yield twice
      }
    }
  }
  for (const given of combinations(choices)) if (mayGoOn()) yield given
}

const publicName = (fact: string): string => fact.slice(fact.indexOf(':') + 1)

/** How an example would say each case; left out, once, for not known. */
function boxesOf(variable: Variable, asOf: Instant, about: About): readonly (BoxValue | undefined)[] {
  const cells = cellsOf(variable, londonDay(asOf), about)
  const said = cells.flatMap(({ box }) => (box === undefined ? [] : [box]))
  return [...said, undefined]
}

function* varied(seed: Given, { name, boxes }: Choice): Generator<Given> {
  for (const box of boxes) {
    if (box !== undefined) yield { ...seed, [name]: box }
    else if (Object.hasOwn(seed, name)) yield Object.fromEntries(Object.entries(seed).filter(([key]) => key !== name))
  }
}

function* combinations(choices: readonly Choice[]): Generator<Given> {
  const [choice, ...rest] = choices
  if (choice === undefined) return yield {}
  for (const given of combinations(rest)) {
    for (const box of choice.boxes) yield box === undefined ? given : { [choice.name]: box, ...given }
  }
}

/** The same without whatever does not matter. */
export function fewest<Of extends Given | Readonly<Record<string, unknown>>>(given: Of, stillTells: (given: Of) => boolean): Of {
  let kept = given
  for (const name of Object.keys(given)) {
    const without = Object.fromEntries(Object.entries(kept).filter(([key]) => key !== name)) as Of
    if (stillTells(without)) kept = without
  }
  return kept
}
