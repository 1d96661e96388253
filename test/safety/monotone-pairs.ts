import fc from 'fast-check'
import { tellingFields } from '../../src/adapters/testing/telling-fields.js'
import { exampleRecord } from '../../src/pages/examples.js'
import type { Release, Rule } from '../../src/pages/rule.js'
import { minuteLength } from '../../src/values/clock.js'
import { instantText } from '../../src/values/instant.js'
import { parseAssessment } from '../../src/record/parse-assessment.js'
import type { ResidentAssessment } from '../../src/record/assessment.js'
import { at } from '../values/reading.js'
import { basesOf, type Base } from './monotone-bases.js'
import { readersOf } from './monotone-readers.js'
import { anyEntry, anyTwoNumbers, anyTwoTimes, rungs } from './monotone-values.js'
import { besides, nobodyLooked, type Direction, type EntryShape } from './monotone-directions.js'

/** Two records that differ in one thing, which is worse in the second. */
export interface Pair {
  readonly better: ResidentAssessment
  readonly worse: ResidentAssessment
  readonly asOf: string
  /** a value is known only as a range: what may be is then wider than it need be, and what is certain still counts */
  readonly isOpen: boolean
  /** the rules that read what differs */
  readonly readers: ReadonlySet<string>
}

type Plain = Record<string, unknown>
type Make = (record: Plain, asOf: string) => void
interface Step {
  readonly better: Make
  readonly worse: Make
  readonly isOpen?: boolean
}

/** Of whom nothing is recorded but what a direction puts there. */
const nobodyYet: Base = { record: { resident: { id: 'nobody-yet' } }, asOf: '2026-12-08T09:00:00+00:00' }

/** Pairs for a direction: residents made for a rule that reads what changes, with the one change. */
export function pairsOf(
  release: Release,
): (direction: Direction, about?: readonly Rule[], nobody?: boolean) => fc.Arbitrary<Pair> {
  const bases = basesOf(release)
  const readersIn = readersOf(release)
  const rules = release.rules.filter(({ retired }) => retired !== true)
  const telling = once((rule: Rule) => tellingFields(release, rule))
  return (direction, about, nobody = false) => {
    const { entry, for: only } = direction
    const own = about ?? (only === undefined ? undefined : rules.filter(({ id }) => only.includes(id)))
    const readers = own ?? (entry === undefined ? rules : readersIn(entry.list, entry.kind))
    const among = entry === undefined ? nothingTells : tellingAmong(readers.map(telling), entry)
    const ids = new Set(readers.map(({ id }) => id))
    return fc
      .tuple(
        nobody ? fc.constant(nobodyYet) : bases(readers),
        anyStep(direction, among),
        fc.tuple(...besides(direction).map((each) => anyEntry(each, []))),
      )
      .map(([{ record, asOf: before }, step, beside]): Pair => {
        // What changes is newer than anything that the page wrote as of now.
        const asOf = instantText(at(before) + minuteLength)
        const made = (make: Make): ResidentAssessment => {
          const copy = structuredClone(record) as Plain
          if (entry !== undefined) open(copy, entry.list, asOf)
          for (const entry of beside) add(entry)(copy, asOf)
          make(copy, asOf)
          const parsed = parseAssessment(copy)
          if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '))
          return parsed.assessment
        }
        const [better, worse] = [made(step.better), made(step.worse)]
        const pair = { better, worse, asOf, readers: ids, isOpen: step.isOpen === true }
        return Object.defineProperty(pair, fc.toStringMethod, { value: () => inWords(pair) })
      })
  }
}

type Telling = ReadonlyMap<string, readonly unknown[]>
const nothingTells: Telling = new Map()

/** The values that any of the rules could tell from others, by field. */
function tellingAmong(
  telling: readonly ReturnType<typeof tellingFields>[],
  { list, kind }: EntryShape,
): Telling {
  const among = new Map<string, unknown[]>()
  for (const fields of telling)
    for (const [field, values] of fields.get(`${list}/${kind}`) ?? [])
      among.set(field, [...(among.get(field) ?? []), ...values])
  return among
}

function once<Of, Answer>(ask: (of: Of) => Answer): (of: Of) => Answer {
  const known = new Map<Of, Answer>()
  return (of) => {
    const found = known.get(of) ?? ask(of)
    known.set(of, found)
    return found
  }
}

const nothing: Make = () => undefined

/** The list is there in both records, and complete: that it is there at all says something by itself. */
function open(record: Plain, list: string, asOf: string): void {
  record[list] ??= exampleRecord({ [list]: [] }, asOf)[list]
}

/** What differs, and all the rest of the record. */
function inWords({ better, worse, asOf }: Pair): string {
  const own = (of: ResidentAssessment, other: ResidentAssessment): readonly unknown[] => {
    const known = new Set(Object.values(other).flatMap(entriesIn))
    return Object.values(of)
      .flatMap(entriesIn)
      .filter((entry) => !known.has(entry))
  }
  return `better ${own(better, worse).join(' ')}; worse ${own(worse, better).join(' ')}; ${asOf}; worse: ${JSON.stringify(worse)}`
}

const entriesIn = (list: unknown): readonly string[] =>
  ((list as { readonly entries?: readonly unknown[] }).entries ?? [list]).map((entry) =>
    JSON.stringify(entry),
  )

/** Adds an entry to its list; one that nobody can see stays so. */
const add =
  ({ list, ...entry }: EntryShape): Make =>
  (record, asOf) => {
    if (list === 'resident') {
      for (const [field, value] of Object.entries(entry))
        if (field !== 'kind') setResident(record, field, value, asOf)
      return
    }
    const snippet = exampleRecord({ [list]: { entries: [entry] } }, asOf)[list] as { entries: Plain[] }
    open(record, list, asOf)
    const known = record[list] as { entries?: unknown; absent?: unknown }
    if (known.absent === undefined && Array.isArray(known.entries)) known.entries.push(...snippet.entries)
  }

function anyStep(
  { entry: shape, resident, field, span, ladder, change, worse }: Direction,
  among: Telling,
): fc.Arbitrary<Step> {
  if (resident !== undefined && ladder !== undefined)
    return rungs(ladder).map(([better, after]) => ({
      better: (record, asOf) => setResident(record, resident, better, asOf),
      worse: (record, asOf) => setResident(record, resident, after, asOf),
    }))
  if (shape === undefined) throw new Error(`${worse}: nothing says what changes`)
  const entry = anyEntry(shape, among.get('at') ?? [])
  if (change === 'added') return entry.map((own) => ({ better: nothing, worse: add(own) }))
  if (change === 'gone') return entry.map((own) => ({ better: add(own), worse: nothing }))
  if (change !== undefined)
    return fc.tuple(entry, anyTwoTimes(among.get('at') ?? [])).map(([own, [newer, older]]) => {
      const [better, after] = change === 'older' ? [newer, older] : [older, newer]
      return { better: add({ ...own, at: better }), worse: add({ ...own, at: after }) }
    })
  if (field === undefined || (span === undefined && ladder === undefined))
    throw new Error(`${worse}: nothing says how it changes`)
  const values =
    ladder === undefined ? anyTwoNumbers(shape, field, span ?? [0, 0], among.get(field) ?? []) : rungs(ladder)
  const put = (own: EntryShape, value: unknown): Make =>
    value === nobodyLooked ? nothing : add({ ...own, [field]: value })
  return fc.tuple(entry, values).map(([own, [better, after]]) => ({
    better: put(own, better),
    worse: put(own, after),
    isOpen: typeof better === 'object',
  }))
}

function setResident(record: Plain, field: string, value: unknown, asOf: string): void {
  const own = exampleRecord({ resident: { [field]: value } }, asOf)['resident'] as Plain
  record['resident'] = { ...(record['resident'] as Plain), [field]: own[field] }
}
