import picocolors from 'picocolors'
import { exitCodes } from './exit.js'
import { run } from './run.js'
import { terminalProgress } from './terminal-progress.js'

// Somebody who has read enough (`| head`) closes the pipe; that is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.done)
})

// Ctrl-C is heard between two residents or pages; whoever presses it again is in a hurry.
const stop = new AbortController()
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(exitCodes.stopped)
  stop.abort()
})

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: Date.now,
  stop: stop.signal,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  ...(process.stderr.isTTY ? { progress: terminalProgress } : {}),
  ...(process.stdout.isTTY ? { strong: picocolors.bold } : {}),
})
