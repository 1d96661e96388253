import type { OrderedExample } from './order.js'
import type { Within } from './within.js'

/** What reading needs, apart from what screening needs: by page. */
export interface ReadingMatter {
  readonly pages: Readonly<Record<string, PageText>>
  /** SHA-256 of everything that decides a rule's answer, by the rule; kept beside what screens, which never needs it. */
  readonly meanings: Readonly<Record<string, string>>
}

/** What only a reader of a page needs: why, sources, limits, examples. */
export interface PageText {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly title: string
  readonly file: string
  readonly effectiveFrom: string
  readonly owner?: string
  readonly reviewBy?: string
  readonly why?: string
  /** Of a family whose rows fill it in, each by its rule; then `why` still has the names of the columns in it. */
  readonly whyOf?: Readonly<Record<string, string>>
  readonly limits?: string
  readonly evidence: readonly Evidence[]
  readonly examples: readonly Example[]
  /** Of a facts page: the facts that it defines, by their names. */
  readonly defines?: readonly string[]
  /** Of a promise: what is known, and what then always holds. */
  readonly promised?: {
    readonly given: NonNullable<Example['given']>
    readonly promises: readonly Promised[]
  }
  /** Of an order: the examples of who comes before whom. */
  readonly ordered?: readonly OrderedExample[]
  /** The rules that the page makes: itself, or one a row. */
  readonly rules: readonly string[]
}

export interface Evidence {
  readonly source: string
  readonly year?: number
  readonly supports: string
  readonly basis: 'published' | 'known' | 'local'
}

/** One promise of a page: what holds for everybody of whom it is known what the page gives. */
export type Promised =
  | { readonly raised: string | readonly string[]; readonly within?: Within | undefined }
  | { readonly neverLaterThan: Within }
  | { readonly neverRuledOut: string | readonly string[] }

/** A case that a page answers: facts or a record snippet, and what is expected of them. */
export interface Example {
  readonly name: string
  readonly given?: Readonly<Record<string, unknown>>
  readonly resident?: Readonly<Record<string, unknown>>
  readonly home?: Readonly<Record<string, unknown>>
  /** Of a measure: the facts of each resident. */
  readonly residents?: readonly Readonly<Record<string, unknown>>[]
  readonly asOf?: string
  readonly expect: unknown
  readonly ask?: readonly string[]
  readonly rule?: string
}
