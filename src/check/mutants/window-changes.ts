import type { Selection } from '../../facts/definition.js'
import { openersIn } from '../../facts/openers.js'
import type { Path } from '../../pages/written.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { conditionChanges } from './condition-changes.js'
import { lengthChange } from './length-changes.js'
import { entryWords } from './test-changes.js'
import { factWords } from './words.js'

/** The small mistakes in when a fact looks: an end moved, a word dropped, one event fewer, one entry more. */
export function windowChanges(
  selection: Selection,
  path: Path,
  source: string,
  about: About,
): readonly Change[] {
  const { between, since, before, last, onAtLeast, dated } = selection
  const entry = entryWords(source)
  const left = (word: string, missing: string): Change => ({
    family: 'test',
    path: [...path, word],
    to: undefined,
    says: `\`${word}\` left out`,
    missing,
  })
  return [
    ...(between === undefined
      ? []
      : [
          ...between.flatMap((end, i) => lengthChange('between', end, [...path, 'between', i], entry, about)),
          left('between', `a resident whose only ${entry} lies outside of it`),
        ]),
    ...(since === undefined
      ? []
      : [
          left('since', `a resident whose only ${entry} was before the newest of ${named(since)}`),
          ...oneFewer('since', since, path, entry),
        ]),
    ...(before === undefined
      ? []
      : [
          ...lengthChange('before', before, [...path, 'before'], entry, about),
          left('before', `a resident whose only ${entry} is too new for it`),
          ...oneFewer('before', before, path, entry),
        ]),
    ...(last === undefined
      ? []
      : [
          ...[last + 1, ...(last > 1 ? [last - 1] : [])].map((to): Change => ({
            family: 'window',
            path: [...path, 'last'],
            to,
            says: `\`last\` of ${String(last)} read as ${String(to)}`,
            missing: `a resident with ${String(last + 1)} of: ${entry}, of which the oldest differs`,
          })),
          left('last', `a resident with ${String(last + 1)} of: ${entry}, of which the oldest differs`),
        ]),
    ...(onAtLeast === undefined
      ? []
      : [
          // It counts days in any unit.
          ...lengthChange('onAtLeast', onAtLeast, [...path, 'onAtLeast'], entry, about).filter(
            ({ family }) => family !== 'unit',
          ),
          left('onAtLeast', `a resident with only one ${entry}`),
        ]),
    ...(dated === undefined
      ? []
      : [left('dated', `a resident whose newest ${entry} says otherwise in ${factWords(dated)}`)]),
    ...understatingChanges(selection, path, entry, about),
  ]
}

const named = (openers: unknown): string =>
  openersIn(openers)
    .map((name) => `\`${name}\``)
    .join(' or ')

function oneFewer(word: string, openers: unknown, path: Path, entry: string): readonly Change[] {
  const names = Array.isArray(openers) ? openersIn(openers) : []
  return names.length < 2
    ? []
    : names.map((name, i) => ({
        family: 'test',
        path: [...path, word, i],
        to: undefined,
        says: `\`${word}\`: ${factWords(name)} not looked at`,
        missing: `a resident with ${factWords(name)} newest, and one ${entry}`,
      }))
}

function understatingChanges(
  { atLeastWhen }: Selection,
  path: Path,
  entry: string,
  about: About,
): readonly Change[] {
  return atLeastWhen === undefined
    ? []
    : [
        ...conditionChanges(atLeastWhen, [...path, 'atLeastWhen'], about),
        {
          family: 'assumption',
          path: [...path, 'atLeastWhen'],
          to: undefined,
          says: '`atLeastWhen` left out',
          missing: `a resident whose newest ${entry} may understate`,
        },
      ]
}
