import { parseInstant, type Instant } from '../values/instant.js'
import { parseDay } from '../values/day.js'
import { londonDay } from '../values/london.js'
import type { Issue } from '../values/issue.js'
import type { Possible } from '../values/possible.js'
import type { Outcome } from '../values/truth.js'
import type { HomeAssessment, ResidentAssessment } from '../record/assessment.js'
import type { Subject } from '../record/source.js'
import type { Run, Slot } from '../facts/slot.js'
import { compileRelease, type CompiledRelease, type CompiledRule } from '../evaluate/compile.js'
import { Screening } from '../evaluate/screening.js'
import type { Release } from '../pages/rule.js'
import { appFactIssues, type AppFact } from './app-facts.js'
import { assemble, assembleHome } from './assemble.js'
import { possibleOf, type Box } from './box.js'
import { explainHomeRule, explainRule } from './explanation.js'
import { homeRun, type HomeRun } from './home-screening.js'
import { withSettings, type LocalSettings } from './local-settings.js'
import type { HomeMeasures } from './measures/home-measures.js'
import { measuring } from './measures/measuring.js'
import { lastRun } from './passes.js'
import type { HomeExplanation, HomeReport } from './home-report.js'
import type { Explanation, Report } from './report.js'
import { runsAt } from './runs-at.js'
import { decide } from './truths.js'

export interface ScreenerOptions {
  /** Everything shipped is a draft until a named clinician approves it; without this a draft is refused. */
  readonly allowDraft?: boolean
  /**
   * Local figures, by the names of the release's settings: a number, or a length of time such as `28 days`.
   * Each has to lie within its setting's range and on its step, or the release is refused; every report
   * names them, since replaying it needs them.
   *
   * @example { settings: { fastLossPercent: 4, moodScaleCurrentFor: '60 days' } }
   */
  readonly settings?: LocalSettings
  /** What the app derives itself, each declared on a facts page by `fromApp`; see `defineFact`. */
  readonly facts?: readonly AppFact[]
}

/** The moment of a screening. */
export interface AsOf {
  /** An instant with its offset, `2026-11-21T09:00:00+00:00`. The library never reads a clock. */
  readonly asOf: string
}

/** One release made ready to screen residents: pure and synchronous, the same answer for the same input. */
export interface Screener {
  readonly release: Release
  /** Screens one resident. Throws `ReleaseRefused` where `asOf` lies before the release is valid. */
  screen: (assessment: ResidentAssessment, options: AsOf) => Report
  /** Screens hand-written possible values, everything else unknown: for proofs and for page examples. */
  screenBox: (box: Box, options: AsOf & { readonly rule?: string }) => Report
  /**
   * Screens a home as a whole: outbreaks, and what the home itself lacks. It counts the residents whose records are
   * given; there is nobody else only where `home.livingHere` says so.
   *
   * @example screener.screenHome(home, residents, { asOf }).raised[0]?.title
   */
  screenHome: (home: HomeAssessment, residents: readonly ResidentAssessment[], options: AsOf) => HomeReport
  /** Why one rule about a home is raised, not raised or undetermined. */
  explainHome: (
    home: HomeAssessment,
    residents: readonly ResidentAssessment[],
    rule: string,
    options: AsOf,
  ) => HomeExplanation
  /**
   * The figures of a home over the days before `asOf`, each as a range that the true figure lies in; with `periods`,
   * over so many periods that follow each other, as today's records tell of them. Pass the records of those who died
   * or left as well, and say so in `home.everyoneSince`: without it nobody knows who is missing, and the figures stay
   * open. They raise nothing, and change no report.
   *
   * @example screener.measureHome(home, residents, { asOf, periods: 13 }).measures[0]?.periods.at(-1)?.figure // [1.3, 2.6]
   */
  measureHome: (
    home: HomeAssessment,
    residents: readonly ResidentAssessment[],
    options: AsOf & { readonly periods?: number },
  ) => HomeMeasures
  /** Why one rule is raised, not raised or undetermined, and what would settle it. */
  explain: (assessment: ResidentAssessment | Box, rule: string, options: AsOf) => Explanation
}

/** A release that may not be used: all reasons at once, as data. The only error that screening throws. */
export class ReleaseRefused extends Error {
  override readonly name = 'ReleaseRefused'
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join('; '))
  }
}

/**
 * Compiles a release once. An unsound release, a draft without `allowDraft`, and a local figure outside its
 * setting's range throw `ReleaseRefused` with everything that is wrong.
 *
 * @example createScreener(release, { allowDraft: true }).screen(assessment, { asOf: '2026-12-08T09:00:00+00:00' })
 */
export function createScreener(release: Release, options: ScreenerOptions = {}): Screener {
  const screening = prepare(release, options)
  const run = runsFor(screening, options)
  const homeOf = homesFor(screening, options)
  return {
    release,
    screen: (assessment, { asOf }) => {
      return assemble(screening, run(assessment, asOf), decide)
    },
    screenBox: (box, { asOf, rule }) =>
      assemble(screening, boxRun(screening, box, instantOf(asOf, release), rule), decide),
    screenHome: (home, residents, { asOf }) => {
      const { run: whole, given } = homeOf(home, residents, asOf)
      return assembleHome(screening, whole, given, decide)
    },
    measureHome: measuring(screening, options.facts ?? [], (asOf) => instantOf(asOf, release)),
    explainHome: (home, residents, rule, { asOf }) => {
      const { run: whole } = homeOf(home, residents, asOf)
      return explainHomeRule(screening.compiled, ruleInForce(screening, rule, whole), whole)
    },
    explain: (input, rule, { asOf }) => {
      const instant = instantOf(asOf, release)
      const asked: Run =
        'resident' in input && typeof input['resident'] === 'object'
          ? whole(screening, run(input as ResidentAssessment, asOf))
          : boxRun(screening, input as Box, instant, rule)
      return explainRule(screening.compiled, ruleInForce(screening, rule, asked), asked)
    },
  }
}

/** Runs over a record, with what the app says of its own facts. */
export function runsFor(
  screening: Screening,
  { facts = [] }: ScreenerOptions,
): (assessment: ResidentAssessment, asOf: string) => Run {
  const runAt = runsAt(screening, facts)
  return (assessment, asOf) => runAt(assessment, asOf, instantOf(asOf, screening.compiled.release))
}

/** The run of a home, over the runs of its residents. */
export function homesFor(
  screening: Screening,
  options: ScreenerOptions,
): (home: HomeAssessment, residents: readonly ResidentAssessment[], asOf: string) => HomeRun {
  const run = runsFor(screening, options)
  return (home, residents, asOf) =>
    homeRun(screening, home, residents, instantOf(asOf, screening.compiled.release), (resident) =>
      run(resident, asOf),
    )
}

/** With what the rules have raised, should anything read it. */
export const whole = (screening: Screening, run: Run): Run =>
  lastRun(screening.compiled, screening.candidates(run), run, decide)

/** Shared with the second evaluator: compile, and refuse what may not be used. */
export function prepare(
  release: Release,
  { allowDraft = false, settings = {}, facts = [] }: ScreenerOptions,
): Screening {
  const local = withSettings(release, settings)
  const compiled: CompiledRelease = compileRelease(local.release)
  const issues: Issue[] = [
    ...local.issues,
    ...appFactIssues(compiled, facts),
    ...compiled.problems.map(({ where, message }) => ({
      code: 'unsound-release',
      message: `${where}: ${message}`,
      help: 'check the pages before making a release of them',
    })),
  ]
  if (release.status === 'draft' && !allowDraft) {
    issues.push({
      code: 'draft-release',
      message: `release \`${release.release}\` is a draft: no clinician has approved it`,
      help: 'use an approved release, or say `allowDraft: true` to try this one out',
    })
  }
  if (release.status === 'retired') {
    issues.push({
      code: 'retired-release',
      message: `release \`${release.release}\` is retired`,
      help: 'use the release that replaces it',
    })
  }
  if (issues.length > 0) throw new ReleaseRefused(issues)
  return new Screening(compiled, settings)
}

/** Reads `asOf`; an unreadable one is a programmer's mistake, one before the release's time is refused. */
export function instantOf(asOf: string, { validFrom, release }: Release): Instant {
  const instant = parseInstant(asOf)
  if (instant === undefined)
    throw new TypeError(
      `asOf must be an instant with an offset, such as 2026-12-08T09:00:00+00:00, not ${asOf}`,
    )
  const from = parseDay(validFrom)
  if (from !== undefined && londonDay(instant) < from) {
    throw new ReleaseRefused([
      {
        code: 'before-release',
        message: `${asOf} lies before release \`${release}\` is valid`,
        help: `screen with the release that was valid then; this one is from ${validFrom}`,
      },
    ])
  }
  return instant
}

export function boxRun(screening: Screening, box: Box, asOf: Instant, rule: string | undefined): Run {
  const given = new Map<Slot, Possible>()
  for (const [name, value] of Object.entries(box)) {
    const slot = screening.compiled.factOf(name, rule)
    if (slot === undefined) throw new TypeError(`no fact is called ${name}`)
    const possible = possibleOf(value, slot.domain, londonDay(asOf))
    if (typeof possible === 'string') throw new TypeError(`${name} must be ${possible}`)
    given.set(slot, possible)
  }
  return screening.ofBox(given, asOf, rule === undefined ? 'resident' : aboutOf(screening, rule))
}

/** A box is about whoever the rule is about that it is given for. */
const aboutOf = ({ compiled }: Screening, id: string): Subject =>
  compiled.rules.find(({ rule }) => rule.id === id)?.rule.about ?? 'resident'

function ruleInForce(screening: Screening, id: string, run: Run): CompiledRule {
  const found = screening.inForce(run).all.find(({ rule }) => rule.id === id)
  if (found === undefined) throw new TypeError(`no rule is called ${id}, or none is in force`)
  return found
}

/** What a report says of one rule; a rule named nowhere is not raised by the data given. */
export function outcomeOf(report: Report | HomeReport, rule: string): Outcome | 'not-applicable' {
  const isRaised = report.raised.some(
    (finding) => finding.rule === rule || finding.folded?.some((each) => each.rule === rule) === true,
  )
  if (isRaised) return 'raised'
  if (report.questions.some(({ rules }) => rules.includes(rule))) return 'undetermined'
  return report.notApplicable.includes(rule) || ('resident' in report && report.outsideScope !== undefined)
    ? 'not-applicable'
    : 'not-raised'
}
