import { Temporal } from 'temporal-polyfill'
import type { Entry, ListName } from './records.js'
import { londonDayText } from './records.js'

/** What a fact is on a complete and exact record; `unknown` where nothing was ever measured, or it is too old. */
export type Truth = number | string | boolean | readonly string[]

export interface Known {
  readonly now: number
  readonly today: string
  readonly of: (list: ListName, ...kinds: readonly string[]) => readonly (Entry & { readonly time: number })[]
}

export const hour = 3_600_000
const day = 86_400_000

export const dayOf = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day)
export const daysBack = (today: string, days: number): string => dayOf(today).subtract({ days }).toString()
export const monthsBack = (today: string, months: number): string =>
  dayOf(today).subtract({ months }).toString()

export const inHours = (known: Known, hours: number) => (entry: { time: number }) =>
  entry.time >= known.now - hours * hour
const sinceDay = (from: string) => (entry: { time: number }) => londonDayText(entry.time) >= from
export const inDays = (known: Known, days: number) => sinceDay(daysBack(known.today, days))
export const inMonths = (known: Known, months: number) => sinceDay(monthsBack(known.today, months))

export const newestFirst = <T extends { time: number }>(entries: readonly T[]): readonly T[] =>
  entries.toSorted((a, b) => b.time - a.time)
export const newest = <T extends { time: number }>(entries: readonly T[]): T | undefined =>
  newestFirst(entries)[0]
export const numberIn = (entry: Entry, field = 'value'): number => Number(entry[field])

export function daysSince({ today }: Known, entries: readonly { time: number }[]): number {
  const last = newest(entries)
  return last === undefined ? Infinity : daysBetween(londonDayText(last.time), today)
}

export const current = (entries: readonly (Entry & { time: number })[]): Truth => {
  const last = newest(entries)
  return last === undefined ? 'unknown' : numberIn(last)
}

/** The furthest of the readings that were taken. */
export const furthest = (of: 'max' | 'min', entries: readonly Entry[]): Truth =>
  entries.length === 0 ? 'unknown' : Math[of](...entries.map((each) => numberIn(each)))
