import {
  containsOne,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isOneOf,
  isWithin,
  type Operator,
} from '../values/compare.js'
import type { Day } from '../values/day.js'
import { daysIn, type Duration } from '../values/duration.js'
import type { Possible } from '../values/possible.js'
import { maybe, no, not, type Truth } from '../values/truth.js'
import type { Comparison, Scalar } from '../facts/condition.js'
import { read, type Run, type Slot } from '../facts/slot.js'

/** What a comparison asks of a value. Numbers, so that all comparisons are one shape and are asked in one place. */
export const asks = {
  /** A page that is wrong: its problem is told, and nothing follows from it. */
  nothing: 0,
  above: 1,
  atLeast: 2,
  below: 3,
  atMost: 4,
  oneOf: 5,
  noneOf: 6,
  within: 7,
  holdsOne: 8,
  holdsNone: 9,
} as const
type Asks = (typeof asks)[keyof typeof asks]

/** A number, or a length of time in days that is not the same every day. */
export type Limit = number | Duration

/** Which way a comparison points: a fact used one way only needs no splitting. */
type Direction = 'up' | 'down' | 'both'

/** What compiling a comparison has found out. */
export interface Made {
  readonly asks: Asks
  readonly direction: Direction
  readonly limits?: readonly Limit[]
  readonly bits?: number
  readonly members?: readonly number[]
  readonly key?: string
}

/**
 * One comparison, made ready: what it asks of a value, and where it cuts the fact's domain, so that a fact
 * used both ways can be split at exactly these points.
 */
export class CompiledComparison {
  readonly operator: Operator
  /** Choices: the options that satisfy it, as bits. Sets: the members it names. */
  readonly bits: number
  readonly members: readonly number[]
  /** Two comparisons with the same key ask the same. */
  readonly key: string
  readonly direction: Direction
  /** Its limits depend on the day: twelve months before a leap day are not always 365 days. */
  readonly byDay: boolean
  private readonly asks: Asks
  private readonly lengths: readonly Limit[]
  /** The limits on `day`, kept for as long as everybody is screened on that day. */
  private day: Day = NaN
  private numbers: readonly number[]
  private number: number

  constructor(
    readonly slot: Slot,
    /** As its page wrote it. */
    readonly written: Comparison,
    values: readonly Scalar[],
    { asks: asked, direction, limits = [], bits = 0, members = [], key }: Made,
  ) {
    this.operator = written.operator
    this.asks = asked
    this.direction = direction
    this.bits = bits
    this.members = members
    this.key = key ?? `${written.fact} ${written.operator} ${values.join()}`
    this.lengths = limits
    this.byDay = limits.some((limit) => typeof limit === 'object')
    this.numbers = limits.map((limit) => (typeof limit === 'number' ? limit : NaN))
    this.number = this.numbers[0] ?? NaN
  }

  /** Numbers: how many points it cuts at. */
  get limits(): number {
    return this.lengths.length
  }

  /** Numbers: the points it cuts at. */
  cuts(run: Run): readonly number[] {
    if (this.byDay && this.day !== run.asOfDay) {
      this.day = run.asOfDay
      this.numbers = this.lengths.map((limit) =>
        typeof limit === 'number' ? limit : (daysIn(limit, run.asOfDay) ?? NaN),
      )
      this.number = this.numbers[0] ?? NaN
    }
    return this.numbers
  }

  /** The truth over a value of the slot, its own or a cell of it. */
  ask(value: Possible, run: Run): Truth {
    switch (this.asks) {
      case asks.nothing:
        return no
      case asks.within:
        return isWithin(value, this.bits)
      case asks.holdsOne:
        return containsOne(value, this.members)
      case asks.holdsNone:
        return not(containsOne(value, this.members))
      case asks.oneOf:
        return isOneOf(value, this.cuts(run))
      case asks.noneOf:
        return not(isOneOf(value, this.cuts(run)))
      case asks.above:
        return this.isOpen(run) ? maybe : isAbove(value, this.number)
      case asks.atLeast:
        return this.isOpen(run) ? maybe : isAtLeast(value, this.number)
      case asks.below:
        return this.isOpen(run) ? maybe : isBelow(value, this.number)
      case asks.atMost:
        return this.isOpen(run) ? maybe : isAtMost(value, this.number)
    }
  }

  /** An unloaded year has no limit: every comparison with it stays open. */
  private isOpen(run: Run): boolean {
    if (!this.byDay) return false
    this.cuts(run)
    return Number.isNaN(this.number)
  }
}

export const readComparison = (comparison: CompiledComparison, run: Run): Truth =>
  comparison.ask(read(comparison.slot, run), run)
