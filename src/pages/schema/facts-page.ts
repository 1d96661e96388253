import * as z from 'zod'
import { factsExample } from './examples.js'
import { about, header, evidence } from './header.js'
import { selections } from './selection.js'
import { slug, text } from './words.js'

/** Shared facts. */
export const factsPage = z
  .strictObject({
    id: header.id,
    version: header.version,
    kind: z.literal('facts'),
    about,
    title: header.title.optional(),
    effectiveFrom: header.effectiveFrom,
    reviewBy: header.reviewBy.optional(),
    owner: header.owner.optional(),
    why: text('Why these facts are as they are').optional(),
    evidence: evidence.optional(),
    limits: text('Where these facts do not fit').optional(),
    ask: z
      .strictObject({ group: slug('Who can find it out: a group of the ask table', 'groups') })
      .optional()
      .describe('For every fact of the page that does not say otherwise'),
    facts: selections,
    examples: z.array(factsExample).min(1).optional(),
  })
  .describe('Facts that several pages share')

export type WrittenFacts = z.infer<typeof factsPage>
