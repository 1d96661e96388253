import { isAll, isAny, isNot, type Comparison, type Condition } from '../../facts/condition.js'
import { holds } from './oracle.js'
import { conditionsIn, type Composite, type RuleFacts } from './rule-facts.js'

/** Something that must hold, or must not, so that one comparison decides. */
export interface Wish {
  readonly condition: Condition
  readonly truth: boolean
}

/** A comparison of a rule, and what has to be so that the answer is its own. */
export interface Deciding {
  readonly comparison: Comparison
  readonly wishes: readonly Wish[]
  /** whether only an exact value tells: what is left open is assumed, or stays open either way */
  readonly exact: boolean
}

/** Every comparison of a rule, however far inside, each where it decides. */
export function decidingIn(facts: RuleFacts): readonly Deciding[] {
  const { conditions } = facts
  const main = conditions.get('conditions')
  const applies = conditions.get('appliesWhen')
  const isRaised = (main === undefined ? [] : [main]).map((condition): Wish => ({ condition, truth: true }))
  const isMeant = (applies === undefined ? [] : [applies]).map((condition): Wish => ({
    condition,
    truth: true,
  }))
  return [...conditions].flatMap(([place, condition]) => {
    const [part, at] = place.split('.')
    const earlier =
      part === 'sooner'
        ? [...conditions].flatMap(([other, when]): Wish[] =>
            other.startsWith('sooner.') && Number(other.slice(7)) < Number(at)
              ? [{ condition: when, truth: false }]
              : [],
          )
        : []
    const around =
      place === 'conditions' ? isMeant : place === 'appliesWhen' ? isRaised : [...isRaised, ...isMeant]
    return decidingAt(condition, facts).map((each) => withWishes(each, [...earlier, ...around]))
  })
}

const withWishes = ({ wishes, ...deciding }: Deciding, more: readonly Wish[]): Deciding => ({
  ...deciding,
  wishes: [...wishes, ...more],
})

function decidingAt(condition: Condition, facts: RuleFacts): readonly Deciding[] {
  if (isNot(condition)) return decidingAt(condition.not, facts)
  if (isAll(condition)) return amongParts(condition.all, true, facts)
  if (isAny(condition)) return amongParts(condition.any, false, facts)
  const composite = facts.composites.get(condition.fact)
  const exact = facts.assumed.has(condition.fact)
  const itself: Deciding = { comparison: condition, wishes: [], exact }
  return composite === undefined ? [itself] : [itself, ...insideOf(composite, condition, facts)]
}

const amongParts = (parts: readonly Condition[], truth: boolean, facts: RuleFacts): readonly Deciding[] =>
  parts.flatMap((part, i) => {
    const others = parts.toSpliced(i, 1).map((condition): Wish => ({ condition, truth }))
    return decidingAt(part, facts).map((each) => withWishes(each, others))
  })

/** Inside a fact of conditions, one of them decides what the fact is. */
function insideOf(composite: Composite, comparison: Comparison, facts: RuleFacts): readonly Deciding[] {
  const inside = conditionsIn(composite)
  return inside.flatMap((condition, i) => {
    const wishes = wishesBeside(composite, inside, i, comparison, facts)
    return decidingAt(condition, facts).map((each) => ({
      ...withWishes(each, wishes),
      exact: each.exact || composite.sort === 'trueWhen',
    }))
  })
}

function wishesBeside(
  { sort }: Composite,
  inside: readonly Condition[],
  i: number,
  comparison: Comparison,
  facts: RuleFacts,
): readonly Wish[] {
  if (sort === 'tally')
    return someOf(inside.toSpliced(i, 1), othersThatCount(comparison, inside.length, facts))
  // Of cases in order the earlier ones; what makes it false counts only where nothing makes it true.
  return inside.slice(0, i).map((condition): Wish => ({ condition, truth: false }))
}

/** The first so many of them hold, and the others do not. */
export const someOf = (conditions: readonly Condition[], count: number): readonly Wish[] =>
  conditions.map((condition, i) => ({ condition, truth: i < count }))

/** How many others hold where one more or less makes the difference. */
function othersThatCount(comparison: Comparison, of: number, { domainOf }: RuleFacts): number {
  const domain = domainOf(comparison.fact)
  if (domain === undefined) return 0
  const answer = (count: number): boolean =>
    holds(comparison, { [comparison.fact]: count }, { [comparison.fact]: domain }, '2026-12-01')
  const counts = Array.from({ length: of }, (_each, count) => count)
  return counts.find((count) => answer(count) !== answer(count + 1)) ?? 0
}
