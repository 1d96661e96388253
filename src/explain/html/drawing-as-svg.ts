import type { BandsDrawing, Drawing, Thresholds, TimeLine } from '../drawing.js'
import type { Markup } from './markup.js'
import { palette } from './palette.js'
import { area, box, dot, picture, stroke, words } from './svg.js'

/** A drawing as inline SVG: shapes, tints and numbers, so that nothing is said by colour alone. */
export function drawingAsSvg(drawing: Drawing): Markup {
  switch (drawing.kind) {
    case 'bands':
      return bandsAsSvg(drawing)
    case 'time-line':
      return timeLineAsSvg(drawing)
    case 'thresholds':
      return thresholdsAsSvg(drawing)
  }
}

const width = 300

/** From the lightest, for the lowest points, on. */
export const tints = ['#ffffff', '#e3ecf5', '#c3d7ea', '#9fc0df', '#79a8d3'] as const

/** Each point a cell of the same width, each band a tint; the total a dark bar above its cells. */
function bandsAsSvg({ says, bands, range }: BandsDrawing): Markup {
  const most = Math.max(0, ...bands.map(({ to }) => to))
  const cell = (width - 2) / (most + 1)
  const x = (points: number): number => 1 + points * cell
  const top = range === undefined ? 1 : 24
  const parts = bands.map(({ from, to }, i) =>
    box(x(from), top, (to - from + 1) * cell, 16, {
      fill: tints[Math.min(i, tints.length - 1)] ?? tints[0],
      stroke: palette.text,
      thick: 1,
    }),
  )
  const numbers = bands.map(({ from, to }) =>
    words(
      x(from) + ((to - from + 1) * cell) / 2,
      top + 31,
      from === to ? String(from) : `${String(from)}–${String(to)}`,
    ),
  )
  return picture(
    says,
    width,
    top + 37,
    ...parts,
    ...numbers,
    ...(range === undefined ? [] : marker(range, x, cell)),
  )
}

/** One total is a wedge that points at its cell; a range is a bar over all that it may be. */
function marker(
  [low, high]: readonly [number, number],
  x: (points: number) => number,
  cell: number,
): readonly Markup[] {
  const middle = (x(low) + x(high) + cell) / 2
  const label = low === high ? String(low) : `${String(low)} to ${String(high)}`
  const at = Math.min(width - 24, Math.max(24, middle))
  const mark =
    low === high
      ? area(
          [
            [middle - 5, 15],
            [middle + 5, 15],
            [middle, 23],
          ],
          { fill: palette.text },
        )
      : box(x(low), 16, (high - low + 1) * cell, 6, { fill: palette.text })
  return [words(at, 12, label, 'middle', true), mark]
}

const lineWidth = 180
const lineHeight = 44

/** Readings from the oldest to the newest, true to their times; where no points are given is tinted. */
function timeLineAsSvg({ says, from, to, noPoints, readings }: TimeLine): Markup {
  const lows = readings.map(({ low }) => low)
  const highs = readings.map(({ high }) => high)
  const least = Math.min(...lows)
  const most = Math.max(...highs)
  const pad = Math.max((most - least) * 0.15, Math.abs(most) * 0.01, 0.1)
  const [bottom, top] = [least - pad, most + pad]
  const x = (at: number): number =>
    to === from ? lineWidth / 2 : 6 + ((at - from) / (to - from)) * (lineWidth - 12)
  const y = (value: number): number => lineHeight - 4 - ((value - bottom) / (top - bottom)) * (lineHeight - 8)
  const clip = (value: number): number => Math.min(lineHeight, Math.max(0, y(value)))
  const parts: Markup[] = []
  if (noPoints !== undefined) {
    const [low, high] = [clip(noPoints[0]), clip(noPoints[1])]
    parts.push(box(0, high, lineWidth, low - high, { fill: tints[1] }))
  }
  parts.push(
    stroke(
      readings.map(({ at, low, high }) => [x(at), y((low + high) / 2)] as const),
      { stroke: palette.brand, thick: 1.5 },
    ),
  )
  for (const { at, low, high } of readings) {
    if (low !== high)
      parts.push(
        stroke(
          [
            [x(at), y(low)],
            [x(at), y(high)],
          ],
          { stroke: palette.text, thick: 2 },
        ),
      )
    parts.push(dot(x(at), y((low + high) / 2), { fill: palette.brand }))
  }
  const last = readings.at(-1)
  if (last !== undefined) parts.push(dot(x(last.at), y((last.low + last.high) / 2), { fill: palette.text }))
  return picture(says, lineWidth, lineHeight, ...parts)
}

/** A bar for each step, from its figure to the end of the line, its name inside it. */
function thresholdsAsSvg({ says, steps }: Thresholds): Markup {
  const figures = [...new Map(steps.map(({ at, written }) => [at, written]))].sort(([a], [b]) => a - b)
  const least = figures[0]?.[0] ?? 0
  const most = figures.at(-1)?.[0] ?? 0
  // The line goes on at both ends: a threshold has no far end.
  const x = (at: number): number =>
    least === most ? width / 2 : width / 3 + ((at - least) / (most - least)) * (width / 3)
  const rowHeight = 20
  const bottom = steps.length * rowHeight
  const bars = steps.flatMap(({ at, side, name }, i) => {
    const y = i * rowHeight + 2
    const [start, end] =
      side === 'above' ? [x(at), width - 1] : side === 'below' ? [1, x(at)] : [x(at) - 3, x(at) + 3]
    const tint = tints[Math.min(i + 2, tints.length - 1)] ?? tints[2]
    return [
      box(start, y, end - start, rowHeight - 4, { fill: tint, stroke: palette.text, thick: 1 }),
      words(side === 'below' ? end - 4 : start + 4, y + 12.5, name, side === 'below' ? 'end' : 'start'),
    ]
  })
  return picture(
    says,
    width,
    bottom + 22,
    ...bars,
    stroke(
      [
        [0, bottom],
        [width, bottom],
      ],
      { stroke: palette.text, thick: 1 },
    ),
    ...figures.flatMap(([at, written]) => [
      stroke(
        [
          [x(at), 0],
          [x(at), bottom + 5],
        ],
        { stroke: palette.text, thick: 1 },
      ),
      words(x(at), bottom + 18, written),
    ]),
  )
}
