import type { Domain } from '../../values/possible.js'
import type { Located } from '../page.js'
import type { WrittenLine } from '../schema/score-page.js'
import type { Path, Saying } from '../written.js'
import type { Said } from './said.js'

interface Edge {
  readonly at: number
  readonly inclusive: boolean
  readonly points: number
  readonly path: Path
}

/** Bands: an open end, edges in order, and something that falls into each. */
export function bandFaults(
  said: Said,
  where: Located,
  path: Path,
  line: WrittenLine,
  domain: Domain | undefined,
): void {
  if (line.above === undefined) said.add(where, path, noAbove, 'key')
  if (line.upTo === undefined && line.below === undefined) said.add(where, path, noEdges, 'key')
  edgeFaults(said, where, [...path, 'upTo'])
  edgeFaults(said, where, [...path, 'below'])
  if (domain !== undefined && domain.kind !== 'number') return said.add(where, path, notANumber, 'key')
  const edges = edgesOf(line, path)
  const step = domain?.step
  let before: Edge | undefined
  for (const edge of edges) {
    const empty = before !== undefined && !holdsAny(before, edge, step)
    if (before?.at === edge.at && before.points === edge.points)
      said.add(where, before.path, givesNothing(edge), 'key')
    else if (empty) said.add(where, edge.path, unreachable(edge), 'key')
    else if (domain !== undefined && (edge.inclusive ? edge.at < domain.least : edge.at <= domain.least))
      said.add(where, edge.path, outside(edge, domain.least, domain.most), 'key')
    else if (domain !== undefined && (edge.inclusive ? edge.at >= domain.most : edge.at > domain.most))
      said.add(where, edge.path, outside(edge, domain.least, domain.most), 'key')
    before = edge
  }
}

/** The edges of one block as they were written: rising, each once. */
export function edgeFaults(said: Said, where: Located, path: Path): void {
  let before = -Infinity
  for (const key of where.keys(path)) {
    const edge = Number(key)
    const at = [...path, key]
    if (edge < before) said.add(where, at, notRising(key, before), 'key')
    before = Math.max(before, edge)
  }
}

const edgesOf = ({ upTo = {}, below = {} }: WrittenLine, path: Path): readonly Edge[] =>
  [
    ...Object.entries(below).map(([at, points]) => ({
      at: Number(at),
      inclusive: false,
      points,
      path: [...path, 'below', at],
    })),
    ...Object.entries(upTo).map(([at, points]) => ({
      at: Number(at),
      inclusive: true,
      points,
      path: [...path, 'upTo', at],
    })),
  ].sort((a, b) => a.at - b.at || Number(a.inclusive) - Number(b.inclusive))

/** Whether a value of this precision can lie after the one edge and within the other. */
function holdsAny(before: Edge, edge: Edge, step: number | undefined): boolean {
  if (edge.at === before.at) return edge.inclusive && !before.inclusive
  if (step === undefined) return true
  // In whole steps, so that 36.1 - 36.0 is one step of 0.1.
  const low = before.inclusive ? Math.floor(round(before.at / step)) + 1 : Math.ceil(round(before.at / step))
  const high = edge.inclusive ? Math.floor(round(edge.at / step)) : Math.ceil(round(edge.at / step)) - 1
  return low <= high
}

const round = (steps: number): number =>
  Math.abs(steps - Math.round(steps)) < 1e-6 ? Math.round(steps) : steps

const noAbove: Saying = {
  code: 'incomplete',
  message: 'nothing is said for values above the last edge',
  help: 'write `above:` with its points',
  expected: '`above`',
}
const noEdges: Saying = {
  code: 'incomplete',
  message: 'this line has no edges',
  help: 'write `upTo`, or `always` where every value gives the same',
  expected: '`upTo` or `below`',
}
const notANumber: Saying = {
  code: 'wrong-line',
  message: 'bands are for numbers',
  help: 'write `is` with points for each option',
  expected: '`is`',
}
const unreachable = ({ at }: Edge): Saying => ({
  code: 'unreachable',
  message: `nothing falls into the band that ends at ${at}`,
  help: 'take the edge out, or move it',
  seen: String(at),
  expected: 'a band that some value falls into',
})
const givesNothing = ({ at }: Edge): Saying => ({
  code: 'unreachable',
  message: `below and up to ${at} give the same points, so the \`below\` edge says nothing`,
  help: 'take it out',
  seen: String(at),
  expected: 'a band that some value falls into',
})
const outside = ({ at }: Edge, least: number, most: number): Saying => ({
  code: 'unreachable',
  message: `the edge ${at} cuts nothing off: the values go from ${least} to ${most}`,
  help: 'take the edge out, or move it',
  seen: String(at),
  expected: `an edge between ${least} and ${most}`,
})
const notRising = (key: string, before: number): Saying => ({
  code: 'unsorted-edges',
  message: `the edge ${key} stands after ${before}`,
  help: 'write the edges from low to high, as they are read aloud',
  seen: key,
  expected: `an edge above ${before}`,
})
