import type { Box } from '../../../explain/box.js'
import type { ScoreReading } from '../../../explain/report.js'
import { broken, type Subject } from './subject.js'

/** All that a score is made of, and which of it is not known. */
export interface ScoreCase {
  readonly score: string
  readonly items: Box
  readonly missing: number
}

/** 3. Every complete set of items has one total, and it lies in the range that any part of them gives. */
export function trueScoreIsInRange({ screener, asOf }: Subject, { score, items, missing }: ScoreCase): void {
  const part = Object.fromEntries(
    Object.entries(items).filter((_item, i) => ((missing >> (i % 20)) & 1) === 0),
  )
  const readingOf = (box: Box): ScoreReading | undefined =>
    screener.screenBox(box, { asOf }).scores.find((each) => each.score === score)
  const [whole, known] = [readingOf(items), readingOf(part)]
  if (whole === undefined) broken(`\`${score}\` is not told although nothing is missing`)
  for (const output of ['total', 'highest'] as const) {
    const [low, high] = whole[output]
    if (low !== high)
      broken(`\`${score}.${output}\` is from ${String(low)} to ${String(high)} although nothing is missing`)
    const [from, to] = known?.[output] ?? [-Infinity, Infinity]
    if (low < from || low > to)
      broken(
        `\`${score}.${output}\` is ${String(low)}, and from ${String(from)} to ${String(to)} on ${JSON.stringify(part)}`,
      )
  }
}
