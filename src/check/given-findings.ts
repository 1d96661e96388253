import { withins } from '../values/withins.js'
import { seenText } from '../record/seen.js'
import { Entry, withFindings } from '../facts/record-view.js'
import type { Run } from '../facts/slot.js'

/** A finding as an example gives it: `{ domain: falls, within: 7 days, refer: [gp], perhaps: true }`. */
const words = ['rule', 'domain', 'problem', 'element', 'within', 'refer', 'perhaps']

/**
 * A run with findings that an example gives, so that a page about findings need not lean on other pages. What is
 * wrong with them, in words, where they cannot be read.
 */
export function withGivenFindings(run: Run, given: unknown): Run | string {
  if (run.record === undefined || !Array.isArray(given)) return '`findings` must be a list'
  const faults = given.flatMap(faultsOf)
  if (faults.length > 0) return faults.join('; ')
  const entries = (given as readonly Readonly<Record<string, unknown>>[]).map(
    ({ refer, within, perhaps, ...fields }, index): Entry =>
      new Entry(
        'findings',
        'finding',
        index,
        run.asOf,
        run.asOf,
        {
          ...fields,
          within: { certain: [within].flat(), perhaps: [] },
          refer: { certain: [refer ?? []].flat(), perhaps: [] },
        },
        undefined,
        perhaps === true,
      ),
  )
  return { ...run, record: withFindings(run.record, entries) }
}

function faultsOf(finding: unknown, index: number): readonly string[] {
  if (typeof finding !== 'object' || finding === null)
    return [`finding ${String(index)} is ${seenText(finding)}`]
  const { within } = finding as { readonly within?: unknown }
  return [
    ...Object.keys(finding).flatMap((word) =>
      words.includes(word) ? [] : [`finding ${String(index)} has no \`${word}\`: ${words.join(', ')}`],
    ),
    ...(withins.some((each) => each === within)
      ? []
      : [`finding ${String(index)} is due within ${seenText(within)}, which is not on the scale`]),
  ]
}
