import { cause, copyOf, Possible, setRange } from '../values/possible.js'
import type { Entry } from './entry.js'
import type { ReadingSet } from './grouping.js'

/** A set of readings of one occasion with its points, worked out when they are first asked for. */
export class RatedSet {
  private rated: readonly Possible[] | undefined

  constructor(
    readonly set: ReadingSet,
    private readonly rate: () => readonly Possible[],
  ) {}

  /** Its total and its highest line. */
  get of(): readonly Possible[] {
    this.rated ??= this.rate()
    return this.rated
  }
}

/** Makes of a value what its age leaves of it. */
export type AgeOf = (value: Possible, entries: readonly Pick<Entry, 'from'>[]) => void

/** Whether a set with these readings would be current for any total: some totals age faster than others. */
export function mayBeCurrent(entries: readonly Pick<Entry, 'from'>[], most: number, age: AgeOf): boolean {
  for (let total = 0; total <= most; total++) {
    const dated = new Possible()
    setRange(dated, total, total)
    age(dated, entries)
    if ((dated.causes & cause.old) === 0) return true
  }
  return false
}

export const isOld = ({ set, of: [total = new Possible()] }: RatedSet, age: AgeOf): boolean => {
  const dated = copyOf(total)
  age(dated, set.entries)
  return (dated.causes & cause.old) !== 0
}
