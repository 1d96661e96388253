import { isNumeric } from '../../values/possible.js'
import type { Check } from '../check.js'
import { conditionsIn, everyCondition, namesFor } from '../conditions.js'
import { faultAt } from '../find.js'
import { fever } from '../ground.js'
import { stepOf } from '../steps.js'

export const decimalEquality: Check = {
  id: 'decimal-equality',
  severity: 'error',
  says: 'A measurement with decimals is asked to be exactly one number. A reading one tenth away, or taken by a finer device, would not count.',
  help: 'ask for at least, or at most, that number',
  bad: fever('conditions: ▸{ fact: temperature, operator: equal, value: 38.0 }'),
  good: fever('conditions: { fact: temperature, operator: greaterThanInclusive, value: 38.0 }'),
  find: (context) =>
    context.parts.flatMap((part) =>
      [...everyCondition(conditionsIn(part))].flatMap(({ path, written }) => {
        if (typeof written === 'string' || written.fact === undefined || !exact.has(written.operator ?? ''))
          return []
        const domain = context.domainOf(namesFor(part)(written.fact))
        const step = stepOf(context, namesFor(part)(written.fact))
        if (
          domain === undefined ||
          !isNumeric(domain) ||
          written.value === 'never' ||
          (domain.kind === 'number' && Number.isInteger(step))
        )
          return []
        return [
          faultAt(part, path, {
            message: `\`${written.fact}\` is asked to be exactly ${JSON.stringify(written.value)}`,
            seen: written.fact,
          }),
        ]
      }),
    ),
}

const exact = new Set(['equal', 'notEqual', 'in', 'notIn'])
