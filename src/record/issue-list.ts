import type { Issue } from '../values/issue.js'

// A wrecked export can hold a million faults. Past these numbers the answer stays bounded: first without
// guesses at what was meant, then with one issue for each faulty entry, then without more than a count.
const withSuggestions = 1000
const inFull = 10_000
const atMost = 100_000

/** Issues in the order in which they are found. */
export interface IssueList {
  readonly all: readonly Issue[]
  add: (issues: readonly Issue[]) => void
  /** there is still time to guess what was meant */
  suggests: () => boolean
  /** only one issue for each entry from now on */
  crowded: () => boolean
}

/** An empty list of issues. */
export function issueList(): IssueList {
  const all: Issue[] = []
  return {
    all,
    add: (issues) => {
      for (const issue of frozenIssues(issues)) {
        if (all.length < atMost) all.push(issue)
        else if (all.length === atMost) all.push(tooMany)
      }
    },
    suggests: () => all.length < withSuggestions,
    crowded: () => all.length >= inFull,
  }
}

/** The same issues, which nobody can change any more. */
export function frozenIssues(issues: readonly Issue[]): readonly Issue[] {
  for (const issue of issues) {
    Object.freeze(issue.path)
    Object.freeze(issue)
  }
  return Object.freeze(issues)
}

const tooMany: Issue = {
  code: 'too-many-issues',
  message: `there are more than ${atMost} issues, and the rest are not listed`,
  help: 'look at how the record is made: the first issues probably say what all of them say',
}
