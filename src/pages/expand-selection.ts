import type { Ask, FactDefinition, Selection } from '../facts/definition.js'
import { openerOf } from '../facts/openers.js'
import { expandCondition, type NameOf } from './expand-condition.js'
import { factLists, readsResidents, testWords, verbsIn } from './selection-parts.js'
import type { WrittenSelection } from './schema/selection.js'
import { askFor } from './ask.js'

/** A fact as a release holds it. INVARIANT: its selection has been checked. */
export function expandFact(
  name: string,
  written: WrittenSelection,
  nameOf: NameOf,
  group?: string,
): FactDefinition {
  const ask: Ask | undefined = askFor(written, group)
  return {
    name,
    ...(written.title !== undefined && { title: written.title }),
    selection: expandSelection(written, nameOf),
    ...(ask !== undefined && { ask }),
  }
}

/** The selection without its title and question, its conditions and names written out in full; the verb comes first. */
export function expandSelection(written: WrittenSelection, nameOf: NameOf): Selection {
  const out: Record<string, unknown> = {}
  const verb = verbsIn(written)[0]?.name
  const words = Object.keys(written).filter((word) => word !== 'ask' && word !== 'title' && word !== verb)
  for (const word of verb === undefined ? words : [verb, ...words]) {
    out[word] = expandWord(word, (written as Record<string, unknown>)[word], nameOf)
  }
  return readsResidents(written) ? withTestsNamed(out, nameOf) : out
}

/** Of a resident not fields are tested but facts, which may be the page's own. */
const withTestsNamed = (selection: Selection, nameOf: NameOf): Selection => ({
  ...selection,
  ...Object.fromEntries(
    testWords.flatMap((word) =>
      selection[word] === undefined
        ? []
        : [
            [
              word,
              Object.fromEntries(Object.entries(selection[word]).map(([fact, test]) => [nameOf(fact), test])),
            ],
          ],
    ),
  ),
  ...(selection.field !== undefined && { field: nameOf(selection.field) }),
  ...(selection.orNotRecorded !== undefined && { orNotRecorded: selection.orNotRecorded.map(nameOf) }),
})

function expandWord(word: string, value: unknown, nameOf: NameOf): unknown {
  if (value === undefined) return undefined
  switch (word) {
    case 'when':
    case 'trueWhen':
    case 'falseWhen':
    case 'atLeastWhen':
      return expandCondition(value as NonNullable<WrittenSelection['when']>, nameOf)
    case 'tally': {
      const of = value as NonNullable<WrittenSelection['tally']>
      return typeof of === 'string' ? nameOf(of) : of.map((condition) => expandCondition(condition, nameOf))
    }
    case 'first':
      return (value as NonNullable<WrittenSelection['first']>).map(({ is, when }) => ({
        is,
        ...(when !== undefined && { when: expandCondition(when, nameOf) }),
      }))
    case 'since':
    case 'before':
      return expandOpeners(value, nameOf)
    default:
      return factLists.some((list) => list === word) ? (value as readonly string[]).map(nameOf) : value
  }
}

/** A page's own fact by its full name; lists, periods and lengths of time as they stand. */
function expandOpeners(written: unknown, nameOf: NameOf): unknown {
  const one = (name: unknown): unknown =>
    typeof name === 'string' && openerOf(name) === 'fact' ? nameOf(name) : name
  return Array.isArray(written) ? written.map(one) : one(written)
}
