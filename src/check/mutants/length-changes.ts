import type { Scalar } from '../../facts/condition.js'
import type { CurrentFor, Old, Selection } from '../../facts/definition.js'
import type { Path } from '../../pages/written.js'
import type { About } from './about.js'
import { edgeAt, type Change, type Edge } from './change.js'
import { justLonger, oneStep, otherUnit } from './one-step.js'
import { entryWords } from './test-changes.js'

/** Words whose value is a length of time. */
const lengths = ['within', 'allow', 'apart', 'together', 'usualFor', 'reaching'] as const

/** A window, or how long a value counts, one unit longer or shorter, or of another unit. */
export function lengthChanges(
  selection: Selection,
  path: Path,
  source: string,
  about: About,
): readonly Change[] {
  const entry = entryWords(source)
  const from = selection['from']
  const ago = typeof from === 'string' && from.endsWith(' ago') ? from.replace(/ ago$/, '') : undefined
  return [
    ...lengths.flatMap((word) =>
      selection[word] === undefined ? [] : lengthChange(word, selection[word], [...path, word], entry, about),
    ),
    ...(ago === undefined
      ? []
      : lengthChange('from', ago, [...path, 'from'], entry, about, (text) => `${text} ago`)),
    ...agingChanges(selection, path, entry, about),
  ]
}

/** `currentFor`, plain or banded, and how long an old value may still raise: of a fact, or of a score. */
export function agingChanges(
  { currentFor, old }: { readonly currentFor?: CurrentFor; readonly old?: Old },
  path: Path,
  entry: string,
  about: About,
): readonly Change[] {
  const raises =
    typeof old === 'object' ? lengthChange('old', old.raises, [...path, 'old', 'raises'], entry, about) : []
  if (currentFor === undefined) return raises
  if (typeof currentFor !== 'object' || !('upTo' in currentFor))
    return [...lengthChange('currentFor', currentFor, [...path, 'currentFor'], entry, about), ...raises]
  return [
    ...Object.entries(currentFor.upTo).flatMap(([edge, length]) =>
      lengthChange(`currentFor up to ${edge}`, length, [...path, 'currentFor', 'upTo', edge], entry, about),
    ),
    ...lengthChange('currentFor above', currentFor.above, [...path, 'currentFor', 'above'], entry, about),
    ...raises,
  ]
}

export function lengthChange(
  word: string,
  written: unknown,
  path: Path,
  entry: string,
  about: About,
  as = (text: Scalar): Scalar => text,
): readonly Change[] {
  const value = about.figure(written)
  if (typeof value !== 'string') return []
  const beside = oneStep(value, 1)
  const unit = otherUnit(value)
  const change = (family: Change['family'], to: Scalar, ago: Scalar, side?: Edge['side']): Change => ({
    family,
    path,
    to: as(to),
    says: `\`${word}\` of ${value} read as ${String(to)}`,
    missing: `a resident with a ${entry} exactly ${String(ago)} ago`,
    ...(side !== undefined && edgeAt(path, side)),
  })
  return [
    ...(beside === undefined ? [] : [change('window', beside.above, justLonger(value), 'above')]),
    ...(beside?.below === undefined ? [] : [change('window', beside.below, value, 'below')]),
    ...(unit === undefined ? [] : [change('unit', unit, value)]),
  ]
}
