import type { Condition } from '../../facts/condition.js'
import { comparisonsOf } from '../../facts/condition.js'
import type { FactDefinition, ScoreDefinition } from '../../facts/definition.js'
import { detail, item, type Item } from '../outline.js'
import type { RuleRef } from '../words.js'
import { oldInWords, selectionInWords } from './selection-in-words.js'
import type { Shelf } from './shelf.js'

/** What conditions look at: the facts they name, then what those are made of, each once. */
export interface FactsRead {
  readonly facts: readonly FactDefinition[]
  readonly scores: readonly ScoreDefinition[]
}

export const factsRead = (conditions: readonly Condition[], shelf: Shelf, rule: RuleRef): FactsRead =>
  factsNamed(
    conditions.flatMap((condition) => comparisonsOf(condition).map(({ fact }) => fact)),
    shelf,
    rule,
  )

/** These facts, then what they are made of. */
export function factsNamed(names: readonly string[], shelf: Shelf, rule: RuleRef): FactsRead {
  const facts = new Map<string, FactDefinition>()
  const scores = new Map<string, ScoreDefinition>()
  const waiting = [...names]
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const score = shelf.score(name)
    if (score !== undefined) scores.set(score.id, score)
    const definition = shelf.definition(name, rule)
    if (definition === undefined || facts.has(definition.name)) continue
    facts.set(definition.name, definition)
    waiting.push(...shelf.parts(name, rule))
  }
  return { facts: [...facts.values()], scores: [...scores.values()] }
}

/** Each fact with how it is found. */
export const factItems = ({ facts, scores }: FactsRead, shelf: Shelf, rule: RuleRef): readonly Item[] => [
  ...scores.map(({ title }) => item(`${title}: a score with a page of its own.`)),
  ...facts.map(({ name, selection }) =>
    item(`${shelf.fact(name, rule)}: ${selectionInWords(selection, shelf, rule)}.`),
  ),
]

/** Who can find out which fact, in the order in which they are asked; then what old values may still do. */
export function missingItems({ facts }: FactsRead, shelf: Shelf, rule: RuleRef): readonly Item[] {
  const questions = gathered(facts.flatMap(({ ask }) => (ask === undefined ? [] : [[ask.group, ask.say]])))
  const asked = shelf.release.tables.askGroups.flatMap(({ group, title, refer }) => {
    const lines = questions.get(group)
    return lines === undefined
      ? []
      : [
          item(
            `${title}: ${shelf.words.service(refer)} can find out.`,
            undefined,
            lines.map((line) => detail('plain', line, 1)),
          ),
        ]
  })
  const old = gathered(
    facts.flatMap(({ name, selection }) =>
      selection.currentFor === undefined ? [] : [[oldInWords(selection.old, shelf), shelf.fact(name, rule)]],
    ),
  )
  return [...asked, ...[...old].map(([what, names]) => item(`${what} So for: ${names.join(', ')}.`))]
}

/** What belongs together, each once. */
function gathered(pairs: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>()
  for (const [key = '', value = ''] of pairs) {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [value])
    else if (!list.includes(value)) list.push(value)
  }
  return lists
}
