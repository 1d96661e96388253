import type { Condition, Scalar } from '../../facts/condition.js'
import { limitsOf, type Box, type Facts, type Known } from './oracle.js'
import { answerOf, said, type Answer } from './oracle-worlds.js'

/** What decides a rule's answer: its conditions, who it is for, and what its page assumes. */
export interface Asked {
  readonly conditions: Condition
  readonly appliesWhen?: Condition
  readonly assume?: Readonly<Record<string, Scalar>>
}

/** The answer by definition: in all worlds that are acted on, in some, or in none that the data allow. */
export function answerByWorlds(
  { conditions, appliesWhen, assume }: Asked,
  box: Box,
  facts: Facts,
  day: string,
): Answer | 'not-applicable' {
  const leans = leaning(box, assume, facts, day)
  const truth = said(conditions, leans, facts, day)
  const applies = appliesWhen === undefined || said(appliesWhen, leans, facts, day).possible
  return truth.possible && !applies ? 'not-applicable' : answerOf(truth)
}

/** What a page leans on: its stand-ins, where a fact is not settled and the stand-in is possible. */
export const leaning = (box: Box, assume: Asked['assume'], facts: Facts, day: string): Box =>
  Object.fromEntries(
    Object.entries(box).map(([name, known]) => {
      const [assumed, domain] = [assume?.[name], facts[name]]
      return [
        name,
        assumed === undefined || domain === undefined ? known : leaningTo(known, assumed, domain, day),
      ]
    }),
  )

function leaningTo(known: Known, assumed: Scalar, domain: Facts[string], day: string): Known {
  if ('could' in known) {
    const [low, high] = known.could
    const [value] =
      assumed === 'lowest'
        ? [low]
        : assumed === 'highest' || assumed === 'never'
          ? [high]
          : limitsOf(assumed, domain, day)
    const at = Number(value)
    return at < low || at > high ? known : { could: known.could, lean: [at, at] }
  }
  if (!('options' in known)) return known
  const all = domain.kind === 'choice' ? domain.of : ['false', 'true']
  const ordered = all.filter((option) => known.options.includes(option))
  const option = assumed === 'lowest' ? ordered[0] : assumed === 'highest' ? ordered.at(-1) : String(assumed)
  return option === undefined || !known.options.includes(option)
    ? known
    : { options: known.options, lean: [option] }
}
