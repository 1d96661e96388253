import type { Truth } from '../values/truth.js'
import type { Run } from '../facts/slot.js'
import type { CompiledCondition } from '../evaluate/decision.js'

/**
 * Who answers conditions: our own evaluator as it goes, or a second one that has answered them all before.
 * Everything above this line is the same for both, so their reports can only differ where they disagree.
 */
export type Decide = (condition: CompiledCondition, run: Run) => Truth

export const decide: Decide = (condition, run) => condition.truth(run)
