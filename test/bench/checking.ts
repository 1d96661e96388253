import { checkRelease } from '../../src/check/check-release.js'
import { newCheckMemory } from '../../src/check/memory.js'
import { shipped } from '../check/shipped.js'

/** Milliseconds for every check over the whole release: all of it read anew, and after one page was saved. */
export function checkTimes(): { readonly all: number; readonly afterSave: number } {
  const page = 'falls/recurrent-falls.v1.yaml'
  const memory = newCheckMemory()
  const timed = (work: () => unknown): number => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const saved = (i: number): typeof shipped =>
    shipped.map((file) => (file.path === page ? { ...file, text: `${file.text}# ${String(i)}\n` } : file))
  const rounds = [0, 1, 2, 3, 4, 5, 6]
  checkRelease(shipped, { memory })
  return {
    all: median(rounds.map(() => timed(() => checkRelease(shipped)))),
    afterSave: median(rounds.map((i) => timed(() => checkRelease(saved(i), { memory })))),
  }
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN
