import type { Instant } from '../values/instant.js'
import type { ResidentAssessment } from '../record/assessment.js'
import type { Run } from '../facts/slot.js'
import type { Screening } from '../evaluate/screening.js'
import { appFactsFor, type AppFact } from './app-facts.js'

/** Runs over a record at any moment, with what the app says of its own facts. */
export function runsAt(
  screening: Screening,
  facts: readonly AppFact[],
): (assessment: ResidentAssessment, asOf: string, instant: Instant) => Run {
  const own = new Map(facts.map((fact) => [fact.name, fact]))
  return (assessment, asOf, instant) =>
    screening.ofRecord(
      assessment,
      instant,
      own.size === 0 ? undefined : appFactsFor(own, assessment, asOf, instant),
    )
}
