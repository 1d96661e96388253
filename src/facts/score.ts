import { cause, optionsOf, Possible, setUnknown, type Domain } from '../values/possible.js'
import { gatherCauses } from './causes.js'
import { currency } from './currency.js'
import type { ScoreDefinition, Selection } from './definition.js'
import { compileSets } from './reading-sets.js'
import { compileLine } from './points.js'
import { fill, widen, type Score, type Values } from './rating.js'
import type { Entry } from './record-view.js'
import type { Lists } from './lists.js'
import type { Scope } from './scope.js'
import { makeSlot, read, type Run, type Slot } from './slot.js'

export type { Score } from './rating.js'

export function compileScore(
  score: ScoreDefinition,
  selectionOf: (fact: string) => Selection | undefined,
  scope: Scope,
): Score {
  const lines = Object.entries(score.points).map(([name, line]) => compileLine(name, line, scope))
  const choosers = [...new Set(lines.flatMap(({ chooses }) => chooses))].map((fact) => scope.slot(fact))
  const most = lines.reduce((sum, line) => sum + line.most, 0)
  // What a ladder of cases asks counts as well: a score is silent only where all of it is, and waits for findings where any of it does.
  const parts = [...new Set([...lines.flatMap(({ slot, asks = [] }) => slot ?? asks), ...choosers])]

  /** Choosing facts are tried option by option: air or oxygen counts alike for its own line and for the column it picks. */
  const rate: Score['rate'] = (values, which, run) => {
    const total = { low: Infinity, high: -Infinity }
    const highest = { low: Infinity, high: -Infinity }
    const chosen = new Map<string, string>()
    const tryAll = (i: number): void => {
      const chooser = choosers[i]
      if (chooser !== undefined) {
        const line = lines.find(({ name }) => name === chooser.name)
        const value = line === undefined ? read(chooser, run) : values(line)
        const bits = value === undefined ? -1 : which === 'could' ? value.could : value.lean
        optionsOf(chooser.domain).forEach((option, bit) => {
          if ((bits & (1 << bit)) === 0) return
          chosen.set(chooser.name, option)
          tryAll(i + 1)
        })
        chosen.delete(chooser.name)
        return
      }
      const sum = { low: 0, high: 0 }
      const top = { low: 0, high: 0 }
      for (const line of lines) {
        const { low, high } = line.span(values(line), which, chosen, run)
        sum.low += low
        sum.high += high
        top.low = Math.max(top.low, low)
        top.high = Math.max(top.high, high)
      }
      widen(total, sum)
      widen(highest, top)
    }
    tryAll(0)
    return { total, highest }
  }

  const sets = score.over === undefined ? undefined : compileSets(score.over.set, lines, selectionOf, scope)
  const age = currency(score.currentFor, score.old, scope)
  const compiled: Score = { id: score.id, slots: [], lines, most, rate }
  const domain: Domain = { kind: 'number', least: 0, most, step: 1 }
  const topDomain: Domain = {
    kind: 'number',
    least: 0,
    most: Math.max(...lines.map((line) => line.most)),
    step: 1,
  }

  /** Derived once per run for all outputs, by the total. */
  const held = {
    stamp: -1,
    total: new Possible(),
    highest: new Possible(),
    before: new Possible(),
    entries: [] as readonly Entry[],
  }
  const derive = (run: Run): typeof held => {
    if (held.stamp === run.stamp) return held
    held.stamp = run.stamp
    held.entries = []
    if (sets !== undefined && run.record !== undefined) {
      const answer = sets.newest(run, compiled, (value, entries) => age(value, domain, entries, run))
      Object.assign(held, answer)
      return held
    }
    const values: Values = (line) => (line.slot === undefined ? undefined : read(line.slot, run))
    fill(held.total, held.highest, rate(values, 'could', run), rate(values, 'lean', run))
    const open = held.total.low === held.total.high ? 0 : gatherCauses(parts, run)
    held.total.causes = open
    held.highest.causes = held.highest.low === held.highest.high ? 0 : open
    setUnknown(held.before, domain, cause.missing)
    return held
  }

  const output = (name: string, of: Domain, from: (run: Run) => Possible): Slot =>
    makeSlot({
      name: `${score.id}.${name}`,
      domain: of,
      parts,
      lists: scope.lists,
      entries: (run) => derive(run).entries,
      derive: (run, into) => {
        Object.assign(into, from(run))
      },
    })
  const slots = [
    output('total', domain, (run) => derive(run).total),
    output('highest', topDomain, (run) => derive(run).highest),
    output('before', domain, (run) => derive(run).before),
    ...(score.bands === undefined
      ? []
      : [
          bandSlot(
            score,
            parts,
            scope.lists,
            (run) => derive(run).total,
            (run) => derive(run).entries,
          ),
        ]),
  ]
  return { ...compiled, slots }
}

/** The band of the total: every band that the range touches. */
function bandSlot(
  score: ScoreDefinition,
  parts: readonly Slot[],
  lists: Lists,
  total: (run: Run) => Possible,
  entries: Slot['entries'],
): Slot {
  const edges = Object.entries(score.bands?.upTo ?? {})
    .map(([at, name]) => ({ at: Number(at), name }))
    .sort((a, b) => a.at - b.at)
  const names = [...edges.map(({ name }) => name), score.bands?.above ?? '']
  const bits = (low: number, high: number): number => {
    const from = edges.findIndex(({ at }) => low <= at)
    const to = edges.findIndex(({ at }) => high <= at)
    const first = from === -1 ? names.length - 1 : from
    const last = to === -1 ? names.length - 1 : to
    let mask = 0
    for (let i = first; i <= last; i++) mask |= 1 << i
    return mask
  }
  return makeSlot({
    name: `${score.id}.band`,
    domain: { kind: 'choice', of: names },
    parts,
    lists,
    entries,
    derive: (run, into) => {
      const { low, high, leanLow, leanHigh, causes } = total(run)
      into.could = bits(low, high)
      into.lean = bits(leanLow, leanHigh)
      into.causes = (into.could & (into.could - 1)) === 0 ? 0 : causes
    },
  })
}
