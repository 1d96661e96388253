import type { Line, ScoreDefinition } from '../../facts/definition.js'
import { detail, item, type Block, type Item, type Outline, type Table } from '../outline.js'
import { capital } from '../question-outline.js'
import { bandInWords, bandsOf } from '../score-bands.js'
import { valueInWords } from '../value-in-words.js'
import { inFewWords, type RuleRef } from '../words.js'
import { conditionInWords, conditionLines } from './condition-in-words.js'
import { factItems, factsRead, missingItems, type FactsRead } from './facts-read.js'
import { currentInWords, oldInWords } from './selection-in-words.js'
import type { Shelf } from './shelf.js'
import { stretches } from './stretches.js'

/** A score as its chart: a row a line, a column for each number of points. */
export function scoreOutline(score: ScoreDefinition, shelf: Shelf): Outline {
  const ref: RuleRef = { rule: score.id, version: 1 }
  const bands = bandsOf(score)
  const blocks: Block[] = [
    { kind: 'heading', text: 'Points' },
    chartOf(score, shelf, ref),
    {
      kind: 'drawing',
      drawing: { kind: 'bands', says: `The total, in bands: ${bands.map(bandInWords).join(', ')}`, bands },
    },
    item(`The total, in bands: ${bands.map(bandInWords).join(', ')}.`),
  ]
  blocks.push(...highestItems(score, shelf, ref), ...ladderItems(score))
  if (score.over !== undefined)
    blocks.push(item(`Readings within ${score.over.set} of the first are one set.`))
  if (score.currentFor !== undefined)
    blocks.push(
      item(
        `A set is current for ${currentInWords(score.currentFor, shelf)}. ${oldInWords(score.old, shelf)}`,
      ),
    )
  for (const { when, say } of score.notes ?? [])
    blocks.push(
      when === undefined
        ? item(say)
        : item(say, undefined, [detail('plain', 'Said when', 0), ...conditionLines(when, shelf, ref)]),
    )
  const facts = factsBehind(score, shelf, ref)
  return [
    ...blocks,
    { kind: 'heading', text: 'What it looks at' },
    ...factItems(facts, shelf, ref),
    { kind: 'heading', text: 'If something is not known' },
    item(
      'A missing line gives a range from its fewest points to its most, and the total is a range: never a number that is too low.',
    ),
    ...missingItems(facts, shelf, ref),
  ]
}

function chartOf({ points, title }: ScoreDefinition, shelf: Shelf, ref: RuleRef): Table {
  const rows = Object.entries(points).flatMap(([name, line]) =>
    rowsOf(shelf.fact(name, ref), name, line, shelf, ref),
  )
  const given = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b)
  return {
    kind: 'table',
    caption: `${title}: points by line`,
    columns: ['Line', ...given.map((each) => `${String(each)} ${each === 1 ? 'point' : 'points'}`)],
    rows: rows.map(({ name, cells }) => [name, ...given.map((each) => (cells.get(each) ?? []).join('; '))]),
  }
}

/** Columns that give the highest of others. */
const highestItems = ({ points }: ScoreDefinition, shelf: Shelf, ref: RuleRef): readonly Item[] =>
  Object.entries(points).flatMap(([name, line]) =>
    'choose' in line
      ? Object.entries(line.columns).flatMap(([key, column]) =>
          'highestOf' in column
            ? [
                item(
                  `${capital(shelf.fact(name, ref))}, ${columnInWords(key)}: the highest points of ${column.highestOf.map(optionInWords).join(' and ')}.`,
                ),
              ]
            : [],
        )
      : [],
  )

/** Of the cases of a line the first that holds gives the points, which a chart in order of points does not show. */
function ladderItems({ points }: ScoreDefinition): readonly Item[] {
  const ladders = Object.entries(points).flatMap(([name, line]) =>
    'first' in line ? [{ name, given: line.first.map((rung) => rung.points) }] : [],
  )
  const isFalling = ({ given }: (typeof ladders)[number]): boolean =>
    given.every((each, i) => i === 0 || each < (given[i - 1] ?? Infinity))
  return [
    ...(ladders.some(isFalling)
      ? [item('Where several columns of a line hold, the most points count.')]
      : []),
    ...ladders
      .filter((ladder) => !isFalling(ladder))
      .map(({ name, given }) =>
        item(
          `${capital(inFewWords(name))}: the first that holds counts, asked in the order ${given.join(', ')}.`,
        ),
      ),
  ]
}

/** The facts of its lines, and all that the cases of a line are made of. */
function factsBehind({ points }: ScoreDefinition, shelf: Shelf, ref: RuleRef): FactsRead {
  const lines = Object.entries(points)
  const cases = lines.flatMap(([, line]) =>
    'first' in line ? line.first.flatMap(({ when }) => when ?? []) : [],
  )
  const { scores, facts } = factsRead(cases, shelf, ref)
  const own = lines.flatMap(([name, line]) => ('first' in line ? [] : (shelf.definition(name, ref) ?? [])))
  return { scores, facts: [...new Set([...own, ...facts])] }
}

interface Row {
  readonly name: string
  readonly cells: ReadonlyMap<number, readonly string[]>
}

function rowsOf(name: string, fact: string, line: Line, shelf: Shelf, ref: RuleRef): readonly Row[] {
  const row = (cells: readonly (readonly [number, string])[]): readonly Row[] => {
    const byPoints = new Map<number, string[]>()
    for (const [points, said] of cells) byPoints.set(points, [...(byPoints.get(points) ?? []), said])
    return [{ name, cells: byPoints }]
  }
  if ('always' in line) return row([[line.always, 'always']])
  if ('is' in line)
    return row(Object.entries(line.is).map(([option, points]) => [points, optionInWords(option)]))
  if ('first' in line)
    return row(
      line.first.map(({ points, when }) => [
        points,
        when === undefined ? 'otherwise' : conditionInWords(when, shelf, ref),
      ]),
    )
  // It has no points of its own, so it is said below the chart.
  if ('highestOf' in line) return []
  if ('choose' in line)
    return Object.entries(line.columns).flatMap(([key, column]) =>
      rowsOf(`${name}, ${columnInWords(key)}`, fact, column, shelf, ref),
    )
  const domain = shelf.domain(fact, ref)
  const unit = valueInWords(0, shelf.unit(fact, ref)).slice(1).trim()
  return row(stretches(line, domain?.kind === 'number' ? domain.step : undefined)).map((each) =>
    unit === '' ? each : { ...each, name: `${name} (${unit})` },
  )
}

const columnInWords = (key: string): string =>
  key
    .split(',')
    .map((word) => optionInWords(word.trim()))
    .join(', ')

const optionInWords = (option: string): string =>
  option === 'true' ? 'yes' : option === 'false' ? 'no' : valueInWords(option)
