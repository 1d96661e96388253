import * as z from 'zod'
import { common, enteredInError } from './entry-fields.js'
import type { Field, Fields, NumberField } from './field.js'
import { units } from './unit.js'

type Alone = Readonly<
  Record<'time' | 'day' | 'clock' | 'slug' | 'items' | 'alike' | 'enteredInError', z.ZodType>
>

/** What many fields are alike in, so that the JSON Schema writes it once. */
export interface Parts {
  readonly alone: Alone
  readonly common: ReadonlyMap<Field, z.ZodType>
}

const part = (id: string, description: string, schema: z.ZodType): z.ZodType =>
  schema.meta({ id, description })

/** Fresh shared parts: zod remembers what a schema is called, so two record schemas must not share them. */
export function sharedParts(): Parts {
  const alone: Alone = {
    time: part(
      'time',
      'an instant with its offset, or a London day',
      z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/),
    ),
    day: part('day', 'a London day', z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
    clock: part('clock', 'a time by the 24-hour clock', z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    slug: part(
      'slug',
      'lower-case words joined by hyphens',
      z
        .string()
        .max(100)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    ),
    items: part(
      'items',
      'the items of an instrument by name',
      z.record(z.string(), z.union([z.number(), z.boolean(), z.string().max(60)])),
    ),
    alike: part(
      'alike',
      'a number, or a bound on it, in the unit of what it is about',
      z.union([z.number(), boundOf(z.number())]),
    ),
    enteredInError: part(
      'enteredInError',
      'an entry that should never have been written, whatever else it says',
      z.looseObject({ status: z.literal(enteredInError) }),
    ),
  }
  const shared = new Map<Field, z.ZodType>(
    Object.entries(common).map(([name, field]: [string, Field]) => [
      field,
      saidSchema(field, { alone }).meta({ id: name === 'id' ? 'entryId' : name }),
    ]),
  )
  return { alone, common: shared }
}

/** The schema of an object with these fields and no others. */
export function objectSchema(fields: Fields, parts: Parts): z.ZodObject {
  const shape = Object.entries(fields).map(([name, field]) => {
    const schema = parts.common.get(field) ?? saidSchema(field, parts)
    return [name, field.required ? schema : schema.optional()]
  })
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>)
}

function saidSchema(field: Field, parts: Pick<Parts, 'alone'>): z.ZodType {
  const schema = fieldSchema(field, parts)
  return field.says === undefined ? schema : schema.meta({ description: field.says })
}

function fieldSchema(field: Field, parts: Pick<Parts, 'alone'>): z.ZodType {
  switch (field.type) {
    case 'number':
      return numberSchema(field)
    case 'choice':
      return z.enum(field.choices)
    case 'flag':
      return z.boolean()
    case 'text':
      return z.string().min(1).max(field.mostCharacters)
    case 'list':
      return z.array(fieldSchema(field.of, parts)).max(100)
    case 'slug':
    case 'time':
    case 'day':
    case 'clock':
    case 'items':
    case 'alike':
      return parts.alone[field.type]
  }
}

function numberSchema(field: NumberField): z.ZodType {
  const plain = field.step === 1 ? z.int() : z.number()
  const number = plain.min(field.least).max(field.most)
  const schema = z.union([
    number,
    boundOf(number),
    ...(field.meter === undefined ? [] : [z.enum(['HI', 'LO'])]),
  ])
  return schema.meta({ description: `in ${units[field.unit]}, in steps of ${field.step}` })
}

const boundOf = (number: z.ZodType) =>
  z.strictObject({ atLeast: number.optional(), atMost: number.optional() })
