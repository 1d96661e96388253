import * as t from 'io-ts'
import type { ResidentAssessment } from '../../record/assessment.js'
import type { NotUsed } from '../../record/not-used.js'
import { isList, ownFields, Unreadable } from '../../record/plain-copy.js'
import { wholeRecord } from '../../record/whole-record.js'
import { isSame } from '../../values/same.js'
import { errorOf } from './error-of.js'

/** A record as JSON holds it: without what reading it adds, `notUsed` and a kind that need not be written. */
export type AssessmentAsWritten = Readonly<Record<string, unknown>>

/** What each assessment was written as: reading it leaves out what it has no use for, and `encode` gives that back. */
const writtenAs = new WeakMap<ResidentAssessment, AssessmentAsWritten>()

/**
 * The record as an io-ts codec, all or nothing: it accepts what `parseAssessment` takes without an issue, and the
 * zod schema accepts the same. What it gives out can be screened. One bad entry refuses the whole record here, so
 * take records in with `parseAssessment`, which sets only that entry aside.
 *
 * Each error carries the message and remedy of the issue, and in its context the way to the place. `encode` gives
 * back what was decoded, as plain data; it throws for an assessment that had entries set aside as faulty, since
 * without them it would say that they never were.
 *
 * @example
 * residentAssessment.decode({ resident: { id: 'r1' }, observations: { entries: [
 *   { kind: 'temperature', at: '2026-11-21T08:30:00+00:00', value: 36.05 }, // refused: finer than 0.1
 * ] } })
 */
export const residentAssessment: t.Type<ResidentAssessment, AssessmentAsWritten> = new t.Type(
  'ResidentAssessment',
  isAssessment,
  (input, context) => {
    const whole = wholeRecord(input, 'resident')
    if (!whole.ok) return t.failures(whole.issues.map((issue) => errorOf(issue, whole.written, context)))
    // INVARIANT: a whole record holds only fields of the record table that passed its checks, and the type is made of that table.
    const assessment = whole.record as ResidentAssessment
    writtenAs.set(assessment, whole.written)
    return t.success(assessment)
  },
  (assessment) => writtenAs.get(assessment) ?? written(assessment),
)

function isAssessment(input: unknown): input is ResidentAssessment {
  const own = ownFields(input)
  if (own instanceof Unreadable) return false
  const { notUsed, ...record } = own
  const whole = wholeRecord(record, 'resident')
  return (
    isList(notUsed) &&
    notUsed.every(isNotUsed) &&
    whole.ok &&
    isSame({ ...whole.record, notUsed: [] }, { ...record, notUsed: [] })
  )
}

function isNotUsed(input: unknown): input is NotUsed {
  const own = ownFields(input)
  if (own instanceof Unreadable) return false
  const { list, index, reason, issues } = own
  return (
    typeof list === 'string' &&
    typeof index === 'number' &&
    (reason === 'faulty' || reason === 'entered-in-error') &&
    isList(issues)
  )
}

/** An assessment that came from elsewhere, as a record. What was entered in error said nothing. */
function written({ notUsed, ...record }: ResidentAssessment): AssessmentAsWritten {
  if (notUsed.some(({ reason }) => reason === 'faulty'))
    throw new TypeError(
      'an assessment with faulty entries set aside cannot be written: keep the record as it came in',
    )
  return record
}
