import { timeFrom } from '../values/instant.js'
import type { Release } from '../pages/rule.js'
import { ageInWords, momentInWords, whenInWords } from './dates-in-words.js'
import { item, type Block, type Item, type Outline } from './outline.js'
import { reasonInWords, type Reading } from './reason-in-words.js'
import type { Asked, Finding, NotUsed, Question, Report, ScoreReading } from './report.js'
import { inFewWords, wordsOf } from './words.js'
import { wrap } from './wrap.js'

/** A report for people, soonest first: who, by when, what to do, why; then what to find out. */
export function reportOutline(report: Report, release: Release): Outline {
  const reading: Reading = { words: wordsOf(release), asOf: timeFrom(report.asOf) }
  const outline: Block[] = [{ kind: 'title', text: `${report.resident}, ${momentInWords(report.asOf)}` }]
  if (report.draft !== undefined) outline.push({ kind: 'note', text: report.draft })
  const section = (heading: string, items: readonly Item[]): void => {
    if (items.length > 0) outline.push({ kind: 'heading', text: heading }, ...items)
  }
  if (report.outsideScope !== undefined) outline.push({ kind: 'note', text: report.outsideScope })
  else if (report.raised.length === 0) outline.push({ kind: 'note', text: 'No trigger from the data given.' })
  section(
    'To do',
    report.raised.map((finding) => findingItem(finding, reading)),
  )
  section(
    'To find out',
    report.questions.map((question) => questionItem(question, reading)),
  )
  section(
    'Scores',
    report.scores.map((score) => scoreItem(score, reading)),
  )
  section('About the data', [
    ...report.notUsed.map((entry) => notUsedItem(entry, reading)),
    ...report.gaps.map(({ say }) => item(say)),
  ])
  section('Rules', [item(rulesLine(report))])
  return outline
}

function findingItem(finding: Finding, { words, asOf }: Reading): Item {
  const reading: Reading = { words, asOf, rule: finding }
  const { handled, perhaps, folded = [] } = finding
  const who = (refer: readonly string[]): string => inARow(refer.map(words.service))
  const also = finding.also.map(({ refer, within }) => `${who(refer)} ${by(within)}`)
  const details = [
    finding.message,
    `For ${who(finding.refer)}${finding.within === 'now' ? ', now' : `, by ${whenInWords(finding.due, asOf)}`}.`,
  ]
  if (also.length > 0) details.push(`Also for ${also.join('; ')}.`)
  if (handled !== undefined)
    details.push(
      `Without the plan it would be for ${who(handled.refer)}, ${by(handled.within)}: ${handled.message}`,
    )
  if (perhaps !== undefined)
    details.push(
      `Perhaps ${by(perhaps.within)}, for ${who(perhaps.refer)}. To settle it: ${fitting([], perhaps.ask, 50, '')}`,
    )
  // Two thresholds on one fact give one sentence.
  const reasons = new Set(finding.because.map((reason) => reasonInWords(reason, reading)))
  details.push(...[...reasons].map((reason, i) => `${i === 0 ? 'Why: ' : 'And: '}${reason}.`))
  if (folded.length > 0)
    details.push(`Also raised: ${folded.map(({ title, within }) => `${title} (${within})`).join('; ')}.`)
  return item(finding.title, finding.within.toUpperCase(), details)
}

function questionItem({ group, say, within, ask, rules, refer }: Question, { words }: Reading): Item {
  const tail = ` (${words.service(refer)}; ${String(rules.length)} ${rules.length === 1 ? 'rule waits' : 'rules wait'})`
  // Behind a name, or a list that cannot be seen, the single facts tell nobody anything.
  const asks = group === 'names' || group === 'not-visible' ? [] : ask
  return item(fitting([say], asks, 0, tail), `${within}?`)
}

/** What a line of a terminal holds beside its label. */
const lineLength = 100 - 15

/** As many questions as fit on two lines, each once, and how many more there are; the first always. */
function fitting(first: readonly string[], ask: readonly Asked[], taken: number, tail: string): string {
  const all = [...new Set([...first, ...ask.map(({ say }) => say)])]
  const text = (count: number): string => {
    const more = count < all.length ? [`And ${String(all.length - count)} more.`] : []
    return [...all.slice(0, count), ...more].join(' ') + tail
  }
  let kept = Math.min(1, all.length)
  while (kept < all.length && wrap(text(kept + 1), lineLength, taken).length <= 2) kept++
  return text(kept)
}

function scoreItem(
  { title, total: [low, high], at, old, band = [], notes = [] }: ScoreReading,
  { asOf }: Reading,
): Item {
  const points = low === high ? String(low) : `${String(low)} to ${String(high)}: something is missing`
  const [only] = band
  const named = band.length !== 1 || only === undefined || repeats(only) ? '' : `, ${inFewWords(only)}`
  const when = at === undefined ? '' : `, ${whenInWords(at, asOf)}`
  const age =
    old !== true
      ? ''
      : at === undefined
        ? '. Old: measure again'
        : `. ${ageInWords(at, asOf)} old: measure again`
  return item(`${title}: ${points}${named}${when}${age}.`, undefined, notes)
}

/** A band that only says its numbers again in words. */
const repeats = (band: string): boolean => /^(zero|one|two|three|four|five|six|seven)\b/.test(band)

function notUsedItem({ list, index, kind, at, why, help }: NotUsed, { asOf }: Reading): Item {
  const what =
    kind === undefined
      ? `entry ${String(index + 1)} of ${inFewWords(list)}`
      : `${inFewWords(kind)} (entry ${String(index + 1)} of ${inFewWords(list)})`
  return item(
    `Not used: ${what}${at === undefined ? '' : `, ${whenInWords(at, asOf)}`}: ${why}${help === undefined ? '' : `; ${help}`}.`,
  )
}

function rulesLine({ release: { release, status, digest }, counts }: Report): string {
  const { rules, raised, undetermined, notApplicable } = counts
  const counted = [
    `${String(raised)} raised`,
    `${String(undetermined)} waiting for an answer`,
    `${String(notApplicable)} not applicable`,
  ]
  return `Release ${release}, ${status}, ${digest.slice(0, 12)}: ${String(rules)} rules, ${counted.join(', ')}.`
}

/** How soon, as part of a sentence. */
export const by = (within: string): string =>
  within === 'now' || within === 'today' ? within : `within ${within}`

function inARow(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
