import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/facts/condition.js'
import type { FactDefinition } from '../../src/facts/definition.js'
import { boxRun } from '../../src/explain/screener.js'
import { read } from '../../src/facts/slot.js'
import type { Possible } from '../../src/values/possible.js'
import { at } from '../values/reading.js'
import {
  bandValues,
  hull,
  news2,
  news2Facts,
  news2Items,
  pointsOf,
  well,
  type News2Item,
  type News2Values,
  type Scale,
} from './news2.js'
import { asOf, onGrid } from './oracle.js'
import { releaseOf } from './release.js'
import { isLong, runs } from './runs.js'
import { compiledOf, slotOf } from './screened.js'

const isOnOxygen: Condition = { fact: 'breathing', operator: 'equal', value: 'oxygen' }
/** Given by every box; the cases only say what there is to choose from. */
const saturationScale: FactDefinition = {
  name: 'saturationScale',
  selection: {
    first: [
      { is: 'scale1', when: isOnOxygen },
      { is: 'scale2', when: isOnOxygen },
      { is: 'scale2NotAuthorised' },
    ],
  },
}
const facts = [...news2Facts.filter(({ name }) => name !== 'saturationScale'), saturationScale]
const { screening, compiled } = compiledOf(releaseOf({ facts, scores: [news2] }))
const total = slotOf(compiled, 'news2.total')
const highest = slotOf(compiled, 'news2.highest')

const now = at(asOf)

/** The total, then the highest line. */
function rated(values: News2Values, scale: Scale): readonly [Possible, Possible] {
  const run = boxRun(screening, { ...values, saturationScale: scale }, now, undefined)
  return [read(total, run), read(highest, run)]
}

const rangeOf = ({ low, high }: Possible): readonly [number, number] => [low, high]

const scales: readonly Scale[] = ['scale1', 'scale2', 'scale2NotAuthorised']
const span = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_each, i) =>
    onGrid(Math.round(from / step) + i, step),
  )

const every: Readonly<Record<News2Item, readonly (number | string)[]>> = {
  respirationRate: span(0, 80, 1),
  oxygenSaturation: span(40, 100, 1),
  breathing: ['air', 'oxygen'],
  systolicPressure: span(30, 300, 1),
  pulseRate: span(0, 300, 1),
  consciousness: ['alert', 'newConfusion', 'voice', 'pain', 'unresponsive'],
  temperature: span(25, 45, 0.1),
}

describe('NEWS2', () => {
  it.each(news2Items)('gives every %s the points of the chart', (item) => {
    for (const scale of scales) {
      for (const breathing of ['air', 'oxygen'] as const) {
        for (const value of every[item]) {
          const values = { ...well, breathing, [item]: value }
          const points = news2Items.map((each) => pointsOf(each, values[each], values.breathing, scale))
          const sum = points.reduce((a, b) => a + b)
          const top = Math.max(...points)
          expect(rated(values, scale).map(rangeOf), `${item} ${String(value)} ${breathing} ${scale}`).toEqual(
            [
              [sum, sum],
              [top, top],
            ],
          )
        }
      }
    }
  })

  it('is exactly the range of the totals that the missing items allow, for every subset of them', () => {
    const check = (known: News2Values, scale: Scale): void => {
      const { total: sum, highest: top } = hull(known, scale)
      expect(rated(known, scale).map(rangeOf), `${JSON.stringify(known)} ${scale}`).toEqual([sum, top])
    }
    if (!isLong) {
      fc.assert(fc.property(anyValues, fc.constantFrom(...scales), check), runs(5_000))
      return
    }
    for (const scale of scales) for (const known of combinations()) check(known, scale)
  })
})

/** Each item in one of its bands, or missing. */
const anyValues: fc.Arbitrary<News2Values> = fc.record(
  Object.fromEntries(news2Items.map((item) => [item, fc.constantFrom(...bandValues[item])])) as Record<
    News2Item,
    fc.Arbitrary<number | string>
  >,
  { requiredKeys: [] },
)

function* combinations(from = 0, values: News2Values = {}): Generator<News2Values> {
  const item = news2Items[from]
  if (item === undefined) {
    yield values
    return
  }
  yield* combinations(from + 1, values)
  for (const value of bandValues[item]) yield* combinations(from + 1, { ...values, [item]: value })
}
