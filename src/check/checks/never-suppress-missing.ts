import type { Check } from '../check.js'
import type { CheckContext } from '../context.js'
import { faultAt } from '../find.js'
import { fever } from '../ground.js'

export const neverSuppressMissing: Check = {
  id: 'never-suppress-missing',
  severity: 'error',
  says: 'The fact base lists this trigger among those that nothing may hide (property P-A8), and the page does not say `neverSuppress: true`. A fold or a budget could then hide it.',
  help: 'write `neverSuppress: true`',
  bad: fever('covers: [▸HYPO-999]'),
  good: fever('covers: [HYPO-999]\nneverSuppress: true'),
  find: (context) =>
    context.rules.flatMap(({ part, rule: { covers = [], neverSuppress } }) =>
      covers.flatMap((row, i) => {
        const known = context.factRows.get(row)?.neverSuppress
        if (
          neverSuppress === true ||
          known === undefined ||
          known === '' ||
          (known === 'part' && somePageKeeps(context, row))
        )
          return []
        return [
          faultAt(part, ['covers', i], {
            message: `\`${row}\` may never be suppressed`,
            seen: row,
            expected: '`neverSuppress: true`',
          }),
        ]
      }),
    ),
}

/** Of a row that several pages say, the gravest part is the one that may not be hidden; its page may be broken just now. */
const somePageKeeps = ({ parts }: CheckContext, row: string): boolean =>
  parts.some(
    (part) =>
      part.sort === 'rule' &&
      part.content.covers?.includes(row) === true &&
      part.content.neverSuppress === true,
  )
