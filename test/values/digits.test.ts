import { describe, expect, it } from 'vitest'
import { digitsAt } from '../../src/values/digits.js'

describe('digitsAt', () => {
  it.each([
    ['2026-11-21', 0, 4, 2026],
    ['2026-11-21', 8, 2, 21],
    ['007', 0, 3, 7],
    ['0', 0, 1, 0],
  ])('of "%s" from %i, %i of them: %i', (text, from, count, expected) =>
    expect(digitsAt(text, from, count)).toBe(expected),
  )

  it.each(['1:', '1/', ':1', '/1', '1', '', ' 1', '-1', '1.', '１２'])('of "%s" are not two: -1', (text) =>
    expect(digitsAt(text, 0, 2)).toBe(-1),
  )
})
