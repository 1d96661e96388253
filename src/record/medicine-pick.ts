import type { NamedMedicine } from './medicine-index.js'
import type { MedicineRow } from './medicine-row.js'
import { actsOnWholeBody, type RouteGroup, standsFor } from './route-group.js'

export interface Picked {
  readonly row: MedicineRow
  readonly route: RouteGroup
  /** Nothing on the line says the route: it is the usual one. */
  readonly assumed: boolean
}

/**
 * The row of a medicine for a line: by the route stated, else by the one its words suggest, else the row whose
 * brand was written, else the usual one. Undefined where a local route would clear the medicine of its classes
 * against the rest of the line ("amlodipine cream"; "diclofenac tablets", stated to be topical): then something
 * is wrong, and nothing may be concluded from it.
 */
export function pickRow(
  all: readonly MedicineRow[],
  named: NamedMedicine,
  stated: RouteGroup | undefined,
  written: RouteGroup | undefined,
): Picked | undefined {
  const own = named.rows.length < all.length ? named.rows : []
  const first = stated === 'topical' && written === 'patch' ? 'patch' : stated
  const routes = [first, written].filter((route) => route !== undefined && route !== 'other')
  const isLocal = routes.some((route) => !actsOnWholeBody(route))
  if (isLocal && hidesTablets(all, own, stated, written)) return undefined
  for (const route of routes) {
    const row = rowFor(route, all, own)
    const isPatch = route === 'topical' && row?.route === 'patch'
    if (row !== undefined) return { row, route: isPatch ? 'patch' : route, assumed: false }
  }
  const [usual] = named.rows
  // A cream may well be meant for the eye or the mouth, but not to replace a tablet.
  if (isLocal && swallowedOrInjected.has(usual.route)) return undefined
  return { row: usual, route: usual.route, assumed: routes.length > 0 || own.length !== 1 }
}

/** The row of an ingredient for a combination of this route. */
export const ingredientRow = (rows: readonly MedicineRow[], route: RouteGroup): MedicineRow | undefined =>
  rowFor(route, rows, []) ?? rows[0]

/** What bounds an unrecognised line: its route, unless the words speak of another way into the body. */
export function boundBy(
  stated: RouteGroup | undefined,
  written: RouteGroup | undefined,
): RouteGroup | undefined {
  if (stated === undefined || written === undefined) return stated ?? written
  const agree = actsOnWholeBody(stated) === actsOnWholeBody(written) || standsFor(written, stated)
  return agree ? stated : undefined
}

const swallowedOrInjected: ReadonlySet<RouteGroup> = new Set([
  'oral',
  'tube',
  'injection',
  'infusion',
  'patch',
])

function rowFor(
  route: RouteGroup,
  all: readonly MedicineRow[],
  own: readonly MedicineRow[],
): MedicineRow | undefined {
  const patch = route === 'topical' ? own.find((row) => row.route === 'patch') : undefined
  return (
    patch ??
    all.find((row) => row.route === route) ??
    own.find((row) => standsFor(row.route, route)) ??
    all.find((row) => standsFor(row.route, route))
  )
}

/** Said to be local, but the words speak of tablets or the like, and the medicine is to be had as both. */
function hidesTablets(
  all: readonly MedicineRow[],
  own: readonly MedicineRow[],
  stated: RouteGroup | undefined,
  written: RouteGroup | undefined,
): boolean {
  if (stated === undefined || written === undefined || standsFor(written, stated)) return false
  if (actsOnWholeBody(stated) || !actsOnWholeBody(written) || own.some((row) => row.route === stated))
    return false
  return [stated, written].every((route) => all.some((row) => standsFor(row.route, route)))
}
