import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyBox } from '../../src/adapters/testing/any-box.js'
import { tellingValues } from '../../src/adapters/testing/edge-values.js'
import { momentOf } from '../../src/adapters/testing/moments.js'
import { ruleFacts } from '../../src/adapters/testing/rule-facts.js'
import type { Box, BoxValue } from '../../src/explain/box.js'
import { boxRun } from '../../src/explain/screener.js'
import { release } from '../../src/generated/release.js'
import { at } from '../values/reading.js'
import { answersOf, changed, lowered, screeningOf } from './monotone-answers.js'
import { factDirections } from './monotone-directions.js'
import { runs } from './runs.js'

const screening = screeningOf(release)
const asOf = at(momentOf(release))
const rules = release.rules.filter(({ retired }) => retired !== true).map(({ id }) => id)

type FactDirection = (typeof factDirections)[number]

/** Two values of the fact, the better one first: of its ladder, or of its span as the rule tells them apart. */
function anyTwo(
  { fact, span, ladder }: FactDirection,
  rule: string,
): fc.Arbitrary<readonly [BoxValue, BoxValue]> {
  const [best, worst] = span ?? [0, 0]
  const telling = tellingValues(ruleFacts(release, rule), fact).filter(
    (value): value is number =>
      typeof value === 'number' && value >= Math.min(best, worst) && value <= Math.max(best, worst),
  )
  const inOrder = [...new Set([best, ...telling, worst])].sort((a, b) => (best < worst ? a - b : b - a))
  const steps = (ladder ?? inOrder) as readonly BoxValue[]
  return fc
    .tuple(fc.nat(steps.length - 2), fc.nat(steps.length - 2))
    .map(([a, b]) => [steps[Math.min(a, b)] ?? 0, steps[Math.max(a, b) + 1] ?? 0])
}

describe('a worse fact never makes a rule lower, later or go away', () => {
  it.each(factDirections.map((direction) => [direction.row, direction.worse, direction] as const))(
    '%s: %s',
    (_row, _worse, direction) => {
      const { fact, except = {} } = direction
      const reacted = new Set<string>()
      const needed = new Set<string>()
      for (const rule of rules.filter((id) => ruleFacts(release, id).comparisons.has(fact))) {
        const only = new Set([rule])
        const answers = (box: Box) => answersOf(screening, boxRun(screening, box, asOf, rule), only)
        fc.assert(
          fc.property(anyBox(fc, release, rule), anyTwo(direction, rule), (box, [better, worse]) => {
            const [before, after] = [answers({ ...box, [fact]: better }), answers({ ...box, [fact]: worse })]
            for (const name of changed(before, after)) reacted.add(name)
            const down = lowered(before, after)
            if (rule in except && down.size > 0) needed.add(rule)
            else expect([...down.values()]).toEqual([])
          }),
          runs(30, 3_000),
        )
      }
      expect([...reacted], 'nothing answers otherwise, so nothing is shown').not.toEqual([])
      expect([...needed].sort(), 'exceptions that something needs').toEqual(Object.keys(except).sort())
    },
  )
})
