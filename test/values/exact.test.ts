import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsStep, minus, plus, quotient } from '../../src/values/exact.js'

const runs = process.env['MDT_LONG'] === undefined ? 5_000 : 100_000
const decimal = (places: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most * 10 ** places }).map((whole) => whole / 10 ** places)

/** The sign of a/b - limit by integers of any length: the definition that the doubles must keep to. */
function compare(top: readonly number[], bottom: readonly number[], limit: number): number {
  const whole = (value: number): bigint => BigInt(Math.round(value * 1e6))
  const up = top.reduce((so, each) => so * whole(each), 1n) * 1_000_000n ** BigInt(bottom.length + 1)
  const down = bottom.reduce((so, each) => so * whole(each), whole(limit)) * 1_000_000n ** BigInt(top.length)
  return up < down ? -1 : up > down ? 1 : 0
}

describe('a quotient', () => {
  it('is exactly 20 for 39.2 kg at 140 cm, and 5 for a loss of 3.5 kg from 70 kg', () => {
    expect(quotient([39.2, 10_000], [140, 140])).toBe(20)
    expect(quotient([3.5, 100], [70])).toBe(5)
  })

  it('is nothing where something is shared out without end, and without end where nothing bounds it', () => {
    expect(quotient([250], [Infinity])).toBe(0)
    expect(quotient([Infinity], [3])).toBe(Infinity)
  })

  it('compares with every number of up to six places as the exact ratio does', () => {
    fc.assert(
      fc.property(decimal(1, 250), decimal(1, 220), decimal(6, 60), (kilograms, centimetres, limit) => {
        const index = quotient([kilograms, 10_000], [centimetres, centimetres])
        expect(Math.sign(index - limit)).toBe(compare([kilograms, 10_000], [centimetres, centimetres], limit))
      }),
      { numRuns: runs },
    )
  })

  it('does so for the limits that MUST uses, over every weight and height to 0.1 kg and 1 cm', () => {
    for (let height = 140; height <= 190; height++) {
      for (let tenths = 300; tenths <= 900; tenths++) {
        const index = quotient([tenths / 10, 10_000], [height, height])
        for (const limit of [18.5, 20]) {
          // In whole numbers: tenths/10 kg over (height/100)^2 m2 against limit.
          const exactly = Math.sign(tenths * 10_000 * 10 - limit * 100 * height * height)
          if (Math.sign(index - limit) !== exactly) expect({ tenths, height, limit, index }).toBe(exactly)
        }
      }
    }
  })

  it('holds for long factors, where plain doubles no longer hold whole numbers', () => {
    fc.assert(
      fc.property(
        fc.array(decimal(6, 900), { minLength: 1, maxLength: 3 }),
        fc.array(decimal(6, 900), { minLength: 1, maxLength: 2 }),
        decimal(2, 400),
        (top, bottom, limit) => {
          expect(Math.sign(quotient(top, bottom) - limit)).toBe(compare(top, bottom, limit))
        },
      ),
      { numRuns: runs },
    )
  })
})

describe('sums and differences', () => {
  it('are the decimals that a person would write', () => {
    expect(plus(0.1, 0.2)).toBe(0.3)
    expect(minus(37.9, 36.4)).toBe(1.5)
    expect(minus(Infinity, 3)).toBe(Infinity)
  })
})

describe('a step', () => {
  it('is kept by as many places as it has', () => {
    expect(fitsStep(36.1, 0.1)).toBe(true)
    expect(fitsStep(36.05, 0.1)).toBe(false)
    expect(fitsStep(0.1 + 0.2, 0.1)).toBe(false)
    expect(fitsStep(72, 1)).toBe(true)
  })
})
