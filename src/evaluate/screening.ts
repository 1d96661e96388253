import type { Day } from '../values/day.js'
import type { Instant } from '../values/instant.js'
import type { Possible } from '../values/possible.js'
import { medicineItems } from '../facts/medicine-items.js'
import { viewRecord, withResidents, type Entry } from '../facts/record-view.js'
import type { Subject } from '../record/source.js'
import { newRun, type Run, type Slot } from '../facts/slot.js'
import { withoutImpossibleTotals } from './impossible-totals.js'
import type { CompiledHandling, CompiledRelease, CompiledRule } from './compile.js'
import { visiting, type Visiting } from './visiting.js'

const nobody: InForce = { all: [], visiting: { over: () => [] }, handling: [] }

/** How many runs a release has seen: its slots are shared by all screenings that it is compiled for. */
const runsOf = new WeakMap<CompiledRelease, number>()

/** Runs are numbered, so that a fact derived for one is never taken for another's. */
export class Screening {
  private day: Day = NaN
  private inForceOnDay: Readonly<Record<Subject, InForce>> = { resident: nobody, home: nobody }

  constructor(
    readonly compiled: CompiledRelease,
    /** The figures that the embedding app has set, by the names of their settings. */
    readonly local: Readonly<Record<string, number | string>> = {},
  ) {}

  ofRecord(assessment: Readonly<Record<string, unknown>>, asOf: Instant, own?: Run['own']): Run {
    const { tables, release, facts } = this.compiled
    const { assessment: sound, halfUsed } = withoutImpossibleTotals(assessment, release.tables.instruments)
    const record = viewRecord(
      sound,
      asOf,
      (list, day, placeOf) => medicineItems(tables.medicines, list, day, placeOf),
      facts.quiet,
      halfUsed,
    )
    return newRun(this.nextStamp(), asOf, 'resident', record, undefined, own)
  }

  /** Of a home, with the runs of those who live in it. The facts of one resident are asked one after the other. */
  ofHome(
    assessment: Readonly<Record<string, unknown>>,
    asOf: Instant,
    residents: readonly Entry[],
    whole: boolean,
  ): Run {
    const record = viewRecord(assessment, asOf, () => [], this.compiled.facts.quiet)
    const lived = withResidents(record, residents, whole)
    return newRun(this.nextStamp(), asOf, 'home', lived, undefined, undefined)
  }

  ofBox(given: ReadonlyMap<Slot, Possible>, asOf: Instant, about: Subject = 'resident'): Run {
    return newRun(this.nextStamp(), asOf, about, undefined, given, undefined)
  }

  private nextStamp(): number {
    const stamp = (runsOf.get(this.compiled) ?? 0) + 1
    runsOf.set(this.compiled, stamp)
    return stamp
  }

  /** The rules in force on the day that could be anything but not raised; all of them for a box. */
  candidates(run: Run): readonly CompiledRule[] {
    const { all, visiting: visited } = this.inForce(run)
    return run.record === undefined ? all : visited.over(run)
  }

  handling(run: Run): readonly CompiledHandling[] {
    return this.inForce(run).handling
  }

  /** The rules about this subject: the latest version on or before the day; a retired one ends the rule. */
  inForce({ asOfDay: day, about: asked }: Pick<Run, 'asOfDay' | 'about'>): InForce {
    if (day !== this.day) {
      const { rules, gates } = this.compiled
      // By id: the order of a release's pages must not show, and what comes out in order need not be sorted.
      const all = latest(rules, day, ({ rule }) => rule.id).filter(({ rule }) => rule.retired !== true)
      all.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
      const handling = latest(this.compiled.handling, day, (each) => each.handling.id).sort((a, b) =>
        a.handling.id < b.handling.id ? -1 : 1,
      )
      const about = (subject: Subject): readonly CompiledRule[] =>
        all.filter(({ rule }) => (rule.about ?? 'resident') === subject)
      const [ofResident, ofHome] = [about('resident'), about('home')]
      this.inForceOnDay = {
        resident: { all: ofResident, visiting: visiting(ofResident, gates), handling },
        // A care plan is a resident's.
        home: { all: ofHome, visiting: visiting(ofHome, gates), handling: [] },
      }
      this.day = day
    }
    return this.inForceOnDay[asked]
  }
}

export interface InForce {
  readonly all: readonly CompiledRule[]
  readonly visiting: Visiting
  /** By id: the first that applies acts. */
  readonly handling: readonly CompiledHandling[]
}

function latest<T extends { readonly effectiveFrom: Day }>(
  versions: readonly T[],
  day: Day,
  idOf: (version: T) => string,
): T[] {
  const kept = new Map<string, T>()
  for (const version of versions) {
    const known = kept.get(idOf(version))
    if (version.effectiveFrom <= day && (known === undefined || known.effectiveFrom < version.effectiveFrom))
      kept.set(idOf(version), version)
  }
  return [...kept.values()]
}
