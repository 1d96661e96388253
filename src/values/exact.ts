/**
 * Numbers in records, pages and settings are decimals with at most six places. Two such decimals read as
 * doubles compare exactly as their texts do, so plain `<` and `>=` are safe; only arithmetic is not. These
 * functions keep it so: each result is the double nearest to the exact decimal, or (for a quotient that has
 * no short decimal) a double strictly between the two six-place neighbours. Either way it compares exactly
 * with every number that has at most six places: 39.2 kg at 1.40 m is a BMI of exactly 20, never 20.000000000000004.
 */
const scale = 1e6

const scaled = (value: number): number => Math.round(value * scale)

export function plus(a: number, b: number): number {
  return Number.isFinite(a) && Number.isFinite(b) ? (scaled(a) + scaled(b)) / scale : a + b
}

/** `Infinity - Infinity` has no answer; callers keep ranges ordered so that it cannot be asked. */
export function minus(a: number, b: number): number {
  return Number.isFinite(a) && Number.isFinite(b) ? (scaled(a) - scaled(b)) / scale : a - b
}

/**
 * `top / bottom` for factors given as decimals, multiplied out exactly.
 * A zero bottom gives Infinity: callers bound it away from zero first.
 *
 * @example quotient([39.2, 10_000], [140, 140]) // 20, the body-mass index of 39.2 kg at 140 cm
 */
export function quotient(top: readonly number[], bottom: readonly number[]): number {
  const nearly = product(top) / product(bottom)
  // Of something without limit there is no last digit: over it everything is nothing.
  if (!Number.isFinite(nearly) || !Number.isFinite(product(bottom))) return nearly
  // As integers over powers of ten; brought to six places the remainder says whether the quotient is exact.
  const above = wholeProduct(top)
  const below = wholeProduct(bottom)
  const numerator = above.digits * 10 ** below.places * scale
  const denominator = below.digits * 10 ** above.places
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return longQuotient(top, bottom)
  const rest = numerator % denominator
  const whole = (numerator - rest) / denominator
  return (rest === 0 ? whole : whole + (numerator < 0 ? -0.5 : 0.5)) / scale
}

const product = (factors: readonly number[]): number => factors.reduce((so, factor) => so * factor, 1)

function wholeProduct(factors: readonly number[]): { digits: number; places: number } {
  let digits = 1
  let places = 0
  for (const factor of factors) {
    let own = 0
    while (own < 6 && !Number.isInteger(Math.round(factor * scale) / 10 ** (6 - own))) own++
    digits *= Math.round(factor * 10 ** own)
    places += own
  }
  return { digits, places }
}

/** The same with integers of any length. */
function longQuotient(top: readonly number[], bottom: readonly number[]): number {
  const power = (exponent: number): bigint => (exponent <= 0 ? 1n : places ** BigInt(exponent))
  const more = bottom.length - top.length
  const numerator = longProduct(top) * power(more + 1)
  const denominator = longProduct(bottom) * power(-more - 1)
  if (denominator === 0n) return Infinity
  const whole = numerator / denominator
  const exact = whole * denominator === numerator
  const half = numerator < 0n ? -0.5 : 0.5
  return (Number(whole) + (exact ? 0 : half)) / scale
}

const places = BigInt(scale)

const longProduct = (factors: readonly number[]): bigint =>
  factors.reduce((so, factor) => so * BigInt(scaled(factor)), 1n)

/** Whether `value` has no more decimals than `step` (0.1, 1, 0.01 ...) allows: 36.05 does not fit 0.1. */
export function fitsStep(value: number, step: number): boolean {
  const steps = scaled(value) / scaled(step)
  return Number.isInteger(steps) && scaled(value) / scale === value
}
