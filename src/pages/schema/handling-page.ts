import * as z from 'zod'
import { condition } from './condition.js'
import { handlingExample } from './examples.js'
import { headOf, reasons } from './header.js'
import { selections } from './selection.js'
import { service, text, within } from './words.js'

/** What a care plan or a decision changes about a raised finding. */
export const handlingPage = z
  .strictObject({
    ...headOf('handling'),
    for: z
      .strictObject({
        rules: z
          .array(z.string().min(1).meta({ vocabulary: 'rules' }))
          .min(1)
          .optional(),
        refer: z.array(service).min(1).optional(),
        planMayReroute: z.literal(true).optional(),
      })
      .describe('The findings that it is about'),
    ...reasons,
    facts: selections.optional().describe("The page's own facts"),
    conditions: condition,
    then: z
      .strictObject({
        reroute: z
          .record(service, service)
          .optional()
          .describe('Who is called instead: `ambulance: palliative-line`'),
        within: within.optional(),
        meanwhile: text('What to do until then', 600).optional(),
        say: text('What is said beside the finding', 600),
        fold: z.literal(true).optional(),
      })
      .describe('What it changes; it never removes a finding'),
    examples: z.array(handlingExample).min(1),
  })
  .describe('What a care plan or a decision changes about a raised finding')

export type WrittenHandling = z.infer<typeof handlingPage>
