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
  /** Ends what otherwise goes on for ever. */
  readonly stop?: AbortSignal
  /** How a heading stands out; plain where the output goes elsewhere. */
  readonly strong?: (text: string) => string
}

/** Prints, and waits for a slow reader, so that memory stays that of one resident. */
export async function print({ stdout }: Io, text: string): Promise<void> {
  if (!stdout.write(text)) await new Promise((resolve) => stdout.once('drain', resolve))
}

/** The layout for this terminal: at most 100 columns, which is as far as an eye follows a line back. */
export const layoutFor = ({
  columns = 100,
  strong,
}: Io): { readonly width: number; readonly strong?: (text: string) => string } => ({
  width: Math.min(100, Math.max(40, columns)),
  ...(strong === undefined ? {} : { strong }),
})
