import { minuteLength } from '../values/clock.js'
import { minutesIn, parseDuration } from '../values/duration.js'
import { allBits, cause, copyOf, copyPossible, isNumeric, optionsOf, Possible, setRange, setUnknown, type Domain } from '../values/possible.js'
import { sourceOf } from '../record/source.js'
import type { Selection } from './definition.js'
import type { CompiledLine } from './points.js'
import { readerOf, type Reader } from './reading.js'
import type { Entry } from './record-view.js'
import type { Scope } from './scope.js'
import { fill, type Score, type Values } from './rating.js'
import { read, type Run } from './slot.js'

/**
 * Readings of one occasion kept together: they group from the oldest on, and a set closes so long after its
 * first. The newest current complete set is the score. A newer incomplete set replaces it only if by itself
 * it gives a higher total or line, so that a lone spot saturation does not make a good total unknown. With no
 * current complete set the newest set gives the range, leaning on the last complete one where old values may
 * still raise.
 */
export interface Sets {
  newest: (run: Run, score: Score, age: (value: Possible, entries: readonly Entry[]) => void) => Answer
}

interface Answer {
  readonly total: Possible
  readonly highest: Possible
  readonly before: Possible
  readonly entries: readonly Entry[]
}

interface Source {
  readonly line: CompiledLine
  readonly kind: string
  readonly read: Reader
}

interface ReadingSet {
  readonly opened: number
  readonly entries: Entry[]
  readonly values: Map<string, Possible>
}

export function compileSets(
  length: string,
  lines: readonly CompiledLine[],
  selectionOf: (fact: string) => Selection | undefined,
  scope: Scope,
): Sets {
  const duration = parseDuration(length)
  if (duration === undefined) scope.problem(`\`${length}\` is not a duration`)
  const stays = duration === undefined ? 0 : minutesIn(duration) * minuteLength
  const sources = lines.flatMap((line): Source[] => {
    const name = selectionOf(line.name)?.['latest']
    const found = typeof name === 'string' ? sourceOf(name) : undefined
    return found?.kind === undefined ? [] : [{ line, kind: name as string, read: readerOf(found.list, found.kind, 'value', scope) }]
  })

  const setsOf = (run: Run): readonly ReadingSet[] => {
    const readings = sources
      .flatMap((source) => (run.record?.source(source.kind).entries ?? []).map((entry) => ({ source, entry })))
      .filter(({ source, entry }) => entry.fields === undefined || !source.read(entry, run).missing)
      .sort((a, b) => a.entry.from - b.entry.from || a.entry.index - b.entry.index)
    const sets: ReadingSet[] = []
    for (const { source, entry } of readings) {
      let set = sets.at(-1)
      // A reading whose time could not be read may belong to any set: it opens none.
      if (entry.from === -Infinity) continue
      if (set === undefined || entry.from > set.opened + stays) sets.push((set = { opened: entry.from, entries: [], values: new Map() }))
      set.entries.push(entry)
      set.values.set(source.line.name, valueOf(source, entry, run))
    }
    return sets
  }

  const inSets = new Set(sources.map(({ line }) => line))

  const rateSet = (set: ReadingSet, score: Score, run: Run): readonly Possible[] => {
    const values: Values = (line) => {
      if (set.values.has(line.name)) return set.values.get(line.name)
      return inSets.has(line) || line.slot === undefined ? undefined : read(line.slot, run)
    }
    const total = new Possible()
    const highest = new Possible()
    fill(total, highest, score.rate(values, 'could', run), score.rate(values, 'lean', run))
    total.causes = total.low === total.high ? 0 : cause.missing
    highest.causes = highest.low === highest.high ? 0 : cause.missing
    return [total, highest]
  }

  return {
    newest(run, score, age) {
      const domain: Domain = { kind: 'number', least: 0, most: score.most, step: 1 }
      const topDomain: Domain = { kind: 'number', least: 0, most: Math.max(...lines.map(({ most }) => most)), step: 1 }
      const [total, highest, before] = [new Possible(), new Possible(), new Possible()]
      const sets = setsOf(run).toReversed()
      const newest = sets[0]
      if (newest === undefined) {
        const none: Values = () => undefined
        fill(total, highest, score.rate(none, 'could', run), score.rate(none, 'lean', run))
        total.causes = highest.causes = whyNone(sources, run)
        setRange(before, 0, 0)
        return { total, highest, before, entries: [] }
      }
      // Most residents' newest set answers everything: older ones are rated only when they are asked about.
      const rated = sets.map((set) => new RatedSet(set, () => rateSet(set, score, run)))
      const isComplete = ({ of }: RatedSet): boolean => of[0]?.low === of[0]?.high
      const complete = rated.find(isComplete)
      const chosen = choose(rated, complete, age)
      const [chosenTotal = total, chosenHighest = highest] = chosen.of
      copyPossible(chosenTotal, total)
      copyPossible(chosenHighest, highest)
      if (isOld(chosen, age)) {
        // Too old to settle anything: could opens up.
        setUnknown(total, domain, cause.old)
        setUnknown(highest, topDomain, cause.old)
      }
      // No current complete set: act on the highest old one, where old values may raise and nothing newer denies it.
      if (chosen !== complete || isOld(chosen, age)) {
        for (const each of [complete, chosen]) if (each !== undefined) leanOn(each, total, highest, age)
      }
      const earlier = rated.slice(rated.indexOf(chosen) + 1).find((each) => chosen.set.opened - each.set.opened <= dayLength)
      if (earlier?.of[0] === undefined) setRange(before, 0, 0)
      else Object.assign(before, earlier.of[0])
      if (before.low < 0 || before.high > domain.most) setUnknown(before, domain, cause.missing)
      return { total, highest, before, entries: chosen.set.entries }
    },
  }
}

const dayLength = 1440 * minuteLength

class RatedSet {
  private rated: readonly Possible[] | undefined

  constructor(
    readonly set: ReadingSet,
    private readonly rate: () => readonly Possible[],
  ) {}

  /** Its total and its highest line. */
  get of(): readonly Possible[] {
    this.rated ??= this.rate()
    return this.rated
  }
}

type AgeOf = (value: Possible, entries: readonly Entry[]) => void

const isOld = ({ set, of: [total = new Possible()] }: RatedSet, age: AgeOf): boolean => {
  const dated = copyOf(total)
  age(dated, set.entries)
  return (dated.causes & cause.old) !== 0
}

function choose(rated: readonly RatedSet[], complete: RatedSet | undefined, age: AgeOf): RatedSet {
  const [newest] = rated
  if (newest === undefined) throw new Error('INVARIANT: there is at least one set')
  if (complete === undefined || complete === newest || isOld(complete, age)) return newest
  const [total, highest] = complete.of
  const higher = rated
    .slice(0, rated.indexOf(complete))
    .find(({ of: [newerTotal, newerHighest] }) => (newerTotal?.low ?? 0) > (total?.high ?? 0) || (newerHighest?.low ?? 0) > (highest?.high ?? 0))
  return higher ?? complete
}

/** Lean on an old set as far as the page lets old values raise, and what is newer does not deny it. */
function leanOn({ set, of: [oldTotal, oldHighest] }: RatedSet, total: Possible, highest: Possible, age: AgeOf): void {
  if (oldTotal === undefined || oldHighest === undefined) return
  const dated = copyOf(oldTotal)
  age(dated, set.entries)
  const mayRaise = (dated.causes & cause.old) !== 0 && dated.leanLow === oldTotal.low && dated.leanHigh === oldTotal.high
  if (!mayRaise) return
  raiseLean(total, oldTotal)
  raiseLean(highest, oldHighest)
}

/** Narrow lean to the old value if it lies within could and stands no lower than what lean holds for certain. */
function raiseLean(value: Possible, old: Possible): void {
  if (old.low < value.low || old.high > value.high) return
  const narrowed = value.leanLow !== value.low || value.leanHigh !== value.high
  if (narrowed && old.low <= value.leanLow) return
  value.leanLow = old.low
  value.leanHigh = old.high
}

function valueOf({ line, read: reader }: Source, entry: Entry, run: Run): Possible {
  const value = new Possible()
  const domain = line.slot?.domain ?? { kind: 'boolean' }
  if (entry.fields === undefined) setUnknown(value, domain, cause.faulty)
  else {
    const reading = reader(entry, run)
    if (isNumeric(domain)) setRange(value, reading.low, reading.high)
    else {
      const bit = optionsOf(domain).indexOf(reading.texts?.[0] ?? '')
      value.could = value.lean = bit === -1 ? allBits(domain) : 1 << bit
    }
  }
  return value
}

function whyNone(sources: readonly Source[], run: Run): number {
  const all = sources.map(({ kind }) => run.record?.source(kind))
  if (all.every((source) => source?.visible === false)) return cause.notVisible
  return cause.missing
}
