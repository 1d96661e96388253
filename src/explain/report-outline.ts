import { timeFrom } from '../values/instant.js'
import type { ResidentAssessment } from '../record/assessment.js'
import type { Release } from '../pages/rule.js'
import { ageInWords, momentInWords, whenInWords } from './dates-in-words.js'
import { observationItems } from './observation-lines.js'
import { detail, item, type Block, type Detail, type Item, type Outline } from './outline.js'
import { fitting, questionItem, questionsByService } from './question-outline.js'
import { reasonInWords, type Reading } from './reason-in-words.js'
import type { HomeReport } from './home-report.js'
import type { Finding, NotUsed, Report, ScoreReading } from './report.js'
import { repeats, scoreDrawing } from './score-bands.js'
import { inFewWords, wordsOf } from './words.js'

export interface ReportOutlineOptions {
  /** Where there is room: every question, under who can answer it, drawings, and the whole digest. */
  readonly whole?: boolean
  /** The record that was screened, for its observations along the days. */
  readonly assessment?: ResidentAssessment | undefined
}

/** A report for people, soonest first: who, by when, what to do, why; then what to find out. */
export function reportOutline(
  report: Report | HomeReport,
  release: Release,
  { whole = false, assessment }: ReportOutlineOptions = {},
): Outline {
  const reading: Reading = { words: wordsOf(release), asOf: timeFrom(report.asOf) }
  const outline: Block[] = [
    {
      kind: 'title',
      text: `${'home' in report ? report.home : report.resident}, ${momentInWords(report.asOf)}`,
    },
  ]
  if (report.draft !== undefined) outline.push({ kind: 'banner', text: report.draft })
  const section = (heading: string, items: readonly Block[]): void => {
    if (items.length > 0) outline.push({ kind: 'heading', text: heading }, ...items)
  }
  const outsideScope = 'home' in report ? undefined : report.outsideScope
  if (outsideScope !== undefined) outline.push({ kind: 'note', text: outsideScope })
  else if (report.raised.length === 0) outline.push({ kind: 'note', text: 'No trigger from the data given.' })
  section(
    'To do',
    report.raised.map((finding) => findingItem(finding, reading)),
  )
  section(
    'To find out',
    whole
      ? questionsByService(report.questions, reading.words)
      : report.questions.map((question) => questionItem(question, reading.words)),
  )
  section(
    'Scores',
    ('home' in report ? [] : report.scores).map((score) =>
      scoreItem(score, reading, whole ? release : undefined),
    ),
  )
  section('Observations', assessment === undefined ? [] : observationItems(assessment, release, reading))
  section('About the data', [
    ...report.notUsed.map((entry) => notUsedItem(entry, reading)),
    ...report.gaps.map(({ say }) => item(say)),
  ])
  section('Rules', [item(rulesLine(report, whole))])
  return outline
}

function findingItem(finding: Finding, { words, asOf }: Reading): Item {
  const reading: Reading = { words, asOf, rule: finding }
  const { handled, perhaps, folded = [] } = finding
  const who = (refer: readonly string[]): string => inARow(refer.map(words.service))
  const also = finding.also.map(({ refer, within }) => `${who(refer)} ${by(within)}`)
  const details: Detail[] = [
    detail('message', finding.message),
    detail(
      'who',
      `For ${who(finding.refer)}${finding.within === 'now' ? ', now' : `, by ${whenInWords(finding.due, asOf)}`}.`,
    ),
  ]
  const more = (text: string): void => {
    details.push(detail('more', text))
  }
  if (also.length > 0) more(`Also for ${also.join('; ')}.`)
  if (handled !== undefined)
    more(`Without the plan it would be for ${who(handled.refer)}, ${by(handled.within)}: ${handled.message}`)
  if (perhaps !== undefined)
    more(
      `Perhaps ${by(perhaps.within)}, for ${who(perhaps.refer)}. To settle it: ${fitting([], perhaps.ask, 50, '')}`,
    )
  // Two thresholds on one fact give one sentence.
  const reasons = new Set(finding.because.map((reason) => reasonInWords(reason, reading)))
  details.push(...[...reasons].map((reason, i) => detail('why', `${i === 0 ? 'Why: ' : 'And: '}${reason}.`)))
  if (folded.length > 0)
    more(`Also raised: ${folded.map(({ title, within }) => `${title} (${within})`).join('; ')}.`)
  return { ...item(finding.title, finding.within.toUpperCase(), details), soon: finding.within }
}

/** A score in a sentence; with the release that holds its bands, drawn on them. */
function scoreItem(score: ScoreReading, { asOf }: Reading, drawnBy: Release | undefined): Item {
  const {
    title,
    total: [low, high],
    at,
    old,
    band = [],
    notes = [],
  } = score
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
  const drawing = drawnBy === undefined ? undefined : scoreDrawing(score, drawnBy)
  const told = item(
    `${title}: ${points}${named}${when}${age}.`,
    undefined,
    notes.map((note) => detail('plain', note)),
  )
  return drawing === undefined ? told : { ...told, drawing }
}

function notUsedItem({ list, index, kind, at, why, help }: NotUsed, { asOf }: Reading): Item {
  const what =
    kind === undefined
      ? `entry ${String(index + 1)} of ${inFewWords(list)}`
      : `${inFewWords(kind)} (entry ${String(index + 1)} of ${inFewWords(list)})`
  return item(
    `Not used: ${what}${at === undefined ? '' : `, ${whenInWords(at, asOf)}`}: ${why}${help === undefined ? '' : `; ${help}`}.`,
  )
}

function rulesLine(
  { release: { release, status, digest }, counts }: Report | HomeReport,
  whole: boolean,
): string {
  const { rules, raised, undetermined, notApplicable } = counts
  const counted = [
    `${String(raised)} raised`,
    `${String(undetermined)} waiting for an answer`,
    `${String(notApplicable)} not applicable`,
  ]
  return `Release ${release}, ${status}, ${whole ? digest : digest.slice(0, 12)}: ${String(rules)} rules, ${counted.join(', ')}.`
}

/** How soon, as part of a sentence. */
export const by = (within: string): string =>
  within === 'now' || within === 'today' ? within : `within ${within}`

/** @example inARow(['a', 'b', 'c']) // 'a, b and c' */
export function inARow(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
