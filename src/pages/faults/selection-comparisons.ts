import { isNumeric } from '../../values/possible.js'
import { privateNames } from '../expand.js'
import type { FactPlace } from '../definitions.js'
import type { Test } from '../../facts/definition.js'
import { comparisonsIn } from '../../facts/residents.js'
import { conditionsOf, readsResidents, testWords } from '../selection-parts.js'
import type { Saying } from '../written.js'
import { comparisonFaults } from './comparison-faults.js'
import type { Shared } from './shared.js'
import { domainText, unsuited } from './suit.js'

/** What a selection says about facts, against what those facts can be. */
export function selectionComparisons(shared: Shared, { name, part, path, selection }: FactPlace): void {
  const nameOf = part.sort === 'facts' ? (fact: string) => fact : privateNames(part.content.facts, part.name)
  for (const { path: inside, condition } of conditionsOf(selection))
    comparisonFaults(shared, part, [...path, ...inside], condition, nameOf)
  if (readsResidents(selection))
    for (const word of testWords) {
      for (const [fact, test] of Object.entries(selection[word] ?? {})) {
        // A limit that is not written is not there, whatever its type says.
        const isSet = shared.domainOf(nameOf(fact))?.kind === 'set'
        for (const condition of comparisonsIn(fact, test as Test, isSet))
          comparisonFaults(shared, part, [...path, word, fact], condition, nameOf)
      }
    }
  for (const word of ['ratio', 'difference', 'bodyMassIndex'] as const) {
    for (const [i, fact] of (selection[word] ?? []).entries()) {
      const domain = shared.domainOf(nameOf(fact))
      if (domain !== undefined && !isNumeric(domain))
        shared.said.add(part, [...path, word, i], notANumber(fact, domainText(domain)))
    }
  }
  const kinds = new Set(
    (selection.sources ?? []).map((fact) => shared.domainOf(nameOf(fact))?.kind).filter(Boolean),
  )
  if (kinds.size > 1) shared.said.add(part, [...path, 'sources'], unlike)
  if (typeof selection.tally === 'string') {
    const domain = shared.domainOf(nameOf(selection.tally))
    if (domain !== undefined && domain.kind !== 'set')
      shared.said.add(part, [...path, 'tally'], notASet(selection.tally))
  }
  const domain = shared.domainOf(name)
  const definition = selection.ifNotRecorded
  const saying =
    domain === undefined || definition === undefined ? undefined : unsuited(name, domain, definition.value)
  if (saying !== undefined) shared.said.add(part, [...path, 'ifNotRecorded', 'value'], saying)
}

const notANumber = (fact: string, is: string): Saying => ({
  code: 'wrong-kind',
  message: `\`${fact}\` is not a number`,
  help: `name a number here; it is ${is}`,
  seen: fact,
  expected: 'a number',
})
const unlike: Saying = {
  code: 'wrong-kind',
  message: 'these facts are not of one kind',
  help: 'name facts that say the same thing in the same unit',
  expected: 'facts of one kind',
}
const notASet = (fact: string): Saying => ({
  code: 'wrong-kind',
  message: `\`${fact}\` is not a set`,
  help: 'write a list of conditions, or name a set',
  seen: fact,
  expected: 'a set',
})
