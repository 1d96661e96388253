import type { FactDefinition, Selection } from '../../src/facts/definition.js'
import { openerOf, openersIn } from '../../src/facts/openers.js'
import { factsReadBy } from '../../src/pages/reads.js'
import { sourceOf } from '../../src/record/source.js'
import { windowSelections } from './window-selections.js'

/** One fact or more of every verb that reads the record; `reference.ts` works each out again in plain words. */
export const selections = {
  anyFall: { any: 'falls', within: '12 months' },
  injuriousFall: { any: 'falls', where: { injury: ['moderate', 'severe'] }, within: '28 days' },
  notMinorFall: { any: 'falls', where: { injury: { not: 'minor' } }, within: '28 days' },
  longLie: { any: 'falls', where: { minutesOnFloor: { atLeast: 60 } }, within: '72 hours' },
  fallCount: { count: 'falls', within: '12 months' },
  recentFalls: { count: 'falls', within: '72 hours' },
  unwitnessedFalls: { count: 'falls', where: { witnessed: false }, within: '6 months' },
  fallDays: { count: 'falls', distinct: 'day', within: '28 days' },
  fallsApart: { count: 'falls', apart: '1 hour', within: '28 days' },
  fallsTogether: { count: 'falls', together: '72 hours', within: '28 days' },
  fallDaysTogether: { count: 'falls', together: '5 days', distinct: 'day', within: '28 days' },
  unwitnessedInARow: { count: 'falls', where: { witnessed: false }, unbroken: true, within: '28 days' },
  urgentEpisodes: { count: ['admissions', 'edVisits'], distinct: 'episode', within: '6 months' },
  happenings: { count: 'events', within: '28 days' },
  fallsSinceKnock: { count: 'falls', since: 'headKnock', within: '72 hours' },
  longestLie: { highest: 'falls', field: 'minutesOnFloor', within: '28 days' },
  shortestLie: { lowest: 'falls', field: 'minutesOnFloor', within: '28 days' },
  minutesLying: { total: 'falls', field: 'minutesOnFloor', within: '28 days' },
  sinceFall: { timeSince: 'falls' },
  sinceFallInMinutes: { timeSince: 'falls', in: 'hours' },
  sinceFallOrKnock: { timeSince: ['falls', 'headKnocks'] },
  sinceMedicationReview: { timeSince: 'reviews', where: { of: 'structured-medication-review' } },
  sinceReviewThisYear: { timeSince: 'reviews', within: '12 months' },
  planOverdue: { daysPast: 'movedIn', allow: '7 working days' },
  daysHere: { residentDays: 'here', between: ['1 day', '28 days'] },
  reviewOverdue: { daysPast: 'reviews', where: { outcome: 'done' }, allow: '12 months' },
  newestReviewRefers: { latest: 'reviews', is: { outcome: 'refer' } },
  temperature: { latest: 'temperature', currentFor: '12 hours' },
  temperatureThatMayRaise: { latest: 'temperature', currentFor: '12 hours', old: { raises: '3 days' } },
  temperatureBefore: { latest: 'temperature', back: 1 },
  breathing: { latest: 'breathing', currentFor: '1 day' },
  highestTemperature: { highest: 'temperature', within: '72 hours' },
  lowestTemperature: { lowest: 'temperature', within: '72 hours' },
  fevers: { count: 'temperatures', where: { value: { atLeast: 38 } }, within: '72 hours' },
  feversInARow: { count: 'temperatures', where: { value: { atLeast: 38 } }, unbroken: true },
  temperatureRise: { rise: 'temperature', from: '3 days ago' },
  systolicDrop: { drop: 'systolicPressure', from: 'usual', usualFor: '90 days', currentFor: '7 days' },
  weightLoss: { lossPercent: 'weight', within: '183 days', reaching: '91 days', currentFor: '31 days' },
  takesNsaid: { any: 'medicines', where: { class: 'nsaid' } },
  longBenzodiazepine: {
    any: 'medicines',
    where: { class: 'benzodiazepine', usedFor: { atLeast: '28 days' }, indications: { not: ['epilepsy'] } },
  },
  newMedicine: { any: 'medicines', where: { started: { below: '28 days' } } },
  numberOfMedicines: { count: 'medicines', distinct: 'medicine' },
  numberOfProducts: { count: 'medicines', distinct: 'product' },
  regularMedicines: { count: 'medicines', where: { regular: true }, distinct: 'medicine' },
  anticholinergicBurden: { total: 'medicines', points: 'anticholinergic' },
  medicineClasses: { members: 'medicines' },
  regularClasses: { members: 'medicines', where: { regular: true } },
  stomachProtected: { any: 'medicines', where: { class: 'proton-pump-inhibitor' }, protective: true },
  diagnoses: { members: 'diagnoses' },
  hasDementia: { any: 'diagnoses', where: { diagnosis: 'dementia' } },
  softSigns: { members: 'signs', where: { group: 'soft' }, currentFor: '12 hours' },
  age: { age: 'today' },
  ...windowSelections,
} satisfies Readonly<Record<string, Selection>>

export type FactName = keyof typeof selections

export const factDefinitions: readonly FactDefinition[] = Object.entries(selections).map(
  ([name, selection]) => ({ name, selection }),
)

/**
 * Facts about the newest entry of a list: by definition the newest one recorded. Of a list that may lack a newer
 * one they do not say so.
 */
export const aboutTheNewestRecorded: readonly FactName[] = [
  'planOverdue',
  'reviewOverdue',
  'newestReviewRefers',
  'fallsSinceKnock',
  'fallsBeforeKnock',
  'fallsSinceEither',
  'reviewsSinceFallOrKnock',
  'reviewPastDue',
  'reviewLongPastDue',
  'outcomeWhileNotDue',
]

/** The lists of the record that a fact reads. */
export function listsOf(fact: FactName): readonly string[] {
  const selection: Selection = selections[fact]
  const [source] = 'residentDays' in selection ? ['stays'] : Object.values(selection)
  const openers = [selection.since, selection.before]
    .flatMap(openersIn)
    .filter((name) => openerOf(name) === 'list')
  const names = [source, ...openers, ...(selection['from'] === 'usual' ? ['usual'] : [])].flat()
  const behind = factsReadBy(selection).flatMap((name) => listsOf(name as FactName))
  return [
    ...new Set([
      ...names.flatMap((name) => (typeof name === 'string' ? (sourceOf(name)?.list ?? []) : [])),
      ...behind,
    ]),
  ]
}
