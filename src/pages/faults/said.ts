import type { Issue } from '../../values/issue.js'
import type { Located } from '../page.js'
import { issueAt, type Part, type Path, type Saying } from '../written.js'

/** What is found wrong, with its place. The same thing in every row of a family is said once. */
export interface Said {
  add: (where: Located, path: Path, saying: Saying, part?: Part) => void
  readonly issues: readonly Issue[]
}

export function newSaid(): Said {
  const issues: Issue[] = []
  const seen = new Set<string>()
  return {
    issues,
    add: (where, path, saying, part) => {
      const issue = issueAt(where, path, saying, part)
      const key = [issue.file, issue.line, issue.column, issue.message].join('\n')
      if (seen.has(key)) return
      seen.add(key)
      issues.push(issue)
    },
  }
}
