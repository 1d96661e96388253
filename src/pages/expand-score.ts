import type { Line, ScoreDefinition } from '../facts/definition.js'
import { askFor } from './ask.js'
import { expandCondition } from './expand-condition.js'
import { lineWords, type WrittenLine, type WrittenScore } from './schema/score-page.js'

const asWritten = (name: string): string => name

/** A score as a release holds it: the columns beside `choose` gathered. INVARIANT: it has been checked. */
export function expandScore(score: WrittenScore): ScoreDefinition {
  const { id, title, points, over, currentFor, old, bands, notes, ask } = score
  const asked = ask === undefined ? undefined : askFor({ ask })
  return {
    id,
    title,
    points: Object.fromEntries(Object.entries(points).map(([name, line]) => [name, expandLine(line)])),
    ...(over !== undefined && { over }),
    ...(currentFor !== undefined && { currentFor }),
    ...(old !== undefined && { old }),
    ...(bands !== undefined && { bands }),
    ...(notes !== undefined && {
      notes: notes.map(({ when, say }) => ({
        ...(when !== undefined && { when: expandCondition(when, asWritten) }),
        say,
      })),
    }),
    ...(asked !== undefined && { ask: asked }),
  }
}

function expandLine(line: WrittenLine): Line {
  const { choose, first } = line
  if (choose !== undefined) return { choose, columns: columnsOf(line) }
  if (first !== undefined) {
    return {
      first: first.map(({ points, when }) => ({
        points,
        ...(when !== undefined && { when: expandCondition(when, asWritten) }),
      })),
    }
  }
  return line as Line
}

/** The columns that stand beside `choose`, by their keys: `scale2, air`. */
const columnsOf = (line: WrittenLine): Readonly<Record<string, Line>> =>
  Object.fromEntries(
    Object.entries(line)
      .filter(([word]) => !lineWords.some((known) => known === word))
      .map(([key, column]) => [key, expandLine(column as WrittenLine)]),
  )
