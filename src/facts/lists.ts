import { listsOf, subjects, type Subject } from '../record/source.js'

/**
 * Which lists of a record a fact reads, as bits. Of a list that a record does not have, everything is always
 * unknown in the same way: facts that read only such lists need not be derived again for the next resident.
 */
export interface Lists {
  first: number
  rest: number
}

/** The resident's own fields and the calendar: always there, so what reads them is derived each time. */
export type Always = 'resident' | 'today'

/** What the first pass over the rules has raised: there only in the second. */
const findings = 'findings'

const names: readonly string[] = [
  'resident' satisfies Always,
  'today' satisfies Always,
  ...subjects.flatMap(listsOf),
]
const places: ReadonlyMap<string, number> = new Map(names.map((name, i) => [name, i]))
/** Bits that keep a number a small integer. */
const bits = 30

export const noLists = (): Lists => ({ first: 0, rest: 0 })

export function addList(into: Lists, name: string): void {
  const place = places.get(name) ?? 0
  if (place < bits) into.first |= 1 << place
  else into.rest |= 1 << (place - bits)
}

export function addLists(into: Lists, more: Lists): void {
  into.first |= more.first
  into.rest |= more.rest
}

/** Whether a fact can only be known once the other rules are answered. */
export const readsFindings = (lists: Lists): boolean => meet(lists, onlyFindings)

export const meet = (a: Lists, b: Lists): boolean => ((a.first & b.first) | (a.rest & b.rest)) !== 0

const onlyFindings = noLists()
addList(onlyFindings, findings)

const own: Readonly<Record<Subject, Lists>> = { resident: noLists(), home: noLists() }
addList(own.resident, 'resident')
for (const subject of subjects) for (const list of listsOf(subject)) addList(own[subject], list)

/** Whose facts these are: those who have any of these lists. What reads the calendar alone is everybody's. */
export const subjectsOf = (lists: Lists): readonly Subject[] =>
  subjects.filter((subject) => meet(lists, own[subject]))
