import type { Condition } from '../../facts/condition.js'
import type { Handling, Rule } from '../../pages/rule.js'
import { assumptionChanges } from './assumption-changes.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { conditionChanges } from './condition-changes.js'
import { asked, factChanges, insideFacts } from './fact-changes.js'
import { flagChanges } from './flag-changes.js'
import { missingChanges } from './missing-changes.js'

/** Every small mistake that could be made in a rule, one at a time. */
export function ruleChanges(rule: Rule, about: About): readonly Change[] {
  if (rule.retired === true) return []
  const { conditions, appliesWhen, flag } = rule
  const comparisons = [
    conditions,
    appliesWhen,
    ...(flag.sooner ?? []).map(({ when }) => when),
    ...(flag.also ?? []).map(({ when }) => when),
  ]
    .filter((condition) => condition !== undefined)
    .flatMap(asked)
  return [
    ...conditionChanges(conditions, ['conditions'], about),
    ...(appliesWhen === undefined ? [] : scopeChanges(appliesWhen, about)),
    ...factChanges(rule.facts, about),
    ...assumptionChanges(rule, comparisons, about),
    ...missingChanges([...comparisons, ...insideFacts(rule.facts)], about, rule.assume),
    ...flagChanges(rule, about),
  ]
}

/** Of a handling page only its conditions are shown by examples; what it then changes is not. */
export const handlingChanges = ({ conditions, facts }: Handling, about: About): readonly Change[] => [
  ...conditionChanges(conditions, ['conditions'], about),
  ...factChanges(facts, about),
  ...missingChanges([...asked(conditions), ...insideFacts(facts)], about),
]

const scopeChanges = (appliesWhen: Condition, about: About): readonly Change[] => [
  {
    family: 'comparison',
    path: ['appliesWhen'],
    to: undefined,
    says: '`appliesWhen` left out',
    missing: 'a resident to whom the page does not apply',
  },
  ...conditionChanges(appliesWhen, ['appliesWhen'], about),
]
