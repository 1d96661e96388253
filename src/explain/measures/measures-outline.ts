import { detail, item, type Block, type Outline } from '../outline.js'
import { dayOfYear } from '../dates-in-words.js'
import type { HomeMeasures, MeasuredPage, MeasuredPeriod, Span } from './home-measures.js'

/** The figures of a home, as they are printed: one period as a list, several as a table for each measure. */
export function measuresOutline(measured: HomeMeasures): Outline {
  const { home, draft, measures, gaps, cautions } = measured
  const blocks: Block[] = [{ kind: 'title', text: `Figures of the home ${home}${periodTitle(measures)}` }]
  if (draft !== undefined) blocks.push({ kind: 'banner', text: draft })
  blocks.push({
    kind: 'note',
    text: 'Each figure lies between the two that are told, whatever is still missing.',
  })
  blocks.push(...gaps.map(({ say }): Block => ({ kind: 'note', text: say })))
  if (measures.every(({ periods }) => periods.length === 1)) blocks.push(...inItems(measures))
  else for (const measure of measures) blocks.push(...chart(measure))
  blocks.push({ kind: 'heading', text: 'Read with care' })
  blocks.push(...observed(measures), ...cautions.map(({ say }) => item(say)))
  return blocks
}

function periodTitle(measures: readonly MeasuredPage[]): string {
  const last = measures.flatMap(({ periods }) => periods.at(-1) ?? [])
  const [first] = last
  const isOne = first !== undefined && last.every(({ from, to }) => from === first.from && to === first.to)
  return isOne && measures.every(({ periods }) => periods.length === 1) ? `, ${stretch(first)}` : ''
}

const stretch = ({ from, to }: MeasuredPeriod): string => `${dayOfYear(from)} to ${dayOfYear(to)}`

/** The figure in a column of its own, and under its measure what it was made of. */
function inItems(measures: readonly MeasuredPage[]): readonly Block[] {
  const alike = new Set(measures.flatMap(({ periods }) => periods.map(stretch))).size < 2
  return measures.flatMap((measure) =>
    measure.periods.map((period) => {
      const [figure = '', made = '', unknown = ''] = cellsOf(measure, period)
      return item(`${measure.title}${alike ? '' : `, ${stretch(period)}`}`, figure, [
        detail(
          'plain',
          `${made}; not known for ${unknown}${knownInWords(measure, period)}${besideInWords(period)}`,
        ),
      ])
    }),
  )
}

/** What the others come to, never in the place of the whole. */
const knownInWords = (measure: MeasuredPage, { known }: MeasuredPeriod): string =>
  known === undefined
    ? ''
    : `; for the ${String(known.residents)} who are known it is ${figureInWords([known.figure, known.figure], measure)}`

const besideInWords = ({ beside = [] }: MeasuredPeriod): string =>
  beside.length === 0
    ? ''
    : `; beside it ${beside.map(({ title, sum }) => `${title} ${spanInWords(sum)}`).join(', ')}`

function chart(measure: MeasuredPage): readonly Block[] {
  return [
    { kind: 'part', text: measure.title },
    {
      kind: 'table',
      caption: 'Periods that follow each other, the oldest first',
      columns: ['Until', ...cellNames],
      rows: measure.periods.map((period) => [dayOfYear(period.to), ...cellsOf(measure, period)]),
    },
  ]
}

const cellNames = ['Figure', 'Made of', 'Not known for'] as const

function cellsOf(measure: MeasuredPage, period: MeasuredPeriod): readonly string[] {
  const { numerator, denominator, figure, unknown, residents, tooFew } = period
  const few = tooFew === true ? ' *' : ''
  return [
    figure === undefined ? 'nothing to count' : `${figureInWords(figure, measure)}${few}`,
    numerator === undefined
      ? `of ${spanInWords(denominator)}`
      : `${spanInWords(numerator)} of ${spanInWords(denominator)}`,
    `${String(unknown)} of ${String(residents)}`,
  ]
}

/** @example figureInWords([33.3333335, 66.6666665], { of: 'share' }) // '33.3 to 66.7 %' */
export function figureInWords([least, most]: Span, { of, per }: Pick<MeasuredPage, 'of' | 'per'>): string {
  const unit = of === 'share' || per === 100 ? ' %' : ''
  if (least === null) return 'not known'
  if (least === most) return `${roughly(least, Math.round)}${unit}`
  // Rounded outwards, so that what is printed still holds the true figure.
  const [from, to] = [roughly(least, Math.floor), most === null ? undefined : roughly(most, Math.ceil)]
  return to === undefined ? `${from}${unit} or more` : `${from} to ${to}${unit}`
}

const roughly = (figure: number, round: (value: number) => number): string => String(round(figure * 10) / 10)

/** @example spanInWords([3, null]) // '3 or more' */
export const spanInWords = ([least, most]: Span): string =>
  least === null
    ? 'not known'
    : most === null
      ? `${String(least)} or more`
      : least === most
        ? String(least)
        : `${String(least)} to ${String(most)}`

/** How much was observed, and from when on a run chart may be read: once for all that are alike. */
function observed(measures: readonly MeasuredPage[]): readonly Block[] {
  const few = measures.filter(({ periods }) => periods.some(({ tooFew }) => tooFew === true))
  const years = [...new Set(few.map(({ residentYearsWanted }) => residentYearsWanted))]
  const short = measures.filter(({ fewPeriods }) => fewPeriods === true)
  const wanted = [...new Set(short.map(({ periodsWanted }) => periodsWanted))]
  return [
    ...years.map((year) =>
      item(
        `* Observed for fewer than ${String(year)} resident-years: chance alone moves such a figure a lot, and one period of it says little.`,
      ),
    ),
    ...wanted.map((periods) =>
      item(
        `A run chart may be read from ${String(periods)} periods on. Ask for more of them, and look at all together.`,
      ),
    ),
  ]
}
