import * as z from 'zod'
import { objectSchema, sharedParts, type Parts } from './field-schema.js'
import type { Kind, RecordList } from './kind.js'
import { homeFields, residentFields } from './resident.js'
import { shapeOfEntry, shapeOfList, tableOf, type Subject } from './source.js'
import { wholeRecord } from './whole-record.js'

/**
 * The record as a zod schema, for those who build their own forms or combine it with their own data. It takes
 * what `parseAssessment` takes without an issue and refuses everything else, with the same messages: use
 * `parseAssessment` to take records in, since one bad entry must not silence a resident.
 */
export function assessmentSchema(subject: Subject = 'resident'): z.ZodType<Record<string, unknown>> {
  // The structure alone would let through a number that is too precise, and throw where a getter does.
  return z.preprocess((input, context) => {
    const whole = wholeRecord(input, subject)
    if (whole.ok) return whole.written
    for (const { message, help, path = [] } of whole.issues)
      context.addIssue({ code: 'custom', message: `${message}; ${help}`, path: [...path] })
    return z.NEVER
  }, structure(subject))
}

function structure(subject: Subject): z.ZodObject {
  const parts = sharedParts()
  const lists = Object.entries(tableOf(subject)).map(([name, list]) => [
    name,
    listSchema(list, parts).optional(),
  ])
  const own = objectSchema(subject === 'resident' ? residentFields : homeFields, parts)
  return z.strictObject({
    $schema: z.string().optional(),
    [subject]: own,
    ...(Object.fromEntries(lists) as Record<string, z.ZodType>),
  })
}

/** The same as JSON Schema (draft 2020-12), with a description of every kind. Decimal steps are in words only. */
export function assessmentJsonSchema(subject: Subject = 'resident'): Record<string, unknown> {
  const schema = z.toJSONSchema(structure(subject), {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // A shared part keeps its own words beside the reference; the rest stands where it points.
      if (jsonSchema.$ref === undefined) return
      for (const key of Object.keys(jsonSchema)) {
        if (key !== '$ref' && key !== 'description') Reflect.deleteProperty(jsonSchema, key)
      }
    },
  })
  return {
    title: subject === 'resident' ? 'What is known about a resident' : 'What is known about a home',
    ...schema,
  }
}

function listSchema(list: RecordList, parts: Parts): z.ZodObject {
  const kinds = Object.entries(list.kinds)
  const only = kinds.length === 1
  const entries = kinds.map(([kind, of]) => entrySchema(kind, of, only, parts))
  const [first, ...rest] = entries
  const entry = first === undefined || only ? first : z.discriminatedUnion('kind', [first, ...rest])
  const about = objectSchema(shapeOfList(list).fields, parts).shape
  return z
    .strictObject({
      entries: z
        .array(entry === undefined ? z.never() : z.union([entry, parts.alone.enteredInError]))
        .max(50_000)
        .optional(),
      ...about,
    })
    .meta({ description: list.says })
}

function entrySchema(name: string, kind: Kind, only: boolean, parts: Parts): z.ZodObject {
  const shape = {
    kind: only ? z.literal(name).optional() : z.literal(name),
    ...objectSchema(shapeOfEntry(kind).fields, parts).shape,
  }
  return z.strictObject(shape).meta({ description: kind.says })
}
