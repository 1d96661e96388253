import { parseAssessment } from '../../../record/parse-assessment.js'
import type { ResidentAssessment } from '../../../record/assessment.js'
import type { Report } from '../../../explain/report.js'
import { createMedicineMatcher } from '../../../record/medicines.js'
import type { ResidentOnADay } from '../any-assessment.js'
import { numbered, reordered, repeated, withoutPlaces, type Random } from '../reordered.js'
import { ruleFacts } from '../rule-facts.js'
import { factsBehind } from '../telling-fields.js'
import { broken, outcomesIn, ruleIds, same, type Subject } from './subject.js'

type Plain = Readonly<Record<string, unknown>>

function read(record: Plain): ResidentAssessment {
  const parsed = parseAssessment(record)
  if (!parsed.ok) throw new Error(`INVARIANT: one resident with an id: ${parsed.issues[0]?.message ?? ''}`)
  return parsed.assessment
}

const screened = ({ screener }: Subject, record: Plain, asOf: string): Report =>
  screener.screen(read(record), { asOf })

/** 5. and 1., of records: the same with one entry that nobody can read, which only says less. */
export function illegibleNeverClears(
  subject: Subject,
  { record, asOf }: ResidentOnADay,
  list: number,
  entry: number,
): void {
  const less = withIllegible(record, list, entry)
  const before = outcomesIn(screened(subject, record, asOf), subject.release)
  const after = outcomesIn(screened(subject, less, asOf), subject.release)
  if (before === undefined || after === undefined) return
  for (const id of ruleIds(subject.release)) {
    const [was, is] = [before.get(id), after.get(id)]
    if (isCleared(is) && !isCleared(was) && !mayBeTakenBack(subject, id))
      broken(`\`${id}\` was ${String(was)}, and is ${String(is)} when one entry cannot be read`)
  }
}

const isCleared = (outcome: string | undefined): boolean =>
  outcome === 'not-raised' || outcome === 'not-applicable'

function withIllegible(record: Plain, which: number, at: number): Plain {
  const lists = Object.entries(record).filter(([, list]) => entriesOf(list).length > 0)
  const [name, list] = lists[which % Math.max(1, lists.length)] ?? []
  if (name === undefined) return record
  const entries = entriesOf(list)
  const i = at % entries.length
  return {
    ...record,
    [name]: { ...(list as Plain), entries: entries.with(i, { ...entries[i], illegible: true }) },
  }
}

const entriesOf = (list: unknown): readonly Plain[] =>
  (list as { readonly entries?: readonly Plain[] }).entries ?? []

/** The lack of an answer is an answer to such a fact, and some are something by definition when nobody recorded them. */
const mayBeTakenBack = ({ release }: Subject, id: string): boolean =>
  factsBehind(release, ruleFacts(release, id).rule).some(
    ({ selection }) => 'status' in selection || selection.ifNotRecorded !== undefined,
  )

/** 8. */
export function orderChangesNothing(
  subject: Subject,
  { record, asOf }: ResidentOnADay,
  random: Random,
): void {
  const own = numbered(record)
  const report = withoutPlaces(screened(subject, own, asOf))
  same(
    withoutPlaces(screened(subject, reordered(own, random), asOf)),
    report,
    'another order of the record changed the report',
  )
  same(
    withoutPlaces(screened(subject, repeated(own, random()), asOf)),
    report,
    'the same entry twice changed the report',
  )
}

/** 8. */
export function inputsAreLeftAlone(subject: Subject, { assessment, asOf }: ResidentOnADay): void {
  const before = JSON.stringify(assessment)
  const copy = structuredClone(assessment)
  subject.screener.screen(copy, { asOf })
  if (JSON.stringify(copy) !== before) broken('screening changed the assessment it was given')
}

/** 9. */
export function sameBytesAgain(
  subject: Subject,
  { assessment, asOf }: ResidentOnADay,
  other: ResidentOnADay,
): void {
  const bytes = JSON.stringify(subject.screener.screen(assessment, { asOf }))
  subject.screener.screen(other.assessment, { asOf: other.asOf })
  if (JSON.stringify(subject.screener.screen(assessment, { asOf })) !== bytes)
    broken('screening somebody else in between changed the report')
}

/** 10. Entries in are used or listed as not used; medicines in are matched or asked about by name. */
export function nothingIsLost(subject: Subject, { record, assessment, asOf }: ResidentOnADay): void {
  const { notUsed, resident: _resident, ...lists } = assessment
  const used = Object.values(lists).reduce((sum, { entries }) => sum + entries.length, 0)
  const given = Object.values(record).reduce<number>((sum, list) => sum + entriesOf(list).length, 0)
  if (used + notUsed.length !== given)
    broken(
      `${String(given)} entries came in, ${String(used)} are used and ${String(notUsed.length)} listed as not used`,
    )
  const report = subject.screener.screen(assessment, { asOf })
  if (report.outsideScope === undefined) asksForEveryName(subject, assessment, report)
}

function asksForEveryName({ release }: Subject, { medicines }: ResidentAssessment, report: Report): void {
  const matcher = createMedicineMatcher(release.tables.medicines)
  for (const line of medicines?.entries ?? []) {
    const { asWritten, code, route, ingredients = [], stoppedOn, courseEndsOn, at, startedOn } = line
    // Only what is surely a current medicine: anything with a day may be over, or yet to come.
    const dated = [stoppedOn, courseEndsOn, at, startedOn].some((day) => day !== undefined)
    if (asWritten === undefined || dated) continue
    // A line may also say what it is made of.
    const known =
      matcher.match(asWritten, code, route).recognised ||
      (ingredients.length > 0 &&
        ingredients.every((each) => matcher.match(each, undefined, route).recognised))
    if (!known && !report.gaps.some(({ say }) => say.includes(asWritten)))
      broken(`nobody is told that ${JSON.stringify(asWritten)} is in no table`)
  }
}
