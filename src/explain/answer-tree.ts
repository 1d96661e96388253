import type { Within } from '../pages/within.js'
import type { Outcome } from '../values/truth.js'
import type { Asked, EntryRef, FactValue, Reason } from './report.js'

/** Why one rule is raised, not raised or undetermined, down to the comparisons. */
export interface Explanation {
  readonly resident: string
  readonly rule: string
  readonly version: number
  readonly title: string
  readonly outcome: Outcome | 'not-applicable'
  readonly asOf: string
  /** Set where the library is not for this person: nothing is screened, whatever the tree says. */
  readonly outsideScope?: string
  readonly tree: Branch
  readonly appliesWhen?: Branch
  readonly steps: readonly { readonly within: Within; readonly outcome: Outcome; readonly tree: Branch }[]
  /** The facts that would settle it, each with its question. */
  readonly settledBy: readonly Asked[]
  /** What the page takes these facts to be for as long as they are not recorded. */
  readonly assumed: readonly { readonly fact: string; readonly value: string | number | boolean }[]
  readonly sources: readonly string[]
}

export type Branch =
  | { readonly all: readonly Branch[]; readonly answer: Answer }
  | { readonly any: readonly Branch[]; readonly answer: Answer }
  | (Reason & { readonly answer: Answer; readonly parts?: readonly Part[] })

export type Answer = 'holds' | 'does not hold' | 'open'

/** A fact that another is made of. */
export interface Part {
  readonly fact: string
  readonly value: FactValue
  readonly unit?: string
  readonly entries: readonly EntryRef[]
  readonly parts?: readonly Part[]
}
