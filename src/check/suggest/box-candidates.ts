import { londonDay } from '../../values/london.js'
import { isNumeric } from '../../values/possible.js'
import type { Instant } from '../../values/instant.js'
import type { BoxValue } from '../../explain/box.js'
import type { About } from '../mutants/about.js'
import type { Cell, Variable } from '../mutants/cell.js'
import { cellsOf } from '../mutants/cells.js'
import type { Subject } from '../mutants/subject.js'

type Given = Readonly<Record<string, BoxValue>>

interface Choice {
  readonly name: string
  /** Undefined: the fact is left out. */
  readonly boxes: readonly (BoxValue | undefined)[]
  /** The same, and what is partly known: too many to be combined with others. */
  readonly more: readonly (BoxValue | undefined)[]
}

/** More candidates than these are not tried for one mistake. */
const mostTried = 3000

/**
 * Facts to try, the likeliest first: nothing known; each example of the page with one fact otherwise, then with
 * two; then every combination of the cases of the facts.
 */
export function* boxCandidates(
  { examples }: Subject,
  variables: readonly Variable[],
  first: string | undefined,
  asOf: Instant,
  about: About,
): Generator<Given> {
  const choices = variables
    .map((variable) => choiceOf(variable, asOf, about))
    .sort((a, b) => Number(b.name === first) - Number(a.name === first))
  const seeds = examples.flatMap(({ given, resident }) =>
    given === undefined || resident !== undefined ? [] : [given as Given],
  )
  yield {}
  for (const seed of seeds) for (const choice of choices) yield* varied(seed, choice.name, choice.more)
  let tried = 0
  const mayGoOn = (): boolean => tried++ < mostTried
  for (const seed of seeds) {
    for (const [i, choice] of choices.entries()) {
      for (const once of varied(seed, choice.name, choice.boxes)) {
        for (const other of choices.slice(i + 1))
          for (const twice of varied(once, other.name, other.boxes)) if (mayGoOn()) yield twice
      }
    }
  }
  for (const given of combinations(choices)) if (mayGoOn()) yield given
}

const publicName = (fact: string): string => fact.slice(fact.indexOf(':') + 1)

/** How an example would say each case. */
function choiceOf(variable: Variable, asOf: Instant, about: About): Choice {
  const cells = cellsOf(variable, londonDay(asOf), about)
  const said = (some: readonly Cell[]): readonly BoxValue[] =>
    some.flatMap(({ box }) => (box === undefined ? [] : [box]))
  const settled = said(cells.filter((cell) => cell.settled))
  const [first, last] = [settled[0], settled.at(-1)]
  const whole =
    isNumeric(variable.domain) &&
    typeof first !== 'object' &&
    typeof last !== 'object' &&
    first !== undefined &&
    last !== undefined &&
    settled.length > 1
      ? [[first, last]]
      : []
  return {
    name: publicName(variable.fact),
    boxes: [...settled, undefined],
    more: [...said(cells), ...whole, undefined],
  }
}

function* varied(seed: Given, name: string, boxes: Choice['boxes']): Generator<Given> {
  for (const box of boxes) {
    if (box !== undefined) yield { ...seed, [name]: box }
    else if (Object.hasOwn(seed, name))
      yield Object.fromEntries(Object.entries(seed).filter(([key]) => key !== name))
  }
}

function* combinations(choices: readonly Choice[]): Generator<Given> {
  const [choice, ...rest] = choices
  if (choice === undefined) {
    yield {}
    return
  }
  for (const given of combinations(rest)) {
    for (const box of choice.boxes) yield box === undefined ? given : { [choice.name]: box, ...given }
  }
}

/** The same without whatever does not matter. */
export function fewest<Of extends Given | Readonly<Record<string, unknown>>>(
  given: Of,
  stillTells: (given: Of) => boolean,
): Of {
  let kept = given
  for (const name of Object.keys(given)) {
    const without = Object.fromEntries(Object.entries(kept).filter(([key]) => key !== name)) as Of
    if (stillTells(without)) kept = without
  }
  return kept
}
