import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bookOf } from '../explain/html/book.js'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import { print, type Io } from './io.js'
import { progressOf } from './progress.js'
import { readingFor } from './reading-for.js'
import { breath, isStopped, stopped } from './stopped.js'
import { whyUnreadable } from './why-unreadable.js'
import { writeWhole } from './whole-file.js'

export interface PagesCommand {
  readonly html: string
  readonly release?: string
}

/** `pages --html DIR`: the whole release as a book to browse and search, without a server. */
export async function pages({ html: folder, release: path }: PagesCommand, io: Io): Promise<ExitCode> {
  const { release, reading } = await readingFor(path)
  const files = bookOf(release, reading)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new WrongUse(`${folder}: ${whyUnreadable(error)}`, 'name a folder that can be made or written to')
  }
  const progress = progressOf(io, 'pages', files.length)
  try {
    for (const [done, { name, text }] of files.entries()) {
      progress.at(done)
      await breath()
      if (isStopped(io))
        return stopped(io, `${String(done)} of ${String(files.length)} files were written, each whole.`)
      writeWhole(join(folder, name), text)
    }
  } finally {
    progress.end()
  }
  await print(io, `${String(files.length)} files; begin with ${join(folder, 'index.html')}\n`)
  return exitCodes.done
}
