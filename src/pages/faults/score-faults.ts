import { optionsOf } from '../../values/possible.js'
import type { ScorePart } from '../page.js'
import { lineWords, type WrittenLine } from '../schema/score-page.js'
import { unknownWord } from '../vocabulary.js'
import { didYouMean, type Path, type Saying } from '../written.js'
import { nearest } from '../../record/nearest.js'
import { bandFaults, edgeFaults } from './band-faults.js'
import { boxFaults } from './box-faults.js'
import { comparisonFaults } from './comparison-faults.js'
import { conditionFaults, knowsFact, unknownFact, unknownSetting, type Names } from './condition-faults.js'
import { isSetting } from '../setting.js'
import { ladderFaults } from './ladder-faults.js'
import type { Shared } from './shared.js'

const asWritten = (name: string): string => name

/** A score: lines over facts that exist, every value with points, no band that nothing falls into. */
export function scoreFaults(shared: Shared, part: ScorePart): void {
  const { said, vocabulary } = shared
  const { content } = part
  const names: Names = { vocabulary, own: new Set() }
  for (const [name, line] of Object.entries(content.points))
    lineFaults(shared, part, ['points', name], name, line, names)
  for (const [i, { when }] of (content.notes ?? []).entries())
    if (when !== undefined) conditionAt(shared, part, ['notes', i, 'when'], when, names)
  if (content.bands !== undefined) edgeFaults(said, part, ['bands', 'upTo'])
  for (const word of ['currentFor', 'old'] as const) {
    const written = content[word]
    if (isSetting(written) && !vocabulary.settings.has(written.setting))
      said.add(part, [word, 'setting'], unknownSetting(names, written.setting))
    if (typeof written === 'object' && 'upTo' in written) edgeFaults(said, part, [word, 'upTo'])
  }
  const group = typeof content.ask === 'object' ? content.ask.group : undefined
  const asked = group === undefined ? undefined : unknownWord('ask group', group, vocabulary)
  if (asked !== undefined) said.add(part, ['ask', 'group'], asked)
  boxFaults(shared, part, asWritten, names)
}

function conditionAt(
  shared: Shared,
  part: ScorePart,
  path: Path,
  condition: Parameters<typeof conditionFaults>[3],
  names: Names,
): boolean {
  const isSound = conditionFaults(shared.said, part, path, condition, names)
  comparisonFaults(shared, part, path, condition, asWritten)
  return isSound
}

function lineFaults(
  shared: Shared,
  part: ScorePart,
  path: Path,
  name: string,
  line: WrittenLine,
  names: Names,
): void {
  const { said, domainOf } = shared
  const columns = Object.keys(line).filter((word) => !lineWords.some((known) => known === word))
  const forms = formsOf(line)
  if (forms.length !== 1) said.add(part, path, notOneForm(forms), 'key')
  if (line.choose === undefined) {
    for (const word of columns) said.add(part, [...path, word], noColumn(word), 'key')
  } else chooseFaults(shared, part, path, name, line, columns, names)
  if (line.first !== undefined)
    ladderFaults(shared, part, [...path, 'first'], line.first, (at, when) =>
      conditionAt(shared, part, at, when, names),
    )
  if (line.first !== undefined || line.always !== undefined) return
  if (!knowsFact(names, name)) return said.add(part, path, unknownFact(names, name), 'key')
  const domain = domainOf(name)
  if (forms.includes('bands')) bandFaults(said, part, path, line, domain)
  if (line.is === undefined || domain === undefined) return
  const options = optionsOf(domain)
  if (options.length === 0) return said.add(part, [...path, 'is'], notAChoice(name), 'key')
  for (const option of Object.keys(line.is))
    if (!options.includes(option))
      said.add(part, [...path, 'is', option], unknownOption(name, option, options), 'key')
  const missing = options.filter((option) => !Object.hasOwn(line.is ?? {}, option))
  if (missing.length > 0) said.add(part, [...path, 'is'], noPoints(name, missing), 'key')
}

const formsOf = (line: WrittenLine): readonly string[] => [
  ...(line.upTo !== undefined || line.below !== undefined || line.above !== undefined ? ['bands'] : []),
  ...(['is', 'always', 'highestOf', 'choose', 'first'] as const).filter((word) => line[word] !== undefined),
]

/** Columns: each key names options of the choosing facts, and every combination of options finds one. */
function chooseFaults(
  shared: Shared,
  part: ScorePart,
  path: Path,
  name: string,
  line: WrittenLine,
  columns: readonly string[],
  names: Names,
): void {
  const { said, domainOf } = shared
  const choosers = (line.choose ?? []).map((fact, i) => {
    if (!knowsFact(names, fact)) said.add(part, [...path, 'choose', i], unknownFact(names, fact))
    const domain = domainOf(fact)
    return domain === undefined ? undefined : optionsOf(domain)
  })
  const domain = domainOf(name)
  for (const key of columns) {
    const column = line[key] as WrittenLine
    const forms = formsOf(column)
    if (forms.length !== 1 || (forms[0] !== 'bands' && forms[0] !== 'highestOf' && forms[0] !== 'always'))
      said.add(part, [...path, key], wrongColumn, 'key')
    if (forms.includes('bands')) bandFaults(said, part, [...path, key], column, domain)
    for (const [i, other] of (column.highestOf ?? []).entries()) {
      if (!columns.some((each) => wordsIn(each).includes(other)))
        said.add(part, [...path, key, 'highestOf', i], {
          code: 'unknown-column',
          message: `no column is for \`${other}\``,
          help: didYouMean(nearest(other, columns.flatMap(wordsIn)), 'name options of the facts that choose'),
          seen: other,
        })
    }
  }
  const known = choosers.filter((options) => options !== undefined)
  if (known.length < choosers.length) return
  const all = known.flat()
  for (const key of columns) {
    for (const word of wordsIn(key))
      if (!all.includes(word))
        said.add(part, [...path, key], unknownOption(line.choose?.join(', ') ?? '', word, all), 'key')
  }
  const left = combinations(known).find(
    (held) => !columns.some((key) => wordsIn(key).every((word) => held.includes(word))),
  )
  if (left !== undefined) said.add(part, [...path, 'choose'], noColumnFor(left), 'key')
}

const wordsIn = (key: string): readonly string[] => key.split(',').map((word) => word.trim())

/** At most a few thousand: facts that choose have few options. */
const combinations = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists
    .slice(0, 4)
    .reduce<readonly (readonly string[])[]>(
      (held, options) => held.flatMap((each) => options.map((option) => [...each, option])),
      [[]],
    )

const notOneForm = (forms: readonly string[]): Saying => ({
  code: 'wrong-line',
  message:
    forms.length === 0
      ? 'this line gives no points'
      : `a line gives points in one way, not by ${forms.join(' and ')}`,
  help: 'write bands (`upTo`, `below`, `above`), `is`, `always`, `first`, or `choose` with columns',
  expected: 'one way of giving points',
})
const noColumn = (word: string): Saying => ({
  code: 'unknown-key',
  message: `there is no key \`${word}\` here`,
  help: didYouMean(nearest(word, lineWords), 'columns stand beside `choose`'),
  seen: word,
  expected: lineWords.join(', '),
})
const wrongColumn: Saying = {
  code: 'wrong-line',
  message: 'a column holds bands, `highestOf` or `always`',
  help: 'write `{ upTo: {...}, above: ... }`',
  expected: 'bands',
}
const notAChoice = (name: string): Saying => ({
  code: 'wrong-line',
  message: `\`${name}\` has no options`,
  help: 'write bands (`upTo`, `above`) for a number',
  expected: 'bands',
})
const unknownOption = (name: string, option: string, options: readonly string[]): Saying => ({
  code: 'unknown-word',
  message: `\`${name}\` is never \`${option}\``,
  help: didYouMean(nearest(option, options), `write one of: ${options.join(', ')}`),
  seen: option,
  expected: options.join(', '),
})
const noPoints = (name: string, missing: readonly string[]): Saying => ({
  code: 'incomplete',
  message: `\`${name}\` can also be ${missing.map((word) => `\`${word}\``).join(', ')}`,
  help: 'give every option its points',
  seen: missing.join(', '),
  expected: 'points for every option',
})
const noColumnFor = (held: readonly string[]): Saying => ({
  code: 'incomplete',
  message: `no column is for ${held.map((word) => `\`${word}\``).join(' with ')}`,
  help: `add a column \`${held.join(', ')}\``,
  seen: held.join(', '),
  expected: 'a column for every combination',
})
