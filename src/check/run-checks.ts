import type { Issue } from '../values/issue.js'
import { inOrder } from '../pages/read-pages.js'
import type { Check, CheckIssue, Fault } from './check.js'
import type { CheckContext } from './context.js'
import { once } from './find.js'
import type { Stepwise } from './stepwise.js'

/**
 * Runs checks over a read release, one a step. What the reader refused is told once: by the check that explains it,
 * else in the reader's own words as an error.
 */
export function* runningChecks(
  context: CheckContext,
  list: readonly Check[],
): Stepwise<readonly CheckIssue[]> {
  const explained = new Set<Issue>()
  const found: CheckIssue[] = []
  for (const [done, check] of list.entries()) {
    yield { done, of: list.length }
    const faults = check.find(context)
    for (const { of } of faults) if (of !== undefined) explained.add(of)
    found.push(...once(faults).map((fault) => issueOf(check, fault)))
  }
  const refused = context.refusals
    .filter((issue) => !explained.has(issue))
    .map((issue): CheckIssue => ({ ...issue, severity: 'error' }))
  return inOrder([...refused, ...found]) as readonly CheckIssue[]
}

/** A fault with what its check says of every such fault. */
const issueOf = ({ id, severity, help }: Check, { help: own, of, ...fault }: Fault): CheckIssue => ({
  code: id,
  ...fault,
  help: own ?? help,
  severity,
  ...(of?.path !== undefined && { path: of.path }),
})
