import type { Condition } from '../../facts/condition.js'
import { factsOfMeasure, type Measure } from '../../pages/measure.js'
import { item, type Detail, type Outline } from '../outline.js'
import type { RuleRef } from '../words.js'
import { conditionLines } from './condition-in-words.js'
import { factItems, factsRead, missingItems } from './facts-read.js'
import { figureInWords } from './selection-in-words.js'
import type { Shelf } from './shelf.js'

/** A measure: what is counted of whom, over which days, and what has to be read with it. */
export function measureOutline(measure: Measure, shelf: Shelf): Outline {
  const { id, version, period, figure, beside = [], enough, cautions } = measure
  const ref: RuleRef = { rule: id, version }
  const fact = (name: string): string => shelf.fact(name, ref)
  const read = factsRead(factsOfMeasure(measure).map(asked), shelf, ref)
  const says = new Map(shelf.release.tables.cautions?.map(({ caution, say }) => [caution, say]))
  const lines = (condition: Condition | undefined): readonly Detail[] =>
    condition === undefined ? [] : conditionLines(condition, shelf, ref)
  return [
    { kind: 'heading', text: 'What is counted' },
    ...(figure.of === 'rate'
      ? [
          item(
            `${fact(figure.sum)}, of all residents together, divided by ${fact(figure.over)}, ${
              figure.per === 100
                ? 'in per cent'
                : `for ${figure.per === 'resident-year' ? 'one resident-year' : '1,000 resident-days'}`
            }.`,
          ),
        ]
      : figure.of === 'share'
        ? [item('How many residents in a hundred of whom this holds', undefined, lines(figure.have))]
        : [
            item(
              `${fact(figure.fact)}: the ${figure.of === 'mean' ? 'mean' : 'middle one'} of all residents.`,
            ),
          ]),
    ...(figure.among === undefined
      ? []
      : [item('Only residents of whom this holds', undefined, lines(figure.among))]),
    item(`One period is ${figureInWords(period, shelf)}, and ends with the day before.`),
    ...(beside.length === 0 ? [] : [item(`Told beside it: ${beside.map(fact).join(', ')}.`)]),
    { kind: 'heading', text: 'Read with care' },
    item(
      `Below ${figureInWords(enough.residentYears, shelf)} resident-years it is marked as too little to tell chance from change; a run chart may be read from ${figureInWords(enough.periods, shelf)} periods on.`,
    ),
    ...cautions.map((caution) => item(says.get(caution) ?? caution)),
    { kind: 'heading', text: 'What it looks at' },
    ...factItems(read, shelf, ref),
    { kind: 'heading', text: 'If something is not known' },
    item(
      'The figure is told as a range that the true one lies in, with the number of residents it is not known for.',
    ),
    ...missingItems(read, shelf, ref),
  ]
}

/** A fact as something that is asked, so that what it is made of is found like that of a condition. */
const asked = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
