import { certain, no, outcomeName, possible, yes, type Truth } from '../../values/truth.js'
import type { Plain } from '../../facts/condition.js'
import type { Run } from '../../facts/slot.js'
import { readComparison } from '../../evaluate/comparison.js'
import type { CompiledCondition } from '../../evaluate/decision.js'
import type { Ready } from '../mutants/ready.js'
import { factWords } from '../mutants/words.js'
import type { Share } from './outcomes.js'

/**
 * Whether each comparison is seen to decide by itself, once met and once not (modified condition and decision
 * coverage): with all others as they are in an example, turning this one alone changes the answer.
 */
export class Independence {
  private readonly conditions: readonly CompiledCondition[]
  private readonly decided: readonly { met: boolean; unmet: boolean }[][]

  constructor(ready: Ready) {
    this.conditions = conditionsOf(ready)
    this.decided = this.conditions.map(({ comparisons }) =>
      comparisons.map(() => ({ met: false, unmet: false })),
    )
  }

  look(run: Run): void {
    for (const [i, { plain, comparisons }] of this.conditions.entries()) {
      const truths = comparisons.map((comparison) => readComparison(comparison, run))
      for (const [j, truth] of truths.entries()) {
        const met = (truth & certain) !== 0
        const decided = this.decided[i]?.[j]
        if (decided === undefined || (!met && (truth & possible) !== 0)) continue
        if (outcomeName(fold(plain, truths.with(j, yes))) === outcomeName(fold(plain, truths.with(j, no))))
          continue
        if (met) decided.met = true
        else decided.unmet = true
      }
    }
  }

  share(): Share {
    const all = this.conditions.flatMap(({ comparisons }, i) =>
      comparisons.map(({ slot }, j) => ({ name: factWords(slot.name), ...this.decided[i]?.[j] })),
    )
    const missing = all.filter(({ met, unmet }) => met !== true || unmet !== true)
    return {
      seen: all.length - missing.length,
      of: all.length,
      missing: missing.map(
        ({ name, met }) =>
          `a resident for whom this decides by being ${met === true ? 'not ' : ''}met: ${name}`,
      ),
    }
  }
}

function conditionsOf(ready: Ready): readonly CompiledCondition[] {
  if (ready.sort === 'handling') return [ready.handling.condition]
  if (ready.sort === 'score' || ready.sort === 'facts') return []
  if (ready.sort === 'measure')
    return [ready.measure.among, ready.measure.have].filter((each) => each !== undefined)
  const { condition, appliesWhen, steps, also } = ready.rule
  return [condition, appliesWhen, ...steps.map(({ when }) => when), ...also.map(({ when }) => when)].filter(
    (each) => each !== undefined,
  )
}

/** The truth of a condition from those of its comparisons, in reading order. */
function fold(plain: Plain, truths: readonly Truth[]): Truth {
  let next = 0
  const walk = (part: Plain): Truth => {
    if ('fact' in part) return truths[next++] ?? no
    return 'all' in part
      ? part.all.map(walk).reduce((a, b) => a & b, yes)
      : part.any.map(walk).reduce((a, b) => a | b, no)
  }
  return walk(plain)
}
