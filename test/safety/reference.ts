import { bankHolidays } from '../../src/values/bank-holidays.js'
import {
  current,
  dayOf,
  daysBack,
  daysBetween,
  daysSince,
  furthest,
  hour,
  inDays,
  inHours,
  inMonths,
  newest,
  newestFirst,
  numberIn,
  type Known,
  type Truth,
} from './known.js'
import type { Hidden } from './records.js'
import { londonDayText, toInstant } from './records.js'
import type { FactName } from './selections.js'
import { windowReferences } from './window-reference.js'

export type { Truth } from './known.js'

export function truthOf(fact: FactName, { asOf, lists }: Hidden): Truth {
  const now = toInstant(asOf)
  const known: Known = {
    now,
    today: londonDayText(now),
    of: (list, ...kinds) =>
      lists[list].entries
        .filter(({ kind }) => kinds.includes(String(kind)))
        .map((entry) => ({ ...entry, time: typeof entry['at'] === 'string' ? toInstant(entry['at']) : NaN })),
  }
  return references[fact](known)
}

const falls = ({ of }: Known) => of('events', 'fall')
const temperatures = ({ of }: Known) => of('observations', 'temperature')

/** Of all the windows that begin with one of them, the fullest. */
const mostOf = <Time>(times: readonly Time[], reaches: (first: Time, other: Time) => boolean): number =>
  Math.max(0, ...times.map((first) => times.filter((other) => reaches(first, other)).length))

const references: Readonly<Record<FactName, (known: Known) => Truth>> = {
  ...windowReferences,
  anyFall: (known) => falls(known).some(inMonths(known, 12)),
  injuriousFall: (known) =>
    falls(known)
      .filter(inDays(known, 28))
      .some(({ injury }) => injury === 'moderate' || injury === 'severe'),
  notMinorFall: (known) =>
    falls(known)
      .filter(inDays(known, 28))
      .some(({ injury }) => injury !== 'minor'),
  longLie: (known) =>
    falls(known)
      .filter(inHours(known, 72))
      .some((fall) => numberIn(fall, 'minutesOnFloor') >= 60),
  fallCount: (known) => falls(known).filter(inMonths(known, 12)).length,
  recentFalls: (known) => falls(known).filter(inHours(known, 72)).length,
  unwitnessedFalls: (known) =>
    falls(known)
      .filter(inMonths(known, 6))
      .filter(({ witnessed }) => witnessed === false).length,
  fallDays: (known) =>
    new Set(
      falls(known)
        .filter(inDays(known, 28))
        .map(({ time }) => londonDayText(time)),
    ).size,
  fallsApart: (known) => {
    let counted = 0
    let last = -Infinity
    for (const { time } of newestFirst(falls(known).filter(inDays(known, 28))).toReversed()) {
      if (time - last < hour) continue
      counted++
      last = time
    }
    return counted
  },
  fallsTogether: (known) => {
    const times = falls(known)
      .filter(inDays(known, 28))
      .map(({ time }) => time)
    return mostOf(times, (first, other) => other >= first && other - first <= 72 * hour)
  },
  fallDaysTogether: (known) => {
    const days = falls(known)
      .filter(inDays(known, 28))
      .map(({ time }) => londonDayText(time))
    return mostOf([...new Set(days)], (first, other) => first <= other && daysBetween(first, other) <= 5)
  },
  unwitnessedInARow: (known) => {
    const newest = newestFirst(falls(known).filter(inDays(known, 28)))
    const witnessed = newest.findIndex((fall) => fall['witnessed'] !== false)
    return witnessed === -1 ? newest.length : witnessed
  },
  urgentEpisodes: (known) =>
    new Set(
      known
        .of('events', 'admission', 'edVisit')
        .filter(inMonths(known, 6))
        .map(({ episode }) => episode),
    ).size,
  happenings: (known) =>
    known.of('events', 'fall', 'headKnock', 'admission', 'edVisit').filter(inDays(known, 28)).length,
  fallsSinceKnock: (known) => {
    const knock = newest(known.of('events', 'headKnock'))
    return knock === undefined
      ? 0
      : falls(known)
          .filter(inHours(known, 72))
          .filter(({ time }) => time >= knock.time).length
  },
  longestLie: (known) =>
    Math.max(
      0,
      ...falls(known)
        .filter(inDays(known, 28))
        .map((fall) => numberIn(fall, 'minutesOnFloor')),
    ),
  shortestLie: (known) =>
    Math.min(
      10_080,
      ...falls(known)
        .filter(inDays(known, 28))
        .map((fall) => numberIn(fall, 'minutesOnFloor')),
    ),
  minutesLying: (known) =>
    falls(known)
      .filter(inDays(known, 28))
      .reduce((sum, fall) => sum + numberIn(fall, 'minutesOnFloor'), 0),
  sinceFall: (known) => daysSince(known, falls(known)),
  sinceFallInMinutes: (known) => (known.now - (newest(falls(known))?.time ?? -Infinity)) / 60_000,
  sinceFallOrKnock: (known) => daysSince(known, known.of('events', 'fall', 'headKnock')),
  sinceMedicationReview: (known) =>
    daysSince(
      known,
      known.of('reviews', 'review').filter(({ of }) => of === 'structured-medication-review'),
    ),
  sinceReviewThisYear: (known) => daysSince(known, known.of('reviews', 'review').filter(inMonths(known, 12))),
  planOverdue: (known) => {
    const moved = newest(known.of('stays', 'movedIn'))
    return moved === undefined
      ? 'unknown'
      : daysBetween(workingDaysAfter(londonDayText(moved.time), 7), known.today)
  },
  daysHere: (known) => {
    const moved = known.of('stays', 'movedIn').map(({ time }) => londonDayText(time))
    if (moved.length === 0) return 'unknown'
    return Array.from({ length: 28 }, (_, i) => daysBack(known.today, i + 1)).filter((day) =>
      moved.some((first) => first <= day),
    ).length
  },
  reviewOverdue: (known) => {
    const review = newest(known.of('reviews', 'review').filter(({ outcome }) => outcome === 'done'))
    return review === undefined
      ? 'unknown'
      : daysBetween(dayOf(londonDayText(review.time)).add({ months: 12 }).toString(), known.today)
  },
  newestReviewRefers: (known) => newest(known.of('reviews', 'review'))?.['outcome'] === 'refer',
  temperature: (known) => current(temperatures(known).filter(inHours(known, 12))),
  temperatureThatMayRaise: (known) => current(temperatures(known).filter(inHours(known, 12))),
  temperatureBefore: (known) => {
    const before = newestFirst(temperatures(known))[1]
    return before === undefined ? 'unknown' : numberIn(before)
  },
  breathing: (known) => {
    const last = newest(known.of('observations', 'breathing'))
    return last !== undefined && inDays(known, 1)(last) ? String(last['value']) : 'unknown'
  },
  highestTemperature: (known) => furthest('max', temperatures(known).filter(inHours(known, 72))),
  lowestTemperature: (known) => furthest('min', temperatures(known).filter(inHours(known, 72))),
  fevers: (known) =>
    temperatures(known)
      .filter(inHours(known, 72))
      .filter((each) => numberIn(each) >= 38).length,
  feversInARow: (known) => {
    const sorted = newestFirst(temperatures(known))
    const end = sorted.findIndex((each) => numberIn(each) < 38)
    return end === -1 ? sorted.length : end
  },
  temperatureRise: (known) => {
    const now = newest(temperatures(known))
    const before = newest(
      temperatures(known).filter(({ time }) => londonDayText(time) <= daysBack(known.today, 3)),
    )
    return now === undefined || before === undefined
      ? 'unknown'
      : Number((numberIn(now) - numberIn(before)).toFixed(1))
  },
  systolicDrop: (known) => {
    const now = newest(known.of('observations', 'systolicPressure'))
    const usual = newest(known.of('usual', 'usualValue').filter(inDays(known, 90)))
    return now === undefined || !inDays(known, 7)(now) || usual === undefined
      ? 'unknown'
      : numberIn(usual) - numberIn(now)
  },
  weightLoss: (known) => {
    const weights = newestFirst(known.of('observations', 'weight').filter(inDays(known, 183)))
    const [now, ...before] = weights
    if (now === undefined || before.length === 0 || !inDays(known, 31)(now)) return 'unknown'
    const heaviest = Math.max(...weights.map((each) => numberIn(each)))
    const reaches = before.some(({ time }) => londonDayText(time) <= daysBack(known.today, 91))
    const loss = (100 * (heaviest - numberIn(now))) / heaviest
    return reaches || loss === 100 ? loss : 'unknown'
  },
  takesNsaid: (known) => taken(known).some(({ classes }) => classes.includes('nsaid')),
  longBenzodiazepine: (known) =>
    taken(known).some(
      (each) =>
        each.classes.includes('benzodiazepine') &&
        usedSince(known, each.generic) <= daysBack(known.today, 28) &&
        !each.indications.includes('epilepsy'),
    ),
  newMedicine: (known) =>
    taken(known).some(({ generic }) => usedSince(known, generic) > daysBack(known.today, 28)),
  numberOfMedicines: (known) => new Set(taken(known).map(({ generic }) => generic)).size,
  numberOfProducts: (known) => new Set(taken(known).map(({ product }) => product)).size,
  regularMedicines: (known) =>
    new Set(
      taken(known)
        .filter(({ regular }) => regular)
        .map(({ generic }) => generic),
    ).size,
  anticholinergicBurden: (known) =>
    [...new Set(taken(known).map(({ generic }) => generic))].reduce(
      (sum, generic) => sum + (medicineTable[generic]?.points ?? 0),
      0,
    ),
  medicineClasses: (known) => [...new Set(taken(known).flatMap(({ classes }) => classes))],
  regularClasses: (known) => [
    ...new Set(
      taken(known)
        .filter(({ regular }) => regular)
        .flatMap(({ classes }) => classes),
    ),
  ],
  stomachProtected: (known) => taken(known).some(({ classes }) => classes.includes('proton-pump-inhibitor')),
  diagnoses: (known) => {
    const named = known.of('diagnoses', 'diagnosis').map(({ diagnosis }) => String(diagnosis))
    return [
      ...named.filter((name) => name !== 'gout'),
      ...(named.includes('parkinsons') ? ['parkinsonism'] : []),
    ]
  },
  hasDementia: (known) =>
    known.of('diagnoses', 'diagnosis').some(({ diagnosis }) => diagnosis === 'dementia'),
  softSigns: (known) => {
    const states = ['sleepy', 'off-food'].map((sign) => {
      const statement = newest(
        known
          .of('signs', 'sign', 'signRound')
          .filter((each) => each['kind'] === 'signRound' || each['sign'] === sign),
      )
      if (statement === undefined || !inHours(known, 12)(statement)) return 'unknown'
      return statement['kind'] === 'sign' && statement['present'] === 'yes' ? sign : 'not seen'
    })
    return states.includes('unknown') ? 'unknown' : states.filter((state) => state !== 'not seen')
  },
  age: ({ today }) => dayOf('1940-02-29').until(dayOf(today), { largestUnit: 'years' }).years,
}

function workingDaysAfter(from: string, days: number): string {
  const holidays = new Set(Object.values(bankHolidays).flat() as string[])
  let date = dayOf(from)
  let left = days
  while (left > 0) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek < 6 && !holidays.has(date.toString())) left--
  }
  return date.toString()
}

const medicineTable: Readonly<Record<string, { classes: readonly string[]; points: number }>> = {
  ibuprofen: { classes: ['nsaid'], points: 0 },
  naproxen: { classes: ['nsaid'], points: 0 },
  omeprazole: { classes: ['proton-pump-inhibitor'], points: 0 },
  diazepam: { classes: ['benzodiazepine'], points: 1 },
  amitriptyline: { classes: ['tricyclic'], points: 3 },
  oxybutynin: { classes: ['bladder-antimuscarinic'], points: 3 },
  warfarin: { classes: ['anticoagulant'], points: 0 },
  amiloride: { classes: ['potassium-sparing-diuretic'], points: 0 },
  furosemide: { classes: ['loop-diuretic'], points: 1 },
}

interface Taken {
  readonly product: string
  readonly generic: string
  readonly classes: readonly string[]
  readonly regular: boolean
  readonly indications: readonly string[]
  readonly startedOn: string
}

/** Each ingredient of each line that is current today. */
const taken = ({ of, today }: Known): readonly Taken[] =>
  of('medicines', 'line').flatMap(({ asWritten, regular, indications, startedOn, stoppedOn }): Taken[] => {
    if (typeof stoppedOn === 'string' && stoppedOn <= today) return []
    const generics = asWritten === 'co-amilofruse' ? ['amiloride', 'furosemide'] : [String(asWritten)]
    return generics.map((generic) => ({
      product: String(asWritten),
      generic,
      classes: medicineTable[generic]?.classes ?? [],
      regular: regular === true,
      indications: indications as readonly string[],
      startedOn: String(startedOn),
    }))
  })

/** Unbroken use of a generic, over all the current lines that hold it. */
const usedSince = (known: Known, generic: string): string =>
  taken(known)
    .filter((each) => each.generic === generic)
    .map(({ startedOn }) => startedOn)
    .reduce((a, b) => (a < b ? a : b))
