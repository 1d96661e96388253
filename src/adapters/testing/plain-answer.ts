import { isAll, isAny, isNot, type Condition } from '../../facts/condition.js'
import { holds, type Value } from './oracle.js'
import type { Composite, RuleFacts } from './rule-facts.js'

/** What is known of each fact; undefined where nothing is. */
export type Knowledge = (fact: string) => Value | undefined

/**
 * Whether a condition of a rule holds, worked out plainly from facts that have one value or none; undefined where
 * it depends on one that has none. Facts of conditions are looked into where they are not given themselves.
 */
export function plainAnswer(
  condition: Condition,
  known: Knowledge,
  facts: RuleFacts,
  day: string,
): boolean | undefined {
  const answer = (part: Condition): boolean | undefined => plainAnswer(part, known, facts, day)
  if (isNot(condition)) {
    const inner = answer(condition.not)
    return inner === undefined ? undefined : !inner
  }
  if (isAll(condition)) return amongAll(condition.all.map(answer))
  if (isAny(condition)) return opposite(amongAll(condition.any.map((part) => opposite(answer(part)))))
  const { fact } = condition
  const composite = facts.composites.get(fact)
  const value = known(fact) ?? (composite === undefined ? undefined : valueOf(composite, answer))
  const domain = facts.exactDomainOf(fact)
  return value === undefined || domain === undefined
    ? undefined
    : holds(condition, { [fact]: value }, { [fact]: domain }, day)
}

const opposite = (answer: boolean | undefined): boolean | undefined =>
  answer === undefined ? undefined : !answer

const amongAll = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true

type Answer = (condition: Condition) => boolean | undefined

function valueOf(composite: Composite, answer: Answer): Value | undefined {
  switch (composite.sort) {
    case 'when':
      return answer(composite.when)
    case 'trueWhen': {
      const yes = answer(composite.yes)
      const no = composite.no === undefined ? undefined : answer(composite.no)
      // Where neither holds, nobody knows; where both may, neither is settled.
      return yes === true ? true : yes === false && no === true ? false : undefined
    }
    case 'first':
      return firstOf(composite.cases, answer)
    case 'tally': {
      const answers = composite.of.map(answer)
      return answers.includes(undefined) ? undefined : answers.filter((each) => each === true).length
    }
  }
}

function firstOf(cases: Extract<Composite, { sort: 'first' }>['cases'], answer: Answer): string | undefined {
  for (const { is, when } of cases) {
    const truth = when === undefined ? true : answer(when)
    if (truth !== false) return truth === true ? is : undefined
  }
  return undefined
}
