import * as z from 'zod'
import { condition, type WrittenCondition } from './condition.js'
import { scoreExample } from './examples.js'
import { headOf, reasons } from './header.js'
import { ask, currentFor, old } from './selection.js'
import { duration, factName, text } from './words.js'

const points = z.number().min(0).max(100)
const edges = z.record(z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'a number' }), points)

/** A line of points as a page writes it; with `choose`, the columns stand beside it. */
export interface WrittenLine {
  upTo?: Record<string, number> | undefined
  below?: Record<string, number> | undefined
  above?: number | undefined
  is?: Record<string, number> | undefined
  always?: number | undefined
  highestOf?: string[] | undefined
  choose?: string[] | undefined
  first?: { points: number; when?: WrittenCondition | undefined }[] | undefined
  [column: string]: unknown
}

export const lineWords = ['upTo', 'below', 'above', 'is', 'always', 'highestOf', 'choose', 'first'] as const

const line: z.ZodType<WrittenLine> = z
  .object({
    upTo: edges.optional().describe('Up to and including this value, so many points'),
    below: edges.optional().describe('Below this value, so many points'),
    above: points.optional().describe('Above the last edge, so many points'),
    is: z.record(z.string(), points).optional().describe('Points for each option'),
    always: points.optional(),
    highestOf: z.array(z.string()).min(2).optional().describe('The highest of these columns'),
    choose: z.array(factName).min(1).optional().describe('Facts that choose the column'),
    first: z
      .array(z.strictObject({ points, when: condition.optional() }))
      .min(1)
      .optional()
      .describe('The points of the first condition that holds'),
  })
  .catchall(z.lazy(() => line))
  .describe('Points for the values of one fact')

/** A score. */
export const scorePage = z
  .strictObject({
    ...headOf('score'),
    ...reasons,
    points: z.record(factName, line).describe('A line of points for each fact'),
    over: z.strictObject({ set: duration }).optional().describe('Readings of one occasion are kept together'),
    currentFor: currentFor.optional(),
    old: old.optional(),
    bands: z
      .strictObject({ upTo: z.record(z.string(), z.string()), above: z.string().min(1) })
      .optional()
      .describe('What the total is called'),
    notes: z
      .array(
        z.strictObject({
          when: condition.optional().describe('When it is said; always, if this is left out'),
          say: text('What is said beside the score', 600),
        }),
      )
      .min(1)
      .optional(),
    ask: ask.optional(),
    examples: z.array(scoreExample).min(1),
  })
  .describe('A table of points whose total other pages may read')

export type WrittenScore = z.infer<typeof scorePage>
