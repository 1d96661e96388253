import { instantText } from '../values/instant.js'
import type { Run } from '../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import type { Screening } from '../evaluate/screening.js'
import { Asking } from './asking.js'
import { draftBanner } from './draft-banner.js'
import { fold } from './fold.js'
import { gapsOf, notUsedOf } from './gaps.js'
import { library } from './library.js'
import { handle } from './handle.js'
import { orderKeys } from './order-keys.js'
import { Questions } from './questions.js'
import type { Writable } from '../values/writable.js'
import type { HomeReport } from './home-report.js'
import type { Finding, Gap, Report } from './report.js'
import { inPasses, noAnswers } from './passes.js'
import { outsideScope, subjectOf } from './scope.js'
import { scoreReadings } from './score-readings.js'
import type { Decide } from './truths.js'
import { unrecognisedIn, type Unrecognised } from './unrecognised.js'

/**
 * From answered conditions to a report. The second evaluator replaces only `decide`, and looks at every rule
 * in force, so that a rule skipped wrongly would show as a difference.
 */
export function assemble(
  screening: Screening,
  only: Run,
  decide: Decide,
  rules: readonly CompiledRule[] = screening.candidates(only),
): Report {
  const { compiled } = screening
  const { asOf, release } = headOf(screening, only)
  const head = withHead({ resident: subjectOf(only), asOf, library, release }, screening)
  const outside = outsideScope(only)
  if (outside !== undefined)
    return freeze({ ...head, outsideScope: outside, ...nothing, notUsed: notUsedOf(only) })

  const { run, unrecognised, raised, questions, notApplicable, counts } = answerAll(
    screening,
    rules,
    only,
    decide,
  )
  // One by one, in the order in which reports are read: the object keeps one shape and is never copied.
  const report = head as Writable<Report>
  report.raised = raised
  report.questions = questions
  report.scores = scoreReadings(compiled, run)
  report.notApplicable = notApplicable
  report.notUsed = notUsedOf(run)
  report.gaps = gapsOf(run, unrecognised)
  report.order = orderKeys(compiled, run)
  report.counts = counts
  return freeze(report)
}

/** The same for a home as a whole: what it asks of each resident is asked in that resident's own run. */
export function assembleHome(
  screening: Screening,
  only: Run,
  { residents, gaps }: HomeGiven,
  decide: Decide,
  rules: readonly CompiledRule[] = screening.candidates(only),
): HomeReport {
  const { run, unrecognised: _none, ...answered } = answerAll(screening, rules, only, decide)
  return freeze({
    ...withHead({ home: subjectOf(only), ...headOf(screening, only) }, screening),
    residents: residents.length,
    ...answered,
    notUsed: notUsedOf(run),
    gaps,
  })
}

/** What a home's report is made from, beside its rules. */
export interface HomeGiven {
  readonly residents: readonly unknown[]
  readonly gaps: readonly Gap[]
}

/** Whom a report is about, when, and what made it. */
export const headOf = (
  { compiled }: Screening,
  { asOf }: Pick<Run, 'asOf'>,
): Pick<Head, 'asOf' | 'library' | 'release'> => ({
  asOf: instantText(asOf),
  library,
  release: releaseHead(compiled),
})

export function withHead<Of extends object>(
  head: Of & Writable<Head>,
  { compiled, local }: Screening,
): Of & Head {
  if (Object.keys(local).length > 0) head.settings = { ...local }
  if (compiled.release.status === 'draft') head.draft = draftBanner
  return head
}

type Head = Pick<Report, 'asOf' | 'library' | 'release' | 'settings' | 'draft'>
type Answered = Pick<Report, 'raised' | 'questions' | 'notApplicable' | 'counts'>

function answerAll(
  screening: Screening,
  rules: readonly CompiledRule[],
  only: Run,
  decide: Decide,
): Answered & { readonly run: Run; readonly unrecognised: Unrecognised } {
  const { compiled } = screening
  const answers = noAnswers()
  const run = inPasses(compiled, rules, only, decide, answers)
  const { raised, open, notApplicable } = answers
  const asking = askingOf(compiled)
  const questions = new Questions(compiled, asking, run)
  for (const rule of open) questions.add(rule, asking.waitsOf(rule, run, decide))
  const unrecognised = unrecognisedIn(compiled, run)
  const handling = screening.handling(run)
  // Folding comes after the plan: nothing that is due sooner may stand under something later.
  const findings = fold(raised.map((each) => handle(each, handling, run, decide)))
  return {
    run,
    unrecognised,
    raised: findings,
    questions: questions.list(unrecognised),
    notApplicable: notApplicable.sort(),
    counts: {
      rules: screening.inForce(run).all.length,
      raised: raised.length,
      undetermined: open.length,
      notApplicable: notApplicable.length,
    },
  }
}

const nothing = {
  raised: [],
  questions: [],
  scores: [],
  notApplicable: [],
  gaps: [],
  order: [],
  counts: { rules: 0, raised: 0, undetermined: 0, notApplicable: 0 },
}

const askings = new WeakMap<CompiledRelease, Asking>()

/** Who can answer what is looked up once for all reports of a release. */
function askingOf(compiled: CompiledRelease): Asking {
  let asking = askings.get(compiled)
  if (asking === undefined) askings.set(compiled, (asking = new Asking(compiled)))
  return asking
}

const heads = new WeakMap<CompiledRelease, Report['release']>()

/** One frozen object for all reports of a release. */
function releaseHead(compiled: CompiledRelease): Report['release'] {
  let head = heads.get(compiled)
  if (head === undefined) {
    const { release, publisher, status, digest } = compiled.release
    heads.set(compiled, (head = Object.freeze({ release, publisher, status, digest })))
  }
  return head
}

function freeze<
  Of extends Omit<Report, 'resident' | 'scores' | 'order'> & Partial<Pick<Report, 'scores' | 'order'>>,
>(report: Of): Of {
  for (const finding of report.raised) freezeFinding(finding)
  Object.freeze(report.raised)
  Object.freeze(report.questions)
  Object.freeze(report.scores)
  Object.freeze(report.notApplicable)
  Object.freeze(report.notUsed)
  Object.freeze(report.gaps)
  Object.freeze(report.order)
  Object.freeze(report.counts)
  Object.freeze(report.settings)
  return Object.freeze(report)
}

/** What it holds is frozen where it is made. */
function freezeFinding(finding: Finding): void {
  for (const each of finding.folded ?? []) freezeFinding(each)
  Object.freeze(finding)
}
