import type { Step, Stepwise } from '../check/stepwise.js'
import type { Io, Progress } from './io.js'
import { progressOf } from './progress.js'
import { breath, isStopped } from './stopped.js'

/** Work that Ctrl-C ended, and how far it was. */
export interface LeftOff {
  readonly leftOff: Step
}

/** Does stepwise work to its end or until Ctrl-C, and shows how far it is. */
export async function stepped<Result extends object>(
  work: Stepwise<Result>,
  what: string,
  io: Io,
): Promise<Result | LeftOff> {
  let progress: Progress | undefined
  let of = 0
  try {
    for (;;) {
      const next = work.next()
      if (next.done === true) return next.value
      if (next.value.of !== of) {
        progress?.end()
        of = next.value.of
        progress = progressOf(io, what, of)
      }
      progress?.at(next.value.done)
      await breath()
      if (isStopped(io)) return { leftOff: next.value }
    }
  } finally {
    progress?.end()
  }
}
