import type { Issue } from '../values/issue.js'
import { seenText } from './seen.js'

/** What is wrong with one value: a sentence without its subject, to which the name of the field is added. */
export interface Fault {
  readonly code: string
  /** `is 36.05, finer than 0.1 degrees Celsius` */
  readonly says: string
  readonly help: string
  readonly expected: string
  /** what was there; the whole value where this is left out */
  readonly seen?: string
  /** the way from the field to the place, for lists and objects */
  readonly inside?: readonly (string | number)[]
}

/** The issue of a fault, said of a subject such as `` `method` of `temperature` `` at this place. */
export const faultIssue = (
  fault: Fault,
  subject: string,
  path: readonly (string | number)[],
  value: unknown,
): Issue => ({
  code: fault.code,
  message: `${subject} ${fault.says}`,
  help: fault.help,
  path: [...path, ...(fault.inside ?? [])],
  seen: fault.seen ?? seenText(value),
  expected: fault.expected,
})
