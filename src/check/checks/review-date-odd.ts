import { addYears, dayText, parseDay } from '../../values/day.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

/** Guidance on older people changes faster than this. */
const mostYears = 3

export const reviewDateOdd: Check = {
  id: 'review-date-odd',
  severity: 'error',
  says: 'The review date is not after the day the page takes effect, or lies more than three years later. The first is a slip, the second lets guidance go stale.',
  help: 'set a day within three years of the day the page takes effect',
  bad: falls('reviewBy: ▸2026-12-01'),
  good: falls('reviewBy: 2027-06-01'),
  find: ({ parts }) =>
    parts.flatMap((part) => {
      const { reviewBy, effectiveFrom } = part.content as {
        readonly reviewBy?: string
        readonly effectiveFrom?: string
      }
      const [from, by] = [effectiveFrom, reviewBy].map((day) =>
        day === undefined ? undefined : parseDay(day),
      )
      if (reviewBy === undefined || from === undefined || by === undefined) return []
      const last = addYears(from, mostYears)
      if (by > from && by <= last) return []
      const message =
        by <= from
          ? `the review, by ${reviewBy}, is not after the page takes effect`
          : `the review, by ${reviewBy}, is more than ${mostYears} years off`
      return [
        faultAt(part, ['reviewBy'], {
          message,
          seen: reviewBy,
          expected: `a day after ${effectiveFrom ?? ''}, at most ${dayText(last)}`,
        }),
      ]
    }),
}
