import { timeFrom } from '../values/instant.js'
import type { Release } from '../pages/rule.js'
import { momentInWords } from './dates-in-words.js'
import { plainText } from './plain-text.js'
import { partInWords, reasonInWords, type Reading } from './reason-in-words.js'
import { by } from './report-outline.js'
import type { HomeExplanation } from './home-report.js'
import type { Answer, Branch, Explanation, Part } from './answer-tree.js'
import type { Reason } from './report.js'
import type { Outcome } from '../values/truth.js'
import type { TextOptions } from './text-of.js'
import { limitInWords } from './limit-in-words.js'
import { valueInWords } from './value-in-words.js'
import { inFewWords, wordsOf } from './words.js'
import { wrap } from './wrap.js'

/** Why one rule is raised, not raised or undetermined: every comparison, as an indented tree. */
export function explanationAsText(
  explanation: Explanation | HomeExplanation,
  release: Release,
  { width = 100, strong = (text) => text }: TextOptions = {},
): string {
  const {
    title,
    rule,
    version,
    outcome,
    asOf,
    outsideScope,
    tree,
    appliesWhen,
    steps,
    settledBy,
    assumed,
    sources,
  } = explanation
  const reading: Tree = { words: wordsOf(release), asOf: timeFrom(asOf), rule: explanation, told: new Set() }
  const lines = [
    strong(`${plainText(title)}: ${inFewWords(outcome)}`),
    plainText(
      `${'home' in explanation ? explanation.home : explanation.resident}, ${momentInWords(asOf)}; rule ${rule}, version ${String(version)}`,
    ),
  ]
  if (outsideScope !== undefined) lines.push(outsideScope)
  const part = (heading: string, from: readonly Line[]): void => {
    if (from.length > 0) lines.push('', strong(heading), ...from.flatMap((line) => laidOut(line, width)))
  }
  part('It is raised when', linesOf(tree, reading, 1))
  if (appliesWhen !== undefined) part('It applies only when', linesOf(appliesWhen, reading, 1))
  for (const step of steps)
    part(`It is ${by(step.within)} when (${reached[step.outcome]})`, linesOf(step.tree, reading, 1))
  part(
    'This would settle it',
    settledBy.map(({ say }) => ({ depth: 1, text: say })),
  )
  part(
    'Taken so for as long as it is not recorded',
    [
      ...new Set(
        assumed.map(({ fact, value }) => `${reading.words.fact(fact, explanation)}: ${valueInWords(value)}`),
      ),
    ].map((text) => ({ depth: 1, text })),
  )
  part(
    'Sources',
    sources.map((text) => ({ depth: 1, text })),
  )
  return `${lines.join('\n')}\n`
}

/** A tree as it is told: what a fact is made of stands under its first mention only. */
interface Tree extends Reading {
  readonly told: Set<string>
}

const reached: Readonly<Record<Outcome, string>> = {
  raised: 'so it is',
  undetermined: 'open',
  'not-raised': 'it is not',
}

interface Line {
  readonly depth: number
  readonly text: string
  readonly answer?: Answer
}

const marks: Readonly<Record<Answer, string>> = { holds: 'yes', 'does not hold': 'no', open: 'open' }

function laidOut({ depth, text, answer }: Line, width: number): readonly string[] {
  const mark = answer === undefined ? '' : `${marks[answer].padEnd(4)}  `
  const at = '  '.repeat(depth)
  const [first = '', ...rest] = wrap(plainText(text), width - at.length - mark.length)
  return [`${at}${mark}${first}`, ...rest.map((line) => `${at}${' '.repeat(mark.length)}${line}`)]
}

function linesOf(branch: Branch, reading: Tree, depth: number): readonly Line[] {
  const { answer } = branch
  if ('all' in branch)
    return [
      { depth, text: 'all of these', answer },
      ...branch.all.flatMap((each) => linesOf(each, reading, depth + 1)),
    ]
  if ('any' in branch)
    return [
      { depth, text: 'at least one of these', answer },
      ...branch.any.flatMap((each) => linesOf(each, reading, depth + 1)),
    ]
  return [
    { depth, text: `${reasonInWords(branch, reading)}${wanted(branch)}`, answer },
    ...made(branch.fact, branch.parts, reading, depth, 1),
  ]
}

/** Deeper parts are in the JSON. */
const deepest = 2

function made(
  fact: string,
  parts: readonly Part[] = [],
  reading: Tree,
  depth: number,
  level: number,
): readonly Line[] {
  if (level > deepest || reading.told.has(fact)) return []
  if (parts.length > 0) reading.told.add(fact)
  return parts.flatMap((part) => [
    { depth: depth + 3, text: `from ${partInWords(part, reading)}` },
    ...made(part.fact, part.parts, reading, depth + 1, level + 1),
  ])
}

/** What the page asks of the fact, where the reason itself does not show it. */
function wanted({ operator, limit, unit }: Reason): string {
  if (operator === 'contains' || operator === 'containsAny') return ''
  if (operator === 'doesNotContain' || operator === 'containsNone') return '; asked: that there is none'
  const isSo = limit === true && (operator === 'equal' || operator === 'in')
  return isSo ? '' : `; asked: ${limitInWords(operator, limit, unit)}`
}
