import type { Issue } from '../values/issue.js'
import type { CheckContext } from './context.js'
import type { Example } from './example.js'

/**
 * What a check asks for: an error stops a release; a warning has to be mended or answered for; a note only
 * tells.
 */
export type Severity = 'error' | 'warning' | 'note'

/** One thing that a page must not do: a plain object, in a file of its own that carries its id. */
export interface Check {
  /** Says the fault: `unknown-fact`, `review-date-past`. */
  readonly id: string
  readonly severity: Severity
  /** What is wrong, and why it matters, in one or two plain sentences. */
  readonly says: string
  /** What to do about it, unless what is found says something more exact. */
  readonly help: string
  /** Small pages in which it is found, exactly where `▸` stands, and the same without the fault. */
  readonly bad: Example
  readonly good: Example
  readonly find: (context: CheckContext) => readonly Fault[]
}

/** One place where a check finds something, in the words of that place. */
export interface Fault extends Place {
  readonly message: string
  readonly help?: string
  readonly seen?: string
  readonly expected?: string
  readonly fix?: Fix
  /** What the reader had already refused there: the check explains it, so it is not told twice. */
  readonly of?: Issue
}

/** Both count from 1. A fault of the whole file has no line. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** A change that cannot alter what a page means beyond what is found wrong: one word for another, or the whole layout. */
export type Fix = { readonly replace: string; readonly by: string } | { readonly layout: string }

/** What a check found, or what the reader refused, ready to be shown. */
export interface CheckIssue extends Issue {
  readonly severity: Severity
  readonly fix?: Fix
}
