import { element, type Child, type Markup } from './markup.js'
import { palette } from './palette.js'

/** A picture that whoever cannot see it is told in words. All its coordinates are rounded, so that bytes stay the same. */
export const picture = (says: string, width: number, height: number, ...parts: readonly Child[]): Markup =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-label': says,
      viewBox: `0 0 ${tenths(width)} ${tenths(height)}`,
      width: tenths(width),
      height: tenths(height),
      class: 'drawing',
    },
    ...parts,
  )

/** To a tenth of a pixel, without the zeros and signs of zero that a machine may print or not. */
const tenths = (number: number): string => String(Math.round(number * 10) / 10 + 0)

interface Paint {
  readonly fill?: string
  readonly stroke?: string
  readonly thick?: number
}

const painted = ({ fill = 'none', stroke, thick }: Paint): Record<string, string | undefined> => ({
  fill,
  stroke,
  'stroke-width': thick === undefined ? undefined : tenths(thick),
})

export const box = (x: number, y: number, width: number, height: number, paint: Paint): Markup =>
  element('rect', {
    x: tenths(x),
    y: tenths(y),
    width: tenths(width),
    height: tenths(height),
    ...painted(paint),
  })

export const dot = (x: number, y: number, paint: Paint): Markup =>
  element('circle', { cx: tenths(x), cy: tenths(y), r: 3, ...painted(paint) })

/** A line through points. */
export const stroke = (points: readonly (readonly [number, number])[], paint: Paint): Markup =>
  element('polyline', {
    points: points.map(([x, y]) => `${tenths(x)},${tenths(y)}`).join(' '),
    ...painted(paint),
  })

export const area = (points: readonly (readonly [number, number])[], paint: Paint): Markup =>
  element('polygon', {
    points: points.map(([x, y]) => `${tenths(x)},${tenths(y)}`).join(' '),
    ...painted(paint),
  })

export const words = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'middle',
  strong = false,
): Markup =>
  element(
    'text',
    {
      x: tenths(x),
      y: tenths(y),
      'font-size': 13,
      fill: palette.text,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': strong ? 700 : undefined,
    },
    text,
  )
