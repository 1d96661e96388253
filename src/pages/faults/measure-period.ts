import { verbOf } from '../../facts/verbs.js'
import type { NameOf } from '../expand-condition.js'
import type { MeasurePart } from '../page.js'
import { factsReadBy } from '../reads.js'
import type { Path, Saying } from '../written.js'
import type { Shared } from './shared.js'

/**
 * What is counted and what it is divided by look at the same days, or the figure is of two different times: in a
 * rate everything that is read from the record looks from the first day of the period to the last.
 */
export function periodFaults({ said, facts, domainOf }: Shared, part: MeasurePart, nameOf: NameOf): void {
  const { rate, beside = [], period } = part.content
  const wanted = JSON.stringify(['1 day', period])
  const named: readonly (readonly [Path, string])[] = [
    ...(rate === undefined
      ? []
      : ([
          [['rate', 'sum'], rate.sum],
          [['rate', 'over'], rate.over],
        ] as const)),
    ...beside.map((name, i) => [['beside', i], name] as const),
  ]
  for (const [path, name] of named) {
    if (domainOf(nameOf(name))?.kind !== 'number') continue
    const waiting = [nameOf(name)]
    const seen = new Set<string>()
    for (let fact = waiting.pop(); fact !== undefined; fact = waiting.pop()) {
      const selection = facts.get(fact)?.selection
      if (selection === undefined || seen.has(fact)) continue
      seen.add(fact)
      const verb = verbOf(selection)
      if (verb?.overFacts === true) waiting.push(...factsReadBy(selection))
      else if (verb?.name !== 'fromApp' && JSON.stringify(selection.between) !== wanted)
        said.add(part, path, otherPeriod(fact.slice(fact.indexOf(':') + 1), part))
    }
  }
}

const otherPeriod = (fact: string, { content: { period } }: MeasurePart): Saying => {
  const written = typeof period === 'string' ? period : `{ setting: ${period.setting} }`
  return {
    code: 'other-period',
    message: `\`${fact}\` does not look at the days of this page's period`,
    help: `write \`between: [1 day, ${written}]\` at the fact, so that all of a rate is of the same days`,
    seen: fact,
    expected: `between: [1 day, ${written}]`,
  }
}
