import * as z from 'zod'
import { orderWords } from '../pages/order.js'
import { ruleKinds } from '../pages/rule.js'
import { withins } from '../pages/within.js'

const within = z.enum(withins).describe('how soon, on the one closed scale')
const services = z.array(z.string()).describe('who should act: ids of the services table')

const factValue = z
  .union([
    z.number(),
    z.string(),
    z.boolean(),
    z.null(),
    z.tuple([z.number().nullable(), z.number().nullable()]),
    z.strictObject({ oneOf: z.array(z.string()) }),
    z.strictObject({ in: z.array(z.string()), maybe: z.array(z.string()) }),
  ])
  .describe(
    'a value, a range (null: no limit known), the options left, or the members in and those that may be; null: not known',
  )

const entryRef = z
  .strictObject({
    list: z.string(),
    index: z.int().describe('position in the list as it came in, from 0'),
    id: z.string().optional(),
    kind: z.string().optional(),
    at: z.string().optional(),
    of: z.string().optional().describe('which one of its kind: the instrument, the sign, the diagnosis'),
    says: z.string().optional().describe("its value as it was written, or a medicine's name"),
    unit: z.string().optional().describe("the record's unit, in UCUM"),
    absent: z.string().optional().describe('why it has no value'),
  })
  .describe('an entry of the record')

const reason = z.strictObject({
  fact: z.string(),
  value: factValue,
  unit: z.string().optional().describe("days, minutes, or the record's unit in UCUM"),
  operator: z.string(),
  limit: z.unknown().describe('what it is compared with'),
  setting: z.string().optional().describe('the local setting that holds the limit'),
  entries: z.array(entryRef),
  leaning: z
    .enum(['old', 'assumed', 'counted'])
    .optional()
    .describe(
      'why it is acted on although not settled: an old value, an assumption, an entry with a field missing',
    ),
  takenAs: factValue.optional().describe('what it is then taken to be'),
})

const asked = { fact: z.string(), say: z.string().describe("the question in its page's words") }

const recipients = z.strictObject({ refer: services, within })

const finding = z.strictObject({
  rule: z.string(),
  version: z.int(),
  kind: z.enum(ruleKinds),
  title: z.string(),
  refer: services,
  within,
  due: z.string().describe('the moment `within` ends'),
  message: z.string(),
  perhaps: z
    .strictObject({
      within,
      refer: services,
      message: z.string().optional(),
      ask: z.array(z.strictObject(asked)),
    })
    .optional()
    .describe('a stronger step that the data neither settle nor rule out'),
  also: z.array(recipients),
  because: z.array(reason),
  problem: z.string().optional(),
  domain: z.string().optional(),
  element: z.string().optional(),
  neverSuppress: z.literal(true).optional(),
  handled: z
    .strictObject({
      by: z.string(),
      say: z.string(),
      meanwhile: z.string().optional(),
      message: z.string(),
      refer: services,
      within,
    })
    .optional()
    .describe('what a care plan changed, and what it was before'),
  get folded(): z.ZodOptional<z.ZodArray<z.ZodType>> {
    return z.array(finding).optional()
  },
  sources: z.array(z.string()),
  covers: z.array(z.string()).optional(),
})

const range = z.tuple([z.number(), z.number()])

/** When, and what made it: the beginning of all that a screener gives. */
export const headSchema = {
  asOf: z.string(),
  library: z.string().describe('the version of the library that made it'),
  release: z.strictObject({
    release: z.string(),
    publisher: z.string(),
    status: z.enum(['draft', 'active', 'retired']),
    digest: z.string(),
  }),
  settings: z
    .record(z.string(), z.union([z.number().describe('a number'), z.string().describe('a length of time')]))
    .optional()
    .describe('local figures that the embedding app has set'),
  draft: z.string().optional(),
}

/** The published shape of a report. `npm run generate` writes it as JSON Schema. */
const reportSchema = z
  .strictObject({
    resident: z.string(),
    ...headSchema,
    outsideScope: z.string().optional().describe('nothing was screened, and why'),
    raised: z.array(finding),
    questions: z.array(
      z.strictObject({
        group: z.string(),
        title: z.string(),
        refer: z.string(),
        say: z.string(),
        ask: z.array(z.strictObject({ ...asked, old: factValue.optional() })),
        rules: z.array(z.string()),
        within,
        names: z.array(z.string()).optional(),
      }),
    ),
    scores: z.array(
      z.strictObject({
        score: z.string(),
        title: z.string(),
        total: range,
        highest: range,
        band: z.array(z.string()).optional(),
        at: z.string().optional(),
        old: z.literal(true).optional(),
        notes: z.array(z.string()).optional(),
      }),
    ),
    notApplicable: z.array(z.string()),
    notUsed: z.array(
      z.strictObject({
        list: z.string(),
        index: z.int(),
        id: z.string().optional(),
        kind: z.string().optional(),
        at: z.string().optional(),
        why: z.string(),
        help: z.string().optional(),
      }),
    ),
    gaps: z.array(z.strictObject({ code: z.string(), say: z.string() })),
    order: z
      .array(
        z.strictObject({
          by: z
            .enum(orderWords)
            .describe('which comes first: true, the higher, the lower, the longer ago, the less long ago'),
          fact: z.string(),
          title: z.string().describe('what people call the fact'),
          value: factValue.describe('all that it may be; the most urgent of that counts'),
        }),
      )
      .describe('what decides between residents due by the same time, one key after the other; then the id'),
    counts: z.strictObject({
      rules: z.int(),
      raised: z.int(),
      undetermined: z.int(),
      notApplicable: z.int(),
    }),
  })
  .describe('The answer for one resident at one instant')

/** The report as JSON Schema, draft 2020-12. */
export const reportJsonSchema = (): object => z.toJSONSchema(reportSchema)

const homeReportSchema = reportSchema
  .omit({ resident: true, outsideScope: true, scores: true, order: true })
  .extend({ home: z.string(), residents: z.int().describe("how many residents' records were given") })
  .describe('The answer for one home as a whole at one instant')

/** The report of a home as JSON Schema, draft 2020-12. */
export const homeReportJsonSchema = (): object => z.toJSONSchema(homeReportSchema)
