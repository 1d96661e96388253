import type { Kind, RecordList } from '../../record/kind.js'
import { listFields } from '../../record/entry-fields.js'
import type { ResidentAssessment } from '../../record/assessment.js'
import { parseAssessment } from '../../record/parse-assessment.js'
import { residentFields } from '../../record/resident.js'
import { table } from '../../record/table.js'
import { exampleRecord } from '../../pages/examples.js'
import type { Release, Rule } from '../../pages/rule.js'
import { entryMaker, type EntryMaker, type Plain, type Telling } from './any-entry.js'
import type { Arbitrary, FastCheckOfApp } from './fast-check.js'
import { anyHurt } from './hurt.js'
import { momentsOf } from './moments.js'
import { aboutOf } from './rule-facts.js'
import { tableNames } from './table-names.js'
import { limitsByFact, tellingFields } from './telling-fields.js'

/** A resident on a day: the record as JSON would bring it, what reading makes of it, and when it is screened. */
export interface ResidentOnADay {
  readonly record: Readonly<Record<string, unknown>>
  readonly assessment: ResidentAssessment
  readonly asOf: string
}

/**
 * Whole records of a resident, made of the record table and of the release's own thresholds: values at an edge and
 * one step either side, readings exactly as old as they may be and just older, medicines of the release's classes
 * beside names that nobody knows; and much of it missing, declined, known only as a range, implausible or entered
 * in error. Each is about one rule of the release more than about the others, or no rule would ever be met.
 *
 * @example
 * fc.assert(fc.property(anyAssessment(fc, release), ({ assessment, asOf }) => {
 *   screener.screen(assessment, { asOf }) // never throws, also where half of the record was set aside
 * }))
 */
export function anyAssessment(fc: FastCheckOfApp, release: Release): Arbitrary<ResidentOnADay> {
  const rules = release.rules.filter(({ retired }) => retired !== true)
  return assessmentsAbout(fc, release)([...rules, undefined])
}

/** The same, each about one of the given rules; what is made for a rule is kept, so ask one function for many. */
export function assessmentsAbout(
  fc: FastCheckOfApp,
  release: Release,
): (rules: readonly (Rule | undefined)[]) => Arbitrary<ResidentOnADay> {
  const days = fc
    .oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 800 }))
    .map((n) => ago(n, 'day'))
  const minutes = fc
    .oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 12_000 }))
    .map((n) => ago(n, 'minute'))
  const maker = entryMaker(fc, minutes, days)
  const resident = anyResident(fc, maker, release)
  const known = new Map<Rule | undefined, Arbitrary<Plain>>()
  const listsFor = (rule: Rule | undefined): Arbitrary<Plain> => {
    const lists = known.get(rule) ?? anyLists(fc, maker, release, rule)
    known.set(rule, lists)
    return lists
  }
  return (rules) =>
    fc
      .record({
        asOf: fc.constantFrom(...momentsOf(release)),
        resident,
        lists: fc.constantFrom(...rules).chain(listsFor),
      })
      .map(({ asOf, resident: person, lists }) => {
        const written = exampleRecord({ ...lists, resident: person }, asOf)
        const record = JSON.parse(JSON.stringify(written)) as Plain
        const parsed = parseAssessment(record)
        if (!parsed.ok)
          throw new Error(`INVARIANT: one resident with an id: ${parsed.issues[0]?.message ?? ''}`)
        return { record, assessment: parsed.assessment, asOf }
      })
}

const ago = (n: number, unit: 'day' | 'minute'): string => `${String(n)} ${unit}${n === 1 ? '' : 's'} ago`

/** Born on a birthday that a rule asks about, the day before or after it. */
function anyResident(fc: FastCheckOfApp, maker: EntryMaker, release: Release): Arbitrary<Plain> {
  const { id: _id, birthDate: _birthDate, ...fields } = residentFields
  const ages = (limitsByFact(release, aboutOf(release)).get('age') ?? []).filter(
    (limit) => typeof limit === 'number',
  )
  // Most are old: nobody else is screened, and what was before a birth is a fault.
  const edges = ages.flatMap((age) => [age, age - 1, age + 1]).filter((age) => age >= 15)
  const born = [...edges, ...edges.map(() => 84), 84].map((age) => `${String(age)} years ago`)
  return fc
    .record({
      birthDate: fc.constantFrom(...born, undefined),
      more: maker.fields(fields, [], new Map()),
    })
    .map(({ more, ...resident }) => ({ ...more, ...resident, id: 'r1' }))
}

/** The lists that a rule reads nearly always, any other now and then: those must change nothing for the rule. */
function anyLists(
  fc: FastCheckOfApp,
  maker: EntryMaker,
  release: Release,
  rule: Rule | undefined,
): Arbitrary<Plain> {
  const telling = rule === undefined ? new Map<string, Telling>() : tellingFields(release, rule)
  const lists = Object.entries(table).map(
    ([name, list]: [string, RecordList]): [string, Arbitrary<unknown>] => {
      const isRead = Object.keys(list.kinds).some((kind) => telling.has(`${name}/${kind}`))
      return [
        name,
        fc.option(anyList(fc, maker, release, name, list, telling), {
          freq: isRead ? 12 : 2,
          nil: undefined,
        }),
      ]
    },
  )
  return fc
    .record(Object.fromEntries(lists))
    .map((some) => Object.fromEntries(Object.entries(some).filter(([, list]) => list !== undefined)))
}

function anyList(
  fc: FastCheckOfApp,
  maker: EntryMaker,
  release: Release,
  name: string,
  list: RecordList,
  telling: ReadonlyMap<string, Telling>,
): Arbitrary<Plain> {
  const entries = Object.entries(list.kinds).map(([kind, of]: [string, Kind]) => {
    const own = telling.get(`${name}/${kind}`)
    // A name that the rule does not ask about is one of the tables' all the same.
    const all: Telling = new Map([...tableNames(release, name, kind), ...(own ?? [])])
    return { weight: own === undefined ? 1 : 12, arbitrary: anyHurt(fc, maker.entry(kind, of, all), of) }
  })
  const whole = fc.tuple(fc.array(fc.oneof(...entries), { maxLength: 6 }), fc.constantFrom(...saysOf(list)))
  return fc.oneof(
    { weight: 9, arbitrary: whole.map(([some, said]) => ({ entries: some, ...said })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('not-recorded', 'not-visible', 'declined').map((absent) => ({ absent })),
    },
  )
}

/** What a list may say of how far it is complete. */
function saysOf(list: RecordList): readonly Plain[] {
  if (list.family === 'standing') return [{}, { complete: true }, { complete: false }]
  const [kind] = Object.keys(list.kinds)
  const whole = { completeFrom: '5 years ago', completeTo: 'now' }
  const ofOne = 'completeOf' in listFields(list) ? [{ ...whole, completeOf: [kind] }] : []
  return [{}, whole, whole, { completeFrom: '28 days ago', completeTo: '1 day ago' }, ...ofOne]
}
