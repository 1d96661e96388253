import { exitCodes, type ExitCode } from './exit.js'
import type { Io } from './io.js'

export const isStopped = ({ stop }: Io): boolean => stop?.aborted === true

/** Lets a Ctrl-C be heard between two pieces of work that never wait. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Says what was done before Ctrl-C, and that nothing is half done. */
export function stopped({ stderr }: Io, what: string): ExitCode {
  stderr.write(`Stopped: ${what}\n`)
  return exitCodes.stopped
}
