import type { Issue } from '../values/issue.js'
import type { HomeAssessment, ResidentAssessment } from './assessment.js'
import { readRecord } from './read-record.js'

/** How to take a record in. */
export interface ParseOptions {
  /** any issue at all makes the record unusable, for tests and for exports that ought to be perfect */
  readonly strict?: boolean
}

/** A record that can be screened, with what is wrong with it; or only what is wrong. */
export type Parsed<Assessment> =
  | { readonly ok: true; readonly assessment: Assessment; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Takes in what is known about one resident, as plain data (what `JSON.parse` gives). Never throws.
 *
 * A faulty entry does not silence the resident: it is set aside with all that is wrong with it, listed in
 * `assessment.notUsed`, and what it may have said is unknown. `ok` is false only where the record as a whole
 * cannot be used: not an object, no resident id, entries of two residents, more than 50,000 entries.
 * Nothing is coerced, rounded or filled in. The assessment is a fresh, deeply frozen copy.
 *
 * @example
 * parseAssessment({ resident: { id: 'r1' }, observations: { entries: [
 *   { kind: 'temperature', at: '2026-11-21T08:30:00+00:00', value: 36.8 },
 *   { kind: 'respirationRate', at: '2026-11-21T08:30:00+00:00', value: '24' }, // set aside: "write 24 without quotes"
 * ] } })
 */
export function parseAssessment(input: unknown, options: ParseOptions = {}): Parsed<ResidentAssessment> {
  return parsed(input, 'resident', options) as Parsed<ResidentAssessment>
}

/** Takes in what is known about a home as a whole: cases of illness, rounds, services. As `parseAssessment`. */
export function parseHome(input: unknown, options: ParseOptions = {}): Parsed<HomeAssessment> {
  return parsed(input, 'home', options) as Parsed<HomeAssessment>
}

// INVARIANT: `readRecord` keeps only fields of the record table that passed its checks, so the types of
// `assessment.ts`, which are made from the same table, hold for what it gives out.
function parsed(
  input: unknown,
  subject: 'resident' | 'home',
  { strict = false }: ParseOptions,
): Parsed<unknown> {
  const read = readRecord(input, subject)
  if (!read.ok || (strict && read.issues.length > 0)) return { ok: false, issues: read.issues }
  return { ok: true, assessment: read.record, issues: read.issues }
}
