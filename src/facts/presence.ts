import type { Instant } from '../values/instant.js'
import { maybe, no, yes, type Truth } from '../values/truth.js'
import type { Source as NamedSource } from '../record/source.js'
import type { Entry, Source } from './record-view.js'
import { readerOf, type Reader } from './reading.js'
import type { Scope } from './scope.js'
import type { Run } from './slot.js'
import { always, mayLack } from './window.js'

/** Whether the resident lived in the home at a moment, and whether they were in it, as far as the record tells. */
export interface Presence {
  /** Their home is here: on leave and in hospital too. */
  readonly lived: (at: Instant) => Truth
  readonly here: (at: Instant) => Truth
  readonly inHospital: (at: Instant) => Truth
  /** Whether they had come to live here by then, even if they left again. */
  readonly hadCome: (at: Instant) => Truth
  /** A stay may have begun, or surely began, between two moments, both counting. */
  readonly arrived: (from: Instant, to: Instant) => Truth
}

/** Something at a time that may be known only as a range; `sure` where it could be read. */
interface Point {
  readonly from: Instant
  readonly to: Instant
  readonly sure: boolean
}
interface Arrival extends Point {
  /** The first day of a stay: before it the resident lived elsewhere. */
  readonly begins: boolean
}
interface Away extends Point {
  readonly endsFrom: Instant
  readonly endsTo: Instant
  readonly hospital: boolean
}

const named = [
  'stays',
  'movedIn',
  'readmitted',
  'respiteStay',
  'movedOut',
  'hospitalStay',
  'leave',
  'death',
  'hospitalDischarge',
] as const
type Named = (typeof named)[number]

/**
 * Reads the list of stays. Who moved in lived elsewhere before, back to the last departure that is recorded; who
 * died or moved out lives here no more; who came back, or came home from hospital, is away no longer. A list of
 * stays that is complete up to a day says that the resident was alive then, or somebody recorded the death.
 */
export function presenceIn(scope: Scope): (run: Run) => Presence {
  const sources = new Map(
    named.flatMap((name) => {
      const found = scope.source(name)
      return found === undefined ? [] : [[name, found] as const]
    }),
  )
  const ends: Readonly<Record<string, Reader>> = {
    respiteStay: readerOf('stays', 'respiteStay', 'endedAt', scope),
    hospitalStay: readerOf('stays', 'hospitalStay', 'endedAt', scope),
    leave: readerOf('stays', 'leave', 'endedAt', scope),
  }
  return (run) => presenceOver((name) => listAt(sources.get(name), run), ends, run)
}

const listAt = (found: NamedSource | undefined, run: Run): Source | undefined =>
  found === undefined ? undefined : run.record?.at(found)

function presenceOver(
  at: (name: Named) => Source | undefined,
  ends: Readonly<Record<string, Reader>>,
  run: Run,
): Presence {
  const entries = (name: Named): readonly Entry[] => at(name)?.entries ?? []
  const endOf = (entry: Entry, name: string): { readonly from: Instant; readonly to: Instant } => {
    if (entry.fields === undefined) return { from: -Infinity, to: Infinity }
    const reading = ends[name]?.(entry, run)
    // Left out while it lasts.
    if (reading === undefined || reading.missing) return { from: Infinity, to: Infinity }
    return { from: reading.low, to: reading.high }
  }
  const arrivals: readonly Arrival[] = [
    ...entries('movedIn').map((entry) => ({ ...point(entry), begins: true })),
    ...entries('respiteStay').map((entry) => ({ ...point(entry), begins: true })),
    ...entries('readmitted').map((entry) => ({ ...point(entry), begins: false })),
  ]
  const departures: readonly Point[] = [
    ...entries('movedOut').map(point),
    ...entries('respiteStay').map((entry) => ({ ...point(entry), ...endOf(entry, 'respiteStay') })),
  ]
  const deaths = entries('death').map(point)
  const returns: readonly Point[] = [...arrivals, ...entries('hospitalDischarge').map(point)]
  const away = (['hospitalStay', 'leave'] as const).flatMap((name) =>
    entries(name).map((entry): Away => {
      const { from, to } = endOf(entry, name)
      return { ...point(entry), endsFrom: from, endsTo: to, hospital: name === 'hospitalStay' }
    }),
  )
  const stays = at('stays')
  const covered = (from: Instant, to: Instant): boolean =>
    stays !== undefined && !mayLack(stays, { ...always, earliest: from, closesTo: to }, run.asOf)

  const isCovered = (m: Instant): boolean =>
    arrivals.some(({ sure, from, to }) => sure && to <= m && covered(from, m))
  const isYetToCome = (m: Instant): boolean => isBefore(arrivals, m, covered)
  const lived = (m: Instant): Truth => {
    if (deaths.some(({ sure, to }) => sure && to <= m) || isYetToCome(m)) return no
    const left = (after: Instant): boolean => departures.some(({ from, to }) => from <= m && to > after)
    const came = (after: Instant): boolean => arrivals.some(({ from, to }) => from <= m && to >= after)
    if (departures.some(({ sure, from, to }) => sure && to <= m && covered(from, m) && !came(from))) return no
    const isSure =
      !deaths.some(({ from }) => from <= m) &&
      arrivals.some(({ sure, from, to }) => sure && to <= m && covered(from, m) && !left(from))
    return isSure ? yes : maybe
  }
  const gone = (m: Instant, from: readonly Away[]): Truth => {
    const isSure = from.some(
      (each) =>
        each.sure &&
        each.to <= m &&
        each.endsFrom > m &&
        !returns.some((back) => back.from <= m && back.to >= each.from),
    )
    if (isSure) return yes
    const isOpen = from.some(
      (each) =>
        each.from <= m &&
        each.endsTo > m &&
        !returns.some((back) => back.sure && back.from >= each.to && back.to <= m),
    )
    return isOpen || !isCovered(m) ? maybe : no
  }
  const inHospital = away.filter(({ hospital }) => hospital)
  return {
    lived,
    hadCome: (m) => (isYetToCome(m) ? no : arrivals.some(({ sure, to }) => sure && to <= m) ? yes : maybe),
    here: (m) => both(lived(m), otherwise(gone(m, away))),
    inHospital: (m) => both(lived(m), gone(m, inHospital)),
    arrived: (from, to) => {
      // Nobody arrives who has surely died before.
      const isAlive = ({ from: at }: Point): boolean => !deaths.some((death) => death.sure && death.to <= at)
      if (!arrivals.some((each) => each.from <= to && each.to >= from && isAlive(each))) return no
      const isSure = arrivals.some(
        (each) =>
          each.sure && each.from >= from && each.to <= to && !deaths.some((death) => death.from <= each.to),
      )
      return isSure ? yes : maybe
    },
  }
}

/** The first thing that is known is that a stay began, and that was later; from there on nothing is missing. */
function isBefore(
  arrivals: readonly Arrival[],
  m: Instant,
  covered: (from: Instant, to: Instant) => boolean,
): boolean {
  if (arrivals.some(({ from }) => from <= m)) return false
  return arrivals.some(
    (first) =>
      first.sure &&
      first.begins &&
      covered(first.from, first.to) &&
      arrivals.every(({ begins, from }) => begins || from >= first.to),
  )
}

const point = ({ from, to, fields }: Entry): Point => ({ from, to, sure: fields !== undefined })

const both = (a: Truth, b: Truth): Truth => (a === no || b === no ? no : a === yes && b === yes ? yes : maybe)
const otherwise = (truth: Truth): Truth => (truth === yes ? no : truth === no ? yes : maybe)
