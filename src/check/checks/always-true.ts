import type { Check, Fault } from '../check.js'
import { conditionsIn, type PlacedCondition } from '../conditions.js'
import { faultAt, refusal } from '../find.js'
import { fever } from '../ground.js'
import { worldsOf, type Worlds } from '../worlds.js'

const conditions = (limit: string): string => `
conditions:
  all:
    - { fact: temperature, operator: greaterThanInclusive, value: 38.0 }
    - { fact: pulseRate, operator: greaterThanInclusive, value: ${limit} }
examples:
  - name: a temperature of 38.0
    given: { temperature: 38.0, pulseRate: 130 }
    expect: { outcome: raised, within: today }
  - name: a temperature of 37.9
    given: { temperature: 37.9 }
    expect: not-raised
  - name: a pulse of 99
    given: { temperature: 38.0, pulseRate: 99 }
    expect: not-raised
  - name: a pulse of 100
    given: { temperature: 38.0, pulseRate: 100 }
    expect: { outcome: raised, within: today }
  - name: a fast pulse too
    given: { temperature: 38.0, pulseRate: 131 }
    expect: { outcome: raised, within: 1 hour }
  - name: no thermometer to hand
    given: { pulseRate: 130 }
    expect: undetermined
    ask: [temperature]
evidence:
  - source: A guideline on infection
    year: 2024
    supports: The threshold of 38.0 degrees, and a pulse of 100, or above 130 as a sign of severe illness.
    basis: published
`

export const alwaysTrue: Check = {
  id: 'always-true',
  severity: 'error',
  says: 'A comparison or a condition holds for every resident, whatever is recorded. It decides nothing, so the limit is probably wrong.',
  help: 'mend the limit or the operator, or take the part out',
  bad: fever(conditions('▸0')),
  good: fever(conditions('100')),
  find: (context) => {
    const worlds = worldsOf(context)
    // The reader refuses a single comparison that always holds; several together are found here.
    const refused = context.refusals
      .filter(({ code }) => code === 'always-holds')
      .map((issue) => refusal(issue))
    return [
      ...refused,
      ...context.soundParts.flatMap((part) =>
        conditionsIn(part).flatMap((condition) => innermost(condition, worlds)),
      ),
    ]
  },
}

/** The smallest parts that always hold; what holds them is told by them. */
function innermost(place: PlacedCondition, worlds: Worlds): readonly Fault[] {
  const inside = place.inside.flatMap((each) => innermost(each, worlds))
  if (inside.length > 0 || worlds.together([{ not: place.condition }]) !== undefined) return inside
  const { part, path, written } = place
  const fact = typeof written === 'string' ? written : written.fact
  return [
    fact === undefined
      ? faultAt(part, path, { message: 'at least one of these conditions always holds' })
      : faultAt(part, path, { message: `\`${fact}\` is always so`, seen: fact }),
  ]
}
