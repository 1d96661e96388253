import { parseDuration } from '../values/duration.js'
import type { PagePart } from '../pages/page.js'
import type { WrittenSelection } from '../pages/schema/selection.js'
import type { Path } from '../pages/written.js'
import { conditionsIn, everyCondition } from './conditions.js'

/** A figure that stands bare on a page, not behind a setting. */
export interface PlacedFigure {
  readonly part: PagePart
  readonly path: Path
  /** As it is written: `38`, `12 months`, `20 mg`. */
  readonly figure: number | string
  readonly fact: string
}

/** The figures that decide who is flagged: limits of comparisons, windows, and limits of tests. */
export function figuresIn(part: PagePart): readonly PlacedFigure[] {
  const compared = [...everyCondition(conditionsIn(part))].flatMap(({ path, written }): PlacedFigure[] => {
    if (typeof written === 'string' || written.fact === undefined) return []
    const { value, fact } = written
    const values = Array.isArray(value) ? value : [value]
    return values.flatMap((each, i) =>
      isFigure(each)
        ? [
            {
              part,
              path: Array.isArray(value) ? [...path, 'value', i] : [...path, 'value'],
              figure: each,
              fact,
            },
          ]
        : [],
    )
  })
  const facts =
    part.sort === 'rule' || part.sort === 'handling' || part.sort === 'measure' || part.sort === 'facts'
      ? (part.content.facts ?? {})
      : {}
  return [
    ...compared,
    ...Object.entries(facts).flatMap(([name, selection]) => figuresOfSelection(part, name, selection)),
  ]
}

/** Words that hold one figure. */
const spans = [
  'within',
  'before',
  'currentFor',
  'allow',
  'apart',
  'together',
  'reaching',
  'usualFor',
  'last',
  'onAtLeast',
] as const

function figuresOfSelection(
  part: PagePart,
  name: string,
  selection: WrittenSelection,
): readonly PlacedFigure[] {
  const windows = spans.flatMap((word) => {
    const written = selection[word]
    return isFigure(written) ? [{ path: [word] as Path, figure: written }] : []
  })
  // A period of a measure ends with the day before: that is how it is made, and no limit.
  const ends = (selection.between ?? []).flatMap((end, i) =>
    isFigure(end) && !(part.sort === 'measure' && i === 0 && end === '1 day')
      ? [{ path: ['between', i] as Path, figure: end }]
      : [],
  )
  const { currentFor } = selection
  const banded =
    typeof currentFor === 'object' && 'upTo' in currentFor
      ? [...Object.entries(currentFor.upTo), ['above', currentFor.above] as const].flatMap(([at, length]) =>
          isFigure(length)
            ? [{ path: at === 'above' ? ['currentFor', at] : ['currentFor', 'upTo', at], figure: length }]
            : [],
        )
      : []
  const raises =
    typeof selection.old === 'object' && isFigure(selection.old.raises)
      ? [{ path: ['old', 'raises'] as Path, figure: selection.old.raises }]
      : []
  const tests = (['where', 'is', 'of'] as const).flatMap((word) =>
    Object.entries(selection[word] ?? {}).flatMap(([field, test]) =>
      typeof test === 'object' && !Array.isArray(test)
        ? Object.entries(test).flatMap(([limit, figure]) =>
            limit !== 'not' && isFigure(figure) ? [{ path: [word, field, limit] as Path, figure }] : [],
          )
        : [],
    ),
  )
  return [...windows, ...ends, ...banded, ...raises, ...tests].map(({ path, figure }) => ({
    part,
    path: ['facts', name, ...path],
    figure,
    fact: name,
  }))
}

const isFigure = (value: unknown): value is number | string =>
  typeof value === 'number' ||
  (typeof value === 'string' && (parseDuration(value) !== undefined || /^\d+(\.\d+)? mg$/.test(value)))

/** Figures that a setting cannot hold, since they say how a fact is made rather than where its limit lies. */
export const isFixed = ({ path }: PlacedFigure): boolean =>
  ['apart', 'together', 'last', 'onAtLeast'].includes(String(path.at(-1)))

/** At least one, none, or more than none: not a figure that anybody decided. */
export const isPlain = ({ figure }: PlacedFigure): boolean =>
  figure === 0 || figure === 1 || /^0 /.test(String(figure))

/** Whether a text surely speaks of a figure, in digits or in words: `2` is not the two of two hours. */
export function mentions(text: string, figure: number | string): boolean {
  const lower = text.toLowerCase()
  if (typeof figure === 'string') return mentionsLength(lower, figure)
  return spellings(figure).some((spelling) =>
    new RegExp(`(?<![\\d.,])${spelling}(?![\\d]|[.,]\\d|[- ]${timeUnit})`).test(lower),
  )
}

/** Whether a text may speak of it: the 30 of 30 minutes, and of an amount of a medicine that there is one. */
export function mayMention(text: string, figure: number | string): boolean {
  const lower = text.toLowerCase()
  if (typeof figure === 'string')
    return mentionsLength(lower, figure) || (/ mg$/.test(figure) && /\bdoses?\b|strength/.test(lower))
  return spellings(figure).some((spelling) =>
    new RegExp(`(?<![\\d.,])${spelling}(?![\\d]|[.,]\\d)`).test(lower),
  )
}

const timeUnit = '(?:minute|hour|day|week|month|year|working day)'

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const others: Readonly<Record<number, readonly string[]>> = {
  1: ['once', 'a', 'an', 'any', 'single'],
  2: ['twice', 'both', 'second', 'pair', 'more than one', 'repeated'],
  3: ['third', 'three times'],
  0: ['no', 'none', 'any'],
  15: ['fifteen'],
  20: ['twenty'],
  30: ['thirty'],
}

/** `7` is also seven; `38` is also 38.0; `1000` is also 1,000. */
function spellings(number: number): readonly string[] {
  const digits = String(number)
  const word = Number.isInteger(number) ? words[number] : undefined
  return [
    digits.replace('.', '\\.'),
    ...(Number.isInteger(number) ? [`${digits}\\.0+`] : [`${digits.replace('.', '\\.')}0+`]),
    ...(number >= 1000 ? [digits.replace(/\B(?=(\d{3})+$)/g, ',')] : []),
    ...[...(word === undefined ? [] : [word]), ...(others[number] ?? [])].map((each) => `\\b${each}\\b`),
  ]
}

/** A year is also 12 months or 365 days; four weeks are 28 days; an hour is 60 minutes. */
function mentionsLength(text: string, figure: string): boolean {
  const duration = parseDuration(figure)
  if (duration === undefined) return false
  const alike = lengths.find((same) => same.includes(figure)) ?? [figure]
  return alike.some((each) => mentionsOne(text, each))
}

function mentionsOne(text: string, length: string): boolean {
  const [, number = '', unit = ''] = /^(\d+) (.*?)s?$/.exec(length) ?? []
  if (number === '1' && new RegExp(`\\b(an?|one|the|this|last|each|every) ${unit}\\b`).test(text)) return true
  return (
    spellings(Number(number)).some((spelling) => new RegExp(`${spelling}[- ]${unit}s?\\b`).test(text)) ||
    (length === '1 day' && text.includes('daily')) ||
    (length === '12 months' && text.includes('yearly'))
  )
}

const lengths: readonly (readonly string[])[] = [
  ['12 months', '365 days', '1 year', '52 weeks'],
  ['6 months', '183 days', '182 days', '26 weeks'],
  ['3 months', '91 days', '90 days', '13 weeks', '12 weeks', '84 days'],
  ['1 month', '28 days', '30 days', '31 days', '4 weeks'],
  ['14 days', '2 weeks'],
  ['7 days', '1 week', '168 hours'],
  ['72 hours', '3 days'],
  ['48 hours', '2 days'],
  ['24 hours', '1 day'],
  ['1 hour', '60 minutes'],
  ['30 minutes'],
  ['56 days', '8 weeks'],
  ['42 days', '6 weeks'],
]
