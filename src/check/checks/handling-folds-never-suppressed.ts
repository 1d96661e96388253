import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { fever, together } from '../ground.js'
import { comfortPlan } from '../ground-handling.js'

export const handlingFoldsNeverSuppressed: Check = {
  id: 'handling-folds-never-suppressed',
  severity: 'error',
  says: 'A handling page folds findings away, and among the findings that it is about is one that nothing may hide.',
  help: 'take `fold` out, or let the page be about other rules',
  bad: together(
    fever('covers: [NEWS2-7]\nneverSuppress: true\nplanMayReroute: true'),
    comfortPlan('  within: 1 hour\n  ▸fold: true\n'),
  ),
  good: together(
    fever('covers: [NEWS2-7]\nneverSuppress: true\nplanMayReroute: true'),
    comfortPlan('  within: 1 hour\n'),
  ),
  find: ({ parts, rules }) =>
    parts.flatMap((part) => {
      if (part.sort !== 'handling' || part.content.then.fold !== true) return []
      const { rules: named = [], refer = [], planMayReroute } = part.content.for
      const hidden = rules.find(
        ({ page, rule }) =>
          rule.neverSuppress === true &&
          (named.includes(rule.id) ||
            named.includes(page.id) ||
            rule.flag.refer.some((service) => refer.includes(service)) ||
            (planMayReroute === true && rule.planMayReroute === true)),
      )
      return hidden === undefined
        ? []
        : [
            faultAt(
              part,
              ['then', 'fold'],
              {
                message: `this would fold \`${hidden.rule.id}\` away, which may never be suppressed`,
                seen: hidden.rule.id,
              },
              'key',
            ),
          ]
    }),
}
