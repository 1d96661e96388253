import type { Run } from '../facts/slot.js'
import { read } from '../facts/slot.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import type { Domain, Possible } from '../values/possible.js'
import { isNumeric } from '../values/possible.js'
import type { OrderWord } from '../pages/order.js'
import { factValue, rangeValue } from './fact-value.js'
import type { FactValue, OrderKey } from './report.js'
import { wordsOf } from './words.js'

/** What a resident is ordered by among those due by the same time, as the order page of the release says. */
export function orderKeys({ order, release }: CompiledRelease, run: Run): readonly OrderKey[] {
  if (order === undefined || !(order.effectiveFrom <= run.asOfDay)) return none
  const words = wordsOf(release)
  return Object.freeze(
    order.keys.map(({ by, slot, fact }) =>
      Object.freeze({ by, fact, title: words.fact(fact), value: allOf(read(slot, run), slot.domain) }),
    ),
  )
}

const none: readonly OrderKey[] = Object.freeze([])

/** All that it may be. Of a number nothing is known of, the ends of what it can be: they are what it counts as. */
const allOf = (value: Possible, domain: Domain): FactValue =>
  isNumeric(domain) ? rangeValue(value.low, value.high) : factValue(value, domain)

/**
 * What a value counts as in the order, higher earlier: the most urgent that it could be. To know less of it
 * never puts anybody later.
 *
 * @example urgencyOfKey('most', [2, 5]) // 5
 * @example urgencyOfKey('longest', [40, null]) // Infinity: perhaps never
 */
function urgencyOfKey(by: OrderWord, value: FactValue): number {
  if (by === 'first') return value === false ? 0 : 1
  const [low, high] = endsOf(value)
  return by === 'most' || by === 'longest' ? high : -low
}

function endsOf(value: FactValue): readonly [number, number] {
  if (typeof value === 'number') return [value, value]
  if (value === 'never') return [Infinity, Infinity]
  return isRange(value) ? [value[0] ?? -Infinity, value[1] ?? Infinity] : [-Infinity, Infinity]
}

const isRange = (value: FactValue): value is readonly [number | null, number | null] => Array.isArray(value)

/** Below zero where the first comes earlier: each key decides only where all before it leave the two alike. */
export function compareKeys(
  keys: readonly Pick<OrderKey, 'by'>[],
  a: readonly FactValue[],
  b: readonly FactValue[],
): number {
  for (const [i, { by }] of keys.entries()) {
    const [left, right] = [urgencyOfKey(by, a[i] ?? null), urgencyOfKey(by, b[i] ?? null)]
    // Two that are both without limit are alike; their difference would be no number.
    if (left !== right) return left > right ? -1 : 1
  }
  return 0
}

/**
 * The keys that all reports have in common, from the first on. Reports of two releases may have others, and what
 * only some have cannot put them all in one order.
 */
export function sharedKeys(reports: readonly (readonly OrderKey[])[]): readonly OrderKey[] {
  const [first = [], ...others] = reports
  const differs = first.findIndex(({ by, fact }, i) =>
    others.some((keys) => keys[i]?.by !== by || keys[i].fact !== fact),
  )
  return differs === -1 ? first : first.slice(0, differs)
}

/**
 * A key as it is read aloud.
 *
 * @example keyInWords({ by: 'most', title: 'Local complexity points' }) // 'the most local complexity points'
 */
export function keyInWords({ by, title }: Pick<OrderKey, 'by' | 'title'>): string {
  // The title of a score begins with a capital.
  const named = title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
  return by === 'first' ? `first ${named}` : `the ${by} ${named}`
}
