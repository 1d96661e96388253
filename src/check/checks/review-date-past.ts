import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

export const reviewDatePast: Check = {
  id: 'review-date-past',
  severity: 'warning',
  says: 'The day on which somebody should have looked at this page again has passed, so its advice may be out of date.',
  help: 'review the page with its owner, and set the next review',
  bad: { ...falls('reviewBy: ▸2027-03-01'), asOf: '2027-03-02' },
  good: { ...falls('reviewBy: 2027-12-01'), asOf: '2027-12-01' },
  find: ({ parts, asOf }) =>
    asOf === undefined
      ? []
      : parts.flatMap((part) => {
          const { reviewBy } = part.content as { readonly reviewBy?: string }
          if (reviewBy === undefined || reviewBy >= asOf) return []
          return [
            faultAt(part, ['reviewBy'], {
              message: `this page was to be reviewed by ${reviewBy}`,
              seen: reviewBy,
              expected: `${asOf} or later`,
            }),
          ]
        }),
}
