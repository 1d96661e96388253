/**
 * The answer of a condition over everything a resident's data allow, as four bits. A fact has two sets of
 * possible values, *could* (all the data allow) and *lean* (what we act on, within could), and each set is
 * asked twice: does it hold for any value, does it hold for all?
 *
 * The outcome of a rule reads two of them: `certain` (all of lean) raises, not even `possible` (any of could)
 * is not raised, anything else is undetermined. The other two exist so that `not` and facts over facts are
 * exact: not-certain-of-lean is a question about lean, and a softening must be certain over could.
 *
 * All and any combine each question separately, so they are the bitwise and, or.
 */
export type Truth = number

/** For any value of could. */
export const possible = 1
/** For all values of lean. */
export const certain = 2
/** For any value of lean. */
export const leanPossible = 4
/** For all values of could: nothing that could still be learnt changes it. */
export const beyondDoubt = 8

export const no: Truth = 0
export const yes: Truth = possible | certain | leanPossible | beyondDoubt
export const maybe: Truth = possible | leanPossible

/** Not certain is possibly not, and the other way round. */
export const not = (truth: Truth): Truth =>
  (truth & beyondDoubt ? 0 : possible) |
  (truth & leanPossible ? 0 : certain) |
  (truth & certain ? 0 : leanPossible) |
  (truth & possible ? 0 : beyondDoubt)

export type Outcome = 'raised' | 'not-raised' | 'undetermined'

export const outcomeName = (truth: Truth): Outcome =>
  truth & certain ? 'raised' : truth & possible ? 'undetermined' : 'not-raised'
