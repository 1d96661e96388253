import { comparisonsOf, pushNotDown, type Comparison, type Condition } from '../../facts/condition.js'
import type { FactDefinition } from '../../facts/definition.js'
import { verbOf } from '../../facts/verbs.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { missingChanges } from './missing-changes.js'
import { selectionChanges } from './selection-changes.js'

/** Every small mistake in how facts are derived, one at a time: of a page's own facts, or of a facts page. */
export const factChanges = (facts: readonly FactDefinition[] | undefined, about: About): readonly Change[] =>
  (facts ?? []).flatMap(({ name, selection }, i) =>
    selectionChanges(selection, ['facts', i, 'selection'], about).map((change) => ({
      ...change,
      fact: change.fact ?? name,
    })),
  )

/** The same of shared facts, and in each what it is made of taken for something while nobody knows it. */
export const sharedFactChanges = (facts: readonly FactDefinition[], about: About): readonly Change[] =>
  facts.flatMap((fact, i) => [
    ...factChanges([fact], about)
      .filter((change) => !countsWhatIsKnown(change, about))
      .map((change) => ({ ...change, path: ['facts', i, ...change.path.slice(2)], fact: fact.name })),
    ...missingChanges(
      insideFacts([fact]).filter((comparison) => !isAlwaysKnown(comparison, about)),
      about,
    ).map((change) => ({
      ...change,
      path: ['facts', i, ...change.path],
      says: `${change.fact === undefined ? '' : `${change.fact} `}${change.says}`,
      fact: fact.name,
    })),
  ])

/**
 * A fact about each resident that is never not recorded cannot be counted although it is not. An example says nothing
 * that cannot be read, so in all of them that holds of what is on record too.
 */
const countsWhatIsKnown = ({ path, to }: Change, about: About): boolean =>
  path.at(-1) === 'orNotRecorded' &&
  Array.isArray(to) &&
  to.length > 0 &&
  to.every((field) => ['isRecorded', 'status'].includes(verbNameOf(String(field), about)))

/** What became of asking is known of every record. Whether something is on record, only of those that can be read. */
export const isAlwaysKnown = ({ fact }: { readonly fact: string }, about: About): boolean =>
  verbNameOf(fact, about) === 'status'

const verbNameOf = (fact: string, { definitionOf }: About): string =>
  verbOf(definitionOf(fact)?.selection ?? {})?.name ?? ''

/** The comparisons as they are finally asked: with every `not` pushed down to them. */
export const asked = (condition: Condition): readonly Comparison[] => comparisonsOf(pushNotDown(condition))

/** What facts over facts compare. */
export const insideFacts = (facts: readonly FactDefinition[] | undefined): readonly Comparison[] =>
  (facts ?? []).flatMap(({ selection }) => {
    const { when, trueWhen, falseWhen, tally, first, atLeastWhen } = selection as {
      readonly [word: string]: unknown
    }
    const cases = (first ?? []) as readonly { readonly when?: Condition }[]
    return [
      when,
      trueWhen,
      falseWhen,
      atLeastWhen,
      ...(Array.isArray(tally) ? (tally as unknown[]) : []),
      ...cases.map((each) => each.when),
    ].flatMap((condition) => (condition === undefined ? [] : asked(condition as Condition)))
  })
