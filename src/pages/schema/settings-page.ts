import * as z from 'zod'
import { covers, header } from './header.js'
import { ownFactName, text } from './words.js'

const value = z.union([z.number(), z.string(), z.boolean()], {
  error: 'a number, or a length of time such as `28 days`',
})

/** Local numbers. */
export const settingsPage = z
  .strictObject({
    id: header.id,
    version: header.version,
    kind: z.literal('settings'),
    title: header.title.optional(),
    effectiveFrom: header.effectiveFrom,
    reviewBy: header.reviewBy.optional(),
    owner: header.owner.optional(),
    why: text('Why these are local').optional(),
    settings: z.record(
      ownFactName,
      z.strictObject({
        value: value.describe('What it is unless an area says otherwise'),
        least: value.optional(),
        most: value.optional(),
        step: z.number().positive().optional(),
        owner: text('Who may change it', 120).optional(),
        basis: z.enum(['published', 'known', 'local']),
        covers: covers.optional(),
        says: text('What it is for', 400).optional(),
      }),
    ),
  })
  .describe('Figures that an area may set for itself, within limits')

export type WrittenSettings = z.infer<typeof settingsPage>
