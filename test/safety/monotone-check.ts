import fc from 'fast-check'
import type { Release } from '../../src/pages/rule.js'
import type { ResidentAssessment } from '../../src/record/assessment.js'
import { at } from '../values/reading.js'
import { answersOf, changed, lowered, screeningOf, type Answers } from './monotone-answers.js'
import type { Direction } from './monotone-directions.js'
import { pairsOf } from './monotone-pairs.js'

export interface MonotoneCheck {
  /** Throws where anything that the direction does not except is lower, later or gone; gives what answered otherwise. */
  readonly run: (
    direction: Direction,
    options: { readonly numRuns: number; readonly endOnFailure?: boolean },
  ) => ReadonlySet<string>
  readonly pairs: ReturnType<typeof pairsOf>
  /** what the given rules, or all of them, say of a record */
  readonly answers: (assessment: ResidentAssessment, asOf: string, only?: ReadonlySet<string>) => Answers
  /** rules that read what others raise: they are asked only with all others */
  readonly late: ReadonlySet<string>
}

/** Holds a release to directions, over records that differ in one thing. */
export function monotoneCheck(release: Release): MonotoneCheck {
  const screening = screeningOf(release)
  const pairs = pairsOf(release)
  const answers: MonotoneCheck['answers'] = (assessment, asOf, only) =>
    answersOf(screening, screening.ofRecord(assessment, at(asOf)), only)
  const run: MonotoneCheck['run'] = (direction, options) => {
    const { except = {} } = direction
    const reacted = new Set<string>()
    const holds = fc.property(pairs(direction), ({ better, worse, asOf, readers, isOpen }) => {
      const [before, after] = [answers(better, asOf, readers), answers(worse, asOf, readers)]
      for (const name of changed(before, after)) reacted.add(name)
      const down = [...lowered(before, after, isOpen)].flatMap(([name, says]) =>
        name in except ? [] : [says],
      )
      if (down.length > 0) throw new Error(`${direction.row}, ${direction.worse}: ${down.join('; ')}`)
    })
    fc.assert(holds, { ...options, includeErrorInReport: true })
    return reacted
  }
  const late = screening.compiled.rules.flatMap(({ rule, secondPass }) => (secondPass ? [rule.id] : []))
  return { run, pairs, answers, late: new Set(late) }
}
