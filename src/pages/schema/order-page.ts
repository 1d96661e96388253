import * as z from 'zod'
import { sideOfOrder } from './examples.js'
import { headOf, reasons } from './header.js'
import { factName, text } from './words.js'

/** One key: a fact, and which of its values comes first. That it is one word is said by its own file, in better words. */
const key = z
  .strictObject({
    first: factName.optional().describe('Those of whom this is true come first'),
    most: factName.optional().describe('The higher this number, the earlier'),
    least: factName.optional().describe('The lower this number, the earlier'),
    longest: factName.optional().describe('The longer ago, the earlier'),
    shortest: factName.optional().describe('The less long ago, the earlier'),
  })
  .describe('What decides; where it is not known, it counts as the most urgent that it could be')

/** The order of a round among those who are due by the same time. Who is due soonest always comes first. */
export const orderPage = z
  .strictObject({
    ...headOf('order'),
    ...reasons,
    thenBy: z
      .array(key)
      .min(1)
      .max(20)
      .describe(
        'What decides between residents due by the same time, one after the other; at last the id of the resident',
      ),
    examples: z
      .array(
        z.strictObject({
          name: text('What the example shows, in a few words', 200),
          before: sideOfOrder.describe('The resident who comes first'),
          after: sideOfOrder.describe('The resident who comes after'),
        }),
      )
      .min(1),
  })
  .describe('The order of a round among those who are due by the same time')

export type WrittenOrder = z.infer<typeof orderPage>
