import type { Instant } from '../values/instant.js'
import { ageInWords, whenInWords } from './dates-in-words.js'
import type { EntryRef, FactValue, Reason } from './report.js'
import type { Part } from './answer-tree.js'
import { valueInWords } from './value-in-words.js'
import { inFewWords, type RuleRef, type Words } from './words.js'

/** What a reader has at hand: the release's words, the moment of the screening, and whose private facts these are. */
export interface Reading {
  readonly words: Words
  readonly asOf: Instant
  readonly rule?: RuleRef
}

/**
 * One reason as a sentence would say it, without its full stop: the fact, what it is, on what it rests.
 *
 * @example 'NEWS2: 13 (today 08:52: respiration rate 26 a minute, oxygen saturation 93%, breathing air)'
 */
export function reasonInWords(reason: Reason, reading: Reading): string {
  const { fact, value } = reason
  if (isSet(value)) return setInWords(reason, value, reading)
  return `${reading.words.fact(fact, reading.rule)}: ${standing(reason, reading)}${inBrackets(reason.entries, reading, said(reason))}`
}

/** A fact that another is made of. */
export const partInWords = ({ fact, value, unit, entries }: Part, reading: Reading): string =>
  `${reading.words.fact(fact, reading.rule)}: ${valueInWords(value, unit)}${inBrackets(entries, reading, said({ value }))}`

/** What it is; and where it is acted on without being settled, what it is taken as and why. */
function standing({ value, unit, leaning, takenAs, entries }: Reason, { asOf }: Reading): string {
  const known = valueInWords(value, unit)
  if (leaning === undefined || takenAs === undefined) return known
  const taken = valueInWords(takenAs, unit)
  if (leaning === 'old') {
    const newest = newestOf(entries)
    return `${taken}, but ${newest === undefined ? 'an old value' : `${ageInWords(newest, asOf)} old`}: check it again`
  }
  if (leaning === 'counted') return `${taken}, although part of it is not recorded`
  return known === 'not known' ? `not recorded, so taken as ${taken}` : `${known}, so taken as ${taken}`
}

/** Which members, and when each was noticed; of medicines, which ones they are. */
function setInWords(reason: Reason, value: Members, reading: Reading): string {
  const { fact, limit, leaning, takenAs, entries } = reason
  const members = membersOf(takenAs !== undefined && isSet(takenAs) ? takenAs : value, limit, fact, reading)
  const newest = newestOf(entries)
  const age =
    leaning === 'old' && newest !== undefined
      ? `, but ${ageInWords(newest, reading.asOf)} old: check it again`
      : ''
  if (entries.some(({ list }) => list === 'medicines'))
    return `${members}${age}${inBrackets(entries, reading)}`
  const times = [
    ...new Set(entries.flatMap(({ at }) => (at === undefined ? [] : [whenInWords(at, reading.asOf)]))),
  ]
  return `${members}${age}${times.length === 0 ? '' : ` (${times.join(', ')})`}`
}

const newestOf = (entries: readonly EntryRef[]): string | undefined =>
  entries
    .flatMap(({ at }) => (at === undefined ? [] : [at]))
    .reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)

type Members = Extract<FactValue, { in: readonly string[] }>

const isSet = (value: FactValue): value is Members =>
  typeof value === 'object' && value !== null && 'in' in value

/** Of a set, the members that the comparison names: those in, those that may be, or that none of them is. */
function membersOf(value: Members, limit: unknown, fact: string, { words, rule }: Reading): string {
  const named = new Set((Array.isArray(limit) ? limit : [limit]).map(String))
  const list = (names: readonly string[], joined: string): string =>
    names.map((name) => words.member(name, fact, rule)).join(joined)
  const held = value.in.filter((name) => named.has(name))
  const maybe = value.maybe.includes('anything') ? [...named] : value.maybe.filter((name) => named.has(name))
  if (held.length > 0) return list(held, ', ')
  return maybe.length > 0
    ? `perhaps ${list(maybe, ' or ')}`
    : `no ${list([...named], ' or ').replace(/^an? /, '')}`
}

/** What need not be said again of an entry: a reading whose value is the fact's own. */
const said = ({ value }: Pick<Reason, 'value'>): string | undefined =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : undefined

const mostShown = 7

/** The entries behind a reason, those of one time together. */
function inBrackets(entries: readonly EntryRef[], reading: Reading, already?: string): string {
  if (entries.length === 0) return ''
  const [only] = entries
  if (entries.length === 1 && only?.at !== undefined && only.says === already && already !== undefined) {
    return ` (${whenInWords(only.at, reading.asOf)})`
  }
  const shown = entries.slice(0, mostShown)
  const groups = new Map<string, string[]>()
  for (const entry of shown) {
    const at = entry.at === undefined ? '' : whenInWords(entry.at, reading.asOf)
    groups.set(at, [...(groups.get(at) ?? []), entryInWords(entry, reading.words)])
  }
  const parts = [...groups].map(([at, said]) => {
    const once = [...new Set(said)].join(', ')
    if (at === '') return once
    return said.length === 1 ? `${once}, ${at}` : `${at}: ${once}`
  })
  const more = entries.length - shown.length
  return ` (${parts.join('; ')}${more === 0 ? '' : ` and ${String(more)} more`})`
}

/** An entry without its time: `respiration rate 26 a minute`, `Naproxen 250mg tablets`. */
function entryInWords({ list, kind, of, says, unit, absent }: EntryRef, words: Words): string {
  if (list === 'medicines') return says ?? 'a medicine'
  const what = of === undefined ? inFewWords(kind ?? list) : thingInWords(list, kind, of, words)
  if (absent !== undefined) return `${what}: ${inFewWords(absent)}`
  if (says === undefined) return what
  if (list === 'signs')
    return says === 'yes' ? what : says === 'no' ? `${what}: not seen` : `${what}: ${says}`
  const number = Number(says)
  if (!Number.isNaN(number) && says !== '') return `${what} ${valueInWords(number, unit)}`
  return says === 'true' ? what : `${what}: ${says === 'false' ? 'no' : inFewWords(says)}`
}

function thingInWords(list: string, kind: string | undefined, of: string, words: Words): string {
  if (list === 'signs' || list === 'diagnoses' || list === 'instruments') return words.thing(of, list)
  return list === 'reviews' ? inFewWords(of) : `${inFewWords(kind ?? list)}: ${inFewWords(of)}`
}
