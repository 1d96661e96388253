import { privateNames } from '../expand.js'
import type { HandlingPart, Page } from '../page.js'
import { unknown, unknownWord } from '../vocabulary.js'
import { boxFaults } from './box-faults.js'
import { comparisonFaults } from './comparison-faults.js'
import { conditionFaults, type Names } from './condition-faults.js'
import { serviceFaults } from './flag-faults.js'
import type { Shared } from './shared.js'

/** A handling page: rules and services that exist, and something that it changes. */
export function handlingFaults(shared: Shared, part: HandlingPart, pages: readonly Page[]): void {
  const { said, vocabulary } = shared
  const { content } = part
  const own = content.facts ?? {}
  const nameOf = privateNames(own, part.name)
  const names: Names = { vocabulary, own: new Set(Object.keys(own)) }
  conditionFaults(said, part, ['conditions'], content.conditions, names)
  comparisonFaults(shared, part, ['conditions'], content.conditions, nameOf)
  serviceFaults(said, part, ['for', 'refer'], content.for.refer ?? [], vocabulary)
  const rules = new Set(pages.flatMap((page) => [page.id, ...page.parts.map(({ name }) => name)]))
  for (const [i, rule] of (content.for.rules ?? []).entries()) {
    if (!rules.has(rule))
      said.add(part, ['for', 'rules', i], unknown('rule', rule, rules, 'name a rule by its id'))
  }
  for (const [from, to] of Object.entries(content.then.reroute ?? {})) {
    for (const [service, where] of [
      [from, 'key'],
      [to, 'value'],
    ] as const) {
      const saying = unknownWord('service', service, vocabulary)
      if (saying !== undefined) said.add(part, ['then', 'reroute', from], saying, where)
    }
  }
  if (Object.keys(content.for).length === 0)
    said.add(
      part,
      ['for'],
      {
        code: 'missing',
        message: 'nothing says which findings this is about',
        help: 'write `rules`, `refer` or `planMayReroute`',
        expected: '`rules`, `refer` or `planMayReroute`',
      },
      'key',
    )
  boxFaults(shared, part, nameOf, names)
}
