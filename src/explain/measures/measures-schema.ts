import * as z from 'zod'
import { headSchema } from '../report-schema.js'

const end = z.number().nullable()
const span = z
  .tuple([end, end])
  .describe('what lies between the two, both of them possible; null: no end is known')

const measuredPeriod = z.strictObject({
  from: z.string().describe('the first London day of it'),
  to: z.string().describe('the last, inside it'),
  numerator: span.optional().describe('left out of a median'),
  denominator: span,
  figure: span.optional().describe('left out where there is surely nothing to divide by'),
  residents: z.int().describe('how many residents count, or may'),
  unknown: z.int().describe('of how many of them it is not known'),
  unknownPercent: z.number().optional(),
  known: z
    .strictObject({ residents: z.int(), figure: z.number() })
    .optional()
    .describe('what those come to for whom everything is known: never the figure of the home'),
  othersPossible: z.literal(true).optional().describe('nobody said that these are all who lived here then'),
  tooFew: z.literal(true).optional().describe('too little was observed for chance to be told from change'),
  beside: z.array(z.strictObject({ fact: z.string(), title: z.string(), sum: span })).optional(),
})

/** The published shape of a home's figures. `npm run generate` writes it as JSON Schema. */
const measuresSchema = z
  .strictObject({
    home: z.string(),
    ...headSchema,
    residents: z.int().describe("how many residents' records were given"),
    measures: z.array(
      z.strictObject({
        measure: z.string(),
        version: z.int(),
        title: z.string(),
        of: z.enum(['rate', 'share', 'mean', 'median']),
        per: z
          .union([z.enum(['resident-year', '1000 resident-days']), z.literal(100)])
          .optional()
          .describe('what a rate is given per; 100 is per cent'),
        covers: z.array(z.string()).optional(),
        periods: z.array(measuredPeriod).describe('oldest first'),
        fewPeriods: z.literal(true).optional().describe('too few for a run chart to be read'),
        periodsWanted: z.int(),
        residentYearsWanted: z.number(),
        cautions: z.array(z.string()).describe('names of `cautions`'),
      }),
    ),
    cautions: z.array(z.strictObject({ caution: z.string(), say: z.string() })),
    gaps: z.array(z.strictObject({ code: z.string(), say: z.string() })),
  })
  .describe('The figures of one home over one period or several; they raise nothing')

/** A home's figures as JSON Schema, draft 2020-12. */
export const measuresJsonSchema = (): object => z.toJSONSchema(measuresSchema)
