import type { Line, ScoreDefinition } from '../facts/definition.js'
import type { Release } from '../pages/rule.js'
import type { Band, BandsDrawing } from './drawing.js'
import type { ScoreReading } from './report.js'
import { inFewWords } from './words.js'

/** The most points that a score can give: what its last band goes up to. */
const mostPoints = ({ points }: ScoreDefinition): number =>
  Object.values(points).reduce((sum, line) => sum + mostOfLine(line), 0)

function mostOfLine(line: Line): number {
  if ('always' in line) return line.always
  if ('is' in line) return Math.max(0, ...Object.values(line.is))
  if ('first' in line) return Math.max(0, ...line.first.map(({ points }) => points))
  if ('choose' in line) return Math.max(0, ...Object.values(line.columns).map(mostOfLine))
  // It only looks at its neighbours.
  if ('highestOf' in line) return 0
  return Math.max(line.above, ...Object.values({ ...line.upTo, ...line.below }))
}

/** The bands of a score in whole points from 0 on; without any, one from end to end. */
export function bandsOf(score: ScoreDefinition): readonly Band[] {
  const most = Math.ceil(mostPoints(score))
  const edges = Object.entries(score.bands?.upTo ?? {})
    .map(([edge, name]) => ({ edge: Number(edge), name }))
    .sort((a, b) => a.edge - b.edge)
  const bands: Band[] = []
  let from = 0
  for (const { edge, name } of edges) {
    if (edge >= from) bands.push({ from, to: Math.min(edge, most), name })
    from = Math.floor(edge) + 1
  }
  if (from <= most) bands.push({ from, to: most, name: score.bands?.above ?? '' })
  return bands
}

/** @example bandInWords({ from: 2, to: 6, name: 'treat' }) // '2 to 6 treat'; a name that only says its numbers is left out */
export function bandInWords({ from, to, name }: Band): string {
  const numbers = from === to ? String(from) : `${String(from)} to ${String(to)}`
  return name === '' || repeats(name) ? numbers : `${numbers} ${inFewWords(name)}`
}

/** A band that only says its numbers again in words. */
export const repeats = (band: string): boolean => /^(zero|one|two|three|four|five|six|seven)\b/.test(band)

/** A score's total on its bands; undefined where the release does not hold the score any more. */
export function scoreDrawing(
  { score, title, total }: ScoreReading,
  release: Release,
): BandsDrawing | undefined {
  const definition = release.scores.find(({ id }) => id === score)
  if (definition === undefined) return undefined
  const bands = bandsOf(definition)
  const [low, high] = total
  const points = low === high ? String(low) : `${String(low)} to ${String(high)}`
  return {
    kind: 'bands',
    says: `${title}: ${points}, on the bands ${bands.map(bandInWords).join(', ')}`,
    bands,
    range: [Math.min(low, bands.at(-1)?.to ?? low), Math.min(high, bands.at(-1)?.to ?? high)],
  }
}
