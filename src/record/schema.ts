import * as z from 'zod'
import { enteredInError } from './common.js'
import { objectSchema, sharedParts, type Parts } from './field-schema.js'
import type { Kind, RecordList } from './kind.js'
import { readEntry } from './read-entry.js'
import { homeFields, residentFields } from './resident.js'
import { shapeOfEntry, shapeOfList, tableOf, type Subject } from './source.js'

/**
 * The record as a zod schema, for those who build their own forms or combine it with their own data. It judges
 * each entry as `parseAssessment` does, but all or nothing, and does not look across entries: use
 * `parseAssessment` to take records in, since one bad entry must not silence a resident.
 */
export function assessmentSchema(subject: Subject = 'resident'): z.ZodObject {
  const parts = sharedParts()
  const lists = Object.entries(tableOf(subject)).map(([name, list]) => [
    name,
    listSchema(subject, name, list, parts).optional(),
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
  const schema = z.toJSONSchema(assessmentSchema(subject), {
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

function listSchema(subject: Subject, name: string, list: RecordList, parts: Parts): z.ZodObject {
  const kinds = Object.entries(list.kinds)
  const only = kinds.length === 1
  const entries = kinds.map(([kind, of]) => entrySchema(subject, name, list, kind, of, only, parts))
  const [first, ...rest] = entries
  const entry = first === undefined || only ? first : z.discriminatedUnion('kind', [first, ...rest])
  const about = objectSchema(shapeOfList(list).fields, parts).shape
  return z
    .strictObject({
      entries: z
        .array(entry ?? z.never())
        .max(50_000)
        .optional(),
      ...about,
    })
    .meta({ description: list.says })
}

function entrySchema(
  subject: Subject,
  list: string,
  table: RecordList,
  name: string,
  kind: Kind,
  only: boolean,
  parts: Parts,
): z.ZodObject {
  const fields = shapeOfEntry(kind).fields
  const status = fields['status']
  const states = [...(status?.type === 'choice' ? status.choices : []), enteredInError]
  const shape = {
    kind: only ? z.literal(name).optional() : z.literal(name),
    ...objectSchema(fields, parts).shape,
    status: status?.required ? z.enum(states) : z.enum(states).optional(),
  }
  const place = { subject, list, index: 0, birth: NaN, suggests: false, crowded: true }
  return z
    .strictObject(shape)
    .refine((own) => 'used' in readEntry(table, own, place), { error: 'this entry does not hold together' })
    .meta({ description: kind.says })
}
