import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** Everything outside that a command touches beside files, so that tests can stand in for it. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  /** Milliseconds since 1970; the library itself never reads a clock, so the command line does. */
  readonly now: () => number
  /** How wide the terminal is; undefined where the output goes elsewhere. */
  readonly columns?: number | undefined
  /** Ends what otherwise goes on, for long or for ever: Ctrl-C. */
  readonly stop?: AbortSignal
  /** How a heading stands out; plain where the output goes elsewhere. */
  readonly strong?: (text: string) => string
  /** Shows how far long work is, where somebody watches. */
  readonly progress?: (what: string, of?: number) => Progress
}

/** How far long work is, shown while it lasts: never in its output, and nowhere but on a terminal. */
export interface Progress {
  readonly at: (done: number) => void
  readonly end: () => void
}

/** Prints, and waits for a slow reader, so that memory stays that of one resident. */
export async function print({ stdout, stop }: Io, text: string): Promise<void> {
  if (text === '' || stdout.write(text)) return
  try {
    await once(stdout, 'drain', stop === undefined ? {} : { signal: stop })
  } catch (error) {
    if (stop?.aborted !== true) throw error
  }
}

/** The layout for this terminal: at most 100 columns, which is as far as an eye follows a line back. */
export const layoutFor = ({
  columns = 100,
  strong,
}: Io): { readonly width: number; readonly strong?: (text: string) => string } => ({
  width: Math.min(100, Math.max(40, columns)),
  ...(strong === undefined ? {} : { strong }),
})
