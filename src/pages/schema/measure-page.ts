import * as z from 'zod'
import { condition } from './condition.js'
import { measureExample } from './examples.js'
import { headOf, reasons } from './header.js'
import { selections } from './selection.js'
import { factName, settingValue, slug, span } from './words.js'

const among = condition
  .optional()
  .describe('Only residents of whom this holds; everybody in the home without it')

const number = z.union([z.number().positive(), settingValue], { error: 'a number, or `{ setting: name }`' })

const averaged = z.strictObject({
  fact: factName.describe('The number that is averaged'),
  among,
})

/** What a rate is given per: a resident-year is 365.25 resident-days, and 100 is per cent. */
const pers = ['resident-year', '1000 resident-days'] as const

/** The ways of making one figure of many residents; a page uses one. */
export const figureWords = ['rate', 'share', 'mean', 'median'] as const

/** A figure of a home over a period: with what is not known in it. It raises nothing. */
export const measurePage = z
  .strictObject({
    ...headOf('measure'),
    ...reasons,
    facts: selections.optional().describe('Facts of this page alone'),
    period: span.describe(
      'How long one period is, in days or weeks; it ends with the day before the moment asked',
    ),
    rate: z
      .strictObject({
        sum: factName.describe('Added up over the residents: what is counted'),
        over: factName.describe('Added up over the residents: what it is divided by'),
        per: z
          .union([z.enum(pers), z.literal(100)], {
            error: '`resident-year`, `1000 resident-days`, or 100 for per cent',
          })
          .describe('What the figure is given per; 100 is per cent'),
        among,
      })
      .optional()
      .describe('A sum over the residents divided by another'),
    share: z
      .strictObject({ have: condition.describe('What is asked of each of them'), among })
      .optional()
      .describe('Of the residents, how many per cent have something'),
    mean: averaged.optional().describe('The mean of a number over the residents'),
    median: averaged.optional().describe('The middle one of a number over the residents'),
    beside: z
      .array(factName)
      .min(1)
      .optional()
      .describe('Numbers that are added up and told beside the figure: days in hospital'),
    enough: z
      .strictObject({
        residentYears: number.describe('Below so many resident-years a figure is marked as too few'),
        periods: number.describe('From so many periods on a run chart may be read'),
      })
      .describe('How much has to be observed before the figure says anything'),
    cautions: z
      .array(slug('What anybody reading the figure should know: a row of the cautions table', 'cautions'))
      .min(1),
    examples: z.array(measureExample).min(1),
  })
  .describe('A figure of a home over a period, with what is not known in it')

export type WrittenMeasure = z.infer<typeof measurePage>
