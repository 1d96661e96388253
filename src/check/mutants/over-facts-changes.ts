import type { Condition, Scalar } from '../../facts/condition.js'
import type { Selection } from '../../facts/definition.js'
import type { Path } from '../../pages/written.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { conditionChanges } from './condition-changes.js'
import { factWords } from './words.js'

interface Case {
  readonly is: string
  readonly when?: Condition
}

/** A fact over facts: its conditions, its cases in their order, its parts. */
export function overFactsChanges(selection: Selection, path: Path, about: About): readonly Change[] {
  const conditions = (['when', 'trueWhen', 'falseWhen'] as const).flatMap((word) =>
    selection[word] === undefined
      ? []
      : conditionChanges(selection[word] as Condition, [...path, word], about),
  )
  const cases = (selection['first'] ?? []) as readonly Case[]
  const tally = Array.isArray(selection['tally']) ? (selection['tally'] as readonly Condition[]) : []
  const change = (
    family: Change['family'],
    at: Path,
    to: unknown,
    says: string,
    missing: string,
  ): Change => ({ family, path: [...path, ...at], to, says, missing })
  const { falseWhen, difference, sources } = selection as {
    readonly [word: string]: readonly Scalar[] | undefined
  }
  return [
    ...conditions,
    ...(falseWhen === undefined
      ? []
      : [
          change(
            'test',
            ['falseWhen'],
            undefined,
            '`falseWhen` left out',
            'a resident for whom this is known not to be so',
          ),
        ]),
    ...cases.flatMap(({ when }, i) =>
      when === undefined ? [] : conditionChanges(when, [...path, 'first', i, 'when'], about),
    ),
    ...cases
      .slice(1)
      .flatMap((each, i) =>
        each.when === undefined
          ? []
          : [
              change(
                'steps',
                ['first'],
                cases.with(i, each).with(i + 1, cases[i] ?? each),
                `"${each.is}" asked before "${cases[i]?.is ?? ''}"`,
                `a resident for whom both hold: ${each.is}, ${cases[i]?.is ?? ''}`,
              ),
            ],
      ),
    ...tally.flatMap((condition, i) => [
      ...conditionChanges(condition, [...path, 'tally', i], about),
      ...(tally.length < 2
        ? []
        : [
            change(
              'comparison',
              ['tally', i],
              undefined,
              `not counted: the ${String(i + 1)}. of the tally`,
              `a resident for whom the ${String(i + 1)}. of the tally decides the count`,
            ),
          ]),
    ]),
    ...(difference === undefined
      ? []
      : [
          change(
            'value',
            ['difference'],
            difference.toReversed(),
            'taken the other way round',
            'a resident for whom the two differ',
          ),
        ]),
    ...(sources === undefined || sources.length < 2
      ? []
      : sources.map((name, i) =>
          change(
            'value',
            ['sources', i],
            undefined,
            `${factWords(String(name))} not looked at`,
            `a resident with ${factWords(String(name))} alone`,
          ),
        )),
  ]
}
