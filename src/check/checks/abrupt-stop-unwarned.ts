import { comparisonsOf, pushNotDown } from '../../facts/condition.js'
import type { Check } from '../check.js'
import { classesOf } from '../classes.js'
import type { CheckContext, RulePlace } from '../context.js'
import { faultAt } from '../find.js'
import { benzodiazepine } from '../ground.js'

const message = (text: string): string => `
flag:
  refer: [pharmacist]
  within: 28 days
  message: ${text}
`

export const abruptStopUnwarned: Check = {
  id: 'abrupt-stop-unwarned',
  severity: 'error',
  says: 'The rule questions a medicine that does harm when it is stopped at once, and its message does not say so. A flag can be read as an order to stop.',
  help: 'add "Do not stop it suddenly."',
  bad: benzodiazepine(
    message('▸A benzodiazepine in somebody with dementia. Ask the pharmacist to review it within 28 days.'),
  ),
  good: benzodiazepine(
    message(
      'A benzodiazepine in somebody with dementia. Ask the pharmacist to review it within 28 days. Do not stop it suddenly.',
    ),
  ),
  find: (context) => {
    const abrupt = new Set(
      context.tables.classes.filter(({ abruptStop }) => abruptStop).map((row) => row.class),
    )
    return context.rules.flatMap((place) => {
      const { part, rule } = place
      if (rule.kind !== 'medication-flag' && rule.kind !== 'care-gap') return []
      const [first] = classesQuestioned(context, place).filter((each) => abrupt.has(each))
      if (first === undefined) return []
      const { flag } = part.content
      const messages = [
        { path: ['flag', 'message'], text: flag.message },
        ...(flag.sooner ?? []).map((step, i) => ({
          path: ['flag', 'sooner', i, 'message'],
          text: step.message,
        })),
      ]
      return messages.flatMap(({ path, text }) =>
        text === undefined || warning.test(text)
          ? []
          : [
              faultAt(part, path, {
                message: `\`${first}\` may not be stopped at once, and the message does not say so`,
                seen: first,
              }),
            ],
      )
    })
  },
}

const warning = /\b(?:do not|don't|never) stop\b[^.]*\bsuddenly\b/i

/** Classes whose presence is what raises the rule. */
function classesQuestioned({ definitions }: CheckContext, { rule }: RulePlace): readonly string[] {
  const selections = new Map([
    ...definitions.facts.map(({ name, definition }) => [name, definition.selection] as const),
  ])
  return comparisonsOf(pushNotDown(rule.conditions)).flatMap(({ fact, operator, value }) => {
    const selection = selections.get(fact)
    if (selection?.['members'] === 'medicines')
      return operator === 'contains' || operator === 'containsAny' ? [value].flat().map(String) : []
    const isWanted = (operator === 'equal' && value === true) || operator.startsWith('greater')
    return selection !== undefined && isWanted ? classesOf(selection) : []
  })
}
