import * as z from 'zod'
import { given } from './examples.js'
import { headOf, reasons } from './header.js'
import { oneOrMore, within } from './words.js'

const rules = oneOrMore(z.string().min(1).meta({ vocabulary: 'rules' }))

/** One thing that holds for every resident whom the box allows, whatever else is or is not known of them. */
const promise = z
  .union(
    [
      z.strictObject({
        raised: rules.describe('The rule that is raised; of several, at least one'),
        within: within.optional().describe('By when at the latest, whatever a care plan says'),
      }),
      z.strictObject({
        neverLaterThan: within.describe('Some rule is raised by then, whatever a care plan says'),
      }),
      z.strictObject({
        neverRuledOut: rules.describe('Rules that are raised or undetermined, each of them'),
      }),
    ],
    { error: '`raised`, with `within` if it has to be by then; or `neverLaterThan`; or `neverRuledOut`' },
  )
  .describe('What holds for everybody of whom this is known')

/** A safety promise: what is known of a resident, and what then always holds. Checked, never screened with. */
export const promisePage = z
  .strictObject({
    ...headOf('promise'),
    ...reasons,
    given,
    promises: z.array(promise).min(1),
  })
  .describe('A safety promise: what is known of a resident, and what then always holds')

export type WrittenPromise = z.infer<typeof promisePage>
