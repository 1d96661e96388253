import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { palette, tablet } from '../../../src/explain/html/palette.js'
import { tints } from '../../../src/explain/html/drawing-as-svg.js'

const require = createRequire(import.meta.url)
const css = readFileSync(require.resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend-10.6.1.min.css'), 'utf8')

test.each(Object.entries(palette))('%s is the colour of the NHS design system', (name, colour) => {
  expect(css).toContain(`--nhsuk-${name}-colour:${colour};`)
})

test('a phone ends where the NHS design system says', () => {
  expect(css).toContain(`--nhsuk-breakpoint-tablet:${tablet.replace('em', 'rem')};`)
})

/** WCAG's relative luminance. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe('text can be read on what lies behind it', () => {
  test('the measure itself: black on white is 21 to 1', () => {
    expect(contrast('#000000', '#fff')).toBeCloseTo(21)
  })

  const { text, white, red, brand, link } = palette
  const pairs: readonly (readonly [string, string])[] = [
    [text, palette['body-background']],
    [text, white],
    [text, palette['pale-yellow']],
    [text, palette['warm-yellow']],
    [text, palette.focus],
    [palette['secondary-text'], white],
    [palette['secondary-text'], palette['body-background']],
    [white, red],
    [brand, white],
    [link, palette['body-background']],
    [palette['link-visited'], palette['body-background']],
    // axe cannot look behind the words in a drawing.
    ...tints.map((tint) => [text, tint] as const),
  ]
  test.each(pairs)('%s on %s', (front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5)
  })
})
