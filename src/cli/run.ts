import { CommanderError } from 'commander'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import type { Io } from './io.js'
import { programFor } from './program.js'

/** Runs one command line and gives its exit code. Throws only where our own code is wrong. */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done
  const program = programFor(io, (ended) => {
    code = ended
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    // Commander has said already what was wrong; asked for help, it ends with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes['wrong use']
    if (!(error instanceof WrongUse)) throw error
    io.stderr.write(`${error.message}\n${error.help}\n`)
    return exitCodes['wrong use']
  }
}
