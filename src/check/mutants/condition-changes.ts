import { comparisonsOf, isAll, isComparison, isNot, type Condition } from '../../facts/condition.js'
import type { Path } from '../../pages/written.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { comparisonChanges } from './comparison-changes.js'
import { factWords } from './words.js'

/** The small mistakes in a condition: in each comparison, in what holds them together, and parts left out. */
export function conditionChanges(condition: Condition, path: Path, about: About): readonly Change[] {
  if (isComparison(condition)) return comparisonChanges(condition, path, about)
  if (isNot(condition)) {
    const inside = conditionChanges(condition.not, [...path, 'not'], about)
    if (isComparison(condition.not)) return inside
    const what = briefly(condition.not)
    return [
      {
        family: 'comparison',
        path,
        to: condition.not,
        says: `"not" left out before ${what}`,
        missing: `a resident for whom this alone decides: ${what}`,
      },
      ...inside,
    ]
  }
  const word = isAll(condition) ? 'all' : 'any'
  const parts = isAll(condition) ? condition.all : condition.any
  const inside = parts.flatMap((part, i) => conditionChanges(part, [...path, word, i], about))
  return parts.length < 2
    ? inside
    : [swapped(word, parts, path), ...parts.map((part, i) => left(word, part, [...path, word, i])), ...inside]
}

const swapped = (word: 'all' | 'any', parts: readonly Condition[], path: Path): Change => ({
  family: 'all or any',
  path,
  to: { [word === 'all' ? 'any' : 'all']: parts },
  says: `"${word}" read as "${word === 'all' ? 'any' : 'all'}": ${parts.map(briefly).join('; ')}`,
  missing: `a resident for whom only one of these holds: ${parts.map(briefly).join('; ')}`,
})

const left = (word: 'all' | 'any', part: Condition, path: Path): Change => ({
  family: 'comparison',
  path,
  to: undefined,
  says: `left out: ${briefly(part)}`,
  missing:
    word === 'all'
      ? `a resident for whom all else holds, and this does not: ${briefly(part)}`
      : `a resident for whom this alone holds: ${briefly(part)}`,
  ...(isComparison(part) && { fact: part.fact }),
})

/** The facts of a condition, by name. */
const briefly = (condition: Condition): string =>
  [...new Set(comparisonsOf(condition).map(({ fact }) => factWords(fact)))].join(', ')
