import { timeFrom } from '../values/instant.js'
import type { Issue } from '../values/issue.js'
import { frozenIssues } from './issue-list.js'
import type { NotUsed } from './not-used.js'
import type { Own } from './plain-copy.js'
import { shortName } from './seen.js'
import { kindOf, sourceIn, type Subject } from './source.js'

/** The place of an entry as it came in. */
interface Position {
  readonly subject: Subject
  readonly list: string
  readonly index: number
}

/**
 * The note of an entry that is not used, with all of it that can be relied on. An entry in the wrong list is
 * noted where its kind belongs: a fall among the observations must not leave the falls looking complete.
 */
export function setAside(
  own: Own,
  { subject, list, index }: Position,
  kind: string | undefined,
  issues: readonly Issue[] | undefined,
): NotUsed {
  const { id, at } = own
  const here = kind !== undefined && kindOf(list, kind) !== undefined
  const source = here || kind === undefined ? undefined : sourceIn(subject, kind)
  const elsewhere = source?.kind === kind ? source?.list : undefined
  return Object.freeze({
    list: elsewhere ?? list,
    ...(elsewhere !== undefined && { foundIn: list }),
    index,
    ...(typeof id === 'string' && { id: shortName(id) }),
    ...((here || elsewhere !== undefined) && kind !== undefined && { kind }),
    ...(typeof at === 'string' && !Number.isNaN(timeFrom(at)) && { at }),
    reason: issues === undefined ? 'entered-in-error' : 'faulty',
    issues: frozenIssues(issues ?? []),
  } as const)
}
