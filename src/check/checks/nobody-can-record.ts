import { factsReadBy, factsReadByScore, scoreOf } from '../../pages/reads.js'
import { verbOf } from '../../facts/verbs.js'
import type { Check } from '../check.js'
import type { CheckContext } from '../context.js'
import { faultAt } from '../find.js'
import { moreFacts } from '../ground.js'

export const nobodyCanRecord: Check = {
  id: 'nobody-can-record',
  severity: 'error',
  says: 'Nothing that anybody could be asked stands behind this fact, so what is not known of it stays unknown for ever and nobody is told whom to ask.',
  help: 'make it of facts that are read from the record, or give it a question with `ask`',
  bad: moreFacts(`
  ▸kindOfHome: { first: [{ is: nursing }] }
`),
  good: moreFacts(`
  kindOfHome: { first: [{ is: frail, when: { fact: fallsInLast12Months, operator: greaterThan, value: 1 } }, { is: steady }] }
`),
  find: (context) => {
    const asked = factsAsked(context)
    return context.definitions.facts.flatMap(({ name, part, path }) =>
      asked.has(name)
        ? []
        : [
            faultAt(
              part,
              path,
              { message: `nobody can be asked about \`${String(path[1])}\``, seen: String(path[1]) },
              'key',
            ),
          ],
    )
  },
}

/** Facts with a question of their own or behind them; also those that are always known, such as whether something is recorded. */
function factsAsked({ definitions }: CheckContext): ReadonlySet<string> {
  const facts = new Map(definitions.facts.map(({ name, definition }) => [name, definition]))
  const scores = new Map(definitions.scores.map(({ definition }) => [definition.id, definition]))
  const asked = new Set<string>()
  const under = new Set<string>()
  const look = (name: string): boolean => {
    if (asked.has(name)) return true
    // A circle is told by the reader.
    if (under.has(name)) return true
    under.add(name)
    const definition = facts.get(name)
    const score = scores.get(scoreOf(name) ?? '')
    const reads =
      definition === undefined
        ? score === undefined
          ? []
          : factsReadByScore(score)
        : factsReadBy(definition.selection)
    const isAsked =
      definition?.ask !== undefined ||
      score?.ask !== undefined ||
      verbOf(definition?.selection ?? {})?.overFacts !== true ||
      reads.some(look)
    under.delete(name)
    if (isAsked) asked.add(name)
    return isAsked
  }
  for (const name of facts.keys()) look(name)
  return asked
}
