import { comparisonsOf } from '../../facts/condition.js'
import { parseDuration } from '../../values/duration.js'
import { expandCondition } from '../expand-condition.js'
import { expandMeasure, figuresOn } from '../expand-measure.js'
import { privateNames } from '../expand.js'
import { factsOfMeasure } from '../measure.js'
import type { MeasurePart, Page } from '../page.js'
import type { WrittenCondition } from '../schema/condition.js'
import { figureWords } from '../schema/measure-page.js'
import { isSetting } from '../setting.js'
import { unknownWord } from '../vocabulary.js'
import type { Path, Saying } from '../written.js'
import { measuredBoxFaults } from './box-faults.js'
import { comparisonFaults } from './comparison-faults.js'
import { conditionFaults, knowsFact, unknownFact, unknownSetting, type Names } from './condition-faults.js'
import { periodFaults } from './measure-period.js'
import { allRead, type Shared } from './shared.js'

/** A measure: one figure, of numbers and conditions about residents, over its own period. */
export function measureFaults(shared: Shared, page: Page, part: MeasurePart): void {
  const { content } = part
  const { said, vocabulary } = shared
  const own = content.facts ?? {}
  const nameOf = privateNames(own, part.name)
  const names: Names = { vocabulary, own: new Set(Object.keys(own)) }
  const [figure, other] = figuresOn(content)
  if (figure === undefined) said.add(part, [], noFigure, 'key')
  if (other !== undefined) said.add(part, [other], twoFigures, 'key')
  for (const { path, name } of numbersIn(part)) numberFaults(shared, part, path, name, nameOf(name), names)
  const shaped = conditionsIn(part)
    .map(({ path, condition }) => conditionFaults(said, part, path, condition, names))
    .every(Boolean)
  for (const { path, condition } of conditionsIn(part))
    comparisonFaults(shared, part, path, condition, nameOf)
  figureFaults(shared, part, names)
  for (const [i, caution] of content.cautions.entries()) {
    const saying = unknownWord('caution', caution, vocabulary)
    if (saying !== undefined) said.add(part, ['cautions', i], saying)
  }
  measuredBoxFaults(shared, part, nameOf, names)
  // A misspelt name would be told twice: as nobody's fact, and as one of this page that nothing reads.
  if (!shaped || figure === undefined || !numbersIn(part).every(({ name }) => knowsFact(names, name))) return

  const measure = expandMeasure(page, part)
  const read = allRead(shared, factsOfMeasure(measure))
  for (const { path, condition } of conditionsIn(part))
    for (const { fact } of comparisonsOf(expandCondition(condition, (name) => name)))
      if (shared.aboutOf(nameOf(fact)).includes('home')) said.add(part, path, homeInMeasure(fact), 'key')
  if (content.rate !== undefined) periodFaults(shared, part, nameOf)
  for (const name of Object.keys(own))
    if (!read.has(nameOf(name))) said.add(part, ['facts', name], unused(name), 'key')
}

interface Placed {
  readonly path: Path
  readonly condition: WrittenCondition
}

function conditionsIn({ content }: MeasurePart): readonly Placed[] {
  return [
    ...figureWords.flatMap((word) => {
      const among = content[word]?.among
      return among === undefined ? [] : [{ path: [word, 'among'], condition: among }]
    }),
    ...(content.share === undefined ? [] : [{ path: ['share', 'have'], condition: content.share.have }]),
  ]
}

function numbersIn({ content: { rate, mean, median, beside = [] } }: MeasurePart): readonly {
  readonly path: Path
  readonly name: string
}[] {
  return [
    ...(rate === undefined
      ? []
      : [
          { path: ['rate', 'sum'], name: rate.sum },
          { path: ['rate', 'over'], name: rate.over },
        ]),
    ...(mean === undefined ? [] : [{ path: ['mean', 'fact'], name: mean.fact }]),
    ...(median === undefined ? [] : [{ path: ['median', 'fact'], name: median.fact }]),
    ...beside.map((name, i) => ({ path: ['beside', i], name })),
  ]
}

/** What is added up or averaged: a known fact that is a number about a resident. */
function numberFaults(
  { said, domainOf, aboutOf }: Shared,
  part: MeasurePart,
  path: Path,
  name: string,
  full: string,
  names: Names,
): void {
  if (!knowsFact(names, name)) return said.add(part, path, unknownFact(names, name))
  const domain = domainOf(full)
  if (domain !== undefined && domain.kind !== 'number') said.add(part, path, notANumber(name))
  if (aboutOf(full).includes('home')) said.add(part, path, homeInMeasure(name))
}

/** A period is so many days; what is enough is a number. */
function figureFaults({ said, settings }: Shared, part: MeasurePart, names: Names): void {
  const { period, enough } = part.content
  const figures: readonly (readonly [Path, unknown, 'days' | 'number'])[] = [
    [['period'], period, 'days'],
    [['enough', 'residentYears'], enough.residentYears, 'number'],
    [['enough', 'periods'], enough.periods, 'number'],
  ]
  for (const [path, written, wanted] of figures) {
    const setting = isSetting(written) ? settings.get(written.setting) : undefined
    if (isSetting(written) && setting === undefined) {
      said.add(part, [...path, 'setting'], unknownSetting(names, written.setting))
      continue
    }
    const each = isSetting(written) ? [setting?.value, setting?.least, setting?.most] : [written]
    if (each.some((value) => value !== undefined && !suits(value, wanted)))
      said.add(part, path, wanted === 'days' ? notDays : notANumberHere)
  }
}

const suits = (value: unknown, wanted: 'days' | 'number'): boolean =>
  wanted === 'number'
    ? typeof value === 'number'
    : typeof value === 'string' && ['days', 'weeks'].includes(parseDuration(value)?.unit ?? '')

const noFigure: Saying = {
  code: 'missing',
  message: 'nothing says which figure this page makes',
  help: 'write `rate`, `share`, `mean` or `median`',
  expected: figureWords.join(', '),
}
const twoFigures: Saying = {
  code: 'several-figures',
  message: 'a page makes one figure',
  help: 'make two pages of it, or tell the other number beside it, under `beside`',
  expected: 'one figure',
}
const notANumber = (name: string): Saying => ({
  code: 'wrong-kind',
  message: `\`${name}\` is not a number, so it cannot be added up`,
  help: 'use a fact that counts or measures, or ask of how many it holds with `share`',
  seen: name,
  expected: 'a number',
})
const homeInMeasure = (name: string): Saying => ({
  code: 'wrong-subject',
  message: `\`${name}\` is about the home, and a measure asks something of each resident`,
  help: 'use a fact about a resident',
  seen: name,
  expected: 'a fact about a resident',
})
const notDays: Saying = {
  code: 'wrong-form',
  message: '`period` is not a number of days or weeks',
  help: 'write a length such as `28 days`: months differ, and a rate over them says less than it seems',
  expected: 'days or weeks',
}
const notANumberHere: Saying = {
  code: 'wrong-kind',
  message: 'this is not a number',
  help: 'write a number, or a setting that holds one',
  expected: 'a number',
}
const unused = (name: string): Saying => ({
  code: 'unused-fact',
  message: `nothing on this page reads \`${name}\``,
  help: 'use it in the figure, or take it out',
  seen: name,
})
