import * as z from 'zod'
import { ruleKinds } from '../rule.js'
import { condition } from './condition.js'
import { ruleExample } from './examples.js'
import { about, covers, header, reasons } from './header.js'
import { selections } from './selection.js'
import { factName, scalar, service, slug, text, within } from './words.js'

/** Services; of a family also the cell of a row. */
export const refer = z.array(service).min(1).describe('Who acts')
const message = text('Who does what, in words of the ward; no doses', 600)

const step = z.strictObject({
  when: condition,
  within,
  refer: refer.optional(),
  message: message.optional(),
  planMayReroute: z.boolean().optional(),
})

const flag = z
  .strictObject({
    refer,
    within,
    message,
    sooner: z.array(step).min(1).optional().describe('Strongest first, none later than the one below it'),
    also: z
      .array(z.strictObject({ when: condition.optional(), refer, within }))
      .min(1)
      .optional()
      .describe('Further recipients, always kept'),
  })
  .describe('What a raised finding says')

const rows = z
  .object({
    columns: z
      .array(z.string().regex(/^[a-z][A-Za-z0-9]*$/, { error: 'the name of a column, such as `limit`' }))
      .min(1),
  })
  .catchall(z.array(z.union([scalar, z.array(scalar)])))
  .describe('A family of alike rules: columns, then a line of cells for each row')

const aClass = slug('A class of medicines', 'classes')
const clearedBy = z.array(aClass).min(1)
const domain = slug('The domain of screening', 'domains')
const problem = slug('Findings about the same thing fold under the soonest')

/** Further words that a row may fill in. */
export const rowWords: readonly z.ZodType[] = [aClass, clearedBy, domain, problem]

/** Whether there is no page more: only that and since when. */
export const retiredPage = z.strictObject({
  ...header,
  kind: z.enum(ruleKinds),
  reviewBy: header.reviewBy.optional(),
  retired: z.literal(true).describe('The rule ends with this version'),
  why: reasons.why,
})

/** A criterion, a trigger, a medication flag or a care gap. */
export const rulePage = z
  .strictObject({
    id: header.id,
    version: header.version,
    kind: z.enum(ruleKinds),
    about,
    title: header.title,
    effectiveFrom: header.effectiveFrom,
    reviewBy: header.reviewBy,
    owner: header.owner,
    domain: domain.optional(),
    element: text('The care element of Enhanced Health in Care Homes', 60).optional(),
    problem: problem.optional(),
    neverSuppress: z
      .literal(true)
      .optional()
      .describe('No fold, budget, acknowledgement or plan may hide it'),
    planMayReroute: z.literal(true).optional().describe('An agreed plan may change who is called'),
    covers: covers.optional(),
    clearedBy: clearedBy.optional().describe('What legitimately removes the flag'),
    ...reasons,
    facts: selections.optional().describe("The page's own facts"),
    rows: rows.optional(),
    assume: z
      .record(factName, scalar)
      .optional()
      .describe('Stand-ins for what nobody recorded: a value, `lowest`, `highest` or `never`'),
    needsCurrent: z.array(factName).min(1).optional().describe('Facts whose old value may not stand in'),
    appliesWhen: condition.optional().describe('Not met: not applicable. Unknown: as usual'),
    conditions: condition,
    flag,
    whenUndetermined: z
      .strictObject({ refer, within, message: message.optional() })
      .optional()
      .describe('Who finds out, by when'),
    examples: z.array(ruleExample).min(1),
  })
  .describe('Something to put before somebody: a criterion, trigger, medication flag or care gap')

export type WrittenRule = z.infer<typeof rulePage>
