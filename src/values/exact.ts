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
  const nearly = top.reduce(times, 1) / bottom.reduce(times, 1)
  if (!Number.isFinite(nearly)) return nearly
  const above = product(top)
  const below = product(bottom)
  // Both products are integers over a power of the scale; bring them to one scale, then to six places.
  const more = bottom.length - top.length
  const numerator = above * power(more + 1)
  const denominator = below * power(-more - 1)
  if (denominator === 0n) return Infinity
  const whole = numerator / denominator
  const exact = whole * denominator === numerator
  const half = numerator < 0n ? -0.5 : 0.5
  return (Number(whole) + (exact ? 0 : half)) / scale
}

const places = BigInt(scale)

const power = (exponent: number): bigint => (exponent <= 0 ? 1n : exponent === 1 ? places : places ** BigInt(exponent))

const times = (a: number, b: number): number => a * b

const product = (factors: readonly number[]): bigint =>
  factors.reduce((sum, factor) => sum * BigInt(scaled(factor)), 1n)

/** Whether `value` has no more decimals than `step` (0.1, 1, 0.01 ...) allows: 36.05 does not fit 0.1. */
export function fitsStep(value: number, step: number): boolean {
  const steps = scaled(value) / scaled(step)
  return Number.isInteger(steps) && scaled(value) / scale === value
}
