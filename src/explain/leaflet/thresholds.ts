import { parseDuration } from '../../values/duration.js'
import { pushNotDown, type Comparison, type Condition, type Plain } from '../../facts/condition.js'
import type { Rule } from '../../pages/rule.js'
import type { Thresholds, ThresholdStep } from '../drawing.js'
import { limitInWords } from '../limit-in-words.js'
import { by } from '../report-outline.js'
import { comparisonInWords, limitOf } from './condition-in-words.js'
import type { RuleRef } from '../words.js'
import type { Shelf } from './shelf.js'

/** A line of numbers for each fact that a rule holds to a figure, each of its steps a bar. */
export function thresholdsOf({ id, version, conditions, flag }: Rule, shelf: Shelf): readonly Thresholds[] {
  const rule: RuleRef = { rule: id, version }
  const asked = [
    { condition: conditions, name: (flag.sooner ?? []).length > 0 ? by(flag.within) : 'counts' },
    ...(flag.sooner ?? []).toReversed().map(({ when, within }) => ({ condition: when, name: by(within) })),
  ]
  const byFact = new Map<string, { steps: ThresholdStep[]; says: string[] }>()
  for (const { condition, name } of asked)
    for (const comparison of comparisonsIn(condition)) {
      const step = stepOf(comparison, name, shelf, rule)
      if (step === undefined) continue
      const known = byFact.get(comparison.fact) ?? { steps: [], says: [] }
      if (known.steps.some((each) => each.at === step.at && each.side === step.side && each.name === name))
        continue
      known.steps.push(step)
      known.says.push(`${comparisonInWords(comparison, shelf, rule)} (${name})`)
      byFact.set(comparison.fact, known)
    }
  return [...byFact].map(([fact, { steps, says }]) => ({
    kind: 'thresholds',
    title: `${shelf.fact(fact, rule)}${unitAside(shelf.unit(fact, rule))}`,
    says: says.join('; '),
    steps,
  }))
}

/** Times are written with their figures. */
const unitAside = (unit: string | undefined): string => {
  const said =
    unit === undefined || unit === 'days' || unit === 'minutes'
      ? ''
      : limitInWords('equal', 0, unit).slice(1).trim()
  return said === '' ? '' : `, ${said}`
}

const comparisonsIn = (condition: Condition): readonly Comparison[] => {
  const all = (plain: Plain): readonly Comparison[] =>
    'fact' in plain ? [plain] : ('all' in plain ? plain.all : plain.any).flatMap(all)
  return all(pushNotDown(condition))
}

const sides = {
  greaterThan: { side: 'above', inclusive: false },
  greaterThanInclusive: { side: 'above', inclusive: true },
  lessThan: { side: 'below', inclusive: false },
  lessThanInclusive: { side: 'below', inclusive: true },
  equal: { side: 'at', inclusive: true },
} as const

function stepOf(
  { fact, operator, value }: Comparison,
  name: string,
  shelf: Shelf,
  rule: RuleRef,
): ThresholdStep | undefined {
  const domain = shelf.domain(fact, rule)
  if ((domain?.kind !== 'number' && domain?.kind !== 'elapsed') || !(operator in sides)) return undefined
  const { side, inclusive } = sides[operator as keyof typeof sides]
  const { limit } = limitOf(value, shelf)
  if (typeof limit === 'number') return { at: limit, written: String(limit), side, inclusive, name }
  const duration = typeof limit === 'string' ? parseDuration(limit) : undefined
  return duration === undefined
    ? undefined
    : { at: duration.n * roughMinutes[duration.unit], written: String(limit), side, inclusive, name }
}

/** Only for where it stands on a drawn line: months differ in length. */
const roughMinutes = {
  minutes: 1,
  hours: 60,
  days: 1440,
  'working days': 2016,
  weeks: 10_080,
  months: 43_830,
  years: 525_960,
} as const
