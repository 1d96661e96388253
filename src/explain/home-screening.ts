import type { Instant } from '../values/instant.js'
import type { HomeAssessment, ResidentAssessment } from '../record/assessment.js'
import { residents as list } from '../facts/residents.js'
import { Entry } from '../facts/record-view.js'
import type { Run } from '../facts/slot.js'
import type { Screening } from '../evaluate/screening.js'
import type { HomeGiven } from './assemble.js'
import type { Gap } from './report.js'

/** A home's run, and what its report says of what was given. */
export interface HomeRun {
  readonly run: Run
  readonly given: HomeGiven
}

/**
 * The run of a home over the runs of those who live in it. Everybody is there only if the home says how many live
 * there and as many records were given; two records of one resident are one resident of whom nothing is known, since
 * nobody can say which of them holds.
 */
export function homeRun(
  screening: Screening,
  home: HomeAssessment,
  residents: readonly ResidentAssessment[],
  asOf: Instant,
  runOf: (resident: ResidentAssessment) => Run,
): HomeRun {
  const byId = new Map<string, ResidentAssessment[]>()
  for (const each of residents) byId.set(each.resident.id, [...(byId.get(each.resident.id) ?? []), each])
  // By their ids, so that the order in which they were given never shows.
  const ids = [...byId.keys()].sort()
  const entries = ids.map((id, index): Entry => {
    const [first, second] = byId.get(id) ?? []
    const asked = first === undefined || second !== undefined ? undefined : runOf(first)
    return new Entry(list, 'person', index, -Infinity, asOf, { id }, undefined, false, asked)
  })
  const { livingHere } = home.home
  const whole = typeof livingHere === 'number' && ids.length >= livingHere
  const twice = ids.filter((id) => (byId.get(id)?.length ?? 0) > 1)
  return {
    run: screening.ofHome(home, asOf, entries, whole),
    given: {
      residents,
      gaps: Object.freeze([...counted(ids.length, livingHere), ...twice.map(givenTwice)]),
    },
  }
}

function counted(given: number, living: HomeAssessment['home']['livingHere']): readonly Gap[] {
  if (typeof living !== 'number')
    return [
      Object.freeze({
        code: 'residents-not-counted',
        say: 'The record of the home does not say how many people live here, so somebody may be missing.',
      }),
    ]
  return given === living
    ? []
    : [
        Object.freeze({
          code: 'residents-missing',
          say: `There are records of ${String(given)} of the ${String(living)} people who live here.`,
        }),
      ]
}

export const givenTwice = (id: string): Gap =>
  Object.freeze({
    code: 'resident-twice',
    say: `There are two records of ${id}. Neither was used, since nobody can say which of them holds.`,
  })
