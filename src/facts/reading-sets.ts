import { minuteLength } from '../values/clock.js'
import { minutesIn, parseDuration } from '../values/duration.js'
import {
  cause,
  copyPossible,
  isSettled,
  Possible,
  setRange,
  setUnknown,
  type Domain,
} from '../values/possible.js'
import type { Selection } from './definition.js'
import type { CompiledLine } from './points.js'
import { readerOf } from './reading.js'
import type { Entry } from './entry.js'
import { groupReadings, type LineSource, type ReadingSet } from './grouping.js'
import { keepProved, leanOn } from './lean-on-sets.js'
import { isOld, mayBeCurrent, RatedSet, type AgeOf } from './rated-set.js'
import type { Scope } from './scope.js'
import { fill, type Score, type Values } from './rating.js'
import { read, type Run } from './slot.js'

/**
 * Readings of one occasion kept together: they group from the oldest on, and a set closes so long after its
 * first. The newest current complete set is the score. A newer incomplete set replaces it only if by itself
 * it gives a higher total or line, so that a lone spot saturation does not make a good total unknown. With no
 * current complete set the newest set gives the range, leaning on the last complete one where old values may
 * still raise, and on what incomplete ones since then have proved.
 */
export interface Sets {
  newest: (run: Run, score: Score, age: AgeOf) => Answer
}

interface Answer {
  readonly total: Possible
  readonly highest: Possible
  readonly before: Possible
  readonly entries: readonly Entry[]
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
  const sources = lines.flatMap((line): LineSource[] => {
    const name = selectionOf(line.name)?.['latest']
    const found = typeof name === 'string' ? scope.source(name) : undefined
    return found?.kind === undefined
      ? []
      : [{ line, source: found, read: readerOf(found.list, found.kind, 'value', scope) }]
  })

  const inSets = new Set(sources.map(({ line }) => line))
  // What no reading of a set says: the saturation scale, a line with cases of its own.
  const beside = lines.filter((line) => !inSets.has(line))
  const choosers = lines
    .flatMap(({ chooses }) => chooses)
    .filter((fact) => !sources.some(({ line }) => line.name === fact))
  const readBeside = [
    ...new Set([...beside.flatMap(({ slot }) => slot ?? []), ...choosers.map((fact) => scope.slot(fact))]),
  ]
  const isOpenBeside = (run: Run): boolean =>
    readBeside.some((slot) => !isSettled(read(slot, run), slot.domain)) ||
    beside.some((line) => {
      const { low, high } = line.span(undefined, 'could', new Map(), run)
      return line.slot === undefined && low !== high
    })

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
      const domain = { kind: 'number', least: 0, most: score.most, step: 1 } as const
      const topDomain = {
        kind: 'number',
        least: 0,
        most: Math.max(...lines.map(({ most }) => most)),
        step: 1,
      } as const
      const [total, highest, before] = [new Possible(), new Possible(), new Possible()]
      const { sets, floating } = groupReadings(sources, stays, run)
      const newest = sets.at(-1)
      if (newest === undefined) {
        const none: Values = () => undefined
        fill(total, highest, score.rate(none, 'could', run), score.rate(none, 'lean', run))
        total.causes = highest.causes = whyNone(sources, run)
        setRange(before, 0, 0)
        if (floating > -Infinity) openUp(before, domain)
        return { total, highest, before, entries: [] }
      }
      // Most residents' newest set answers everything: older ones are rated only when they are asked about.
      const rated = sets.toReversed().map((set) => new RatedSet(set, () => rateSet(set, score, run)))
      const isComplete = ({ of }: RatedSet): boolean => of[0]?.low === of[0]?.high
      const complete = rated.find(isComplete)
      const chosen = choose(rated, complete, age)
      let cited = chosen
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
        for (const each of [complete, chosen]) {
          // What is acted on is what is cited, with its own age.
          if (each !== undefined && leanOn(each, total, highest, age)) cited = each
        }
        // What they and half a set between them have proved, a spot check does not take back.
        for (const each of rated.slice(rated.indexOf(chosen) + 1, complete && rated.indexOf(complete) + 1)) {
          if (keepProved(each, total, highest, age)) cited = each
        }
      }
      // A set with a reading that could not be read may be complete, or be higher by itself; then any that is newer
      // may have to be higher than that one. A reading without an hour may belong to any set.
      const settled = complete === undefined || isOld(complete, age) ? undefined : complete
      const asGood = settled === undefined ? rated : rated.slice(0, rated.indexOf(settled))
      const open = isOpenBeside(run)
      const oldest = asGood.findLastIndex(
        ({ set }) => (open || set.uncertain) && mayBeCurrent(set.entries, score.most, age),
      )
      const uncertain = asGood.slice(0, oldest + 1)
      for (const { of } of uncertain) {
        if (of[0] !== undefined) widenCould(total, of[0])
        if (of[1] !== undefined) widenCould(highest, of[1])
      }
      const floats =
        settled === undefined
          ? mayBeCurrent([{ from: floating }], score.most, age)
          : floating >= settled.set.chain - stays
      if (floating > -Infinity && floats) {
        openUp(total, domain)
        openUp(highest, topDomain)
      }
      const earlier = rated
        .slice(rated.indexOf(chosen) + 1)
        .find((each) => chosen.set.opened - each.set.opened <= dayLength)
      if (earlier?.of[0] === undefined) setRange(before, 0, 0)
      else copyPossible(earlier.of[0], before)
      if (uncertain.length > 0 || floating > -Infinity) openUp(before, domain)
      return { total, highest, before, entries: cited.set.entries }
    },
  }
}

const dayLength = 1440 * minuteLength

function choose(rated: readonly RatedSet[], complete: RatedSet | undefined, age: AgeOf): RatedSet {
  const [newest] = rated
  if (newest === undefined) throw new Error('INVARIANT: there is at least one set')
  if (complete === undefined || complete === newest || isOld(complete, age)) return newest
  const [total, highest] = complete.of
  const higher = rated
    .slice(0, rated.indexOf(complete))
    .find(
      ({ of: [newerTotal, newerHighest] }) =>
        (newerTotal?.low ?? 0) > (total?.high ?? 0) || (newerHighest?.low ?? 0) > (highest?.high ?? 0),
    )
  return higher ?? complete
}

/** More may be possible; what we act on stays. */
function widenCould(value: Possible, by: Possible): void {
  value.low = Math.min(value.low, by.low)
  value.high = Math.max(value.high, by.high)
  if (value.low !== value.high) value.causes |= cause.faulty
}

function openUp(value: Possible, domain: Extract<Domain, { kind: 'number' }>): void {
  value.low = domain.least
  value.high = domain.most
  value.causes |= cause.partial
}

function whyNone(sources: readonly LineSource[], run: Run): number {
  const all = sources.map(({ source }) => run.record?.at(source))
  if (all.every((source) => source?.visible === false)) return cause.notVisible
  return cause.missing
}
