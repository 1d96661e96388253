import { plus, quotient } from '../values/exact.js'
import { least, most, type Domain } from '../values/possible.js'
import { beyondDoubt, possible, type Truth } from '../values/truth.js'
import { averageBounds, meanOf, middleOf, type Average } from '../facts/verbs/average.js'
import type { Per } from '../pages/measure.js'
import type { CompiledMeasure, Contribution, Range } from './measure.js'

/** One figure of many residents: the true one lies in its range, whatever is still missing. */
export interface MeasuredFigure {
  /** What is divided, where it is something that adds up: not of a median. */
  readonly numerator: Range | undefined
  readonly denominator: Range
  /** Undefined where there is surely nothing to divide by. */
  readonly figure: Range | undefined
  /** How many residents count or may count, and of how many of those it is not known. */
  readonly residents: number
  readonly unknown: number
  /** What those come to for whom everything is known, where that is not everybody. */
  readonly known: { readonly residents: number; readonly figure: number } | undefined
  readonly beside: readonly Range[]
}

/** What of a measure makes its figure. */
type Figured = Pick<CompiledMeasure, 'number' | 'over' | 'beside'> & {
  readonly measure: Pick<CompiledMeasure['measure'], 'figure'>
}

/** `whole` where there is nobody else; without it there may be any number of further residents. */
export function figureOf(measure: Figured, all: readonly Contribution[], whole: boolean): MeasuredFigure {
  const counted = all.filter(({ among }) => (among & possible) !== 0)
  const known = counted.filter(isKnown)
  return {
    ...madeOf(measure, counted, whole),
    residents: counted.length,
    unknown: counted.length - known.length,
    known: known.length === counted.length && whole ? undefined : knownOf(measure, known),
    beside: measure.beside.map((slot, i) =>
      sumOf(
        all.map(({ beside }) => ({ truth: possible | beyondDoubt, range: beside[i] ?? none })),
        slot.domain,
        whole,
      ),
    ),
  }
}

function madeOf(measure: Figured, counted: readonly Contribution[], whole: boolean): Made {
  const { figure: form } = measure.measure
  if (form.of === 'rate') return rateOf(counted, measure, form.per, whole)
  return form.of === 'share' ? shareOf(counted, whole) : averageOf(counted, measure, form.of, whole)
}

function knownOf(measure: Figured, known: readonly Contribution[]): MeasuredFigure['known'] {
  const { figure } = madeOf(measure, known, true)
  return figure === undefined || !Number.isFinite(figure.high)
    ? undefined
    : { residents: known.length, figure: figure.low }
}

const none: Range = { low: 0, high: 0 }

const isSure = (truth: Truth): boolean => (truth & beyondDoubt) !== 0
const isOpen = (truth: Truth): boolean => (truth & possible) !== 0 && !isSure(truth)
const isOne = ({ low, high }: Range): boolean => low === high

const isKnown = ({ among, has, number, over }: Contribution): boolean =>
  isSure(among) && !isOpen(has) && isOne(number) && isOne(over)

type Made = Pick<MeasuredFigure, 'numerator' | 'denominator' | 'figure'>

/** Who only may count adds nothing at the least. */
function sumOf(
  parts: readonly { readonly truth: Truth; readonly range: Range }[],
  domain: Domain | undefined,
  whole: boolean,
): Range {
  let [low, high] = [0, 0]
  for (const { truth, range } of parts) {
    low = plus(low, isSure(truth) ? range.low : Math.min(0, range.low))
    high = plus(high, isSure(truth) ? range.high : Math.max(0, range.high))
  }
  if (whole || domain === undefined) return { low, high }
  return { low: least(domain) < 0 ? -Infinity : low, high: Infinity }
}

function rateOf(counted: readonly Contribution[], { number, over }: Figured, per: Per, whole: boolean): Made {
  const numerator = sumOf(
    counted.map(({ among, number: range }) => ({ truth: among, range })),
    number?.domain,
    whole,
  )
  const denominator = sumOf(
    counted.map(({ among, over: range }) => ({ truth: among, range })),
    over?.domain,
    whole,
  )
  const { low, high } = numerator
  const figure =
    denominator.high <= 0
      ? undefined
      : {
          low: divided(low, low < 0 ? denominator.low : denominator.high, per),
          high: divided(high, high < 0 ? denominator.high : denominator.low, per),
        }
  return { numerator, denominator, figure }
}

/** Days in a year, as resident-years are counted. */
export const daysOfYear = 365.25

const factors: Readonly<Record<Per, number>> = {
  'resident-year': daysOfYear,
  '1000 resident-days': 1000,
  100: 100,
}

function divided(top: number, bottom: number, per: Per): number {
  if (top === 0 || bottom === Infinity) return 0
  if (bottom <= 0 || !Number.isFinite(top)) return top < 0 ? -Infinity : Infinity
  return quotient([top, factors[per]], [bottom])
}

function shareOf(counted: readonly Contribution[], whole: boolean): Made {
  let [sure, fewest, most] = [0, 0, 0]
  // Of those who only may count: how many may have it, and how many may not.
  let [open, may, mayNot] = [0, 0, 0]
  for (const { among, has } of counted) {
    if (isSure(among)) {
      sure++
      if (isSure(has)) fewest++
      if ((has & possible) !== 0) most++
    } else {
      open++
      if ((has & possible) !== 0) may++
      if (!isSure(has)) mayNot++
    }
  }
  const numerator = { low: fewest, high: whole ? most + may : Infinity }
  const denominator = { low: sure, high: whole ? sure + open : Infinity }
  if (!whole) return { numerator, denominator, figure: { low: 0, high: 100 } }
  if (sure + open === 0) return { numerator, denominator, figure: undefined }
  return {
    numerator,
    denominator,
    figure: {
      low: sure + mayNot === 0 ? 100 : quotient([fewest, 100], [sure + mayNot]),
      high: sure + may === 0 ? 0 : quotient([most + may, 100], [sure + may]),
    },
  }
}

function averageOf(
  counted: readonly Contribution[],
  { number }: Figured,
  of: 'mean' | 'median',
  whole: boolean,
): Made {
  const sure = counted.filter(({ among }) => isSure(among)).map((each) => each.number)
  const open = counted.filter(({ among }) => !isSure(among)).map((each) => each.number)
  const numerator =
    of === 'median'
      ? undefined
      : sumOf(
          counted.map(({ among, number: range }) => ({ truth: among, range })),
          number?.domain,
          whole,
        )
  const denominator = { low: sure.length, high: whole ? sure.length + open.length : Infinity }
  const domain = number?.domain
  const figure =
    !whole && domain !== undefined
      ? { low: least(domain), high: most(domain) }
      : averageRange(sure, open, of === 'mean' ? meanOf : middleOf)
  return { numerator, denominator, figure }
}

/** If nobody surely counts it may be any one of the others. */
function averageRange(sure: readonly Range[], open: readonly Range[], of: Average): Range | undefined {
  if (sure.length > 0) return averageBounds(sure, open, of)
  if (open.length === 0) return undefined
  return { low: Math.min(...open.map(({ low }) => low)), high: Math.max(...open.map(({ high }) => high)) }
}
