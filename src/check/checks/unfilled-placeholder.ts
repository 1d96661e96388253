import { allRead } from '../../pages/faults/shared.js'
import { factsIn } from '../../pages/reads.js'
import type { Check } from '../check.js'
import type { CheckContext, RulePlace } from '../context.js'
import { faultIn } from '../find.js'
import { falls } from '../ground.js'
import { surelyMeant } from '../meant.js'

const message = (text: string): string => `
flag:
  refer: [gp]
  within: 7 days
  message: ${text}
`

export const unfilledPlaceholder: Check = {
  id: 'unfilled-placeholder',
  severity: 'error',
  says: 'A message or a title has a placeholder that nothing fills, so the carer would read "not recorded" in its place.',
  help: 'name a fact that the rule reads, or `{medicines}`, or a column of its rows',
  bad: falls(
    message("The resident fell ▸{falls} times. Ask the GP to look for a cause at this week's round."),
  ),
  good: falls(
    message(
      "The resident fell {fallsInLast12Months} times. Ask the GP to look for a cause at this week's round.",
    ),
  ),
  find: (context) => {
    const places = new Map(context.rules.map((place) => [place.part, place]))
    return context.texts.flatMap((text) => {
      if (
        (text.sort !== 'message' && text.sort !== 'title' && text.sort !== 'say') ||
        !text.text.includes('{')
      )
        return []
      const place = text.part.sort === 'rule' ? places.get(text.part) : undefined
      const known = place === undefined ? new Set<string>() : namesFilled(context, place)
      return [...text.text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, name = '']) => {
        if (known.has(name) || (text.part.sort === 'rule' && place === undefined)) return []
        const meant = surelyMeant(name, known)
        return [
          faultIn(context, text, whole, {
            message: `nothing fills \`${whole}\``,
            ...(meant !== undefined && {
              help: `did you mean \`{${meant}}\`?`,
              fix: { replace: whole, by: `{${meant}}` },
            }),
          }),
        ]
      })
    })
  },
}

/** What a finding of the rule may cite. */
function namesFilled({ definitions }: CheckContext, { rule }: RulePlace): ReadonlySet<string> {
  const facts = new Map(definitions.facts.map(({ name, definition }) => [name, definition]))
  const scores = new Map(definitions.scores.map(({ definition }) => [definition.id, definition]))
  const asked = [rule.conditions, ...(rule.flag.sooner ?? []).map(({ when }) => when)].flatMap(factsIn)
  const own = (rule.facts ?? []).map(({ name }) => name)
  return new Set([
    'medicines',
    ...[...allRead({ facts, scores }, [...asked, ...own])].map((name) => name.slice(name.indexOf(':') + 1)),
  ])
}
