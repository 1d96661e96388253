import type { RuleKind } from '../pages/rule.js'
import type { Within } from '../pages/within.js'
import type { Outcome } from '../values/truth.js'

/**
 * The answer for one resident at one instant: plain JSON, the same bytes for the same input. A rule that is
 * named nowhere in it is not raised by the data given, which is never the same as being without risk.
 */
export interface Report {
  readonly resident: string
  readonly asOf: string
  readonly release: {
    readonly release: string
    readonly publisher: string
    readonly status: 'draft' | 'active' | 'retired'
    readonly digest: string
  }
  /** Shown with every draft report. */
  readonly draft?: string
  /** Set where the library is not for this person (under 16, pregnant): nothing was screened. */
  readonly outsideScope?: string
  /** Soonest first, then by rule id. */
  readonly raised: readonly Finding[]
  /** Few and telling: what to find out, who can, and which rules wait for it. Each undetermined rule is under one. */
  readonly questions: readonly Question[]
  readonly scores: readonly ScoreReading[]
  /** Rules whose `appliesWhen` is not met beyond doubt. */
  readonly notApplicable: readonly string[]
  /** Entries that were set aside, with the reason. Nothing that was recorded is dropped in silence. */
  readonly notUsed: readonly NotUsed[]
  /** What anybody reading the report should know about the data: an unreconciled list, a name nobody knows. */
  readonly gaps: readonly Gap[]
  readonly counts: { readonly rules: number; readonly raised: number; readonly undetermined: number; readonly notApplicable: number }
}

export interface Finding {
  readonly rule: string
  readonly version: number
  readonly kind: RuleKind
  readonly title: string
  readonly refer: readonly string[]
  readonly within: Within
  /** The moment `within` ends; for `today` the earlier of 12 hours and the end of the London day. */
  readonly due: string
  readonly message: string
  /** A stronger step that the data neither settle nor rule out. */
  readonly perhaps?: Perhaps
  /** Further recipients, each with its own time: the page's own and those of findings folded under this one. */
  readonly also: readonly { readonly refer: readonly string[]; readonly within: Within }[]
  readonly because: readonly Reason[]
  readonly problem?: string
  readonly domain?: string
  readonly element?: string
  readonly neverSuppress?: true
  /** What a care plan changed, and what it was before. */
  readonly handled?: Handled
  /** Milder findings about the same thing; they are raised as well. */
  readonly folded?: readonly Finding[]
  readonly sources: readonly string[]
  readonly covers?: readonly string[]
}

export interface Perhaps {
  readonly within: Within
  readonly refer: readonly string[]
  readonly message?: string
  /** The facts that would settle it. */
  readonly ask: readonly string[]
}

export interface Handled {
  readonly by: string
  readonly say: string
  readonly meanwhile?: string
  /** What the finding said before the plan, for whoever takes over. */
  readonly message: string
  readonly refer: readonly string[]
  readonly within: Within
}

/** One comparison that made a finding true: the fact, what it may be, the limit, and the entries behind it. */
export interface Reason {
  readonly fact: string
  readonly value: FactValue
  readonly operator: string
  readonly limit: unknown
  readonly entries: readonly EntryRef[]
  /** Acted on although not settled: an assumption, an old value, an entry counted with a field missing. */
  readonly leaning?: string
}

/** A number, a range, the options still possible, or for a set the members in and those that may be. */
export type FactValue =
  | number
  | string
  | boolean
  | null
  | readonly [number | null, number | null]
  | { readonly oneOf: readonly string[] }
  | { readonly in: readonly string[]; readonly maybe: readonly string[] }

export interface EntryRef {
  readonly list: string
  readonly index: number
  readonly id?: string
  readonly kind?: string
  readonly at?: string
  /** What the entry says, as it was written: a value, or a medicine's name. */
  readonly says?: string
}

export interface Question {
  readonly group: string
  readonly title: string
  readonly refer: string
  readonly say: string
  /** What exactly to find out, and in which rule's words. */
  readonly ask: readonly { readonly fact: string; readonly say: string; readonly old?: FactValue }[]
  /** The rules that wait for it. */
  readonly rules: readonly string[]
  /** The soonest that any of them might need acting on. */
  readonly within: Within
  /** Medicine names that nothing in the table matches. */
  readonly names?: readonly string[]
}

export interface ScoreReading {
  readonly score: string
  readonly title: string
  readonly total: readonly [number, number]
  readonly highest: readonly [number, number]
  readonly band?: readonly string[]
  /** The newest reading that it rests on. */
  readonly at?: string
  readonly old?: true
  readonly notes?: readonly string[]
}

export interface NotUsed {
  readonly list: string
  readonly index: number
  readonly id?: string
  readonly kind?: string
  readonly at?: string
  readonly why: string
  readonly help?: string
}

export interface Gap {
  readonly code: string
  readonly say: string
}

/** Why one rule is raised, not raised or undetermined, down to the comparisons. */
export interface Explanation {
  readonly rule: string
  readonly version: number
  readonly title: string
  readonly outcome: Outcome | 'not-applicable'
  readonly tree: Branch
  readonly appliesWhen?: Branch
  readonly steps: readonly { readonly within: Within; readonly outcome: Outcome; readonly tree: Branch }[]
  /** The facts that would settle it, each with its question. */
  readonly settledBy: readonly { readonly fact: string; readonly say: string }[]
  readonly assumed: readonly string[]
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
  readonly entries: readonly EntryRef[]
  readonly parts?: readonly Part[]
}
