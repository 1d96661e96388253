import type { Report } from '../../explain/report.js'

type Plain = Readonly<Record<string, unknown>>

/** Whole numbers, one after the other. */
export type Random = () => number

interface RecordList {
  readonly entries: readonly Plain[]
}

const isList = (value: unknown): value is RecordList =>
  typeof value === 'object' && value !== null && 'entries' in value

/** Every entry with an id of its own. */
export const numbered = (record: Plain): Plain =>
  listsOf(record, (list, name) => ({
    ...list,
    entries: list.entries.map((entry, i) => ({ ...entry, id: `${name} ${String(i)}` })),
  }))

/** One entry of every list twice, its fields the other way round. */
export const repeated = (record: Plain, which: number): Plain =>
  listsOf(record, (list) => {
    const entry = list.entries[which % Math.max(1, list.entries.length)]
    return entry === undefined
      ? list
      : { ...list, entries: [...list.entries, Object.fromEntries(Object.entries(entry).reverse())] }
  })

/** The same record with its lists, entries and fields in another order. */
export function reordered(record: Plain, random: Random): Plain {
  const mixed = (of: Plain): Plain => Object.fromEntries(shuffled(Object.entries(of), random))
  return mixed(
    listsOf(record, (list) => mixed({ ...list, entries: shuffled(list.entries, random).map(mixed) })),
  )
}

const listsOf = (record: Plain, change: (list: RecordList, name: string) => Plain | RecordList): Plain =>
  Object.fromEntries(
    Object.entries(record).map(([name, list]) => [name, isList(list) ? change(list, name) : list]),
  )

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  const mixed: T[] = []
  while (left.length > 0) mixed.push(...left.splice(random() % left.length, 1))
  return mixed
}

/** Where an entry stands is its place in what came in, which is another one in another order. */
export const withoutPlaces = (report: Report): unknown =>
  JSON.parse(
    JSON.stringify(report, (key, value: unknown) => {
      if (key === 'index') return undefined
      if ((key === 'entries' || key === 'notUsed') && Array.isArray(value))
        return value
          .map((each: unknown) =>
            JSON.stringify(each, (inner, part: unknown) => (inner === 'index' ? undefined : part)),
          )
          .sort()
      return value
    }),
  )
