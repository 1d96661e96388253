import type { Example } from '../../pages/reading-matter.js'
import { detail, item, type Item } from '../outline.js'
import { capital } from '../question-outline.js'
import { inFewWords, type RuleRef } from '../words.js'
import { valueInWords } from '../value-in-words.js'
import type { FactValue } from '../report.js'
import type { Shelf } from './shelf.js'

/** As many as a leaflet has room for. */
const mostShown = 6

/**
 * Examples, each name once: of a family, the first row's, and how many rows it stands for. A leaflet shows the first
 * of each outcome, then the first of them all.
 */
export function exampleItems(
  examples: readonly Example[],
  file: string,
  shelf: Shelf,
  rule: RuleRef,
): readonly Item[] {
  const byName = new Map<string, Example[]>()
  for (const example of examples) byName.set(example.name, [...(byName.get(example.name) ?? []), example])
  const all = [...byName.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, rows: others.length + 1 }],
  )
  const outcomes = new Set<string>()
  const telling = all.filter(({ first }) => {
    const outcome = outcomeOf(first.expect)
    return !outcomes.has(outcome) && outcomes.add(outcome)
  })
  const shown = new Set([...telling, ...all].slice(0, Math.max(mostShown, telling.length)))
  const more = all.length - shown.size
  return [
    ...all.filter((each) => shown.has(each)).map(({ first, rows }) => exampleItem(first, rows, shelf, rule)),
    ...(more === 0 ? [] : [item(`And ${String(more)} more in ${file}.`)]),
  ]
}

function exampleItem(example: Example, rows: number, shelf: Shelf, rule: RuleRef): Item {
  const details = [...givenLines(example, shelf, rule), ...residentLines(example)]
  if (rows > 1) details.push(`So for ${String(rows)} rows; these are the figures of the first.`)
  return item(
    `${capital(outcomeInWords(example.expect))}: ${example.name}.`,
    undefined,
    details.map((text) => detail('plain', text)),
  )
}

const outcomeOf = (expect: unknown): string =>
  typeof expect === 'object' && expect !== null
    ? 'outcome' in expect
      ? String(expect.outcome)
      : 'handled' in expect
        ? String(expect.handled)
        : 'total'
    : String(expect)

/** What an example of a rule or handling page expects; one of a score names its outputs instead. */
interface Expected {
  readonly outcome?: string
  readonly within?: string
  readonly perhaps?: string
  readonly handled?: boolean
}

/** @example outcomeInWords({ outcome: 'raised', within: '28 days' }) // 'raised, 28 days' */
function outcomeInWords(expect: unknown): string {
  if (typeof expect !== 'object' || expect === null) return inFewWords(String(expect))
  const { outcome, within, handled, perhaps } = expect as Expected
  if (typeof handled === 'boolean') return handled ? 'the plan counts' : 'the plan changes nothing'
  if (outcome === undefined)
    return Object.entries(expect)
      .map(([name, value]) => `${inFewWords(name)} ${expectedInWords(value)}`)
      .join(', ')
  const parts = [inFewWords(outcome)]
  if (within !== undefined) parts.push(within)
  if (perhaps !== undefined) parts.push(`perhaps ${perhaps}`)
  return parts.join(', ')
}

/** Of what a figure is told beside it, each by its name; a range without an upper end has none. */
function expectedInWords(value: unknown): string {
  if (Array.isArray(value))
    return value[1] === null ? `${String(value[0])} or more` : value.map(String).join(' to ')
  if (typeof value !== 'object' || value === null) return inFewWords(String(value))
  return Object.entries(value)
    .map(([name, each]) => `${inFewWords(name)} ${expectedInWords(each)}`)
    .join(', ')
}

/** What an example or a promise gives, fact by fact. */
export function givenLines(
  { given, residents }: Pick<Example, 'given' | 'residents'>,
  shelf: Shelf,
  rule: RuleRef,
): readonly string[] {
  if (residents !== undefined)
    return residents.flatMap((each, i) =>
      givenLines({ given: each }, shelf, rule).map((line) => `Resident ${String(i + 1)}: ${line}`),
    )
  if (given === undefined) return []
  const all = Object.entries(given).map(
    ([fact, value]) => `${shelf.fact(fact, rule)}: ${givenInWords(fact, value, shelf, rule)}`,
  )
  return all.length === 0 ? ['Nothing is known.'] : [`${all.join('; ')}.`]
}

export function givenInWords(fact: string, value: unknown, shelf: Shelf, rule: RuleRef): string {
  const domain = shelf.domain(fact, rule)
  const member = (name: unknown): string => shelf.words.member(String(name), fact, rule)
  if (domain?.kind === 'set') {
    const { in: held = [], maybe = [] } = (Array.isArray(value) ? { in: value as string[] } : value) as {
      readonly in?: readonly string[]
      readonly maybe?: readonly string[]
    }
    const parts = [...held.map(member), ...maybe.map((name) => `perhaps ${member(name)}`)]
    return parts.length === 0 ? 'none' : parts.join(', ')
  }
  if (Array.isArray(value))
    return domain?.kind === 'choice' || domain?.kind === 'boolean'
      ? value.map((each) => valueInWords(each as FactValue)).join(' or ')
      : value.map(String).join(' to ')
  if (typeof value === 'number') return valueInWords(value, shelf.unit(fact, rule))
  return valueInWords(value as FactValue)
}

/** A record in a line for each of its lists: `falls: 10 days ago; 2 days ago`. */
export const residentLines = ({ resident }: Pick<Example, 'resident'>): readonly string[] =>
  resident === undefined ? [] : recordLines(resident)

export const recordLines = (record: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(record).length === 0
    ? ['Nothing is recorded.']
    : Object.entries(record).map(([list, value]) => `${inFewWords(list)}: ${entriesInWords(value)}.`)

function entriesInWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(fieldsInWords).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  const { entries, ...said } = value as { readonly entries?: unknown }
  const about = fieldsInWords(said)
  return [...(entries === undefined ? [] : [entriesInWords(entries)]), ...(about === '' ? [] : [about])].join(
    '; ',
  )
}

function fieldsInWords(entry: unknown): string {
  if (typeof entry === 'string') return /^[a-z][A-Za-z\d-]*$/.test(entry) ? valueInWords(entry) : entry
  if (typeof entry === 'boolean') return valueInWords(entry)
  if (typeof entry !== 'object' || entry === null) return String(entry)
  if (Array.isArray(entry)) return entry.map(fieldsInWords).join(', ')
  return Object.entries(entry)
    .map(([field, value]) => {
      const said = fieldsInWords(value)
      return bare.has(field) ? said : `${inFewWords(field)} ${said}`
    })
    .join(', ')
}

/** Fields whose value says what they are. */
const bare: ReadonlySet<string> = new Set(['at', 'kind', 'asWritten'])
