import type { Selection } from '../facts/definition.js'
import { residents } from '../facts/residents.js'
import { namesOf } from '../facts/selection.js'
import { verbs } from '../facts/verbs.js'
import { sourceOf } from '../record/source.js'
import type { WrittenCondition } from './schema/condition.js'
import type { WrittenSelection } from './schema/selection.js'
import type { Path } from './written.js'

/** The verbs of a selection; a sound one has exactly one. */
export const verbsIn = (selection: Selection | WrittenSelection): typeof verbs =>
  Object.keys(selection).flatMap((word) => verbs.filter(({ name }) => name === word))

/** Words that hold tests on an entry. */
export const testWords = ['where', 'is', 'of'] as const

/** Whether what it tests are facts about the residents of a home. */
export function readsResidents(selection: Selection | WrittenSelection): boolean {
  const verb = verbsIn(selection)[0]
  const written = verb === undefined ? undefined : (selection as Readonly<Record<string, unknown>>)[verb.name]
  return namesOf(written).some((name) => sourceOf(name)?.list === residents)
}

export interface ConditionPlace {
  readonly path: Path
  readonly condition: WrittenCondition
}

/** The conditions inside a selection. */
export function conditionsOf(selection: WrittenSelection): readonly ConditionPlace[] {
  const { when, trueWhen, falseWhen, first, tally, atLeastWhen } = selection
  return [
    ...(when === undefined ? [] : [{ path: ['when'], condition: when }]),
    ...(trueWhen === undefined ? [] : [{ path: ['trueWhen'], condition: trueWhen }]),
    ...(falseWhen === undefined ? [] : [{ path: ['falseWhen'], condition: falseWhen }]),
    ...(first ?? []).flatMap(({ when: condition }, i) =>
      condition === undefined ? [] : [{ path: ['first', i, 'when'], condition }],
    ),
    ...(Array.isArray(tally) ? tally.map((condition, i) => ({ path: ['tally', i], condition })) : []),
    ...(atLeastWhen === undefined ? [] : [{ path: ['atLeastWhen'], condition: atLeastWhen }]),
  ]
}

/** Words whose value is a list of facts. */
export const factLists = ['sources', 'ratio', 'difference', 'bodyMassIndex', 'creatinineClearance'] as const

/** The facts that a selection names outside its conditions. */
export function factsNamedIn(
  selection: WrittenSelection,
): readonly { readonly path: Path; readonly name: string }[] {
  return [
    ...factLists.flatMap((word) => (selection[word] ?? []).map((name, i) => ({ path: [word, i], name }))),
    ...(typeof selection.tally === 'string' ? [{ path: ['tally'], name: selection.tally }] : []),
  ]
}
