import { Entry } from '../facts/record-view.js'
import { residents } from '../facts/residents.js'
import type { Run } from '../facts/slot.js'
import { sourceOf } from '../record/source.js'
import type { Instant } from '../values/instant.js'
import { contributionOf, type CompiledMeasure, type Range } from '../evaluate/measure.js'
import { figureOf } from '../evaluate/measured-figure.js'
import type { Screening } from '../evaluate/screening.js'
import type { Example } from '../pages/reading-matter.js'
import type { Box } from '../explain/box.js'
import { publicName } from '../explain/reasons.js'
import { boxRun } from '../explain/screener.js'

/** What a measure makes of a small home, as an example may expect it. */
export type Measured = Readonly<Record<'numerator' | 'denominator' | 'figure', unknown>> & {
  readonly unknown: number
  /** What is told beside it, by the names that the page uses. */
  readonly beside: Readonly<Record<string, unknown>>
}

/** A small home of which only some facts of each resident are known; these are all who live there. */
export function boxedHome(
  screening: Screening,
  boxes: NonNullable<Example['residents']>,
  asOf: Instant,
  subject: string,
): Run {
  const people = boxes.map(
    (box, i) =>
      new Entry(
        residents,
        'person',
        i,
        -Infinity,
        asOf,
        { id: `resident ${String(i + 1)}` },
        undefined,
        false,
        boxRun(screening, box as Box, asOf, subject),
      ),
  )
  return screening.ofHome({ home: { id: 'example' } }, asOf, people, true)
}

/** The runs of those who live in a home, in their order; undefined for one of whom nothing can be used. */
export function runsIn(home: Run): readonly (Run | undefined)[] {
  // INVARIANT: entries of this list are made of whole runs (`explain/home-screening.ts`, and above).
  return listOf(home)?.entries.map(({ asked }) => asked as Run | undefined) ?? []
}

const listOf = (home: Run): ReturnType<NonNullable<Run['record']>['at']> | undefined => {
  const found = sourceOf(residents)
  return found === undefined ? undefined : home.record?.at(found)
}

/** The figure of a home, and what is told beside it. */
export function judgeMeasure(measure: CompiledMeasure, home: Run): Measured {
  const contributions = runsIn(home).map((run) => contributionOf(measure, run))
  const { numerator, denominator, figure, unknown, beside } = figureOf(
    measure,
    contributions,
    listOf(home)?.whole === true,
  )
  return {
    numerator: spanOf(numerator),
    denominator: spanOf(denominator),
    figure: spanOf(figure),
    unknown,
    beside: Object.fromEntries(
      (measure.measure.beside ?? []).map((name, i) => [publicName(name), spanOf(beside[i])]),
    ),
  }
}

const spanOf = (range: Range | undefined): unknown => {
  if (range === undefined) return undefined
  const [low, high] = [range.low, range.high].map((end) => (Number.isFinite(end) ? end : null))
  return low === high ? low : [low, high]
}
