import { placesIn } from '../facts/dated-entries.js'
import type { ReleaseTables } from '../pages/rule.js'
import type { NotUsed } from '../record/not-used.js'
import type { Issue } from '../values/issue.js'

type Own = Readonly<Record<string, unknown>>
type Instruments = ReleaseTables['instruments']

const none: readonly NotUsed[] = Object.freeze([])

/**
 * The record without the totals that their instruments do not go to, as the release's table says: a 25 on a
 * scale that ends at 20 belongs to another scale, and would otherwise count as a good one. The entry stays with
 * any total that there is, so that an earlier one settles nothing.
 */
export function withoutImpossibleTotals(
  assessment: Own,
  table: Instruments,
): { readonly assessment: Own; readonly halfUsed: readonly NotUsed[] } {
  const list = assessment['instruments'] as { readonly entries?: readonly Own[] } | undefined
  if (list?.entries === undefined) return { assessment, halfUsed: none }
  const halfUsed: NotUsed[] = []
  const placeOf = placesIn('instruments', (assessment['notUsed'] ?? none) as readonly NotUsed[])
  const entries = list.entries.map((entry, index) => {
    const row = table.find(({ instrument }) => instrument === entry['tool'])
    const issue = row && faultOf(entry, row)
    if (issue === undefined) return entry
    const { id, at } = entry
    halfUsed.push({
      list: 'instruments',
      index: placeOf(index),
      ...(typeof id === 'string' && { id }),
      kind: 'instrument',
      ...(typeof at === 'string' && { at }),
      reason: 'faulty',
      issues: [issue],
    })
    return { ...entry, total: { atLeast: row?.least, atMost: row?.most } }
  })
  if (halfUsed.length === 0) return { assessment, halfUsed: none }
  return { assessment: { ...assessment, instruments: { ...list, entries } }, halfUsed }
}

/** A total may be a number, or a bound: at least so much, at most so much. */
function faultOf({ total }: Own, { title, least, most }: Instruments[number]): Issue | undefined {
  if (least === undefined || most === undefined) return undefined
  const { atLeast: low, atMost: high } = boundsOf(total)
  if ((low ?? least) <= most && (high ?? most) >= least) return undefined
  return {
    code: 'out-of-range',
    message: `the total of ${title} is ${String(low ?? high)}, outside ${String(least)} to ${String(most)}`,
    help: 'check the total, and which scale it was; it counts as not known until then',
  }
}

const boundsOf = (total: unknown): { readonly atLeast?: number; readonly atMost?: number } =>
  typeof total === 'number'
    ? { atLeast: total, atMost: total }
    : typeof total === 'object'
      ? { ...total }
      : {}
