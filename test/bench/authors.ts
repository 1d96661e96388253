import { checkRelease } from '../../src/check/check-release.js'
import { filesIn } from '../../src/check/folder.js'
import { testPages } from '../../src/check/test-pages.js'

/** How long an author waits: `ms check-all` for every check, `ms test-all` for every example against every small mistake. */
export function* authorFigures(
  folder = 'rules',
): Generator<readonly [kind: 'ms', name: string, value: number]> {
  const files = filesIn(folder)
  yield ['ms', 'check-all', median(() => checkRelease(files, { asOf: '2026-12-01' }))]
  yield ['ms', 'test-all', median(() => testPages(files))]
}

/** Of three, each from the files as they are read. */
function median(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[1] ?? NaN
}
