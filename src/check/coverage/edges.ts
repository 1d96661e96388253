import type { Change } from '../mutants/change.js'
import type { Share } from './outcomes.js'

/**
 * Both sides of every edge: of numeric comparisons, tests and windows. An example stands on a side when it
 * notices the edge moving past it; a side of which that is proved impossible needs none.
 */
export function edgesShown(
  mutants: readonly { readonly change: Change; readonly survives: boolean }[],
): Share {
  const sides = mutants.flatMap(({ change: { edge, missing }, survives }) =>
    edge === undefined ? [] : [{ missing, survives }],
  )
  const open = sides.filter(({ survives }) => survives)
  return { seen: sides.length - open.length, of: sides.length, missing: open.map(({ missing }) => missing) }
}
