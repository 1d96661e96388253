import type { Condition, Scalar } from './condition.js'

/** A number on a page, or the name of a local setting that holds it. */
export type Figure<T extends Scalar = Scalar> = T | { readonly setting: string }

/**
 * A test on one entry: a value or one of a list; `not`; or limits, where a limit is a number, a duration
 * (`28 days`) or a dose (`20 mg`). A field that is not recorded makes the entry a maybe.
 */
export type Test = Scalar | readonly Scalar[] | { readonly not: Scalar | readonly Scalar[] } | Limits

export interface Limits {
  readonly atLeast?: Figure
  readonly atMost?: Figure
  readonly above?: Figure
  readonly below?: Figure
  /** Stands alone: nobody wrote the field down, and that is acted on. */
  readonly recorded?: false
}

export type Tests = Readonly<Record<string, Test>>

/** What an old value may still do: prompt a re-check, or raise (for ever, or for up to a duration). */
export type Old = 'asks' | 'raises' | { readonly raises: Figure<string> }

/** How long a value stays current: a duration, or durations banded by the value itself. */
export type CurrentFor =
  Figure<string> | { readonly upTo: Readonly<Record<string, Figure<string>>>; readonly above: Figure<string> }

/**
 * A selection: one verb with a list (or facts), tests on one and the same entry, a window. Which words go
 * with which verb is said by the verb's own file.
 */
export interface Selection {
  readonly [word: string]: unknown
  readonly where?: Tests
  readonly within?: Figure<string>
  /** The nearer and the further end. */
  readonly between?: readonly [Figure<string>, Figure<string>]
  /** Lists, kinds, `timeSince` facts or periods: the newest of any. */
  readonly since?: string | readonly string[]
  /** So long ago at least, or before the newest of these. */
  readonly before?: Figure<string> | readonly string[]
  readonly last?: number
  readonly onAtLeast?: Figure<string>
  readonly of?: Tests
  readonly dated?: string
  readonly oldest?: boolean
  readonly atLeastWhen?: Condition
  readonly currentFor?: CurrentFor
  readonly old?: Old
  readonly orNotRecorded?: readonly string[]
  readonly ifNotRecorded?: IfNotRecorded
  readonly field?: string
  readonly back?: number
  readonly is?: Tests
  readonly distinct?: string
  readonly apart?: string
  readonly together?: string
  readonly unbroken?: string | boolean
  readonly in?: 'days' | 'hours' | 'minutes'
  readonly protective?: boolean
}

/** A definition, not an assumption: it narrows could as well, so it needs its source. */
export interface IfNotRecorded {
  readonly value: Scalar
  readonly source: string
}

/** Who can find it out (a group of the ask table) and the question in plain words. */
export interface Ask {
  readonly group: string
  readonly say: string
}

export interface FactDefinition {
  readonly name: string
  /** What people call it, where the name alone would read badly: "structured medication review". */
  readonly title?: string
  readonly selection: Selection
  readonly ask?: Ask
}

export interface ScoreDefinition {
  readonly id: string
  readonly title: string
  readonly points: Readonly<Record<string, Line>>
  readonly over?: { readonly set: string }
  readonly currentFor?: CurrentFor
  readonly old?: Old
  readonly bands?: { readonly upTo: Readonly<Record<string, string>>; readonly above: string }
  readonly notes?: readonly { readonly when?: Condition; readonly say: string }[]
  readonly ask?: Ask
}

/**
 * One line of points. `upTo` counts its edge in, `below` does not; edges are compared as numbers. `choose`
 * picks a column by other facts; a key that names fewer facts holds for any value of the rest (on a page the
 * columns stand beside `choose`; the reader gathers them).
 */
export type Line =
  | Bands
  | { readonly is: Readonly<Record<string, number>> }
  | { readonly always: number }
  | { readonly highestOf: readonly string[] }
  | { readonly choose: readonly string[]; readonly columns: Readonly<Record<string, Line>> }
  | { readonly first: readonly { readonly points: number; readonly when?: Condition }[] }

export interface Bands {
  readonly upTo?: Readonly<Record<string, number>>
  readonly below?: Readonly<Record<string, number>>
  readonly above: number
}

export interface Setting {
  readonly value: Scalar
  readonly least?: Scalar
  readonly most?: Scalar
  readonly step?: number
  readonly owner?: string
  readonly basis: 'published' | 'known' | 'local'
}
