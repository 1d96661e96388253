import type * as FastCheck from 'fast-check'
import { minus, plus } from '../../values/exact.js'
import { isNumeric, least, most, optionsOf, type Domain } from '../../values/possible.js'
import { durationText, parseDuration } from '../../values/duration.js'
import { comparisonsOf, type Comparison, type Scalar } from '../../facts/condition.js'
import { compileRelease } from '../../evaluate/compile.js'
import type { Box, BoxValue } from '../../explain/box.js'
import type { Release } from '../../pages/rule.js'
import { aboutRelease } from '../../check/mutants/subject.js'
import { conditionsOf } from '../../check/mutants/variables.js'

/** What is used of fast-check: its default export, or all of it. */
type Maker = Pick<typeof FastCheck, 'constant' | 'constantFrom' | 'oneof' | 'record' | 'subarray' | 'tuple'>

/**
 * Boxes for one rule, made of its own thresholds: each fact at an edge, one step either side of it, between two
 * of these, or not known. Plain random numbers hardly ever meet an edge. `fc` is the app's own fast-check.
 *
 * @example fc.assert(fc.property(anyBox(fc, release, 'recurrent-falls'), (box) => { screener.screenBox(box, { asOf, rule: 'recurrent-falls' }) }))
 */
export function anyBox(fc: Maker, release: Release, rule: string): FastCheck.Arbitrary<Box> {
  const found = release.rules.findLast(({ id }) => id === rule)
  if (found === undefined) throw new TypeError(`no rule is called ${rule}`)
  const about = aboutRelease(compileRelease(release))
  const comparisons = new Map<string, Comparison[]>()
  for (const comparison of [...conditionsOf(found).values()].flatMap(comparisonsOf)) {
    comparisons.set(comparison.fact, [...(comparisons.get(comparison.fact) ?? []), comparison])
  }
  const facts = [...comparisons].flatMap(([fact, own]): [string, FastCheck.Arbitrary<BoxValue>][] => {
    const domain = about.domainOf(fact)
    const limits = own.flatMap(({ value }) =>
      Array.isArray(value) ? (value as readonly Scalar[]) : [about.figure(value) ?? 0],
    )
    return domain === undefined ? [] : [[fact.slice(fact.indexOf(':') + 1), anyValue(fc, domain, limits)]]
  })
  return fc.record(Object.fromEntries(facts), { requiredKeys: [] }) as FastCheck.Arbitrary<Box>
}

function anyValue(fc: Maker, domain: Domain, limits: readonly Scalar[]): FastCheck.Arbitrary<BoxValue> {
  if (domain.kind === 'set') return anyMembers(fc, limits.map(String))
  if (!isNumeric(domain)) {
    const options = optionsOf(domain).map((option): Scalar =>
      domain.kind === 'boolean' ? option === 'true' : option,
    )
    return fc.oneof(fc.constantFrom(...options), fc.subarray(options, { minLength: 1 }))
  }
  const values = [...new Set(limits.flatMap((limit) => around(limit, domain)))]
  const first = values[0]
  if (first === undefined) return fc.constant(least(domain))
  const one = fc.constantFrom(...values)
  return fc.oneof(
    { weight: 3, arbitrary: one },
    { weight: 1, arbitrary: fc.tuple(one, one).map(([a, b]) => inOrder(a, b)) },
  )
}

const anyMembers = (fc: Maker, members: readonly string[]): FastCheck.Arbitrary<BoxValue> =>
  fc
    .tuple(fc.subarray([...new Set(members)]), fc.subarray([...new Set(members)]))
    .map(([held, maybe]) => ({ in: held, maybe: maybe.filter((member) => !held.includes(member)) }))

/** An edge, and one step either side of it. */
function around(limit: Scalar, domain: Domain): readonly Scalar[] {
  if (typeof limit === 'number' && domain.kind === 'number') {
    const step = domain.step < 0.0001 ? 0.01 : domain.step
    return [minus(limit, step), limit, plus(limit, step)].filter(
      (value) => value >= least(domain) && value <= most(domain),
    )
  }
  const duration = typeof limit === 'string' ? parseDuration(limit) : undefined
  if (duration === undefined) return [limit]
  const { n, unit } = duration
  return [n - 1, n, n + 1].flatMap((each) => (each < 0 ? [] : [durationText({ n: each, unit })]))
}

/** The two ends of a range in order; two lengths of different units have none that holds on every day. */
function inOrder(a: Scalar, b: Scalar): BoxValue {
  if (typeof a === 'number' && typeof b === 'number') return a <= b ? [a, b] : [b, a]
  const [one, other] = [parseDuration(String(a)), parseDuration(String(b))]
  if (one === undefined || other?.unit !== one.unit) return a
  return one.n <= other.n ? [a, b] : [b, a]
}
