import type { Issue } from '../values/issue.js'
import type { Screening } from '../evaluate/screening.js'
import type { Page } from '../pages/page.js'
import type { Order } from '../pages/order.js'
import type { PageText } from '../pages/reading-matter.js'
import { notices, orderMistakes } from './mutants/order-changes.js'
import type { PageTested } from './page-tested.js'
import { misordered, pairOf, type Pair } from './run-ordered.js'

/**
 * An order page: its examples against every small mistake in it. It answers nothing and has no edges, so only its
 * mistakes are counted. Each of them puts some two residents the other way round, so none is proved to change nothing.
 */
export function testOrder(
  screening: Screening,
  order: Order,
  page: PageText,
  source: Page | undefined,
): { readonly tested: PageTested; readonly issues: readonly Issue[] } {
  const pairs: Pair[] = []
  const issues: Issue[] = []
  for (const example of page.ordered ?? []) {
    const pair = pairOf(screening, page, example)
    const why = typeof pair === 'string' ? pair : misordered(pair)
    if (typeof pair !== 'string' && why === undefined) pairs.push(pair)
    else
      issues.push({
        code: 'example-differs',
        message: `\`${order.id}\`, example "${example.name}": ${why ?? ''}`,
        help: 'mend the order, or the example if it says the wrong thing; until then it notices nothing',
        file: page.file,
      })
  }
  const mistakes = orderMistakes(order)
  const open = mistakes.filter((mistake) => !pairs.some((pair) => notices(pair, mistake)))
  const part = source?.parts[0]
  return {
    tested: {
      file: page.file,
      id: page.id,
      outcomes: nothing,
      edges: nothing,
      independence: nothing,
      mutants: mistakes.length,
      killed: mistakes.length - open.length,
      equivalent: 0,
      survivors: open.map(({ change: { family, path, says, missing } }) => ({
        file: page.file,
        ...(part !== undefined && { line: part.place(path).line }),
        rule: order.id,
        family,
        mutant: says,
        missing,
      })),
    },
    issues,
  }
}

const nothing = { seen: 0, of: 0, missing: [] }
