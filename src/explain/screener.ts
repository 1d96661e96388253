import type { Instant } from '../values/instant.js'
import { londonDay } from '../values/london.js'
import type { Possible } from '../values/possible.js'
import type { Outcome } from '../values/truth.js'
import type { HomeAssessment, ResidentAssessment } from '../record/assessment.js'
import type { Subject } from '../record/source.js'
import type { Run, Slot } from '../facts/slot.js'
import type { CompiledRule } from '../evaluate/compile.js'
import type { Screening } from '../evaluate/screening.js'
import type { Release } from '../pages/rule.js'
import { assemble, assembleHome } from './assemble.js'
import { possibleOf, type Box } from './box.js'
import { explainHomeRule, explainRule } from './explanation.js'
import { homeRun, type HomeRun } from './home-screening.js'
import type { HomeMeasures } from './measures/home-measures.js'
import { measuring } from './measures/measuring.js'
import { lastRun } from './passes.js'
import { instantOf, prepare, type ScreenerOptions } from './prepare.js'
import type { HomeExplanation, HomeReport } from './home-report.js'
import type { Explanation } from './answer-tree.js'
import type { Report } from './report.js'
import { runsAt } from './runs-at.js'
import { decide } from './truths.js'

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
