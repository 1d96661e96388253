import { cause, isNumeric, Possible, setUnknown, type Domain } from '../../values/possible.js'
import type { Day } from '../../values/day.js'
import type { About } from './about.js'
import { chosen, range, type Cell, type Variable } from './cell.js'
import { numberCells } from './number-cells.js'
import { memberCells, optionCells } from './option-cells.js'

/** The cases of a fact: first the settled ones in their order, then not known, then what is partly known and what is leant on. */
export function cellsOf({ domain, comparisons, assumed }: Variable, day: Day, about: About): readonly Cell[] {
  if (domain.kind === 'set') return [...memberCells(domain, comparisons), unknown]
  const settled = isNumeric(domain)
    ? numberCells(domain, comparisons, day, about)
    : optionCells(domain, comparisons)
  const unseen = assumed === true ? [{ ...unknown, value: open(domain, cause.notVisible) }] : []
  return [...settled, unknown, ...partly(domain, settled), ...unseen]
}

const unknown: Cell = { value: undefined, box: undefined, settled: false }

/** Several neighbouring cases at once, leaning on none of them or on one. */
function partly(domain: Domain, settled: readonly Cell[]): readonly Cell[] {
  const cells: Cell[] = []
  const values = settled.flatMap(({ value }) => (value === undefined ? [] : [value]))
  for (const span of isNumeric(domain) ? intervals(values) : subsets(values)) {
    const could = merged(domain, span)
    const whole = span.length === values.length
    const said = settled.flatMap(({ value, box }) =>
      value !== undefined && span.includes(value) && typeof box !== 'object' && box !== undefined
        ? [box]
        : [],
    )
    if (!whole)
      cells.push({
        value: could,
        box: isNumeric(domain) ? [said[0] ?? '', said.at(-1) ?? ''] : said,
        settled: false,
      })
    for (const each of span)
      cells.push({
        value: leaning(whole ? open(domain, cause.old) : could, each, domain),
        box: undefined,
        settled: false,
        leaning: true,
      })
  }
  return cells
}

function open(domain: Domain, why: number): Possible {
  const value = new Possible()
  setUnknown(value, domain, why)
  return value
}

const intervals = (values: readonly Possible[]): readonly (readonly Possible[])[] =>
  values.flatMap((_, from) =>
    values.slice(from + 1).map((__, length) => values.slice(from, from + length + 2)),
  )

function subsets(values: readonly Possible[]): readonly (readonly Possible[])[] {
  let all: (readonly Possible[])[] = [[]]
  for (const value of values) all = all.flatMap((subset) => [subset, [...subset, value]])
  return all.filter((subset) => subset.length > 1)
}

const merged = (domain: Domain, span: readonly Possible[]): Possible => {
  if (!isNumeric(domain)) {
    const bits = span.reduce((sum, { could }) => sum | could, 0)
    return chosen(bits, bits)
  }
  return range(span[0]?.low ?? NaN, span.at(-1)?.high ?? NaN)
}

/** An old value, say: everything is possible again, and it is acted on all the same. */
function leaning(could: Possible, lean: Possible, domain: Domain): Possible {
  const value = isNumeric(domain) ? range(could.low, could.high) : chosen(could.could, lean.could)
  value.leanLow = lean.low
  value.leanHigh = lean.high
  value.causes = cause.old
  return value
}
