import type { Issue } from '../values/issue.js'

/**
 * An entry that was set aside. Something was recorded here, so whatever it may have said is unknown; an entry
 * made in error said nothing.
 */
export interface NotUsed {
  /** the list it belongs to, as far as its kind tells */
  readonly list: string
  /** the list it was written into, where that is another one */
  readonly foundIn?: string
  /** its position in the list as it came in, from 0 */
  readonly index: number
  readonly id?: string
  /** left out where it is not one of the list's kinds: then it may be of any kind */
  readonly kind?: string
  /** left out where it could not be read: then it may be of any time */
  readonly at?: string
  readonly reason: 'faulty' | 'entered-in-error'
  readonly issues: readonly Issue[]
}
