import { listsOf, subjects, type Subject } from '../record/source.js'

/**
 * What of a record a fact reads, as bits: the lists, and the entries in them that it looks at (see `Marks`). Where a
 * record has none of these entries, the fact follows from how the lists stand: it need not be derived again for the
 * next resident of whom as much is said.
 */
export interface Lists {
  first: number
  rest: number
  /** Of these it counts from when exactly they are complete, not only whether they cover a window. */
  exactFirst: number
  exactRest: number
  /** A word and its bits, and the next: few have more than one. */
  readonly marks: number[]
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
export const bitsOfFirst = 30
export const bitsOfWord = 32

export const noLists = (): Lists => ({ first: 0, rest: 0, exactFirst: 0, exactRest: 0, marks: [] })

export const placeOf = (name: string): number => places.get(name) ?? 0

export function addList(into: Lists, name: string, exactly = false): void {
  const place = placeOf(name)
  const [first, rest] = place < bitsOfFirst ? [1 << place, 0] : [0, 1 << (place - bitsOfFirst)]
  into.first |= first
  into.rest |= rest
  if (!exactly) return
  into.exactFirst |= first
  into.exactRest |= rest
}

export function addMark({ marks }: Lists, mark: number): void {
  addWord(marks, Math.floor(mark / bitsOfWord), 1 << (mark % bitsOfWord))
}

function addWord(marks: number[], word: number, bits: number): void {
  for (let i = 0; i < marks.length; i += 2) {
    if (marks[i] === word) return void (marks[i + 1] = (marks[i + 1] ?? 0) | bits)
  }
  marks.push(word, bits)
}

export function addLists(into: Lists, more: Lists): void {
  into.first |= more.first
  into.rest |= more.rest
  into.exactFirst |= more.exactFirst
  into.exactRest |= more.exactRest
  const { marks } = more
  for (let i = 0; i < marks.length; i += 2) addWord(into.marks, marks[i] ?? 0, marks[i + 1] ?? 0)
}

/** Whether a fact can only be known once the other rules are answered. */
export const readsFindings = (lists: Lists): boolean => meet(lists, onlyFindings)

type Bits = Pick<Lists, 'first' | 'rest'>

export const meet = (a: Bits, b: Bits): boolean => ((a.first & b.first) | (a.rest & b.rest)) !== 0

const onlyFindings = noLists()
addList(onlyFindings, findings)

const own: Readonly<Record<Subject, Lists>> = { resident: noLists(), home: noLists() }
addList(own.resident, 'resident')
for (const subject of subjects) for (const list of listsOf(subject)) addList(own[subject], list)

/** Whose facts these are: those who have any of these lists. What reads the calendar alone is everybody's. */
export const subjectsOf = (lists: Lists): readonly Subject[] =>
  subjects.filter((subject) => meet(lists, own[subject]))

/** What is read of every record, whatever it says: derived each time. */
const always = noLists()
for (const name of ['resident', findings, 'residents']) addList(always, name)

/** Whether the record has, or may have, an entry that is looked at. */
export function isLoud(lists: Lists, marks: Int32Array): boolean {
  if (meet(lists, always)) return true
  const looked = lists.marks
  // Marked before the fact was compiled, a record does not say.
  for (let i = 0; i < looked.length; i += 2)
    if (((looked[i + 1] ?? 0) & (marks[looked[i] ?? 0] ?? -1)) !== 0) return true
  return false
}
