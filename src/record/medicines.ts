import { medicineIndex } from './medicine-index.js'
import { readName, type WrittenName } from './medicine-name.js'
import type { MedicineRow } from './medicine-row.js'
import type { MedicineForm, Release } from './medicine-words.js'
import { boundBy, pickRow } from './medicine-pick.js'
import { countedRows } from './medicine-parts.js'
import { type RouteGroup, standsFor } from './route-group.js'

export type { MedicineRow } from './medicine-row.js'
export type { RouteGroup } from './route-group.js'

/** What a line of a chart was found to be. Nothing is guessed: a name is in the table or it is not. */
export interface MedicineMatch {
  /** What counts: the ingredients of a combination, or the row itself; empty when unrecognised. */
  readonly rows: readonly MedicineRow[]
  readonly recognised: boolean
  readonly by: 'code' | 'name' | 'brand' | 'none'
  /** The part of the text, or the code, that was found. */
  readonly matched: string
  /** The row that was named: one product, however many ingredients it has. */
  readonly product?: MedicineRow
  readonly strengthMg?: number
  readonly form?: MedicineForm
  readonly release?: Release
  /** The route it was looked up by: stated, else written, else usual. For `possibleClasses` when unrecognised. */
  readonly route?: RouteGroup
  /** Nothing said the route, so the usual one is taken; reports print it. */
  readonly routeAssumed: boolean
}

export interface MedicineMatcher {
  match: (
    asWritten: string | undefined,
    code: string | undefined,
    route: RouteGroup | undefined,
  ) => MedicineMatch
}

/** The same few hundred texts come back in every record of a home; more are forgotten, oldest first. */
const remembered = 5000
const longestRemembered = 500

/**
 * @example matcher.match('Timolol 0.25% eye drops', undefined, undefined).rows[0]?.classes // ['beta-blocker-eye']
 * @example matcher.match('amlodipine and ramipril', undefined, undefined).recognised // false: two medicines, no product
 */
export function createMedicineMatcher(rows: readonly MedicineRow[]): MedicineMatcher {
  // Made for the first name that is looked up: whoever only compiles a release need not wait for it.
  let made: ReturnType<typeof medicineIndex> | undefined
  const memory = new Map<string, MedicineMatch>()
  const find: MedicineMatcher['match'] = (asWritten, code, stated) => {
    const index = (made ??= medicineIndex(rows))
    const written = readName(asWritten ?? '')
    const byCode = code === undefined ? undefined : index.byCode(code)
    const byName = index.byName(written)
    // A code and a name that disagree: somebody is wrong, and we cannot know who.
    const disagree =
      byCode !== undefined && byName !== undefined && byCode.rows[0].medicine !== byName.rows[0].medicine
    const named = disagree ? undefined : (byCode ?? byName)
    if (named === undefined)
      return unrecognised(written, disagree ? undefined : boundBy(stated, written.route))
    const picked = pickRow(index.rowsOf(named.rows[0].medicine), named, stated, written.route)
    if (picked === undefined) return unrecognised(written, undefined)
    const { row, route, assumed } = picked
    const release = written.release ?? named.release ?? (route === 'patch' ? 'patch' : undefined)
    return freeze({
      rows: countedRows(row, index.rowsOf),
      recognised: true,
      by: named.by,
      matched: named.matched,
      product: row,
      ...asWrittenOf(written, row.ingredients.length === 0),
      ...(release !== undefined && { release }),
      route,
      routeAssumed: assumed,
    })
  }
  return {
    match(asWritten, code, route) {
      // The length keeps codes and texts apart, whatever characters they hold.
      const key = `${route ?? ''} ${code?.length ?? 0} ${code ?? ''}${asWritten ?? ''}`
      const known = memory.get(key)
      if (known !== undefined) return known
      const match = find(asWritten, code, route)
      if (key.length > longestRemembered) return match
      if (memory.size >= remembered) for (const oldest of memory.keys()) if (memory.delete(oldest)) break
      memory.set(key, match)
      return match
    },
  }
}

/** The classes an unrecognised line may belong to: those of any medicine by its route; all, where that is unknown. */
export function possibleClasses(
  route: RouteGroup | undefined,
  rows: readonly MedicineRow[],
): ReadonlySet<string> {
  const may = rows.filter((row) => route === undefined || route === 'other' || standsFor(row.route, route))
  return new Set(may.flatMap(({ classes }) => classes))
}

/** A lone strength beside a combination is that of nobody knows which part. */
const asWrittenOf = ({ strengthMg, form, release }: WrittenName, isOne: boolean): Partial<MedicineMatch> => ({
  ...(strengthMg !== undefined && isOne && { strengthMg }),
  ...(form !== undefined && { form }),
  ...(release !== undefined && { release }),
})

const unrecognised = (written: WrittenName, route: RouteGroup | undefined): MedicineMatch =>
  freeze({
    rows: [],
    recognised: false,
    by: 'none',
    matched: '',
    ...asWrittenOf(written, true),
    ...(route !== undefined && { route }),
    routeAssumed: false,
  })

function freeze(match: MedicineMatch): MedicineMatch {
  Object.freeze(match.rows)
  return Object.freeze(match)
}
