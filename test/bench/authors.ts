import { checkRelease } from '../../src/check/check-release.js'
import { newCheckMemory } from '../../src/check/memory.js'
import { testPages } from '../../src/check/test-pages.js'
import { shipped } from '../check/shipped.js'

type Figure = readonly [kind: 'ms', name: string, value: number]

/**
 * How long an author waits for the whole release: every check, read anew; every check after one page was saved;
 * every example against every small mistake.
 */
export function* authorFigures(): Generator<Figure> {
  const page = 'falls/recurrent-falls.v1.yaml'
  const memory = newCheckMemory()
  const saved = (i: number): typeof shipped =>
    shipped.map((file) => (file.path === page ? { ...file, text: `${file.text}# ${String(i)}\n` } : file))
  checkRelease(shipped, { memory })
  yield ['ms', 'check-all', median(() => checkRelease(shipped, { asOf: '2026-12-01' }))]
  yield ['ms', 'check-after-save', median((i) => checkRelease(saved(i), { memory }))]
  yield ['ms', 'test-all', median(() => testPages(shipped))]
}

/** Of five. */
function median(work: (i: number) => unknown): number {
  const times = Array.from({ length: 5 }, (_, i) => {
    const start = performance.now()
    work(i)
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[2] ?? NaN
}
