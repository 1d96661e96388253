import type { Check, Fault } from '../check.js'
import { conditionsIn, type PlacedCondition } from '../conditions.js'
import type { CheckContext } from '../context.js'
import { faultAt, refusal } from '../find.js'
import { fever } from '../ground.js'
import { worldsOf, type Worlds } from '../worlds.js'

const conditions = (limit: string): string => `
conditions:
  ▸all:
    - { fact: temperature, operator: greaterThanInclusive, value: 38.0 }
    - { fact: temperature, operator: lessThan, value: ${limit} }
`

export const neverTrue: Check = {
  id: 'never-true',
  severity: 'error',
  says: 'A comparison or a condition cannot hold for any resident, whatever is recorded. A rule that waits for it is silent for ever.',
  help: 'mend the limit or the operator, or take the part out',
  bad: fever(conditions('36.0')),
  good: fever('conditions: { fact: temperature, operator: greaterThanInclusive, value: 38.0 }'),
  find: (context) => [...refused(context), ...impossible(context)],
}

/** The reader refuses limits that lie outside what a fact can be. */
const refused = ({ refusals }: CheckContext): readonly Fault[] =>
  refusals
    .filter(
      ({ code, path }) =>
        code === 'never-holds' ||
        (code === 'out-of-range' && path?.includes('value') === true && path[0] !== 'settings'),
    )
    .map((issue) => refusal(issue))

function impossible(context: CheckContext): readonly Fault[] {
  const worlds = worldsOf(context)
  return context.soundParts.flatMap((part) =>
    conditionsIn(part).flatMap((condition) => innermost(condition, worlds)),
  )
}

/** The smallest parts that can never hold; what holds them is told by them. */
function innermost(place: PlacedCondition, worlds: Worlds): readonly Fault[] {
  const inside = place.inside.flatMap((each) => innermost(each, worlds))
  if (inside.length > 0 || worlds.together([place.condition]) !== undefined) return inside
  const { part, path, written } = place
  const fact = typeof written === 'string' ? written : written.fact
  return [
    fact === undefined
      ? faultAt(part, path, { message: 'these conditions can never hold together' })
      : faultAt(part, path, { message: `\`${fact}\` can never be so`, seen: fact }),
  ]
}
