import type { Duration } from '../values/duration.js'
import type { Instant } from '../values/instant.js'
import { londonDay } from '../values/london.js'
import { nearOf, Standing, type ListState } from './standing.js'
import { isUpToNow, windowStart, type AtMoment, type Beginning } from './window.js'

/** What a list says of itself as a whole. */
export interface Said {
  readonly completeFrom: Instant
  readonly completeTo: Instant
  readonly whole: boolean
  readonly absent: string | undefined
}

/** After so many records all is forgotten, so that what is kept is bounded whoever comes. */
const mostRecords = 256

/** How lists stand in the records that one release is screened over. */
export class Standings {
  private readonly starts = new Map<string, (at: AtMoment) => Beginning>()
  private asOf: Instant = NaN
  private records = 0
  private horizons: readonly Instant[] = []
  root = new Standing()

  /** Some window reaches so far back: lists that are complete from before it, and from after, stand differently. */
  reaches(length: Duration): void {
    const key = `${String(length.n)} ${length.unit}`
    if (!this.starts.has(key)) this.starts.set(key, windowStart(length))
  }

  /** Of a record that is screened at this moment. */
  begin(asOf: Instant): void {
    if (asOf === this.asOf && ++this.records < mostRecords) return
    if (asOf !== this.asOf) {
      const at = { asOf, asOfDay: londonDay(asOf) }
      this.horizons = [...new Set([...this.starts.values()].map((start) => start(at).first))]
    }
    this.asOf = asOf
    this.records = 0
    this.root = new Standing()
  }

  stateOf(
    list: string,
    { completeFrom, completeTo, whole, absent }: Said,
    completeOf: readonly string[] | undefined,
  ): ListState {
    const isTimed = !whole && !Number.isNaN(completeFrom)
    const isUsual = isTimed && completeFrom <= this.asOf && isUpToNow(completeTo, this.asOf)
    let covered = 0
    if (isUsual) for (const horizon of this.horizons) if (completeFrom <= horizon) covered++
    let more: string | undefined
    if (isTimed && !isUsual) more = `${String(completeFrom)} ${String(completeTo)}`
    if (completeOf !== undefined) more = `${more ?? ''} of ${completeOf.join()}`
    if (absent !== undefined) more = `${more ?? ''} absent ${absent}`
    return {
      near: nearOf(list, isUsual ? 2 + covered : whole ? 1 : 0),
      since: isTimed ? completeFrom : NaN,
      more,
    }
  }
}
