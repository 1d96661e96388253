import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { inLondon, midnight } from '../values/calendar-oracle.js'

/*
 * Records as a home would send them. A hidden record is all of the truth: complete lists, exact times, every
 * field. What a screening gets to see is the hidden record with some of it withheld: an hour, a field, an
 * entry and with it the claim that its list is complete, a name that nobody can read.
 */

export type Entry = Readonly<Record<string, unknown>>
export interface List {
  readonly entries: readonly Entry[]
  readonly completeFrom?: string
  readonly completeTo?: string
  readonly completeOf?: readonly string[]
  readonly complete?: boolean
}
export type ListName =
  'events' | 'reviews' | 'stays' | 'observations' | 'usual' | 'signs' | 'medicines' | 'diagnoses'
export type Lists = Readonly<Record<ListName, List>>
export interface Hidden {
  readonly asOf: string
  readonly lists: Lists
}

const minute = 60_000
const dayInMilliseconds = 86_400_000

const moments = [
  '2026-12-08T09:00:00+00:00',
  '2027-03-01T00:10:00+00:00',
  '2027-03-28T03:00:00+01:00',
  '2027-10-31T01:30:00+00:00',
  '2028-02-29T23:55:00+00:00',
]

export const toInstant = (text: string): number => Temporal.Instant.from(text).epochMilliseconds

export const toText = (instant: number): string => new Date(instant).toISOString()

const dayTexts = new Map<number, string>()

/** The London day of an instant. Asked for each entry many times, so remembered. */
export function londonDayText(instant: number): string {
  let text = dayTexts.get(instant)
  if (text === undefined) dayTexts.set(instant, (text = inLondon(instant).toPlainDate().toString()))
  return text
}

const dayNumberOf = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / dayInMilliseconds)

/** How long ago, in minutes: at and around the ends of the windows that the fixed selections use. */
const anyMinutesAgo = fc.oneof(
  fc.constantFrom(0, 1, 29, 30, 59, 60, 61, 719, 720, 721, 1439, 1440, 4319, 4320, 4321),
  fc.integer({ min: 0, max: 6000 }),
  fc.integer({ min: 0, max: 600_000 }),
)

/** Around the London midnights on which windows of days and months begin. */
const anyMidnightAgo = fc.record({
  days: fc.constantFrom(0, 1, 2, 3, 4, 7, 28, 29, 31, 32, 91, 92, 181, 182, 183, 184, 365, 366, 367),
  apart: fc.constantFrom(-1, 0, 1, 600),
})

function anyTime(asOf: string): fc.Arbitrary<string> {
  const now = toInstant(asOf)
  const today = dayNumberOf(londonDayText(now))
  return fc
    .oneof(
      anyMinutesAgo.map((ago) => now - ago * minute),
      anyMidnightAgo.map(({ days, apart }) => midnight(today - days) + apart * minute),
    )
    .map((instant) => toText(Math.min(instant, now)))
}

const anyPastDay = (asOf: string): fc.Arbitrary<string> =>
  anyTime(asOf).map((at) => londonDayText(toInstant(at)))

/** Behind or ahead: yesterday, today and tomorrow more often than others. */
const anyDayNear = (asOf: string): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(-1, 0, 1, 7, -7), fc.integer({ min: -400, max: 60 }))
    .map((days) => inLondon(toInstant(asOf)).toPlainDate().add({ days }).toString())

/** No two of a kind at one moment: which of them is the newest would be no part of the truth. */
const apart = (entries: readonly Entry[]): readonly Entry[] => {
  const seen = new Set<string>()
  return entries.filter(({ kind, at }) => {
    // A sign and a round that saw none, at one moment, contradict each other.
    const key = `${String(kind).replace('signRound', 'sign')} ${String(at)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function anyEvent(asOf: string): fc.Arbitrary<Entry> {
  const at = anyTime(asOf)
  const urgent = { at, episode: fc.constantFrom('e1', 'e2', 'e3') }
  const fall = fc.record({
    kind: fc.constant('fall'),
    at,
    injury: fc.constantFrom('none', 'minor', 'moderate', 'severe'),
    witnessed: fc.boolean(),
    minutesOnFloor: fc.constantFrom(0, 5, 59, 60, 61, 300),
  })
  return fc.oneof(
    { weight: 5, arbitrary: fall },
    fc.record({ kind: fc.constant('headKnock'), at }),
    fc.record({ kind: fc.constant('admission'), ...urgent }),
    fc.record({ kind: fc.constant('edVisit'), ...urgent }),
  )
}

function anyObservation(asOf: string): fc.Arbitrary<Entry> {
  const at = anyTime(asOf)
  const measured = (kind: string, value: fc.Arbitrary<number | string>): fc.Arbitrary<Entry> =>
    fc.record({ kind: fc.constant(kind), at, value })
  return fc.oneof(
    { weight: 3, arbitrary: measured('temperature', fc.constantFrom(35.9, 36.8, 37.9, 38, 38.1, 39.5)) },
    measured('breathing', fc.constantFrom('air', 'oxygen')),
    measured('systolicPressure', fc.constantFrom(88, 100, 120, 121, 150)),
    { weight: 2, arbitrary: measured('weight', fc.constantFrom(60, 57.1, 57, 56.9, 54, 66.6, 70)) },
  )
}

const anyReview = (asOf: string): fc.Arbitrary<Entry> =>
  fc.record({
    kind: fc.constant('review'),
    at: anyTime(asOf),
    of: fc.constantFrom('structured-medication-review', 'pain'),
    outcome: fc.constantFrom('done', 'refer'),
    nextDue: anyDayNear(asOf),
  })

const medicineNames = [
  'ibuprofen',
  'naproxen',
  'omeprazole',
  'diazepam',
  'amitriptyline',
  'oxybutynin',
  'warfarin',
  'co-amilofruse',
  'furosemide',
] as const

const anyMedicine = (asOf: string): fc.Arbitrary<Entry> =>
  fc
    .record({
      kind: fc.constant('line'),
      asWritten: fc.constantFrom(...medicineNames),
      route: fc.constant('oral'),
      regular: fc.boolean(),
      startedOn: anyPastDay(asOf),
      indications: fc.constantFrom(['epilepsy'], ['pain'], ['pain', 'epilepsy']),
      stoppedOn: fc.option(anyPastDay(asOf), { freq: 5, nil: undefined }),
    })
    .map(({ stoppedOn, ...line }) => (stoppedOn === undefined ? line : { ...line, stoppedOn }))

function anySign(asOf: string): fc.Arbitrary<Entry> {
  const at = anyTime(asOf)
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('sign'),
        at,
        sign: fc.constantFrom('sleepy', 'off-food', 'vomiting'),
        present: fc.constantFrom('yes', 'no'),
      }),
    },
    fc.record({
      kind: fc.constant('signRound'),
      at,
      group: fc.constant('soft'),
      noneSeen: fc.constant(true),
    }),
  )
}

const standing: readonly string[] = ['medicines', 'diagnoses']

const anyEntry = (asOf: string): Readonly<Record<ListName, fc.Arbitrary<Entry>>> => ({
  events: anyEvent(asOf),
  reviews: anyReview(asOf),
  stays: fc.record({ kind: fc.constant('movedIn'), at: anyTime(asOf) }),
  observations: anyObservation(asOf),
  usual: fc.record({
    kind: fc.constant('usualValue'),
    at: anyTime(asOf),
    of: fc.constant('systolicPressure'),
    value: fc.constantFrom(110, 140),
  }),
  signs: anySign(asOf),
  medicines: anyMedicine(asOf),
  diagnoses: fc.record({
    kind: fc.constant('diagnosis'),
    diagnosis: fc.constantFrom('dementia', 'parkinsons', 'epilepsy', 'gout'),
  }),
})

const listNames: readonly ListName[] = [
  'events',
  'reviews',
  'stays',
  'observations',
  'usual',
  'signs',
  'medicines',
  'diagnoses',
]

/** The whole truth about a resident; the lists that a test does not ask about stay empty. */
export const anyHidden = (about: readonly string[] = listNames): fc.Arbitrary<Hidden> =>
  fc.constantFrom(...moments).chain((asOf) => {
    const entry = anyEntry(asOf)
    const list = (name: ListName): fc.Arbitrary<List> => {
      const entries = fc.array(entry[name], { maxLength: about.includes(name) ? 6 : 0 })
      if (standing.includes(name)) return entries.map((all) => ({ entries: all, complete: true }))
      return entries.map((all) => ({ entries: apart(all), completeFrom: '2001-01-01', completeTo: asOf }))
    }
    const lists = Object.fromEntries(listNames.map((name) => [name, list(name)])) as Record<
      ListName,
      fc.Arbitrary<List>
    >
    return fc.record({ asOf: fc.constant(asOf), lists: fc.record(lists) })
  })

/** One thing withheld from whoever screens. Numbers choose an entry by their remainder. */
export type Withheld =
  | { readonly what: 'hour'; readonly list: ListName; readonly of: number }
  | { readonly what: 'field'; readonly list: ListName; readonly of: number; readonly field: string }
  | {
      readonly what: 'precision'
      readonly list: ListName
      readonly of: number
      readonly below: number
      readonly above: number
    }
  | {
      readonly what: 'sense'
      readonly list: ListName
      readonly of: number
      readonly how: 'field' | 'time' | 'kind'
    }
  | { readonly what: 'name'; readonly of: number }
  | {
      readonly what: 'entry'
      readonly list: Removable
      readonly of: number
      readonly says: 'nothing' | 'since' | 'until' | 'kinds'
    }
  | { readonly what: 'claim'; readonly list: ListName }
  | {
      readonly what: 'list'
      readonly list: ListName
      readonly absent: 'not-recorded' | 'not-visible' | undefined
    }

/** A reading that nobody recorded is no part of what a measurement list means; a fall nobody recorded happened. */
type Removable = 'events' | 'reviews' | 'medicines' | 'diagnoses'

const which = fc.nat({ max: 7 })

const lesser = {
  events: ['injury', 'witnessed', 'minutesOnFloor', 'episode'],
  reviews: ['outcome', 'nextDue'],
  medicines: ['route', 'regular', 'startedOn', 'indications'],
} as const

/** Something withheld, of the lists that a test asks about. */
export function anyWithheld(about: readonly string[] = listNames): fc.Arbitrary<Withheld> {
  const among = <T extends ListName>(...lists: readonly T[]): readonly T[] =>
    lists.filter((list) => about.includes(list))
  const dated = among('events', 'reviews', 'stays', 'observations', 'usual', 'signs')
  const measured = among('observations', 'events', 'usual')
  const removable = among('events', 'reviews', 'medicines', 'diagnoses')
  const claiming = among('events', 'reviews', 'stays', 'observations', 'medicines', 'diagnoses')
  const all = among(...listNames)
  const from = <T, Of>(
    lists: readonly T[],
    make: (list: fc.Arbitrary<T>) => fc.Arbitrary<Of>,
  ): readonly fc.Arbitrary<Of>[] => (lists.length === 0 ? [] : [make(fc.constantFrom(...lists))])
  return fc.oneof(
    ...from<ListName, Withheld>(dated, (list) => fc.record({ what: fc.constant('hour'), list, of: which })),
    ...(['events', 'reviews', 'medicines'] as const)
      .filter((list) => about.includes(list))
      .map((list) =>
        fc.record({
          what: fc.constant('field' as const),
          list: fc.constant(list),
          of: which,
          field: fc.constantFrom<string>(...lesser[list]),
        }),
      ),
    ...from<ListName, Withheld>(measured, (list) =>
      fc.record({
        what: fc.constant('precision'),
        list,
        of: which,
        below: fc.constantFrom(0, 0.1, 1, 5),
        above: fc.constantFrom(0, 0.1, 1, 5),
      }),
    ),
    ...from<ListName, Withheld>(all, (list) =>
      fc.record({
        what: fc.constant('sense'),
        list,
        of: which,
        how: fc.constantFrom('field', 'time', 'kind'),
      }),
    ),
    ...from<ListName, Withheld>(among('medicines'), () =>
      fc.record({ what: fc.constant('name'), of: which }),
    ),
    ...from<Removable, Withheld>(removable, (list) =>
      fc.record({
        what: fc.constant('entry'),
        list,
        of: which,
        says: fc.constantFrom('nothing', 'since', 'until', 'kinds'),
      }),
    ),
    ...from<ListName, Withheld>(claiming, (list) => fc.record({ what: fc.constant('claim'), list })),
    ...from<ListName, Withheld>(removable, (list) =>
      fc.record({
        what: fc.constant('list'),
        list,
        absent: fc.constantFrom('not-recorded', 'not-visible', undefined),
      }),
    ),
  )
}

type Draft = { -readonly [Part in keyof List]: List[Part] }

/** The record that a screening gets to see: every entry of the hidden one is withheld in place, then removed. */
export function seen({ lists }: Hidden, withheld: readonly Withheld[]): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = { resident: { id: 'r1', birthDate: '1940-02-29' } }
  for (const name of Object.keys(lists) as ListName[]) {
    const own = withheld.filter((each) => ('list' in each ? each.list : 'medicines') === name)
    const absent = own.find((each) => each.what === 'list')
    if (absent?.what === 'list') {
      if (absent.absent !== undefined) record[name] = { absent: absent.absent }
      continue
    }
    record[name] = seenList(lists[name], own)
  }
  return record
}

function seenList(list: List, withheld: readonly Withheld[]): List {
  const { length } = list.entries
  if (length === 0) return withoutClaim(list, withheld)
  const at = (of: number): number => of % length
  const removed = new Map<number, string>()
  for (const each of withheld)
    if (each.what === 'entry' && !removed.has(at(each.of))) removed.set(at(each.of), each.says)
  const blurred = list.entries.map((entry, i) =>
    withheld
      .filter((each) => 'of' in each && at(each.of) === i)
      .reduce<Entry>((left, each) => less(left, each), entry),
  )
  const gone = list.entries.filter((_entry, i) => removed.has(i))
  const draft: Draft = {
    ...withoutClaim(list, withheld),
    entries: blurred.filter((_entry, i) => !removed.has(i)),
  }
  if (gone.length > 0) withdraw(draft, gone, [...removed.values()][0] ?? 'nothing')
  return draft
}

function withoutClaim(list: List, withheld: readonly Withheld[]): List {
  if (!withheld.some(({ what }) => what === 'claim')) return list
  return list.complete === undefined ? { entries: list.entries } : { entries: list.entries, complete: false }
}

/** A list that lost entries takes back its claim to be complete, as far as it must. */
function withdraw(list: Draft, gone: readonly Entry[], says: string): void {
  if (list.complete !== undefined) {
    list.complete = false
    return
  }
  const { completeFrom, completeTo } = list
  delete list.completeFrom
  delete list.completeTo
  if (completeFrom === undefined || completeTo === undefined || says === 'nothing') return
  const times = gone.map(({ at }) => toInstant(String(at)))
  const kinds = [...new Set(gone.map(({ kind }) => String(kind)))]
  if (says === 'since' && Math.max(...times) < toInstant(completeTo)) {
    list.completeFrom = toText(Math.max(...times) + 1)
    list.completeTo = completeTo
  }
  // Within five minutes of the screening a list counts as complete up to it.
  if (says === 'until' && Math.min(...times) < toInstant(completeTo) - 6 * minute) {
    list.completeFrom = completeFrom
    list.completeTo = toText(Math.min(...times) - 1)
  }
  const left = ['fall', 'headKnock', 'admission', 'edVisit'].filter((kind) => !kinds.includes(kind))
  if (says === 'kinds' && !kinds.includes('review')) {
    list.completeFrom = completeFrom
    list.completeTo = completeTo
    list.completeOf = left
  }
}

/** The same entry, less well known. */
function less(entry: Entry, withheld: Withheld): Entry {
  switch (withheld.what) {
    case 'hour':
      return typeof entry['at'] === 'string' && entry['at'].length > 10
        ? { ...entry, at: londonDayText(toInstant(entry['at'])) }
        : entry
    case 'field':
      return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== withheld.field))
    case 'precision':
      return blurredNumber(entry, withheld.below, withheld.above)
    case 'sense':
      if (withheld.how === 'time') return { ...entry, at: 'some day' }
      return withheld.how === 'kind' ? { ...entry, kind: 'illegible' } : { ...entry, illegible: true }
    case 'name':
      return { ...entry, asWritten: 'zzqx 5 mg' }
    case 'entry':
    case 'claim':
    case 'list':
      return entry
  }
}

function blurredNumber(entry: Entry, below: number, above: number): Entry {
  const field = 'minutesOnFloor' in entry ? 'minutesOnFloor' : 'value'
  const value = entry[field]
  if (typeof value !== 'number') return entry
  const whole =
    field === 'minutesOnFloor' || entry['kind'] === 'systolicPressure' || entry['kind'] === 'usualValue'
  const [down, up] = whole ? [Math.floor(below), Math.floor(above)] : [below, above]
  const round = (number: number): number => Number(number.toFixed(1))
  return { ...entry, [field]: { atLeast: Math.max(0, round(value - down)), atMost: round(value + up) } }
}
