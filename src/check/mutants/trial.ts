import { londonDay } from '../../values/london.js'
import type { Possible } from '../../values/possible.js'
import type { Run, Slot } from '../../facts/slot.js'
import type { Screening } from '../../evaluate/screening.js'
import type { Example } from '../../pages/reading-matter.js'
import { possibleOf, type Box } from '../../explain/box.js'
import { runsIn } from '../measured.js'
import { runFor } from '../run-examples.js'
import { differs } from './answer.js'
import type { Change } from './change.js'
import type { Ready } from './ready.js'
import type { Subject } from './subject.js'

/** One mistake, made ready, and the first example that notices it. */
export interface Trial {
  readonly change: Change
  readonly ready: Ready
  killedBy?: Example
}

/** An example that the page as it is does not answer as expected: it can notice nothing. */
export interface Unfit {
  readonly example: Example
  readonly why: string
}

/**
 * Every example in turn, against all the mistakes that none has noticed yet. They share one run, so that what
 * they have in common is derived once.
 */
export function tryExamples(
  screening: Screening,
  { page, name, examples }: Pick<Subject, 'page' | 'name' | 'examples'>,
  sound: Ready,
  trials: readonly Trial[],
  look?: (run: Run) => void,
): readonly Unfit[] {
  const unfit: Unfit[] = []
  let open = trials.filter(({ killedBy }) => killedBy === undefined)
  for (const example of examples) {
    const run = readable(() => runFor(screening, page, name, example))
    const why = typeof run === 'string' ? run : differs(screening.compiled, sound, example, run)
    if (typeof run === 'string' || why !== undefined) {
      unfit.push({ example, why: why ?? '' })
      continue
    }
    look?.(run)
    if (example.given !== undefined && example.resident === undefined)
      giveToAll(example.given as Box, run, open)
    for (const [i, resident] of runsIn(run).entries()) {
      const box = example.residents?.[i]
      if (box !== undefined && resident !== undefined) giveToAll(box as Box, resident, open)
    }
    for (const trial of open) {
      if (differs(screening.compiled, trial.ready, example, run) !== undefined) trial.killedBy = example
    }
    open = open.filter(({ killedBy }) => killedBy === undefined)
  }
  return unfit
}

/** A value that its fact cannot have is a fault of the example, told in words. */
export function readable(make: () => Run | string): Run | string {
  try {
    return make()
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

/** A box gives a fact of the page's own; a mistaken page has it under another name. */
export function giveToAll(box: Box, run: Run, trials: readonly Pick<Trial, 'ready'>[]): void {
  const given = run.given as Map<Slot, Possible>
  for (const { ready } of trials) {
    for (const [name, value] of Object.entries(box)) {
      const slot = ready.factOf(name)
      if (slot === undefined || given.has(slot)) continue
      const possible = possibleOf(value, slot.domain, londonDay(run.asOf))
      if (typeof possible !== 'string') given.set(slot, possible)
    }
  }
}
