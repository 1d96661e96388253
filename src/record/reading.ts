import type { Instant } from '../values/instant.js'
import type { Issue } from '../values/issue.js'
import { issueList, type IssueList } from './issue-list.js'
import type { NotUsed } from './not-used.js'
import { ownParts, Unreadable, type Allowance } from './plain-copy.js'
import type { Subject } from './source.js'

/** Entries in one record. A resident of ten years has about as many, with several observations a day. */
export const mostEntries = 50_000

// About a hundred values an entry: far more than any entry has fields.
export const mostValues = 5_000_000

/** One record on its way in: whose it is, what was found wrong, what was set aside, how much may still come. */
export interface Reading {
  readonly subject: Subject
  readonly issues: IssueList
  readonly notUsed: NotUsed[]
  /** why nothing of the record can be used, if so */
  readonly fatal: Issue[]
  readonly allowance: Allowance
  entries: number
  id: string
  /** nothing can have happened before this; NaN when not known */
  birth: Instant
}

/** The start of a reading. */
export const newReading = (subject: Subject): Reading => ({
  subject,
  issues: issueList(),
  notUsed: [],
  fatal: [],
  allowance: { values: mostValues },
  entries: 0,
  id: '',
  birth: NaN,
})

/** One issue is enough to make the whole record unusable; alike ones are not repeated. */
export function refuse(reading: Reading, issue: Issue): void {
  if (!reading.fatal.some(({ code }) => code === issue.code)) reading.fatal.push(issue)
}

/** The entries, not yet copied; none where the record has too many. */
export function entriesWithin(reading: Reading, name: string, list: readonly unknown[]): readonly unknown[] {
  const parts = ownParts(list, mostEntries - reading.entries)
  if (!(parts instanceof Unreadable)) {
    reading.entries += parts.length
    return parts
  }
  refuse(reading, {
    code: 'too-many-entries',
    message: `the record has more than ${mostEntries} entries`,
    help: 'give the last months only, and say so in `completeFrom`',
    path: [name, 'entries'],
    seen: parts.what,
    expected: `at most ${mostEntries} entries`,
  })
  return []
}
