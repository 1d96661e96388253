import type { Issue } from '../values/issue.js'
import type { Screening } from '../evaluate/screening.js'
import type { OrderedExample, OrderedSide } from '../pages/order.js'
import type { PageText, ReadingMatter } from '../pages/reading-matter.js'
import { compareKeys, orderKeys } from '../explain/order-keys.js'
import type { OrderKey } from '../explain/report.js'
import { readable } from './mutants/trial.js'
import { runFor, type ExampleResults } from './run-examples.js'

/** What the two residents of an example are ordered by, or why it cannot be read. */
export interface Pair {
  readonly before: readonly OrderKey[]
  readonly after: readonly OrderKey[]
}

export function pairOf(
  screening: Screening,
  page: PageText,
  { name, before, after }: OrderedExample,
): Pair | string {
  const keysOf = (side: OrderedSide): readonly OrderKey[] | string => {
    const run = readable(() => runFor(screening, page, page.id, { name, ...side, expect: '' }))
    if (typeof run === 'string') return run
    const keys = orderKeys(screening.compiled, run)
    return keys.length === 0 ? 'the page is not in force at that time' : keys
  }
  const first = keysOf(before)
  if (typeof first === 'string') return `before: ${first}`
  const second = keysOf(after)
  return typeof second === 'string' ? `after: ${second}` : { before: first, after: second }
}

const values = (keys: readonly OrderKey[]): readonly OrderKey['value'][] => keys.map(({ value }) => value)

/** How an order differs from what an example says; undefined where it does not. */
export function misordered({ before, after }: Pair): string | undefined {
  const found = compareKeys(before, values(before), values(after))
  if (found < 0) return undefined
  if (found === 0) return 'no key sets the two apart, so their ids would decide'
  const deciding = before.find(
    (key, i) => compareKeys([key], values(before.slice(i)), values(after.slice(i))) !== 0,
  )
  return `expected the first to come before the second, but \`${deciding?.fact ?? ''}\` puts the second first`
}

/** Runs the examples of every order page. */
export function runOrdered(screening: Screening, { pages }: ReadingMatter): ExampleResults {
  const all = Object.values(pages).flatMap((page) =>
    (page.ordered ?? []).map((example) => ({ page, example })),
  )
  return {
    examples: all.length,
    issues: all.flatMap(({ page, example }) => issueOf(screening, page, example)),
  }
}

function issueOf(screening: Screening, page: PageText, example: OrderedExample): readonly Issue[] {
  const at = `\`${page.id}\`, example "${example.name}"`
  const pair = pairOf(screening, page, example)
  const why = typeof pair === 'string' ? pair : misordered(pair)
  if (why === undefined) return []
  return [
    {
      code: typeof pair === 'string' ? 'example-unreadable' : 'example-differs',
      message: `${at}: ${why}`,
      help:
        typeof pair === 'string'
          ? 'name shared facts, and values of their kind'
          : 'mend `thenBy`, or swap the two if the example says the wrong thing',
      file: page.file,
    },
  ]
}
