import picocolors from 'picocolors'
import { exitCodes } from './exit.js'
import { run } from './run.js'

// Somebody who has read enough (`| head`) closes the pipe; that is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.done)
})

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: Date.now,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  ...(process.stdout.isTTY ? { strong: picocolors.bold } : {}),
})
