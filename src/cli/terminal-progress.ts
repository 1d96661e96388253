import { SingleBar } from 'cli-progress'
import type { Progress } from './io.js'

/** A bar on standard error that is wiped when it ends; without a total, a count that grows. */
export function terminalProgress(what: string, of?: number): Progress {
  const bar = new SingleBar({
    stream: process.stderr,
    format: of === undefined ? `{value} ${what}` : `{bar} {value} of {total} ${what}`,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    hideCursor: true,
    clearOnComplete: true,
    // Ctrl-C is ours to handle: what was done is said, and no file is left half written.
    gracefulExit: false,
  })
  bar.start(of ?? 0, 0)
  return {
    at: (done) => {
      bar.update(done)
    },
    end: () => {
      bar.stop()
    },
  }
}
