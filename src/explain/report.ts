import type { OrderWord } from '../pages/order.js'
import type { RuleKind } from '../pages/rule.js'
import type { Within } from '../pages/within.js'
import type { LocalSettings } from './local-settings.js'

/**
 * The answer for one resident at one instant: plain JSON, the same bytes for the same input. A rule that is
 * named nowhere in it is not raised by the data given, which is never the same as being without risk.
 */
export interface Report {
  readonly resident: string
  readonly asOf: string
  /** The version of this library that made it: replaying to the byte needs the same one. */
  readonly library: string
  readonly release: {
    readonly release: string
    readonly publisher: string
    readonly status: 'draft' | 'active' | 'retired'
    readonly digest: string
  }
  /** Local figures that the embedding app has set, by the names of their settings; replaying needs them. */
  readonly settings?: LocalSettings
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
  /** What decides between residents due by the same time, from the order page; none without one. See `roundOrder`. */
  readonly order: readonly OrderKey[]
  readonly counts: {
    readonly rules: number
    readonly raised: number
    readonly undetermined: number
    readonly notApplicable: number
  }
}

/** One key of a round's order: a fact, and all that it may be for this resident; the most urgent of that counts. */
export interface OrderKey {
  /** Which value comes first: true (`first`), the higher, the lower, the longer ago, the less long ago. */
  readonly by: OrderWord
  readonly fact: string
  /** What people call the fact. */
  readonly title: string
  readonly value: FactValue
}

/** One rule that is raised: who acts, by when, what to do, and what made it true. */
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
  /** The facts that would settle it, each with its question. */
  readonly ask: readonly Asked[]
}

/** A fact to find out, and the question in its page's words. */
export interface Asked {
  readonly fact: string
  readonly say: string
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
  /** All that the data allow. In a finding, of a set only the members that the comparison names. */
  readonly value: FactValue
  /** `days`, `minutes` or the record's unit (UCUM), where the value is a number that has one. */
  readonly unit?: string
  readonly operator: string
  /** What it is compared with: the figure on the page, or what its local setting says. */
  readonly limit: unknown
  /** The local setting that holds the limit. */
  readonly setting?: string
  readonly entries: readonly EntryRef[]
  /** Why it is acted on although not settled: an assumption, an old value, an entry with a field missing. */
  readonly leaning?: Leaning
  /** What it is then taken to be. */
  readonly takenAs?: FactValue
}

export type Leaning = 'old' | 'assumed' | 'counted'

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
  /** Which one of its kind: the instrument, the sign, the diagnosis, what a review was of. */
  readonly of?: string
  /** What the entry says, as it was written: a value, or a medicine's name. */
  readonly says?: string
  readonly unit?: string
  /** Why it has no value: declined, unable, not visible, not recorded. */
  readonly absent?: string
}

/** What one group of people can find out, and the rules that wait for it: the most telling thing first. */
export interface Question {
  readonly group: string
  readonly title: string
  readonly refer: string
  readonly say: string
  /** What exactly to find out, the most telling first. */
  readonly ask: readonly (Asked & { readonly old?: FactValue })[]
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
