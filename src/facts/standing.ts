import type { Instant } from '../values/instant.js'
import { bitsOfFirst, isLoud, placeOf, type Lists } from './lists.js'

/**
 * How some lists stand, of which a fact has no entry to read: none at all, complete since then, not visible. One
 * object for lists that stand alike: what a fact was then, it is now, and need not be derived again.
 */
export class Standing {
  private readonly next = new Map<number | string, Standing>()

  then(said: number | string): Standing {
    let found = this.next.get(said)
    if (found === undefined) this.next.set(said, (found = new Standing()))
    return found
  }
}

/** A record has none of the lists: at any moment. */
const silence = new Standing()

/** How one list stands. */
export interface ListState {
  /** All that a fact may ask, were it not for the very moment from which the list is complete. */
  readonly near: number
  readonly since: Instant
  /** What few lists say: that they are complete of some kinds only, or only up to some moment. */
  readonly more: string | undefined
}

/** What a record tells of facts that have nothing to read in it. */
export interface Quiet {
  /** What there are entries of, as `Marks` says. */
  readonly marks: Int32Array
  /** Of each list that is there, and of the day, by its place. */
  readonly states: readonly (ListState | undefined)[]
  /** Of the moment of the screening: what follows from how lists stand is not for ever. */
  readonly root: Standing
}

/** Undefined where there may be an entry that the fact looks at, or where it reads what every record has. */
export function standingOf(lists: Lists, record: Quiet): Standing | undefined {
  if (isLoud(lists, record.marks)) return undefined
  return walk(
    lists.rest,
    lists.exactRest,
    bitsOfFirst,
    walk(lists.first, lists.exactFirst, 0, silence, record),
    record,
  )
}

function walk(
  lists: number,
  exact: number,
  offset: number,
  from: Standing,
  { states, root }: Quiet,
): Standing {
  let standing = from
  for (let left = lists; left !== 0; left &= left - 1) {
    const bit = left & -left
    const state = states[offset + 31 - Math.clz32(bit)]
    if (state === undefined) continue
    standing = (standing === silence ? root : standing).then(state.near)
    if ((exact & bit) !== 0) standing = standing.then(state.since)
    if (state.more !== undefined) standing = standing.then(state.more)
  }
  return standing
}

const mostStates = 4096

/** A number for how a list stands that no other list has. */
export const nearOf = (list: string, said: number): number => placeOf(list) * mostStates + said

/** Today is a list that is always there. */
export const onThisDay: ListState = { near: nearOf('today', 0), since: NaN, more: undefined }
