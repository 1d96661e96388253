import fc from 'fast-check'
import { inLondon, midnight } from '../values/calendar-oracle.js'
import { londonDayText, toInstant, toText, type Entry } from './records.js'

/** Where a resident is from a moment on. Before the first of them they live elsewhere. */
export interface Stretch {
  readonly from: number
  readonly where: 'here' | 'hospital' | 'leave' | 'gone' | 'dead'
}
export type Life = readonly Stretch[]

const minute = 60_000
const day = 86_400_000

/** What may follow what. */
const next: Readonly<Record<Stretch['where'], readonly Stretch['where'][]>> = {
  here: ['hospital', 'leave', 'gone', 'dead'],
  hospital: ['here', 'here', 'dead', 'gone'],
  leave: ['here'],
  gone: ['here'],
  dead: [],
}

/** A life in a home over the last two months, told by its turns; most of them within four weeks. */
export const anyLife = (asOf: string): fc.Arbitrary<Life> =>
  fc
    .tuple(
      fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 1, max: 90_000 })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }),
    )
    .map(([minutesAgo, turns]) => {
      const life: Stretch[] = []
      let where: Stretch['where'] | undefined
      for (const [i, ago] of minutesAgo.toSorted((a, b) => b - a).entries()) {
        const choices = where === undefined ? (['here'] as const) : next[where]
        where = choices[(turns[i] ?? 0) % Math.max(1, choices.length)]
        if (where === undefined) break
        life.push({ from: toInstant(asOf) - ago * minute, where })
      }
      return life
    })

/** The same as a record that lacks nothing. */
export function lifeRecord(life: Life): { stays: Entry; events: Entry; resident: Entry } {
  const stays: Entry[] = []
  const deaths: Entry[] = []
  life.forEach(({ from, where }, i) => {
    const at = toText(from)
    const before = life[i - 1]?.where
    const until = life[i + 1]?.from
    const endedAt = until === undefined ? {} : { endedAt: toText(until) }
    if (where === 'hospital') stays.push({ kind: 'hospitalStay', at, ...endedAt })
    else if (where === 'leave') stays.push({ kind: 'leave', at, ...endedAt })
    else if (where === 'gone') stays.push({ kind: 'movedOut', at })
    else if (where === 'dead') deaths.push({ kind: 'death', at })
    else if (before === undefined || before === 'gone') stays.push({ kind: 'movedIn', at })
  })
  const whole = { completeFrom: '2020-01-01', completeTo: '2026-12-08T09:00:00+00:00' }
  return {
    resident: { id: 'r1' },
    stays: { entries: stays, ...whole },
    events: { entries: deaths, ...whole },
  }
}

/** How many of the days before were spent so: each looked at in plain words. */
export function daysOf(life: Life, way: 'here' | 'hospital' | 'lived', asOf: string, days: number): number {
  const today = inLondon(toInstant(asOf)).toPlainDate()
  const whereAt = (moment: number): Stretch['where'] | undefined =>
    life.filter(({ from }) => from <= moment).at(-1)?.where
  const isLived = (where: Stretch['where'] | undefined): boolean =>
    where === 'here' || where === 'hospital' || where === 'leave'
  let found = 0
  for (let ago = 1; ago <= days; ago++) {
    const number = Math.round(Date.parse(`${today.subtract({ days: ago }).toString()}T00:00:00Z`) / day)
    const [start, end] = [midnight(number), midnight(number + 1) - 1]
    const turned = life.some(({ from, where }) => from >= start && from <= end && isLived(where))
    const at = whereAt(end)
    if (way === 'lived' ? isLived(at) || isLived(whereAt(start - 1)) || turned : at === way) found++
  }
  return found
}

/** The record with something of it not said: an hour, an entry with the claim to be whole, the claim, a sense. */
export function withheldFrom(
  record: ReturnType<typeof lifeRecord>,
  what: readonly number[],
): Readonly<Record<string, unknown>> {
  let stays: Readonly<Record<string, unknown>> = record.stays
  const entries = (): readonly Entry[] => (stays['entries'] ?? []) as readonly Entry[]
  const changed = (at: number, to: (entry: Entry) => Entry): void => {
    stays = { ...stays, entries: entries().map((entry, i) => (i === at ? to(entry) : entry)) }
  }
  for (const each of what) {
    const of = each % 6
    const at = Math.floor(each / 6) % Math.max(1, entries().length)
    if (of === 0)
      changed(at, (entry) => ({ ...entry, at: londonDayText(toInstant(asInstant(String(entry['at'])))) }))
    else if (of === 1)
      changed(at, (entry) =>
        typeof entry['endedAt'] === 'string' && entry['endedAt'] !== 'soon'
          ? { ...entry, endedAt: londonDayText(toInstant(asInstant(entry['endedAt']))) }
          : entry,
      )
    else if (of === 2) {
      const { completeFrom: _from, completeTo: _to, ...rest } = stays
      stays = { ...rest, entries: entries().filter((_entry, i) => i !== at) }
    } else if (of === 3) {
      const { completeFrom: _from, completeTo: _to, ...rest } = stays
      stays = rest
    } else if (of === 4) changed(at, (entry) => ({ ...entry, endedAt: 'soon' }))
    else stays = { ...stays, completeTo: '2026-11-25T12:00:00+00:00', entries: before(entries()) }
  }
  return { ...record, stays }
}

const asInstant = (text: string): string => (text.length === 10 ? `${text}T12:00:00Z` : text)

/** Only what the list then covers is surely in it. */
const before = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ at }) => String(at) < '2026-11-25T12:00:00' || String(at).length === 10)
