import { createScreener, type Screener } from '../../explain/screener.js'
import type { Release } from '../../pages/rule.js'
import { anyAssessment } from './any-assessment.js'
import { anyBox } from './any-box.js'
import { anyScoreCase } from './any-score-case.js'
import type { Arbitrary, FastCheckOfApp } from './fast-check.js'
import { momentOf } from './moments.js'
import {
  agreesWithItsWorlds,
  learningNeverReverses,
  unknownNeverClears,
  type BoxCase,
} from './properties/boxes.js'
import { foldingKeepsRecipients, handlingOnlySoftens, neverSuppressedStays } from './properties/handled.js'
import {
  illegibleNeverClears,
  inputsAreLeftAlone,
  nothingIsLost,
  orderChangesNothing,
  sameBytesAgain,
} from './properties/records.js'
import { trueScoreIsInRange } from './properties/scores.js'
import { ruleIds, same, type Subject } from './properties/subject.js'
import type { Random } from './reordered.js'

/** One thing that has to hold of every release, whoever the resident is. */
export interface SafetyProperty {
  /** a sentence, as the name of a test */
  readonly name: string
  /** its number in the list of safety properties of this library; several may be about one */
  readonly number: number
  /** throws fast-check's error, with seed, path and the smallest case, where it does not hold */
  readonly run: (options?: RunOptions) => void
}

/** How often a property is asked, and which failure to ask for again. */
export interface RunOptions {
  /** 100, where it is left out */
  readonly runs?: number
  readonly seed?: number
  readonly path?: string
}

/** What else screens: the app's own wrapping of a screener is worth the same questions. */
export interface SafetyOptions {
  readonly screenerOf?: (release: Release) => Screener
}

/**
 * The safety properties of this library, asked of an app's own release with its own pages, in its own test runner.
 * They hold the screening to its rules, not the rules to what is right for a resident: that is for their owners.
 * Not among them, since they take another process, another evaluator or a clinician: agreement with
 * json-rules-engine, time zones, and which worse observation must never lower a flag.
 *
 * @example
 * for (const { number, name, run } of safetyProperties(fc, release)) it(`${number} ${name}`, () => run({ runs: 1000 }))
 */
export function safetyProperties(
  fc: FastCheckOfApp,
  release: Release,
  { screenerOf = (of) => createScreener(of, { allowDraft: true }) }: SafetyOptions = {},
): readonly SafetyProperty[] {
  const bare = screenerOf({ ...release, rules: release.rules.map(({ assume: _assume, ...rule }) => rule) })
  const subject: Subject = {
    release,
    screenerOf,
    screener: screenerOf(release),
    asOf: momentOf(release),
    bare,
  }
  const apart = screenerOf({ ...release, rules: release.rules.map(({ problem: _problem, ...rule }) => rule) })
  const unhandled = screenerOf({ ...release, handling: [] })
  const backwards = screenerOf({
    ...release,
    rules: release.rules.toReversed(),
    handling: release.handling.toReversed(),
    facts: release.facts.toReversed(),
  })
  const boxes = anyBoxCase(fc, release)
  const residents = anyAssessment(fc, release)
  const scores = anyScoreCase(fc, release)
  const random: Arbitrary<Random> = fc
    .infiniteStream(fc.nat())
    .map((stream) => () => Number(stream.next().value))
  const property = <T>(
    number: number,
    name: string,
    of: Arbitrary<T>,
    check: (value: T) => void,
  ): SafetyProperty => ({
    number,
    name,
    run: ({ runs = 100, ...replay } = {}) => {
      fc.assert(fc.property(of, check), { numRuns: runs, ...replay })
    },
  })
  const ofBox = (check: (of: Subject, given: BoxCase) => void) => (given: BoxCase) => check(subject, given)
  return [
    property(1, 'learning more never reverses a settled answer', boxes, ofBox(learningNeverReverses)),
    property(2, 'every answer is that of the possible worlds', boxes, ofBox(agreesWithItsWorlds)),
    ...(scores === undefined
      ? []
      : [
          property(3, 'the true score lies in its range, whatever is missing', scores, (given) =>
            trueScoreIsInRange(subject, given),
          ),
        ]),
    property(5, 'making a fact unknown never clears a rule', boxes, ofBox(unknownNeverClears)),
    property(
      5,
      'an entry that nobody can read never clears a rule',
      fc.tuple(residents, fc.nat(), fc.nat()),
      ([resident, list, entry]) => illegibleNeverClears(subject, resident, list, entry),
    ),
    property(
      6,
      'handling changes who is called and by when, never what is raised',
      residents,
      ({ assessment, asOf }) =>
        handlingOnlySoftens(
          release,
          subject.screener.screen(assessment, { asOf }),
          unhandled.screen(assessment, { asOf }),
        ),
    ),
    property(7, 'what must never be suppressed is never folded away', residents, ({ assessment, asOf }) => {
      const report = subject.screener.screen(assessment, { asOf })
      neverSuppressedStays(release, report)
      foldingKeepsRecipients(report, apart.screen(assessment, { asOf }))
    }),
    property(8, 'the order of a record changes nothing', fc.tuple(residents, random), ([resident, order]) =>
      orderChangesNothing(subject, resident, order),
    ),
    property(8, 'the order of the pages changes nothing', residents, ({ assessment, asOf }) =>
      same(
        backwards.screen(assessment, { asOf }),
        subject.screener.screen(assessment, { asOf }),
        'the pages in another order gave another report',
      ),
    ),
    property(8, 'nothing that is given is changed', residents, (resident) =>
      inputsAreLeftAlone(subject, resident),
    ),
    property(9, 'the same input gives the same bytes', fc.tuple(residents, residents), ([resident, other]) =>
      sameBytesAgain(subject, resident, other),
    ),
    property(
      10,
      'every entry is used or listed, every medicine known or asked about',
      residents,
      (resident) => nothingIsLost(subject, resident),
    ),
  ]
}

/** A box for any rule of the release. */
function anyBoxCase(fc: FastCheckOfApp, release: Release): Arbitrary<BoxCase> {
  const known = new Map<string, ReturnType<typeof anyBox>>()
  const boxFor = (rule: string): ReturnType<typeof anyBox> => {
    const found = known.get(rule) ?? anyBox(fc, release, rule)
    known.set(rule, found)
    return found
  }
  return fc
    .constantFrom(...ruleIds(release))
    .chain((rule) =>
      fc.record({ rule: fc.constant(rule), box: boxFor(rule), which: fc.nat(), kept: fc.nat() }),
    )
}
