import type { Check, Fault } from '../check.js'
import { conditionsIn, namesFor, type PlacedCondition } from '../conditions.js'
import type { CheckContext } from '../context.js'
import { faultAt } from '../find.js'
import { fever } from '../ground.js'

const conditions = (upper: string): string => `
conditions:
  all:
    - { fact: temperature, operator: greaterThanInclusive, value: 38.0 }
${upper}`

export const bandedThreshold: Check = {
  id: 'banded-threshold',
  severity: 'error',
  says: 'The rule speaks only between two limits of one number. A value that is known only as a range across the upper limit would then raise nothing, although every value in it is serious.',
  help: 'keep the lower limit and give the more serious case a step or a page of its own; the sooner one is shown',
  bad: fever(conditions('    - ▸{ fact: temperature, operator: lessThan, value: 39.0 }\n')),
  good: fever(conditions('')),
  find: (context) =>
    context.parts.flatMap((part) =>
      (part.sort !== 'rule' ? [] : conditionsIn(part)).flatMap((place) => bandsIn(context, place)),
    ),
}

/** Both sides of one number, asked together. */
function bandsIn(context: CheckContext, place: PlacedCondition): readonly Fault[] {
  const nameOf = namesFor(place.part)
  const limits = new Map<string, 'up' | 'down'>()
  const faults: Fault[] = []
  for (const { part, path, written } of askedTogether(place)) {
    if (typeof written === 'string' || written.fact === undefined) continue
    const { fact, operator = 'equal' } = written
    const domain = context.domainOf(nameOf(fact))
    // How long ago something was may well be asked between two times: it is a window.
    if (domain?.kind !== 'number') continue
    const direction = operator.startsWith('greater') ? 'up' : operator.startsWith('less') ? 'down' : undefined
    const other = limits.get(fact)
    if (direction === undefined) continue
    if (other !== undefined && other !== direction)
      faults.push(faultAt(part, path, { message: `\`${fact}\` is held between two limits`, seen: fact }))
    limits.set(fact, other ?? direction)
  }
  const inside = place.inside.flatMap((each) => (isAll(each) ? [] : bandsIn(context, each)))
  return [...faults, ...inside]
}

const isAll = ({ written }: PlacedCondition): boolean =>
  typeof written !== 'string' && written.all !== undefined

/** The comparisons that all have to hold. */
function askedTogether(place: PlacedCondition): readonly PlacedCondition[] {
  if (typeof place.written === 'string' || place.written.fact !== undefined) return [place]
  return isAll(place)
    ? place.inside.flatMap((each) => (isAll(each) || each.inside.length === 0 ? askedTogether(each) : []))
    : []
}
