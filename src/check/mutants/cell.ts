import { cause, Possible, type Domain } from '../../values/possible.js'
import type { Comparison } from '../../facts/condition.js'
import type { BoxValue } from '../../explain/box.js'

/** One case of a fact: all its values that answer every comparison alike, as one of them; or several cases at once. */
export interface Cell {
  /** Undefined where nothing is known. */
  readonly value: Possible | undefined
  /** How an example would say it; undefined where it would leave the fact out. */
  readonly box: BoxValue | undefined
  readonly settled: boolean
  /** It is acted on as less than it may be. */
  readonly leaning?: true
}

/** A fact with the comparisons that are made of it. */
export interface Variable {
  readonly fact: string
  readonly domain: Domain
  readonly comparisons: readonly Comparison[]
  /** The page assumes something of it, which it does not where the list cannot be seen. */
  readonly assumed?: true
}

/** Somewhere from low to high. */
export function range(low: number, high: number): Possible {
  const value = new Possible()
  value.low = value.leanLow = low
  value.high = value.leanHigh = high
  value.causes = low === high ? 0 : cause.missing
  return value
}

/** One of some options, leaning to some of them. */
export function chosen(could: number, lean: number): Possible {
  const value = new Possible()
  value.could = could
  value.lean = lean
  value.causes = (could & (could - 1)) === 0 ? 0 : cause.missing
  return value
}
