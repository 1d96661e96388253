import { parseInstant } from '../src/values/instant.js'
import { Screening } from '../src/evaluate/screening.js'
import { boxRun } from '../src/explain/screener.js'
import type { Box } from '../src/explain/box.js'
import { compiledOf, aboutOf } from '../src/adapters/testing/rule-facts.js'
import { answerKey } from '../src/check/mutants/answer.js'
import type { Change } from '../src/check/mutants/change.js'
import { provedAlike } from '../src/check/mutants/proof.js'
import { makeReady, type Ready } from '../src/check/mutants/ready.js'
import { ruleChanges } from '../src/check/mutants/rule-changes.js'
import { giveToAll } from '../src/check/mutants/trial.js'
import type { Release, Rule } from '../src/pages/rule.js'

/** One threshold of a rule one step elsewhere, and whether anything tells. */
export interface Mistake {
  readonly rule: string
  readonly change: Change
  /** found by a box; proved to change no answer; or neither */
  readonly verdict: 'found' | 'alike' | 'missed'
}

/** Every threshold of a rule one step higher and one lower, tried on these boxes. */
export function thresholdMistakes(release: Release, of: Rule, boxes: readonly Box[]): readonly Mistake[] {
  const compiled = compiledOf(release)
  const about = aboutOf(release)
  const screening = new Screening(compiled)
  const asOf = parseInstant(`${of.effectiveFrom}T12:00:00+00:00`) ?? NaN
  const said = { sort: 'rule', of } as const
  const sound = makeReady(compiled, said, undefined, of.id)
  const tells = (mistaken: Ready, box: Box): boolean => {
    const run = boxRun(screening, box, asOf, of.id)
    giveToAll(box, run, [{ ready: mistaken }])
    return answerKey(sound, run) !== answerKey(mistaken, run)
  }
  return ruleChanges(of, about)
    .filter(({ family }) => family === 'threshold')
    .map((change, i): Mistake => {
      const mistaken = makeReady(compiled, said, change, `${of.id}~${String(i)}`)
      if (boxes.some((box) => tells(mistaken, box))) return { rule: of.id, change, verdict: 'found' }
      const alike = provedAlike({ of, sound, mistaken, change, screening, about, asOf })
      return { rule: of.id, change, verdict: alike ? 'alike' : 'missed' }
    })
}
