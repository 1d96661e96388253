/**
 * A problem in an assessment or a page, in the words of the person who made the mistake.
 *
 * `message` is one sentence, lower case, without a full stop, names in backticks; `help` is the remedy.
 */
export interface Issue {
  /** what is wrong, as a word that does not change: `unknown-field`, `out-of-range` */
  readonly code: string
  readonly message: string
  readonly help: string
  /** the way to the place inside the data, outermost first; positions count from 0 */
  readonly path?: readonly (string | number)[]
  /** what was there, shortened */
  readonly seen?: string
  /** what should have been there */
  readonly expected?: string
  readonly file?: string
  /** counts from 1 */
  readonly line?: number
  /** counts from 1 */
  readonly column?: number
}
