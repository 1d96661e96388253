import { least, most, optionsOf, type Domain, type Possible } from '../values/possible.js'
import { beyondDoubt, certain, leanPossible, possible } from '../values/truth.js'
import type { Bands, Line } from './definition.js'
import type { Scope } from './scope.js'
import type { Run, Slot } from './slot.js'

/** A range of points: at least `low`, at most `high`. */
export interface Span {
  low: number
  high: number
}

/** Which set of possible values is asked: all the data allow, or what we act on. */
export type Which = 'could' | 'lean'

/** The options that the choosing facts have in the case at hand, by fact name. */
export type Chosen = ReadonlyMap<string, string>

/** One line of a score: the points that a value of its fact can give. */
export interface CompiledLine {
  readonly name: string
  readonly slot: Slot | undefined
  /** What its cases ask, where it has cases and so no fact of its own. */
  readonly asks?: readonly Slot[]
  readonly chooses: readonly string[]
  span: (value: Possible | undefined, which: Which, chosen: Chosen, run: Run) => Span
  readonly most: number
}

interface Edge {
  readonly at: number
  readonly inclusive: boolean
  readonly points: number
}

export function compileLine(name: string, line: Line, scope: Scope): CompiledLine {
  if ('first' in line) return ladder(name, line.first, scope)
  if ('always' in line)
    return {
      name,
      slot: undefined,
      chooses: [],
      span: () => ({ low: line.always, high: line.always }),
      most: line.always,
    }
  const slot = scope.slot(name)
  if ('is' in line) return options(name, slot, line.is)
  if ('highestOf' in line) {
    scope.problem('`highestOf` names columns, so it stands only beside `choose`')
    return { name, slot, chooses: [], span: () => ({ low: 0, high: 0 }), most: 0 }
  }
  if (!('choose' in line)) {
    const bands = edgesOf(line)
    const at = (value: number): number => pointsAt(value, bands, line.above)
    return {
      name,
      slot,
      chooses: [],
      span: (value, which) => overRange(value, which, slot.domain, bands, at),
      most: mostOf(bands, line.above),
    }
  }
  return chosenLine(name, slot, line)
}

type Chooser = Extract<Line, { choose: unknown }>

/** Columns by other facts. `scale2, air` wants both; `scale1` holds whatever the breathing. */
function chosenLine(name: string, slot: Slot, line: Chooser): CompiledLine {
  const columns = Object.entries(line.columns).map(([key, column]) => ({
    wanted: key.split(',').map((word) => word.trim()),
    column,
  }))
  const find = (chosen: Chosen, instead?: string): Line | undefined => {
    const held = new Set(line.choose.map((fact) => chosen.get(fact) ?? ''))
    const own = columns.find(({ wanted }) =>
      wanted.every((word) => word === instead || (held.has(word) && instead === undefined)),
    )
    if (own !== undefined) return own.column
    // `highestOf: [scale2]` looks for the column of scale 2 under the same other facts.
    return columns.find(
      ({ wanted }) =>
        wanted.includes(instead ?? '') && wanted.every((word) => word === instead || held.has(word)),
    )?.column
  }
  const cache = new Map<string, { edges: readonly Edge[]; at: (value: number) => number }>()
  const resolve = (chosen: Chosen): { edges: readonly Edge[]; at: (value: number) => number } => {
    const key = line.choose.map((fact) => chosen.get(fact)).join('|')
    let found = cache.get(key)
    if (found === undefined) cache.set(key, (found = make(find(chosen), (other) => find(chosen, other))))
    return found
  }
  return {
    name,
    slot,
    chooses: line.choose,
    span: (value, which, chosen) => {
      const { edges, at } = resolve(chosen)
      return overRange(value, which, slot.domain, edges, at)
    },
    most: Math.max(
      ...columns.map(({ column }) =>
        'above' in column ? mostOf(edgesOf(column), column.above) : 'always' in column ? column.always : 0,
      ),
    ),
  }
}

function make(
  column: Line | undefined,
  other: (name: string) => Line | undefined,
): { edges: readonly Edge[]; at: (value: number) => number } {
  if (column !== undefined && 'highestOf' in column) {
    const parts = column.highestOf.map((name) => make(other(name), other))
    return {
      edges: parts.flatMap(({ edges }) => edges),
      at: (value) => Math.max(...parts.map(({ at }) => at(value))),
    }
  }
  if (column !== undefined && 'above' in column) {
    const edges = edgesOf(column)
    return { edges, at: (value) => pointsAt(value, edges, column.above) }
  }
  return { edges: [], at: () => (column !== undefined && 'always' in column ? column.always : NaN) }
}

const edgesOf = (bands: Bands): readonly Edge[] =>
  [
    ...Object.entries(bands.below ?? {}).map(([at, points]) => ({
      at: Number(at),
      inclusive: false,
      points,
    })),
    ...Object.entries(bands.upTo ?? {}).map(([at, points]) => ({ at: Number(at), inclusive: true, points })),
  ].sort((a, b) => a.at - b.at || Number(a.inclusive) - Number(b.inclusive))

function pointsAt(value: number, edges: readonly Edge[], above: number): number {
  for (const { at, inclusive, points } of edges) if (inclusive ? value <= at : value < at) return points
  return above
}

const mostOf = (edges: readonly Edge[], above: number): number =>
  Math.max(above, ...edges.map(({ points }) => points))

/** Points over a range: at its ends, at every edge inside, and between them. */
function overRange(
  value: Possible | undefined,
  which: Which,
  domain: Domain,
  edges: readonly Edge[],
  at: (value: number) => number,
): Span {
  const from = value === undefined ? least(domain) : which === 'could' ? value.low : value.leanLow
  const to = value === undefined ? most(domain) : which === 'could' ? value.high : value.leanHigh
  const span = { low: Infinity, high: -Infinity }
  include(span, at(from))
  if (from === to) return span
  include(span, at(to))
  let before = from
  for (const edge of edges) {
    if (edge.at <= from || edge.at >= to) continue
    include(span, at(edge.at))
    include(span, at((Math.max(before, edge.at - 1e6) + edge.at) / 2))
    before = edge.at
  }
  include(span, at((before + Math.min(to, before + 1e-7)) / 2))
  return span
}

function include(span: Span, points: number): void {
  if (points < span.low) span.low = points
  if (points > span.high) span.high = points
}

function options(name: string, slot: Slot, is: Readonly<Record<string, number>>): CompiledLine {
  const points = optionsOf(slot.domain).map((option) => is[option] ?? NaN)
  return {
    name,
    slot,
    chooses: [],
    span: (value, which, chosen) => {
      const fixed = chosen.get(name)
      if (fixed !== undefined) return { low: is[fixed] ?? NaN, high: is[fixed] ?? NaN }
      const bits = value === undefined ? -1 : which === 'could' ? value.could : value.lean
      const span = { low: Infinity, high: -Infinity }
      points.forEach((each, i) => {
        if ((bits & (1 << i)) !== 0) include(span, each)
      })
      return span
    },
    most: Math.max(...points),
  }
}

function ladder(
  name: string,
  rungs: readonly { points: number; when?: Parameters<Scope['decide']>[0] }[],
  scope: Scope,
): CompiledLine {
  const cases = rungs.map(({ points, when }) => ({
    points,
    decision: when === undefined ? undefined : scope.decide(when),
  }))
  return {
    name,
    slot: undefined,
    asks: [...new Set(cases.flatMap(({ decision }) => decision?.reads ?? []))],
    chooses: [],
    span: (_value, which, _chosen, run) => {
      const span = { low: Infinity, high: -Infinity }
      for (const { points, decision } of cases) {
        const truth = decision?.truth(run) ?? 15
        if ((truth & (which === 'could' ? possible : leanPossible)) !== 0) include(span, points)
        if ((truth & (which === 'could' ? beyondDoubt : certain)) !== 0) break
      }
      return span
    },
    most: Math.max(...rungs.map(({ points }) => points)),
  }
}
