import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { fever } from '../ground.js'

const page = (row: string, mark = ''): string => `
covers: [${row}]
${mark}planMayReroute: true
neverSuppress: true
`

export const planMayRerouteKept: Check = {
  id: 'plan-may-reroute-kept',
  severity: 'error',
  says: 'A comfort plan may change who is called here, but the fact base keeps this trigger as it is: choking, bleeding, a broken hip, a low glucose, harm by a medicine are treated whatever the plan says.',
  help: 'take `planMayReroute` out, or have the clinical lead place the row on the list that a plan may change',
  bad: fever(page('HYPO-999', '▸')),
  good: fever(page('NEWS2-7')),
  find: ({ rules, factRows }) =>
    rules.flatMap(({ part, rule: { covers = [], planMayReroute, flag } }) => {
      const kept = covers.filter((row) => factRows.has(row) && factRows.get(row)?.plan !== 'reroute')
      const places = [
        ...(planMayReroute === true ? [['planMayReroute']] : []),
        ...(flag.sooner ?? []).flatMap((step, i) =>
          step.planMayReroute === true ? [['flag', 'sooner', i, 'planMayReroute']] : [],
        ),
      ]
      return kept.length === 0
        ? []
        : places.map((path) =>
            faultAt(
              part,
              path,
              {
                message: `\`${kept.join('`, `')}\` keeps its destination whatever a plan says`,
                seen: kept.join(', '),
              },
              'key',
            ),
          )
    }),
}
