import fc from 'fast-check'
import { entryFields } from '../../src/record/common.js'
import type { Field, Fields, NumberField } from '../../src/record/field.js'
import type { Kind, RecordList } from '../../src/record/kind.js'
import { residentFields } from '../../src/record/resident.js'
import { table } from '../../src/record/table.js'

type Plain = Record<string, unknown>

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

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const anySlug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)

/** A number that the field takes: its ends more often than others, always at its own precision. */
function anyNumber({ least, most, step }: NumberField): fc.Arbitrary<number> {
  const places = Math.round(-Math.log10(step))
  const scale = 10 ** places
  return fc
    .oneof(
      fc.constantFrom(least, most),
      fc.integer({ min: Math.ceil(least * scale), max: Math.floor(most * scale) }).map((n) => n / scale),
    )
    .map((n) => Number(n.toFixed(places)))
}

function anyQuantity(field: NumberField): fc.Arbitrary<unknown> {
  const number = anyNumber(field)
  const bound = fc
    .tuple(number, number)
    .map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) }))
  return fc.oneof(
    { weight: 4, arbitrary: number },
    bound,
    number.map((atMost) => ({ atMost })),
    number.map((atLeast) => ({ atLeast })),
    ...(field.meter === undefined ? [] : [fc.constantFrom('HI', 'LO')]),
  )
}

function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'number':
      return anyQuantity(field)
    case 'alike':
      return fc.constant('filled in by anyEntry')
    case 'choice':
      return fc.constantFrom(...field.choices)
    case 'flag':
      return fc.boolean()
    case 'text':
      return fc
        .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
        .filter((text) => text.length <= field.mostCharacters)
    case 'slug':
      return anySlug
    case 'time':
      return fc.oneof(anyInstant, anyDay)
    case 'day':
      return anyDay
    case 'clock':
      return fc.integer({ min: 0, max: 1439 }).map(clockOf)
    case 'items':
      return fc.dictionary(
        fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/),
        fc.oneof(fc.integer({ min: -10, max: 10 }), fc.boolean(), anySlug),
        { minKeys: 1, maxKeys: 4 },
      )
    case 'list':
      return fc.array(anyValue(field.of), { maxLength: 3 })
  }
}

function anyFields(fields: Fields, always: readonly string[]): fc.Arbitrary<Plain> {
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)]))
  const required = Object.keys(fields).filter(
    (name) => fields[name]?.required === true || always.includes(name),
  )
  return fc.record(values, { requiredKeys: required })
}

/** An entry of this kind in which everything holds together. */
export function anyEntry(name: string, kind: Kind): fc.Arbitrary<Plain> {
  const { resident: _resident, id: _id, absent, ...fields } = entryFields(kind)
  const whole = fc.constantFrom(...(kind.oneOf ?? [''])).chain((said) => anyFields(fields, [said]))
  const without = Object.fromEntries(Object.entries(fields).filter(([field]) => !kind.oneOf?.includes(field)))
  const entry =
    absent === undefined
      ? whole
      : fc.oneof({ weight: 4, arbitrary: whole }, anyFields({ ...without, absent }, ['absent']))
  return entry
    .chain((own) =>
      fc.record(
        Object.fromEntries(
          Object.entries(own).map(([field, value]) => [field, settled(fields[field], value, own)]),
        ),
      ),
    )
    .map((own) => ({ kind: name, ...own }))
}

/** A number like the thing another field names can be chosen only when that is known. */
function settled(field: Field | undefined, value: unknown, own: Plain): fc.Arbitrary<unknown> {
  const like = field?.type === 'alike' ? field.among[String(own[field.by])] : undefined
  return like === undefined ? fc.constant(value) : anyQuantity(like)
}

function anyList(list: RecordList): fc.Arbitrary<Plain> {
  const anyOne = fc.oneof(...Object.entries(list.kinds).map(([name, kind]) => anyEntry(name, kind)))
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
    Object.entries(list.fields).map(([name, field]: [string, Field]) => [name, anyValue(field)]),
  )

/** A record of one resident without a fault, as JSON would bring it. */
export const anyRecord: fc.Arbitrary<Plain> = fc
  .record(
    {
      resident: anyFields(residentFields, []).map(({ birthDate: _born, ...resident }) => resident),
      ...Object.fromEntries(
        Object.entries(table).map(([name, list]: [string, RecordList]) => [name, anyList(list)]),
      ),
    },
    { requiredKeys: ['resident'] },
  )
  .map((record) => JSON.parse(JSON.stringify(record)) as Plain)
