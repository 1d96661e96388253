import type { Example } from '../pages/reading-matter.js'
import type { Share } from './coverage/outcomes.js'

/** A small mistake that no example of its page notices, told as the example that is missing. */
export interface Survivor {
  readonly file: string
  readonly line?: number
  readonly rule: string
  readonly family: string
  /** The mistake. */
  readonly mutant: string
  /** Who is missing among the examples, in plain words. */
  readonly missing: string
  /** An example that would notice it, as the page could say it; without one, none was found and nothing is proved. */
  readonly example?: Omit<Example, 'rule' | 'asOf'> & { readonly row?: string }
}

/** The four figures of a page. */
export interface PageTested {
  readonly file: string
  readonly id: string
  readonly outcomes: Share
  readonly edges: Share
  readonly independence: Share
  readonly mutants: number
  readonly killed: number
  readonly equivalent: number
  readonly survivors: readonly Survivor[]
}
