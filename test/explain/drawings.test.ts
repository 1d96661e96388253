import { describe, expect, test } from 'vitest'
import type { ScoreDefinition } from '../../src/facts/definition.js'
import { drawingAsText } from '../../src/explain/drawing-as-text.js'
import type { Thresholds } from '../../src/explain/drawing.js'
import { drawingAsSvg } from '../../src/explain/html/drawing-as-svg.js'
import { toneOf } from '../../src/explain/html/outline-as-html.js'
import { bandInWords, bandsOf } from '../../src/explain/score-bands.js'
import { withins } from '../../src/pages/within.js'

describe('the bands of a score', () => {
  const score = (over: Partial<ScoreDefinition>): ScoreDefinition => ({
    id: 's',
    title: 'S',
    points: { a: { upTo: { 8: 3 }, above: 0 }, b: { is: { yes: 2, no: 0 } } },
    ...over,
  })

  test('go from nought to the most that its lines give together', () => {
    expect(bandsOf(score({}))).toEqual([{ from: 0, to: 5, name: '' }])
    expect(bandsOf(score({ bands: { upTo: { 1: 'low', 3: 'middle' }, above: 'high' } }))).toEqual([
      { from: 0, to: 1, name: 'low' },
      { from: 2, to: 3, name: 'middle' },
      { from: 4, to: 5, name: 'high' },
    ])
  })

  test('count of columns the highest, of a ladder the highest step, of what is always given that', () => {
    const points: ScoreDefinition['points'] = {
      chosen: {
        choose: ['x'],
        columns: {
          one: { upTo: { 1: 1 }, above: 0 },
          two: { always: 4 },
          both: { highestOf: ['one', 'two'] },
        },
      },
      ladder: { first: [{ points: 2 }, { points: 0 }] },
      below: { below: { 5: 3 }, above: 1 },
    }
    expect(bandsOf(score({ points }))).toEqual([{ from: 0, to: 9, name: '' }])
  })

  test('are said with their names, unless these only say the numbers again', () => {
    expect(bandInWords({ from: 2, to: 6, name: 'treat' })).toBe('2 to 6 treat')
    expect(bandInWords({ from: 0, to: 0, name: 'routine' })).toBe('0 routine')
    expect(bandInWords({ from: 1, to: 2, name: 'one-or-two' })).toBe('1 to 2')
  })
})

describe('a score drawn on its bands', () => {
  const bands = [
    { from: 0, to: 4, name: 'low' },
    { from: 5, to: 9, name: 'high' },
  ]
  const barsIn = (range: readonly [number, number]): { readonly x: number; readonly width: number }[] =>
    [
      ...drawingAsSvg({ kind: 'bands', says: 's', bands, range }).markup.matchAll(
        /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g,
      ),
    ].map(([, x, width]) => ({ x: Number(x), width: Number(width) }))

  test('a range is a bar over exactly the cells it may stand in', () => {
    const [low, high, bar] = barsIn([3, 6])
    expect(bar?.x).toBeCloseTo((low?.x ?? 0) + (3 / 5) * (low?.width ?? 0), 0)
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo((high?.x ?? 0) + (2 / 5) * (high?.width ?? 0), 0)
  })

  test('one total is a wedge over its own cell', () => {
    const { markup } = drawingAsSvg({ kind: 'bands', says: 's', bands, range: [9, 9] })
    expect(barsIn([9, 9])).toHaveLength(2)
    const [, tip] = /<polygon points="[\d., ]* ([\d.]+),23"/.exec(markup) ?? []
    const last = barsIn([9, 9])[1]
    expect(Number(tip)).toBeCloseTo((last?.x ?? 0) + 0.9 * (last?.width ?? 0), 0)
    expect(markup).toContain('font-weight="700">9</text>')
  })
})

describe('readings along the days', () => {
  const at = (hours: number): number => hours * 3_600_000
  const svg = drawingAsSvg({
    kind: 'time-line',
    says: 's',
    from: at(0),
    to: at(10),
    noPoints: [36, Infinity],
    readings: [
      { at: at(0), low: 36, high: 36 },
      { at: at(1), low: 39, high: 39 },
      { at: at(10), low: 37, high: 38 },
    ],
  }).markup
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])

  test('stand true to their times, higher readings higher up', () => {
    const [first = [], second = [], third = []] = dots
    const share = ((second[0] ?? 0) - (first[0] ?? 0)) / ((third[0] ?? 0) - (first[0] ?? 0))
    expect(share).toBeCloseTo(0.1, 2)
    expect(second[1]).toBeLessThan(third[1] ?? 0)
    expect(third[1]).toBeLessThan(first[1] ?? 0)
  })

  test('hold no number that is none', () => {
    expect(svg).not.toMatch(/NaN|Infinity/)
  })
})

describe('thresholds', () => {
  const steps: Thresholds['steps'] = [
    { at: 10, written: '10', side: 'above', inclusive: false, name: 'later' },
    { at: 4, written: '4', side: 'below', inclusive: true, name: 'now' },
    { at: 7, written: '7', side: 'at', inclusive: true, name: 'today' },
    { at: 4, written: '4', side: 'below', inclusive: false, name: 'at once' },
  ]
  const drawing: Thresholds = { kind: 'thresholds', title: 'a thing, mmol/L', says: 's', steps }

  test('in letters: which side counts, and whether the figure itself does', () => {
    expect(drawingAsText(drawing)).toEqual([
      'a thing, mmol/L',
      '                    o==========>  above 10: later',
      '<=========|                       up to 4: now',
      '               |                  exactly 7: today',
      '<=========o                       below 4: at once',
    ])
  })

  test('as a picture: every bar reaches from its figure to the end of the line on its side', () => {
    const { markup } = drawingAsSvg(drawing)
    const bars = [...markup.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, w]) => [
      Number(x),
      Number(x) + Number(w),
    ])
    expect(bars).toEqual([
      [200, 299],
      [1, 100],
      [147, 153],
      [1, 100],
    ])
  })
})

test('every step of urgency has one of three tints, in their order', () => {
  expect(withins.map(toneOf)).toEqual([
    ...Array.from({ length: 4 }, () => 'at-once'),
    ...Array.from({ length: 4 }, () => 'today'),
    ...Array.from({ length: 6 }, () => 'later'),
  ])
})
