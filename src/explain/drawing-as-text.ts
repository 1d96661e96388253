import type { BandsDrawing, Drawing, Thresholds } from './drawing.js'
import { plainText } from './plain-text.js'
import { bandInWords } from './score-bands.js'

/** A drawing in letters, for where there is nothing else; a line of readings is only told. */
export function drawingAsText(drawing: Drawing): readonly string[] {
  switch (drawing.kind) {
    case 'bands':
      return bandsAsText(drawing)
    case 'thresholds':
      return thresholdsAsText(drawing)
    case 'time-line':
      return [plainText(drawing.says)]
  }
}

/** `|0 routine|1 observe|2 to 6 treat|` */
const bandsAsText = ({ bands }: BandsDrawing): readonly string[] => [`|${bands.map(bandInWords).join('|')}|`]

const width = 30

/** Each step a bar from its figure on; the end with an arrow goes on. */
function thresholdsAsText({ title, steps }: Thresholds): readonly string[] {
  const figures = steps.map(({ at }) => at)
  const least = Math.min(...figures)
  const most = Math.max(...figures)
  const place = (at: number): number =>
    Math.round(width / 3 + (least === most ? 0.5 : (at - least) / (most - least)) * (width / 3))
  return [
    plainText(title),
    ...steps.map(({ at, written, side, inclusive, name }) => {
      const x = place(at)
      const end = inclusive ? '|' : 'o'
      const bar =
        side === 'above'
          ? `${' '.repeat(x)}${end}${'='.repeat(width - x)}>`
          : side === 'below'
            ? `<${'='.repeat(x - 1)}${end}${' '.repeat(width - x + 1)}`
            : `${' '.repeat(x)}|${' '.repeat(width - x + 1)}`
      return `${bar}  ${sideWords(side, inclusive)} ${written}: ${name}`
    }),
  ]
}

function sideWords(side: Thresholds['steps'][number]['side'], inclusive: boolean): string {
  if (side === 'at') return 'exactly'
  if (side === 'above') return inclusive ? 'from' : 'above'
  return inclusive ? 'up to' : 'below'
}
