import { dayText, parseDay, type Day } from '../../values/day.js'
import { quotient } from '../../values/exact.js'
import { londonDay, startOfDay } from '../../values/london.js'
import type { Instant } from '../../values/instant.js'
import { no } from '../../values/truth.js'
import type { HomeAssessment, ResidentAssessment } from '../../record/assessment.js'
import type { Run } from '../../facts/slot.js'
import {
  comeBy,
  contributionOf,
  type CompiledMeasure,
  type Contribution,
  type Range,
} from '../../evaluate/measure.js'
import { daysOfYear, figureOf, type MeasuredFigure } from '../../evaluate/measured-figure.js'
import type { Screening } from '../../evaluate/screening.js'
import { givenTwice } from '../home-screening.js'
import type { Gap } from '../report.js'
import { publicName } from '../reasons.js'
import { wordsOf } from '../words.js'
import { earlierRecord } from './earlier-record.js'
import type { Caution, HomeMeasures, MeasuredPage, MeasuredPeriod, Span } from './home-measures.js'

/** What the figures of a home are made from. */
export interface Measuring {
  readonly screening: Screening
  readonly home: HomeAssessment
  readonly residents: readonly ResidentAssessment[]
  readonly asOf: Instant
  /** How many, the last of them ending with the day before `asOf`. */
  readonly periods: number
  /** The run of one resident, whose facts are asked before the next one's. */
  readonly runOf: (resident: ResidentAssessment, at: Instant) => Run
}

/** Every figure in force of a home, over periods that follow each other. */
export function measuresOf(
  measuring: Measuring,
): Pick<HomeMeasures, 'residents' | 'measures' | 'cautions' | 'gaps'> {
  const { screening, home, residents, asOf } = measuring
  const today = londonDay(asOf)
  const inForce = screening.compiled.measures.filter(({ effectiveFrom }) => effectiveFrom <= today)
  const { people, twice } = apart(residents)
  const everyone = everyoneSince(home, people.length)
  const pages = new Map<CompiledMeasure, MeasuredPage>()
  for (const days of new Set(inForce.map((each) => each.days))) {
    const alike = inForce.filter((each) => each.days === days)
    for (const [measure, periods] of periodsOf(measuring, alike, days, people, everyone))
      pages.set(measure, pageOf(measure, periods))
  }
  const measures = inForce.flatMap((each) => pages.get(each) ?? [])
  const named = new Set(measures.flatMap(({ cautions }) => cautions))
  return {
    residents: residents.length,
    measures: Object.freeze(measures),
    cautions: Object.freeze(
      (screening.compiled.release.tables.cautions ?? [])
        .filter(({ caution }) => named.has(caution))
        .map(({ caution, say }): Caution => Object.freeze({ caution, say })),
    ),
    gaps: Object.freeze([...whoIsMissing(home, people.length), ...twice.map(givenTwice)]),
  }
}

/** Residents by their ids, so that the order in which they were given never shows; of one given twice nothing is known. */
function apart(residents: readonly ResidentAssessment[]): {
  readonly people: readonly (ResidentAssessment | undefined)[]
  readonly twice: readonly string[]
} {
  const byId = new Map<string, ResidentAssessment | undefined>()
  const twice = new Set<string>()
  for (const each of residents) {
    const { id } = each.resident
    if (byId.has(id)) twice.add(id)
    byId.set(id, twice.has(id) ? undefined : each)
  }
  const ids = [...byId.keys()].sort()
  return { people: ids.map((id) => byId.get(id)), twice: [...twice].sort() }
}

/** The first day from which on everybody's record is there; Infinity where nobody says so, or some are missing now. */
function everyoneSince({ home }: HomeAssessment, given: number): Day {
  const { everyoneSince: since, livingHere } = home
  if (since === undefined || (typeof livingHere === 'number' && given < livingHere)) return Infinity
  return parseDay(since) ?? Infinity
}

function* periodsOf(
  { screening, asOf, periods, runOf }: Measuring,
  measures: readonly CompiledMeasure[],
  days: number,
  people: readonly (ResidentAssessment | undefined)[],
  everyone: Day,
): Generator<readonly [CompiledMeasure, readonly MeasuredPeriod[]]> {
  const found = measures.map((): MeasuredPeriod[] => [])
  const [any] = measures
  // Of a record as it was then nobody can tell who came later; of the whole record one can.
  const runs = people.map((person) => (person === undefined ? undefined : runOf(person, asOf)))
  for (let back = periods - 1; back >= 0; back--) {
    const at = back === 0 ? asOf : startOfDay(londonDay(asOf) - back * days)
    const to = londonDay(at) - 1
    const from = to - days + 1
    const whole = everyone <= from
    const brought = measures.map((): Contribution[] => [])
    for (const [i, person] of people.entries()) {
      const come = any === undefined ? no : comeBy(any, runs[i], londonDay(at))
      if (come === no) continue
      const run =
        person === undefined ? undefined : runOf(back === 0 ? person : earlierRecord(person, at, asOf), at)
      measures.forEach((measure, of) => brought[of]?.push(contributionOf(measure, run, come)))
    }
    measures.forEach((measure, i) =>
      found[i]?.push(
        periodOf(screening, measure, figureOf(measure, brought[i] ?? [], whole), [from, to], whole),
      ),
    )
  }
  yield* measures.map((measure, i) => [measure, found[i] ?? []] as const)
}

function pageOf({ measure, enough }: CompiledMeasure, periods: readonly MeasuredPeriod[]): MeasuredPage {
  const { figure, covers } = measure
  return Object.freeze({
    measure: measure.id,
    version: measure.version,
    title: measure.title,
    of: figure.of,
    ...(figure.of === 'rate' && { per: figure.per }),
    ...(covers !== undefined && { covers: Object.freeze([...covers]) }),
    periods: Object.freeze(periods),
    ...(periods.length < enough.periods && { fewPeriods: true as const }),
    periodsWanted: enough.periods,
    residentYearsWanted: enough.residentYears,
    cautions: Object.freeze([...measure.cautions]),
  })
}

function periodOf(
  { compiled: { release } }: Screening,
  measure: CompiledMeasure,
  made: MeasuredFigure,
  [from, to]: readonly [Day, Day],
  whole: boolean,
): MeasuredPeriod {
  const { numerator, denominator, figure, residents, unknown, known, beside } = made
  const { id: rule, version } = measure.measure
  return Object.freeze({
    from: dayText(from),
    to: dayText(to),
    ...(numerator !== undefined && { numerator: spanOf(numerator) }),
    denominator: spanOf(denominator),
    ...(figure !== undefined && { figure: spanOf(figure) }),
    residents,
    unknown,
    ...(residents > 0 && { unknownPercent: quotient([unknown, 100], [residents]) }),
    ...(known !== undefined && { known: Object.freeze(known) }),
    ...(!whole && { othersPossible: true as const }),
    ...(isTooFew(measure, made) && { tooFew: true as const }),
    ...(measure.beside.length > 0 && {
      beside: Object.freeze(
        measure.beside.map((slot, i) =>
          Object.freeze({
            fact: publicName(slot.name),
            title: wordsOf(release).fact(publicName(slot.name), { rule, version }),
            sum: spanOf(beside[i] ?? { low: 0, high: Infinity }),
          }),
        ),
      ),
    }),
  })
}

/** A rate over resident-days was surely observed for these; anything else for no longer than everybody's period. */
function isTooFew({ measure, enough, days }: CompiledMeasure, made: MeasuredFigure): boolean {
  const { figure } = measure
  const observed = figure.of === 'rate' && figure.per !== 100 ? made.denominator.low : made.residents * days
  return observed < enough.residentYears * daysOfYear
}

/** What a range is in JSON. */
const spanOf = ({ low, high }: Range): Span => Object.freeze([endOf(low), endOf(high)])

const endOf = (end: number): number | null => (Number.isFinite(end) ? end : null)

function whoIsMissing({ home }: HomeAssessment, given: number): readonly Gap[] {
  const { everyoneSince: since, livingHere } = home
  return [
    ...(typeof livingHere === 'number' && given < livingHere
      ? [
          Object.freeze({
            code: 'residents-missing',
            say: `There are records of ${String(given)} people, and ${String(livingHere)} live here, so every figure is open.`,
          }),
        ]
      : []),
    ...(since === undefined
      ? [
          Object.freeze({
            code: 'everyone-not-said',
            say: 'The record of the home does not say since when records of everybody are sent, of those who died or left as well, so somebody may be missing from every figure. Say it in `everyoneSince`.',
          }),
        ]
      : []),
  ]
}
