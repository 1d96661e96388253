import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretches } from '../../../src/explain/leaflet/stretches.js'
import { runs } from '../../safety/runs.js'

test.each([
  [
    { upTo: { 8: 3, 11: 1, 20: 0 }, above: 2 },
    1,
    ['3: up to 8', '1: 9 to 11', '0: 12 to 20', '2: 21 or more'],
  ],
  [{ upTo: { 35: 3, 36: 1 }, above: 0 }, 0.1, ['3: up to 35.0', '1: 35.1 to 36.0', '0: 36.1 or more']],
  [
    { below: { 5: 0 }, upTo: { 10: 1 }, above: 2 },
    undefined,
    ['0: below 5', '1: from 5, up to 10', '2: above 10'],
  ],
  [{ below: { 4: 1, 5: 2 }, above: 0 }, 1, ['1: up to 3', '2: 4', '0: 5 or more']],
])('%j in steps of %s', (bands, step, said) => {
  expect(stretches(bands, step).map(([points, words]) => `${String(points)}: ${words}`)).toEqual(said)
})

test('every whole number stands in exactly one stretch, the one whose points it gets', () => {
  const edges = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(edges, fc.integer({ min: -2, max: 45 }), (unsorted, value) => {
      const sorted = unsorted.toSorted((a, b) => a - b)
      const upTo = Object.fromEntries(sorted.map((edge, i) => [String(edge), i]))
      const due = sorted.findIndex((edge) => value <= edge)
      const holding = stretches({ upTo, above: sorted.length }, 1).filter(([, words]) => holds(words, value))
      expect(holding.map(([points]) => points)).toEqual([due === -1 ? sorted.length : due])
    }),
    runs(200, 5_000),
  )
})

function holds(words: string, value: number): boolean {
  const [first = NaN, second = NaN] = (words.match(/\d+/g) ?? []).map(Number)
  if (words.startsWith('up to')) return value <= first
  if (words.endsWith('or more')) return value >= first
  return words.includes(' to ') ? value >= first && value <= second : value === first
}
