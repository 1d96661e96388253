import { entryFields } from '../../record/entry-fields.js'
import type { Field, Fields, NumberField } from '../../record/field.js'
import type { Kind } from '../../record/kind.js'
import type { Arbitrary, FastCheckOfApp } from './fast-check.js'

export type Plain = Record<string, unknown>

/** Values that tell, by the field they are for; a value that the field does not take is a fault of its entry. */
export type Telling = ReadonlyMap<string, readonly unknown[]>

/** Makes entries of the record table in which everything holds together. */
export interface EntryMaker {
  /** a value that the field takes */
  readonly value: (field: Field) => Arbitrary<unknown>
  /** some of the fields: those that are required, and those named, always */
  readonly fields: (fields: Fields, always: readonly string[], telling?: Telling) => Arbitrary<Plain>
  readonly entry: (name: string, kind: Kind, telling?: Telling) => Arbitrary<Plain>
}

/** Times and days are the caller's: the table does not say which are near. */
export function entryMaker(
  fc: FastCheckOfApp,
  anyTime: Arbitrary<string>,
  anyDay: Arbitrary<string>,
): EntryMaker {
  const anySlug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)

  const value = (field: Field): Arbitrary<unknown> => {
    switch (field.type) {
      case 'number':
        return anyQuantity(fc, field)
      case 'alike':
        return fc.constant('filled in by the entry')
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
        return fc.oneof(anyTime, anyDay)
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
        return fc.array(value(field.of), { maxLength: 3 })
    }
  }

  const valueAmong = (
    any: Arbitrary<unknown>,
    telling: Telling | undefined,
    name: string,
    needed: boolean,
  ) => {
    if (telling === undefined) return any
    const known = telling.get(name)
    if (known !== undefined) return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, any)
    // What nobody asks about mostly stands in the way: a medicine that was stopped tells nothing of its class.
    return needed ? any : fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, any)
  }

  const fields: EntryMaker['fields'] = (of, always, telling) => {
    const isNeeded = (name: string): boolean => of[name]?.required === true || always.includes(name)
    const values = Object.fromEntries(
      Object.entries(of).map(([name, field]) => [
        name,
        valueAmong(value(field), telling, name, isNeeded(name)),
      ]),
    )
    const required = Object.keys(of).filter((name) => isNeeded(name) || telling?.has(name) === true)
    return fc.record(values, { requiredKeys: required })
  }

  /** A number like the thing another field names can be chosen only when that is known. */
  const settled = (field: Field | undefined, said: unknown, own: Plain): Arbitrary<unknown> => {
    const like = field?.type === 'alike' ? field.among[String(own[field.by])] : undefined
    return like === undefined ? fc.constant(said) : anyQuantity(fc, like)
  }

  const entry: EntryMaker['entry'] = (name, kind, telling) => {
    const { resident: _resident, id: _id, absent, ...known } = entryFields(kind)
    const whole = fc.constantFrom(...(kind.oneOf ?? [''])).chain((said) => fields(known, [said], telling))
    const without = Object.fromEntries(
      Object.entries(known).filter(([field]) => !kind.oneOf?.includes(field)),
    )
    const own =
      absent === undefined
        ? whole
        : fc.oneof({ weight: 4, arbitrary: whole }, fields({ ...without, absent }, ['absent'], telling))
    return own
      .chain((made) =>
        fc.record(
          Object.fromEntries(
            Object.entries(made).map(([field, said]) => [field, settled(known[field], said, made)]),
          ),
        ),
      )
      .map((made) => ({ kind: name, ...made }))
  }
  return { value, fields, entry }
}

export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A number that the field takes: its ends more often than others, always at its own precision. */
function anyNumber(fc: FastCheckOfApp, { least, most, step }: NumberField): Arbitrary<number> {
  const places = Math.round(-Math.log10(step))
  const scale = 10 ** places
  return fc
    .oneof(
      fc.constantFrom(least, most),
      fc.integer({ min: Math.ceil(least * scale), max: Math.floor(most * scale) }).map((n) => n / scale),
    )
    .map((n) => Number(n.toFixed(places)))
}

function anyQuantity(fc: FastCheckOfApp, field: NumberField): Arbitrary<unknown> {
  const number = anyNumber(fc, field)
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
