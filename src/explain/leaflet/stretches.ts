import type { Bands } from '../../facts/definition.js'

/** From edge to edge. Where a value counts in steps, both ends are values that it can have. */
export function stretches(
  { upTo = {}, below = {}, above }: Bands,
  step: number | undefined,
): readonly (readonly [number, string])[] {
  const edges = [
    ...Object.entries(upTo).map(([at, points]) => ({ at: Number(at), points, inclusive: true })),
    ...Object.entries(below).map(([at, points]) => ({ at: Number(at), points, inclusive: false })),
  ].sort((a, b) => a.at - b.at)
  const places = step === undefined ? 0 : Math.max(0, -Math.floor(Math.log10(step)))
  const counted = step !== undefined && step >= 0.1
  const moved = (at: number, by: number): string => (counted ? (at + by * step).toFixed(places) : String(at))
  const cells: (readonly [number, string])[] = []
  let low: { at: number; inclusive: boolean } | undefined
  for (const { at, points, inclusive } of edges) {
    const top = counted ? (inclusive ? moved(at, 0) : moved(at, -1)) : String(at)
    const bottom =
      low === undefined ? undefined : counted ? moved(low.at, low.inclusive ? 1 : 0) : String(low.at)
    if (bottom === undefined) cells.push([points, `${inclusive || counted ? 'up to' : 'below'} ${top}`])
    else if (bottom === top) cells.push([points, top])
    else if (counted) cells.push([points, `${bottom} to ${top}`])
    else
      cells.push([
        points,
        `${low?.inclusive === true ? 'above' : 'from'} ${bottom}, ${inclusive ? 'up to' : 'below'} ${top}`,
      ])
    low = { at, inclusive }
  }
  if (low !== undefined)
    cells.push([
      above,
      counted
        ? `${moved(low.at, low.inclusive ? 1 : 0)} or more`
        : `${low.inclusive ? 'above' : 'from'} ${String(low.at)}`,
    ])
  return cells
}
