import fc from 'fast-check'
import { clockOf, entryMaker, type Plain } from '../../src/adapters/testing/any-entry.js'
import type { Field } from '../../src/record/field.js'
import type { Kind, RecordList } from '../../src/record/kind.js'
import { residentFields } from '../../src/record/resident.js'
import { table } from '../../src/record/table.js'

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const anyInstant = fc
  .tuple(
    anyDay,
    fc.integer({ min: 0, max: 1439 }),
    fc.constantFrom('', ':07', ':59.5'),
    fc.constantFrom('Z', '+01:00', '-00:00'),
  )
  .map(([day, minute, seconds, offset]) => `${day}T${clockOf(minute)}${seconds}${offset}`)

const maker = entryMaker(fc, anyInstant, anyDay)

/** An entry of this kind in which everything holds together. */
export const anyEntry = (name: string, kind: Kind): fc.Arbitrary<Plain> => maker.entry(name, kind)

function anyList(list: RecordList): fc.Arbitrary<Plain> {
  const anyOne = fc.oneof(...Object.entries(list.kinds).map(([name, kind]) => maker.entry(name, kind)))
  const entries = fc.array(anyOne, { maxLength: 5 })
  const kinds = fc.subarray(Object.keys(list.kinds), { minLength: 1 })
  const about =
    list.family === 'standing'
      ? fc.record({ complete: fc.boolean(), ...anyOwn(list) }, { requiredKeys: [] })
      : fc.constantFrom({}, { completeFrom: '2020-01-01', completeTo: '2026-11-21T09:00:00+00:00' })
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(entries, about).map(([some, said]) => ({ entries: some, ...said })) },
    kinds.map((completeOf) =>
      list.family === 'standing'
        ? { entries: [] }
        : { entries: [], completeFrom: '2026-01-01', completeTo: '2026-01-31', completeOf },
    ),
    fc.constantFrom('not-recorded', 'not-visible').map((absent) => ({ absent })),
  )
}

const anyOwn = (list: RecordList) =>
  Object.fromEntries(
    Object.entries(list.fields).map(([name, field]: [string, Field]) => [name, maker.value(field)]),
  )

/** A record of one resident without a fault, as JSON would bring it. */
export const anyRecord: fc.Arbitrary<Plain> = fc
  .record(
    {
      resident: maker.fields(residentFields, []).map(({ birthDate: _born, ...resident }) => resident),
      ...Object.fromEntries(
        Object.entries(table).map(([name, list]: [string, RecordList]) => [name, anyList(list)]),
      ),
    },
    { requiredKeys: ['resident'] },
  )
  .map((record) => JSON.parse(JSON.stringify(record)) as Plain)
