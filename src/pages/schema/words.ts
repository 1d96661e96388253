import * as z from 'zod'
import { parseDay } from '../../values/day.js'
import { parseDuration } from '../../values/duration.js'
import { withins } from '../within.js'

// The message of each format says what is expected, as it completes "... is not"; `schema-fault.ts` makes the sentence.

/** A text of at least one character. */
export const text = (says: string, most = 4000): z.ZodString =>
  z.string().trim().min(1).max(most).describe(says)

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'a word in kebab-case, such as `recurrent-falls`' })
  .max(60)
  .describe('The name of the page, as in its file name: `recurrent-falls`')

/** A word of one of the tables, or of a list that grows with the pages. */
export const slug = (says: string, vocabulary?: string): z.ZodString =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'a word in kebab-case, such as `mdt-review`' })
    .meta({ description: says, ...(vocabulary !== undefined && { vocabulary }) })

export const ownFactName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, { error: 'a name in camelCase, such as `fallsInLast12Months`' })
  .max(60)
  .describe('The name of a fact: `fallsInLast12Months`')

export const factName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$|^[a-z][a-z0-9]*(-[a-z0-9]+)*\.(total|highest|band|before)$/, {
    error: 'the name of a fact, such as `fallsInLast12Months` or `news2.total`',
  })
  .meta({
    description: 'A fact of a facts page, of this page, or of a score: `news2.total`',
    vocabulary: 'facts',
  })

export const service = slug('A service of the services table', 'services')

export const version = z
  .int()
  .min(1)
  .max(9999)
  .describe('A whole number; whatever could change who is flagged or what a carer reads is the next number')

export const day = z
  .string()
  .refine((written) => parseDay(written) !== undefined, { error: 'a day such as 2026-12-01' })
  .meta({ description: 'A day: 2026-12-01', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const duration = z
  .string()
  .refine((written) => parseDuration(written) !== undefined, {
    error: 'a length of time such as `28 days`, `72 hours` or `5 working days`',
  })
  .meta({
    description: 'A length of time: `30 minutes`, `28 days`, `12 months`, `7 working days`',
    pattern: '^(0|[1-9]\\d{0,5}) (minute|hour|day|week|month|year|working day)s?$',
  })

export const within = z.enum(withins).describe('How soon, on the one scale of urgency')

export const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: 'a text, a number, true or false',
})

export const settingValue = z
  .strictObject({ setting: ownFactName.meta({ vocabulary: 'settings' }) })
  .describe('A local setting by its name')

/** A length of time on the page, or a setting that holds one. */
export const span = z.union([duration, settingValue], { error: 'a length of time, or `{ setting: name }`' })

/** One thing, or a list of at least one. */
export const oneOrMore = <T extends z.ZodType>(of: T): z.ZodUnion<[T, z.ZodArray<T>]> =>
  z.union([of, z.array(of).min(1)])
