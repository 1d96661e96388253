import type { Selection } from './definition.js'
import type { Verb } from './verb.js'
import { any } from './verbs/any.js'
import { bodyMassIndex, creatinineClearance, difference, ratio } from './verbs/arithmetic.js'
import { drop, rise } from './verbs/change.js'
import { mean, median } from './verbs/average.js'
import { count } from './verbs/count.js'
import { daysPast } from './verbs/days-past.js'
import { highest, lowest } from './verbs/extreme.js'
import { fromApp } from './verbs/from-app.js'
import { first } from './verbs/first.js'
import { inPeriod } from './verbs/in-period.js'
import { latest } from './verbs/latest.js'
import { isRecorded } from './verbs/is-recorded.js'
import { lossPercent } from './verbs/loss-percent.js'
import { members } from './verbs/members.js'
import { age, resident } from './verbs/person.js'
import { residentDays } from './verbs/resident-days.js'
import { share } from './verbs/share.js'
import { sources } from './verbs/sources.js'
import { status } from './verbs/status.js'
import { tally } from './verbs/tally.js'
import { timeSince } from './verbs/time-since.js'
import { total } from './verbs/total.js'
import { trueWhen, when } from './verbs/when.js'

/** The closed list. A fact has exactly one of these words; the others go with it. */
export const verbs: readonly Verb[] = [
  any,
  count,
  latest,
  highest,
  lowest,
  median,
  mean,
  total,
  share,
  members,
  timeSince,
  daysPast,
  rise,
  drop,
  lossPercent,
  age,
  inPeriod,
  resident,
  residentDays,
  status,
  isRecorded,
  when,
  trueWhen,
  first,
  tally,
  sources,
  ratio,
  difference,
  bodyMassIndex,
  creatinineClearance,
  fromApp,
]

const byName = new Map(verbs.map((verb) => [verb.name, verb]))

/** The verb of a selection: its first word. */
export const verbOf = (selection: Selection): Verb | undefined => {
  for (const word of Object.keys(selection)) {
    const verb = byName.get(word)
    if (verb !== undefined) return verb
  }
  return undefined
}
