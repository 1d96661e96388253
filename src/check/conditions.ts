import type { Condition } from '../facts/condition.js'
import { expandCondition, type NameOf } from '../pages/expand-condition.js'
import { privateNames } from '../pages/expand.js'
import type { PagePart } from '../pages/page.js'
import type { WrittenCondition } from '../pages/schema/condition.js'
import type { WrittenSelection } from '../pages/schema/selection.js'
import { conditionsOf } from '../pages/selection-parts.js'
import type { Path } from '../pages/written.js'

/** A condition as it is written on a page, and what it says in full. */
export interface PlacedCondition {
  readonly part: PagePart
  readonly path: Path
  readonly written: WrittenCondition
  readonly condition: Condition
  readonly inside: readonly PlacedCondition[]
}

export const namesFor = (part: PagePart): NameOf =>
  part.sort === 'rule' || part.sort === 'handling' || part.sort === 'measure'
    ? privateNames(part.content.facts, part.name)
    : (name) => name

/** Every condition that a part of a page asks, outermost first: of a rule, of its steps, of its own facts. */
export function conditionsIn(part: PagePart): readonly PlacedCondition[] {
  const nameOf = namesFor(part)
  return placesIn(part).map(({ path, condition }) => placed(part, path, condition, nameOf))
}

interface Written {
  readonly path: Path
  readonly condition: WrittenCondition
}

function placesIn(part: PagePart): readonly Written[] {
  switch (part.sort) {
    case 'rule': {
      const { conditions, appliesWhen, flag } = part.content
      return [
        { path: ['conditions'], condition: conditions },
        ...optional(['appliesWhen'], appliesWhen),
        ...(flag.sooner ?? []).map(({ when }, i) => ({
          path: ['flag', 'sooner', i, 'when'],
          condition: when,
        })),
        ...(flag.also ?? []).flatMap(({ when }, i) => optional(['flag', 'also', i, 'when'], when)),
        ...ofFacts(part.content.facts),
      ]
    }
    case 'handling':
      return [{ path: ['conditions'], condition: part.content.conditions }, ...ofFacts(part.content.facts)]
    case 'measure': {
      const { rate, share, mean, median, facts } = part.content
      return [
        ...Object.entries({ rate, share, mean, median }).flatMap(([word, figure]) =>
          optional([word, 'among'], figure?.among),
        ),
        ...optional(['share', 'have'], share?.have),
        ...ofFacts(facts),
      ]
    }
    case 'facts':
      return ofFacts(part.content.facts)
    case 'score':
      return [
        ...(part.content.notes ?? []).flatMap(({ when }, i) => optional(['notes', i, 'when'], when)),
        ...Object.entries(part.content.points).flatMap(([name, { first }]) =>
          (first ?? []).flatMap(({ when }, i) => optional(['points', name, 'first', i, 'when'], when)),
        ),
      ]
    case 'settings':
    case 'promise':
    case 'order':
    case 'retired':
      return []
  }
}

const optional = (path: Path, condition: WrittenCondition | undefined): readonly Written[] =>
  condition === undefined ? [] : [{ path, condition }]

const ofFacts = (facts: Readonly<Record<string, WrittenSelection>> | undefined): readonly Written[] =>
  Object.entries(facts ?? {}).flatMap(([name, selection]) =>
    conditionsOf(selection).map(({ path, condition }) => ({ path: ['facts', name, ...path], condition })),
  )

function placed(part: PagePart, path: Path, written: WrittenCondition, nameOf: NameOf): PlacedCondition {
  return {
    part,
    path,
    written,
    condition: unwrapped(expandCondition(written, nameOf)),
    inside: insideOf(part, path, written, nameOf),
  }
}

/** A lone comparison stands for itself. */
const unwrapped = (condition: Condition): Condition => {
  const [only, ...more] = 'all' in condition ? condition.all : []
  return only !== undefined && more.length === 0 ? only : condition
}

function insideOf(
  part: PagePart,
  path: Path,
  written: WrittenCondition,
  nameOf: NameOf,
): readonly PlacedCondition[] {
  if (typeof written === 'string') return []
  const { all, any, not } = written
  if (not !== undefined) return [placed(part, [...path, 'not'], not, nameOf)]
  const word = all === undefined ? 'any' : 'all'
  return (all ?? any ?? []).map((each, i) => placed(part, [...path, word, i], each, nameOf))
}

/** A condition and all that stand in it. */
export function* everyCondition(conditions: readonly PlacedCondition[]): Generator<PlacedCondition> {
  for (const each of conditions) {
    yield each
    yield* everyCondition(each.inside)
  }
}
