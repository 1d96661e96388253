import type { HomeAssessment, ResidentAssessment } from '../../record/assessment.js'
import { subjects } from '../../record/source.js'
import type { Run } from '../../facts/slot.js'
import type { CompiledRule } from '../../evaluate/compile.js'
import type { CompiledCondition } from '../../evaluate/decision.js'
import type { Screening } from '../../evaluate/screening.js'
import { assemble, assembleHome } from '../../explain/assemble.js'
import type { Box } from '../../explain/box.js'
import { inFirstPass, inSecondPass, lastRun } from '../../explain/passes.js'
import type { HomeReport } from '../../explain/home-report.js'
import type { HomeMeasures } from '../../explain/measures/home-measures.js'
import type { Explanation } from '../../explain/answer-tree.js'
import type { Report } from '../../explain/report.js'
import type { Decide } from '../../explain/truths.js'
import { instantOf, prepare, type ScreenerOptions } from '../../explain/prepare.js'
import {
  boxRun,
  createScreener as createOwn,
  homesFor,
  runsFor,
  type AsOf,
  type Screener,
} from '../../explain/screener.js'
import type { Release } from '../../pages/rule.js'
import { EngineDecider } from './decider.js'

/** What reads findings is asked once the first pass has made them. */
interface Deciders {
  readonly first: EngineDecider
  readonly second: EngineDecider
}

/** What the engine has answered of a run's rules. */
interface Answered {
  readonly decide: Decide
  readonly all: readonly CompiledRule[]
}

/** The same screener, answering by promises. */
export interface AsyncScreener {
  readonly release: Release
  screen: (assessment: ResidentAssessment, options: AsOf) => Promise<Report>
  screenHome: (
    home: HomeAssessment,
    residents: readonly ResidentAssessment[],
    options: AsOf,
  ) => Promise<HomeReport>
  /** The library's own figures: what a measure asks of a resident is derived, as facts are, and not decided by the engine. */
  measureHome: (
    home: HomeAssessment,
    residents: readonly ResidentAssessment[],
    options: AsOf & { readonly periods?: number },
  ) => Promise<HomeMeasures>
  screenBox: (box: Box, options: AsOf & { readonly rule?: string }) => Promise<Report>
  explain: (assessment: ResidentAssessment | Box, rule: string, options: AsOf) => Promise<Explanation>
}

/**
 * A release on json-rules-engine 7: for apps that live on that engine, and as a second opinion in tests. Its
 * reports equal those of the library's own evaluator; it is slower by two or three orders of magnitude.
 * Throws `ReleaseRefused` like the other.
 */
export function createScreener(release: Release, options: ScreenerOptions = {}): AsyncScreener {
  const screening = prepare(release, options)
  const run = runsFor(screening, options)
  const homeOf = homesFor(screening, options)
  const own: Screener = createOwn(release, options)
  const deciders = new Map<readonly CompiledRule[], Deciders>()
  const decidersFor = (run: Run): Deciders => {
    const { all, handling } = screening.inForce(run)
    let made = deciders.get(all)
    if (made === undefined) {
      if (deciders.size >= subjects.length) deciders.clear()
      deciders.set(
        all,
        (made = {
          first: new EngineDecider(conditionsOf(all.filter(inFirstPass))),
          second: new EngineDecider([
            ...conditionsOf(all.filter(inSecondPass)),
            ...handling.map(({ condition }) => condition),
          ]),
        }),
      )
    }
    return made
  }
  const answer = async (run: Run): Promise<Answered> => {
    const { first, second } = decidersFor(run)
    const { all } = screening.inForce(run)
    const truths = new Map(await first.decideAll(run))
    const decide: Decide = (condition) => known(truths, condition)
    for (const [condition, truth] of await second.decideAll(lastRun(screening.compiled, all, run, decide)))
      truths.set(condition, truth)
    return { decide, all }
  }
  const reportOf = async (run: Run): Promise<Report> => {
    const { decide, all } = await answer(run)
    return assemble(screening, run, decide, all)
  }
  // One screening at a time: a run's facts live in the compiled release until its report is made.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }
  return {
    release,
    screen: (assessment, { asOf }) => inTurn(() => reportOf(run(assessment, asOf))),
    screenHome: (home, residents, { asOf }) =>
      inTurn(async () => {
        const { run: asked, given } = homeOf(home, residents, asOf)
        const { decide, all } = await answer(asked)
        return assembleHome(screening, asked, given, decide, all)
      }),
    measureHome: (home, residents, options) =>
      inTurn(() => Promise.resolve(own.measureHome(home, residents, options))),
    screenBox: (box, { asOf, rule }) => inTurn(() => reportOf(runOfBox(screening, box, asOf, rule))),
    explain: (assessment, rule, { asOf }) => Promise.resolve(own.explain(assessment, rule, { asOf })),
  }
}

const runOfBox = (screening: Screening, box: Box, asOf: string, rule: string | undefined): Run =>
  boxRun(screening, box, instantOf(asOf, screening.compiled.release), rule)

const conditionsOf = (rules: readonly CompiledRule[]): readonly CompiledCondition[] =>
  rules.flatMap(({ condition, appliesWhen, steps, also }) => [
    condition,
    ...(appliesWhen === undefined ? [] : [appliesWhen]),
    ...steps.map(({ when }) => when),
    ...also.flatMap(({ when }) => (when === undefined ? [] : [when])),
  ])

function known(truths: ReadonlyMap<CompiledCondition, number>, condition: CompiledCondition): number {
  const truth = truths.get(condition)
  if (truth === undefined) throw new Error('INVARIANT: every condition of a release in force has been asked')
  return truth
}
