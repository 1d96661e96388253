import { isNumeric, least, type Domain } from '../../values/possible.js'
import { parseDuration } from '../../values/duration.js'
import type { Comparison, Scalar } from '../../facts/condition.js'
import type { Box, BoxValue } from '../../explain/box.js'
import type { Release } from '../../pages/rule.js'
import { BoxDraft, type Dice } from './box-draft.js'
import { decidingIn, type Deciding } from './deciding.js'
import { aroundLimit, tellingValues } from './edge-values.js'
import type { Arbitrary, FastCheckOfApp } from './fast-check.js'
import { knowledgeOf } from './knowledge.js'
import { plainAnswer } from './plain-answer.js'
import { ruleFacts, type RuleFacts } from './rule-facts.js'

/**
 * Boxes for one rule, made of its own thresholds: in most of them one comparison decides, its fact at an edge or
 * one step either side of it, and all other facts so that they do not decide; in the rest each fact is by itself
 * at an edge, between two of these, or not known. Plain random numbers hardly ever meet an edge, and a fact at an
 * edge says nothing where another fact has decided already. `fc` is the app's own fast-check.
 *
 * @example fc.assert(fc.property(anyBox(fc, release, 'recurrent-falls'), (box) => { screener.screenBox(box, { asOf, rule: 'recurrent-falls' }) }))
 */
export function anyBox(fc: FastCheckOfApp, release: Release, rule: string): Arbitrary<Box> {
  const facts = ruleFacts(release, rule)
  const deciding = decidingIn(facts)
  const loose = anyLooseBox(fc, facts)
  if (deciding.length === 0) return loose
  const throws = fc.array(fc.nat(), { minLength: 80, maxLength: 80 })
  const decided = (among: readonly Deciding[]): Arbitrary<Box> =>
    fc.tuple(fc.constantFrom(...among), throws).map(([each, dice]) => decidedBox(facts, each, diceOf(dice)))
  // Where only an exact value tells, the two sides of an edge take two boxes.
  const atThresholds = deciding
    .filter(({ comparison }) => isMeasured(facts.domainOf(comparison.fact)))
    .flatMap((each) => (each.exact ? [each, each] : [each]))
  return fc.oneof(
    ...(atThresholds.length === 0 ? [] : [{ weight: 12, arbitrary: decided(atThresholds) }]),
    { weight: 2, arbitrary: decided(deciding) },
    { weight: 1, arbitrary: loose },
  )
}

const isMeasured = (domain: Domain | undefined): boolean => domain !== undefined && isNumeric(domain)

/** Each throw is used once; when none is left, every throw is a nought. */
function diceOf(throws: readonly number[]): Dice {
  let next = 0
  return (sides) => (sides === 0 ? 0 : (throws[next++] ?? 0) % sides)
}

/** More drafts than this are not made of one box: some comparisons can hardly be made to decide. */
const mostDrafts = 8

/** The first draft in which the comparison decides, or the last. */
function decidedBox(facts: RuleFacts, { comparison, wishes, exact }: Deciding, dice: Dice): Box {
  const { fact } = comparison
  const day = facts.rule.effectiveFrom
  const edges = edgesOf(comparison, facts, dice)
  const edge = edges.length === 2 && !exact && dice(4) > 0 ? edges : [edges[dice(edges.length)] ?? 0]
  let box: Box = {}
  for (let drafts = 0; drafts < mostDrafts; drafts++) {
    const draft = new BoxDraft(facts, dice, day)
    draft.give(fact, edge[0] ?? 0, dice(2) === 0)
    for (const wish of wishes) draft.grant(wish)
    box = draft.box()
    const known = knowledgeOf(box, facts, day)
    if (wishes.every(({ condition, truth }) => plainAnswer(condition, known, facts, day) === truth)) break
  }
  const [low, high] = edge
  return blurred(
    low === undefined || high === undefined ? box : { ...box, [fact]: inOrder(low, high) },
    fact,
    dice,
  )
}

/**
 * Of a number the last value below the edge for which the comparison says one thing, and the first for which it
 * says the other; a range of both leaves it open, and settled as soon as the edge is one step elsewhere.
 */
function edgesOf(comparison: Comparison, facts: RuleFacts, dice: Dice): readonly Scalar[] {
  const { fact, operator } = comparison
  const written = [comparison.value].flat() as readonly Scalar[]
  const limit = written[dice(written.length)] ?? 0
  const domain = facts.domainOf(fact)
  if (domain === undefined || domain.kind === 'set') return [limit]
  if (domain.kind === 'boolean' || domain.kind === 'choice') return tellingValues(facts, fact)
  const around = aroundLimit(limit, domain)
  const at = around.indexOf(limit)
  if (operator === 'lessThan' || operator === 'greaterThanInclusive')
    return around.slice(Math.max(at - 1, 0), at + 1)
  return operator === 'greaterThan' || operator === 'lessThanInclusive' ? around.slice(at, at + 2) : around
}

/** Now and then something is not known. */
function blurred(box: Box, fact: string, dice: Dice): Box {
  const names = Object.keys(box)
  const left = [fact, names[dice(names.length)] ?? fact][dice(24)]
  return left === undefined ? box : Object.fromEntries(Object.entries(box).filter(([name]) => name !== left))
}

function anyLooseBox(fc: FastCheckOfApp, facts: RuleFacts): Arbitrary<Box> {
  const values = [...facts.comparisons.keys()].flatMap((fact): [string, Arbitrary<BoxValue>][] => {
    const domain = facts.domainOf(fact)
    return domain === undefined ? [] : [[fact, anyValue(fc, domain, tellingValues(facts, fact))]]
  })
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }) as Arbitrary<Box>
}

function anyValue(fc: FastCheckOfApp, domain: Domain, values: readonly Scalar[]): Arbitrary<BoxValue> {
  if (domain.kind === 'set') return anyMembers(fc, values.map(String))
  if (domain.kind === 'choice' || domain.kind === 'boolean')
    return fc.oneof(fc.constantFrom(...values), fc.subarray([...values], { minLength: 1 }))
  const first = values[0]
  if (first === undefined) return fc.constant(least(domain))
  const one = fc.constantFrom(...values)
  return fc.oneof(
    { weight: 3, arbitrary: one },
    { weight: 1, arbitrary: fc.tuple(one, one).map(([a, b]) => inOrder(a, b)) },
  )
}

const anyMembers = (fc: FastCheckOfApp, members: readonly string[]): Arbitrary<BoxValue> =>
  fc
    .tuple(fc.subarray([...members]), fc.subarray([...members]))
    .map(([held, maybe]) => ({ in: held, maybe: maybe.filter((member) => !held.includes(member)) }))

/** The two ends of a range in order; two lengths of different units have none that holds on every day. */
function inOrder(a: Scalar, b: Scalar): BoxValue {
  if (typeof a === 'number' && typeof b === 'number') return a <= b ? [a, b] : [b, a]
  const [one, other] = [parseDuration(String(a)), parseDuration(String(b))]
  if (one === undefined || other?.unit !== one.unit) return a
  return one.n <= other.n ? [a, b] : [b, a]
}
