import { endOfDay, londonDay, startOfDay } from '../values/london.js'
import type { Day } from '../values/day.js'
import { timeFrom, timeTo } from '../values/instant.js'
import type { MedicineMatch, MedicineRow, RouteGroup } from '../record/medicines.js'
import { Entry, type DaySpan, type Fields, type MedicineItem } from './entry.js'

export interface MedicineTable {
  /** The most medicines that one line may stand for: the ingredients of a combination. */
  readonly mostItems: number
  match: (
    asWritten: string | undefined,
    code: string | undefined,
    route: RouteGroup | undefined,
  ) => MedicineMatch
  mayBe: (route: RouteGroup | undefined) => ReadonlySet<string>
  classesOf: (row: MedicineRow) => ReadonlySet<string>
}

interface MedicineList {
  readonly entries?: readonly Fields[]
}

/** The current items of a medicines list: started (or not said), and not stopped, on the day. */
export function medicineItems(
  table: MedicineTable,
  list: MedicineList,
  asOfDay: Day,
  placeOf: (i: number) => number = (i) => i,
): readonly Entry[] {
  const entries: Entry[] = []
  list.entries?.forEach((line, index) => {
    if (!isCurrent(line, asOfDay)) return
    const asWritten = typeof line['asWritten'] === 'string' ? line['asWritten'] : undefined
    const code = typeof line['code'] === 'string' ? line['code'] : undefined
    const stated = typeof line['route'] === 'string' ? (line['route'] as RouteGroup) : undefined
    const match = table.match(asWritten, code, stated)
    const ingredients = match.recognised ? [] : ingredientsOf(line)
    // A name that nobody knows, or none: then the ingredients say what it is.
    const known = ingredients.map((each) => table.match(each, undefined, stated ?? match.route))
    const rows = match.recognised
      ? match.rows
      : known.flatMap(({ recognised, rows: [row] }) => (recognised ? [row] : [undefined]))
    const product =
      match.product?.medicine ?? (ingredients.length === 0 ? undefined : ingredients.join(' with '))
    const name = asWritten ?? code ?? product ?? 'a medicine without a name'
    const started = startOf(line, asOfDay)
    for (const row of rows.length === 0 ? [undefined] : rows) {
      const item: MedicineItem = {
        row,
        name,
        classes: row === undefined ? noClasses : table.classesOf(row),
        // Where the line and the medicine contradict each other about the route, it may be of any.
        mayBe: row === undefined ? table.mayBe(match.route) : undefined,
        route: match.route ?? row?.route,
        product,
        release: typeof line['release'] === 'string' ? line['release'] : match.release,
        form: typeof line['form'] === 'string' ? line['form'] : match.form,
        line,
        usedSince: started,
      }
      const from = Number.isFinite(started.from) ? startOfDay(started.from) : -Infinity
      entries.push(new Entry('medicines', 'line', placeOf(index), from, endOfDay(started.to), line, item))
    }
  })
  joinUse(entries)
  return entries
}

/** The ingredients that a line lists itself, by their ids in the medicines table. */
function ingredientsOf(line: Fields): readonly string[] {
  const listed = line['ingredients']
  return Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : []
}

const noClasses: ReadonlySet<string> = new Set()

function isCurrent(line: Fields, asOfDay: Day): boolean {
  const stopped = line['stoppedOn']
  if (typeof stopped === 'string' && londonDay(timeTo(stopped)) <= asOfDay) return false
  const started = line['startedOn']
  return !(typeof started === 'string' && londonDay(timeFrom(started)) > asOfDay)
}

/** Not recorded: it may have started at any time up to today. */
function startOf(line: Fields, asOfDay: Day): DaySpan {
  const started = line['startedOn']
  if (typeof started !== 'string') return { from: -Infinity, to: asOfDay }
  return { from: londonDay(timeFrom(started)), to: londonDay(timeTo(started)) }
}

/**
 * Unbroken use of an ingredient runs from the earliest start over all its current lines. A line whose start
 * is not recorded may reach further back, but never less far than the others.
 */
function joinUse(entries: readonly Entry[]): void {
  const earliest = new Map<string, DaySpan>()
  for (const { item } of entries) {
    if (item?.row === undefined) continue
    const known = earliest.get(item.row.medicine) ?? item.usedSince
    earliest.set(item.row.medicine, {
      from: Math.min(known.from, item.usedSince.from),
      to: Math.min(known.to, item.usedSince.to),
    })
  }
  for (const { item } of entries) {
    if (item?.row !== undefined) item.usedSince = earliest.get(item.row.medicine) ?? item.usedSince
  }
}
