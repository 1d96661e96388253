import type { Sources } from '../pages/release.js'
import type { PagePart } from '../pages/page.js'
import { allRead } from '../pages/faults/shared.js'
import { factsIn, factsReadByScore, scoreOf } from '../pages/reads.js'
import { expandScore } from '../pages/expand-score.js'
import { conditionsIn } from './conditions.js'

/**
 * Files whose pages read something that stands in a refused file, or nowhere. What their examples give is no
 * fault of theirs, and is looked at again when the other file has been mended.
 */
export function shakyFiles(
  { pages, definitions }: Pick<Sources, 'pages' | 'definitions'>,
  refused: ReadonlySet<string | undefined>,
): ReadonlySet<string> {
  if (refused.size === 0) return new Set()
  const facts = new Map(definitions.facts.map(({ name, definition }) => [name, definition]))
  const scores = new Map(definitions.scores.map(({ definition }) => [definition.id, definition]))
  const unsure = new Set(
    definitions.facts.filter(({ part }) => refused.has(part.file)).map(({ name }) => name),
  )
  const unsureScores = new Set(
    definitions.scores.filter(({ part }) => refused.has(part.file)).map(({ definition }) => definition.id),
  )
  const isUnsure = (name: string): boolean => {
    const score = scoreOf(name)
    if (score !== undefined) return !scores.has(score) || unsureScores.has(score)
    return !facts.has(name) || unsure.has(name)
  }
  const shaky = new Set<string>()
  for (const { file, parts } of pages) {
    if (parts.some((part) => [...allRead({ facts, scores }, factsOf(part))].some(isUnsure))) shaky.add(file)
  }
  return shaky
}

const factsOf = (part: PagePart): readonly string[] => [
  ...conditionsIn(part).flatMap(({ condition }) => factsIn(condition)),
  ...(part.sort === 'score' ? factsReadByScore(expandScore(part.content)) : []),
]
