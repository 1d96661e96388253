import { no, possible } from '../values/truth.js'
import type { Day } from '../values/day.js'
import type { Instant } from '../values/instant.js'
import { londonDay } from '../values/london.js'
import type { Possible } from '../values/possible.js'
import { medicineItems } from '../facts/medicine-items.js'
import { viewRecord, withResidents, type Entry, type RecordView } from '../facts/record-view.js'
import type { Subject } from '../record/source.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { CompiledHandling, CompiledRelease, CompiledRule } from './compile.js'

const nobody: InForce = { ungated: [], gates: [], all: [], handling: [] }

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
    const { medicines } = this.compiled.tables
    const record = viewRecord(assessment, asOf, (list, day, placeOf) =>
      medicineItems(medicines, list, day, placeOf),
    )
    return { ...this.run(asOf, record, undefined), own }
  }

  /** Of a home, with the runs of those who live in it. The facts of one resident are asked one after the other. */
  ofHome(
    assessment: Readonly<Record<string, unknown>>,
    asOf: Instant,
    residents: readonly Entry[],
    whole: boolean,
  ): Run {
    const record = viewRecord(assessment, asOf, () => [])
    return { ...this.run(asOf, withResidents(record, residents, whole), undefined), about: 'home' }
  }

  ofBox(given: ReadonlyMap<Slot, Possible>, asOf: Instant, about: Subject = 'resident'): Run {
    return { ...this.run(asOf, undefined, given), about }
  }

  private run(asOf: Instant, record: RecordView | undefined, given: Run['given']): Run {
    const stamp = (runsOf.get(this.compiled) ?? 0) + 1
    runsOf.set(this.compiled, stamp)
    return { stamp, asOf, asOfDay: londonDay(asOf), about: 'resident', record, given }
  }

  /** The rules in force on the day that could be anything but not raised; all of them for a box. */
  candidates(run: Run): readonly CompiledRule[] {
    const rules = this.inForce(run)
    if (run.record === undefined) return rules.all
    const chosen = rules.ungated.slice()
    const seen = new Set<CompiledRule>()
    for (const { slot, rules: behind } of rules.gates) {
      const truths = read(slot, run).members
      for (const [member, gated] of behind) {
        if (((truths[member] ?? no) & possible) === 0) continue
        for (const rule of gated) {
          if (seen.has(rule)) continue
          seen.add(rule)
          chosen.push(rule)
        }
      }
    }
    return chosen
  }

  handling(run: Run): readonly CompiledHandling[] {
    return this.inForce(run).handling
  }

  /** The rules about this subject: the latest version on or before the day; a retired one ends the rule. */
  inForce({ asOfDay: day, about }: Pick<Run, 'asOfDay' | 'about'>): InForce {
    if (day !== this.day) {
      const rules = latest(this.compiled.rules, day, ({ rule }) => rule.id).filter(
        ({ rule }) => rule.retired !== true,
      )
      // The first that applies acts, so their order must not be that of the pages in a release.
      const handling = latest(this.compiled.handling, day, ({ handling }) => handling.id).sort((a, b) =>
        a.handling.id < b.handling.id ? -1 : 1,
      )
      const of = (subject: Subject): readonly CompiledRule[] =>
        rules.filter(({ rule }) => (rule.about ?? 'resident') === subject)
      this.inForceOnDay = {
        resident: gate(of('resident'), this.compiled.gates, handling),
        // A care plan is a resident's.
        home: gate(of('home'), this.compiled.gates, []),
      }
      this.day = day
    }
    return this.inForceOnDay[about]
  }
}

export interface InForce {
  readonly all: readonly CompiledRule[]
  readonly ungated: readonly CompiledRule[]
  /** Rules behind a set: by the member of which one must at least be possible. */
  readonly gates: readonly {
    readonly slot: Slot
    readonly rules: ReadonlyMap<number, readonly CompiledRule[]>
  }[]
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

/** Only a member that the set knows can be looked for: a rule that names any other is always visited. */
function gate(
  all: readonly CompiledRule[],
  sets: CompiledRelease['gates'],
  handling: readonly CompiledHandling[],
): InForce {
  const ungated: CompiledRule[] = []
  const behind = { classes: new Map<number, CompiledRule[]>(), diagnoses: new Map<number, CompiledRule[]>() }
  for (const rule of all) {
    const { domain } = rule.gate === undefined ? { domain: undefined } : sets[rule.gate.of]
    const names = domain?.kind === 'set' ? domain.of : []
    const members = rule.gate?.names.map((name) => names.indexOf(name)) ?? []
    if (rule.gate === undefined || members.includes(-1)) ungated.push(rule)
    else {
      const rules = behind[rule.gate.of]
      for (const member of members) rules.set(member, [...(rules.get(member) ?? []), rule])
    }
  }
  return {
    all,
    ungated,
    handling,
    gates: [
      { slot: sets.classes, rules: behind.classes },
      { slot: sets.diagnoses, rules: behind.diagnoses },
    ],
  }
}
