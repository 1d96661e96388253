import * as z from 'zod'
import { subjects } from '../../record/source.js'
import { day, id, text, version } from './words.js'

/** What every page says about itself. */
export const header = {
  id,
  version,
  title: text('What the page is, in one line', 160),
  effectiveFrom: day.describe(
    'The first day this version applies; the latest one on or before the day of the screening does',
  ),
  reviewBy: day.describe('When somebody looks at this page again'),
  owner: text('Who answers for the page: a role, not a person', 120),
}

/** Whom a page is about; a resident unless it says so. */
export const about = z
  .enum(subjects)
  .optional()
  .describe('Whom it is about: a resident unless it says so, or the home as a whole')

export const evidence = z
  .array(
    z.strictObject({
      source: text('The publication, by its name', 400),
      year: z.int().min(1900).max(2100).optional(),
      supports: text('What it supports on this page', 1000),
      basis: z
        .enum(['published', 'known', 'local'])
        .describe('Seen in the publication; known to the trade; or decided here'),
    }),
  )
  .min(1)
  .describe('Where the figures come from')

export const covers = z
  .array(z.string().min(1).max(60))
  .min(1)
  .describe('The rows of the fact bases that this page covers')

/** The head of a page that has all of it, in the order that pages are written in. */
export const headOf = <Kind extends string>(kind: Kind) => ({
  id: header.id,
  version: header.version,
  kind: z.literal(kind),
  title: header.title,
  effectiveFrom: header.effectiveFrom,
  reviewBy: header.reviewBy,
  owner: header.owner,
  covers: covers.optional(),
})

/** Why the page is there, from what, and where it does not fit. */
export const reasons = {
  why: text('Why this matters, in plain words'),
  evidence,
  limits: text('Where the page does not fit, and what it leaves out'),
}
