import * as z from 'zod'
import { factName, oneOrMore, ownFactName, scalar, service, text, within } from './words.js'

const partly = z.strictObject({ in: z.array(z.string()).optional(), maybe: z.array(z.string()).optional() })

/** A box: what is known of some facts; everything else is unknown. */
export const given = z
  .record(
    factName,
    z.union([scalar, z.array(scalar), partly], { error: 'a value, a list, or `{ in, maybe }`' }),
  )
  .describe('Facts: a value; a list for a range, for possibilities, or for exactly the members of a set')

/** A list of a record, or what a record says of its subject itself. */
const entries = z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))], {
  error: 'a list of entries, or an object: `home: { home: { livingHere: 20 } }`',
})

const snippet = z
  .record(z.string(), entries)
  .describe('A part of a record: lists of entries; times may be written `28 days ago`')

const homeSnippet = z
  .record(z.string(), entries)
  .describe(
    'A part of the record of a home; `residents` are record snippets, one for everybody who lives there',
  )

const asOf = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/, {
    error: 'a day such as 2026-12-01, or a time with its offset such as 2026-12-01T09:00:00+00:00',
  })
  .describe('When the resident is screened; noon of the day the page takes effect unless said')

const outcome = z.enum(['raised', 'not-raised', 'undetermined', 'not-applicable'])

const expectation = z
  .union(
    [
      outcome,
      z.strictObject({
        outcome,
        within: within.optional(),
        perhaps: within.optional().describe('How soon it might have to be'),
        refer: oneOrMore(service).optional(),
        also: z
          .array(z.strictObject({ refer: z.array(service).min(1), within }))
          .optional()
          .describe('Who is told as well; `[]` is nobody'),
      }),
    ],
    { error: 'an outcome, or `{ outcome, within, perhaps, refer, also }`' },
  )
  .describe('What the rule answers')

const members = z.array(z.string())

/** One value of a fact, as `given` says it; a long set may say that all its other members are open. */
const oneValue = z.union(
  [
    scalar,
    z.array(scalar),
    z.strictObject({
      in: members.optional().describe('Certainly so'),
      out: members.optional().describe('Certainly not so; only beside `maybe: others`'),
      maybe: z
        .union([z.literal('others'), members], { error: 'a list of members, or `others`' })
        .optional()
        .describe('May be so: these, or all that are not named'),
    }),
    z.strictObject({ atLeast: z.number().describe('A number that has no upper end') }),
  ],
  { error: 'a value, `unknown`, a list, `{ in, out, maybe }`, or `{ atLeast }`' },
)

/** What a fact is found to be: what it may be, and what it is acted on as where that is narrower. */
const foundValue = z
  .union(
    [
      oneValue,
      z.strictObject({
        may: oneValue.describe('All that it may be'),
        actsAs: oneValue.describe('What it is acted on as'),
      }),
    ],
    { error: 'a value, `unknown`, a list, `{ in, out, maybe }`, `{ atLeast }`, or `{ may, actsAs }`' },
  )
  .describe('What the fact is found to be; `unknown` where it may be anything')

const shared = {
  name: text('What the example shows, in a few words', 200),
  given: given.optional(),
  resident: snippet.optional(),
  home: homeSnippet.optional(),
  asOf: asOf.optional(),
}

export const ruleExample = z.strictObject({
  ...shared,
  expect: expectation,
  ask: z.array(factName).min(1).optional().describe('The facts that would settle it'),
  row: oneOrMore(z.string()).optional().describe('The row, or rows, that this example is for'),
})

const points = z.union([z.number(), z.array(z.number()).length(2)], {
  error: 'a number, or a range `[from, to]`',
})

export const scoreExample = z.strictObject({
  ...shared,
  expect: z.strictObject({
    total: points.optional(),
    actsOn: points
      .optional()
      .describe('The total that is acted on: narrower, where an old one may still raise'),
    highest: points.optional(),
    before: points.optional(),
    band: oneOrMore(z.string()).optional(),
  }),
  ask: z.array(factName).min(1).optional(),
})

/** One of the two residents of an example of an order page; both are due by the same time. */
export const sideOfOrder = z.strictObject({
  given: shared.given,
  resident: shared.resident,
  asOf: shared.asOf,
})

export const handlingExample = z.strictObject({
  ...shared,
  expect: z.strictObject({ handled: z.boolean().describe('Whether the page softens the finding') }),
})

const end = z.number().nullable()
const figure = z.union([z.number(), z.tuple([z.number(), end])], {
  error: 'a number, or a range `[from, to]`; `null` where no upper end is known',
})

export const measureExample = z.strictObject({
  name: shared.name,
  given: z
    .array(given)
    .min(1)
    .optional()
    .describe('The facts of each resident; of what is not given nothing is known'),
  home: homeSnippet.optional(),
  asOf: asOf.optional(),
  expect: z
    .strictObject({
      numerator: figure.optional(),
      denominator: figure.optional(),
      figure: figure.optional(),
      beside: z.record(factName, figure).optional().describe('What is told beside it, all of it'),
      unknown: z.int().min(0).optional().describe('Of how many residents it is not known'),
    })
    .describe('What the page makes of them'),
})

export const factsExample = z.strictObject({
  ...shared,
  expect: z
    .record(ownFactName, foundValue)
    .describe(
      'Facts of this page, each with what it is found to be: all that it may be, no more and no less',
    ),
})

/** What an example says of one fact. */
export type FoundValue = z.infer<typeof foundValue>
