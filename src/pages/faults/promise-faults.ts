import type { Page, PromisePart } from '../page.js'
import { rulesPromised } from '../promised.js'
import { unknown } from '../vocabulary.js'
import { givenFaults } from './box-faults.js'
import type { Names } from './condition-faults.js'
import type { Shared } from './shared.js'

/** A promise: shared facts with values that they can have, and rules that exist. */
export function promiseFaults(shared: Shared, part: PromisePart, pages: readonly Page[]): void {
  const names: Names = { vocabulary: shared.vocabulary, own: new Set() }
  for (const [fact, value] of Object.entries(part.content.given))
    givenFaults(shared, part, ['given', fact], fact, value, (name) => name, names)
  const rules = new Set(
    pages.flatMap(({ parts }) =>
      parts.flatMap(({ sort, name }) => (sort === 'rule' || sort === 'retired' ? [name] : [])),
    ),
  )
  for (const { path, rule } of part.content.promises.flatMap(rulesPromised)) {
    const [id = rule] = rule.split('/')
    // A page that was refused has no parts, and one that could not be read may hold any name: that is told there.
    const isRefused = pages.some((page) => page.id === id && page.parts.length === 0)
    if (!rules.has(rule) && !isRefused && !shared.vocabulary.facts.has(id))
      shared.said.add(
        part,
        path,
        unknown('rule', rule, rules, 'name a rule by its id, a row of a family as `page/row`'),
      )
  }
}
