import { daysIn, isClockDuration, minutesIn, parseDuration } from '../../values/duration.js'
import { minus, plus } from '../../values/exact.js'
import {
  cause,
  isNumeric,
  least,
  most,
  optionsOf,
  Possible,
  setTruths,
  setUnknown,
  type Domain,
} from '../../values/possible.js'
import { maybe, yes } from '../../values/truth.js'
import type { Day } from '../../values/day.js'
import type { Comparison, Scalar } from '../../facts/condition.js'
import type { BoxValue } from '../../explain/box.js'
import type { About } from './about.js'
import { stepBeside } from './one-step.js'

/** One case of a fact: all its values that answer every comparison alike, as one of them; or several cases at once. */
export interface Cell {
  /** Undefined where nothing is known. */
  readonly value: Possible | undefined
  /** How an example would say it; undefined where it would leave the fact out. */
  readonly box: BoxValue | undefined
  readonly settled: boolean
}

/** A fact with the comparisons that are made of it. */
export interface Variable {
  readonly fact: string
  readonly domain: Domain
  readonly comparisons: readonly Comparison[]
  /** The page assumes something of it, which it does not where the list cannot be seen. */
  readonly assumed?: true
}

/** The cases of a fact: first the settled ones in their order, then not known, then what is partly known and what is leant on. */
export function cellsOf({ domain, comparisons, assumed }: Variable, day: Day, about: About): readonly Cell[] {
  if (domain.kind === 'set') return memberCells(domain, comparisons)
  const settled = isNumeric(domain)
    ? numberCells(domain, comparisons, day, about)
    : optionCells(domain, comparisons)
  const unseen = assumed === true ? [{ ...unknown, value: open(domain, cause.notVisible) }] : []
  return [...settled, unknown, ...partly(domain, settled), ...unseen]
}

const unknown: Cell = { value: undefined, box: undefined, settled: false }

type Numeric = Extract<Domain, { kind: 'number' | 'elapsed' }>

function numberCells(
  domain: Numeric,
  comparisons: readonly Comparison[],
  day: Day,
  about: About,
): readonly Cell[] {
  const texts = new Map<number, Scalar>()
  for (const { value } of comparisons) {
    for (const written of Array.isArray(value)
      ? (value as readonly Scalar[])
      : [about.figure(value) ?? NaN]) {
      const limit = numberOf(written, domain, day)
      if (limit >= least(domain) && limit <= most(domain)) texts.set(limit, written)
    }
  }
  const limits = [...texts.keys()].sort((a, b) => a - b)
  const step = Math.min(...limits.map((limit) => stepBeside(limit, domain)), 1)
  const values: number[] = []
  const first = limits[0] ?? 0
  if (first > least(domain)) values.push(Number.isFinite(first) ? minus(first, step) : 0)
  for (const [i, limit] of limits.entries()) {
    values.push(limit)
    const next = plus(limit, step)
    if (next < (limits[i + 1] ?? Infinity) && next <= most(domain)) values.push(next)
  }
  const seen = (value: number): string =>
    comparisons.map((each) => holds(each, value, domain, day, about)).join()
  // Of neighbours that answer alike one stands for all: a limit, if there is one among them.
  const kept: number[] = []
  for (const value of values) {
    const before = kept.at(-1)
    if (before === undefined || seen(value) !== seen(before)) kept.push(value)
    else if (texts.has(value) && !texts.has(before)) kept[kept.length - 1] = value
  }
  return kept.map((value) => ({
    value: range(value, value),
    box: boxOf(value, domain, texts.get(value)),
    settled: true,
  }))
}

function numberOf(written: Scalar, domain: Domain, day: Day): number {
  if (typeof written === 'number') return written
  if (written === 'never') return Infinity
  const duration = domain.kind === 'elapsed' ? parseDuration(String(written)) : undefined
  if (duration === undefined) return NaN
  return isClockDuration(duration) ? minutesIn(duration) : (daysIn(duration, day) ?? NaN)
}

function boxOf(value: number, domain: Numeric, text: Scalar | undefined): BoxValue {
  if (domain.kind === 'number') return value
  return value === Infinity
    ? 'never'
    : (text ?? `${String(value)} ${domain.in === 'days' ? 'day' : 'minute'}${value === 1 ? '' : 's'}`)
}

function holds(
  { operator, value }: Comparison,
  number: number,
  domain: Domain,
  day: Day,
  about: About,
): boolean {
  const limits = (Array.isArray(value) ? (value as readonly Scalar[]) : [about.figure(value) ?? NaN]).map(
    (each) => numberOf(each, domain, day),
  )
  const [limit = NaN] = limits
  switch (operator) {
    case 'greaterThan':
      return number > limit
    case 'greaterThanInclusive':
      return number >= limit
    case 'lessThan':
      return number < limit
    case 'lessThanInclusive':
      return number <= limit
    default:
      return limits.includes(number)
  }
}

/** Options that no comparison tells from another are one case. */
function optionCells(domain: Domain, comparisons: readonly Comparison[]): readonly Cell[] {
  const named = comparisons.map(({ value }) => [value].flat().map(String))
  const groups = new Map<string, Cell>()
  for (const [i, option] of optionsOf(domain).entries()) {
    const key = named.map((names) => names.includes(option)).join()
    if (!groups.has(key))
      groups.set(key, {
        value: chosen(1 << i, 1 << i),
        box: domain.kind === 'boolean' ? option === 'true' : option,
        settled: true,
      })
  }
  return [...groups.values()]
}

/** Members that are always named together are one: the first of them stands for all. */
function memberCells(
  domain: Extract<Domain, { kind: 'set' }>,
  comparisons: readonly Comparison[],
): readonly Cell[] {
  const named = comparisons.map(({ value }) => [value].flat().map(String))
  const members = [...new Set(named.flat())].toReversed()
  const atoms = [
    ...new Map(
      members.map((member) => [named.map((names) => names.includes(member)).join(), member]),
    ).values(),
  ].toReversed()
  let cells: readonly (readonly [string, number][])[] = [[]]
  for (const atom of atoms)
    cells = cells.flatMap((cell) =>
      [0, yes, maybe, leant].map((truth): readonly [string, number][] => [...cell, [atom, truth]]),
    )
  return [...cells.map((members) => memberCell(domain.of, members)), unknown].sort(
    (a, b) => Number(b.settled) - Number(a.settled),
  )
}

/** Counted although part of it is not recorded, or from an old entry. */
const leant = 7

function memberCell(of: readonly string[], members: readonly (readonly [string, number])[]): Cell {
  const value = new Possible()
  const truths = setTruths(value, of.length)
  for (const [member, truth] of members) truths[of.indexOf(member)] = truth
  const held = members.filter(([, truth]) => truth === yes).map(([member]) => member)
  const open = members.filter(([, truth]) => truth === maybe).map(([member]) => member)
  const sayable = !members.some(([, truth]) => truth === leant)
  return {
    value,
    box: !sayable ? undefined : open.length === 0 ? held : { in: held, maybe: open },
    settled: sayable && open.length === 0,
  }
}

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

function range(low: number, high: number): Possible {
  const value = new Possible()
  value.low = value.leanLow = low
  value.high = value.leanHigh = high
  value.causes = low === high ? 0 : cause.missing
  return value
}

function chosen(could: number, lean: number): Possible {
  const value = new Possible()
  value.could = could
  value.lean = lean
  value.causes = (could & (could - 1)) === 0 ? 0 : cause.missing
  return value
}
