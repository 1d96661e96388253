import { print, type Io } from './io.js'
import { wholeFile } from './whole-file.js'

/** Where a command's text goes: a file that is whole or not there, or standard output. */
export interface Output {
  readonly write: (text: string) => Promise<void>
  readonly finish: () => Promise<void>
  /** What was written goes nowhere; on standard output it has been read already, unless it was kept. */
  readonly abandon: () => void
  /** Where nothing was written because the work was left off. */
  readonly file?: string
}

/**
 * `keep` holds back what goes to standard output until it is whole: half a page of HTML is no page, and it may well
 * be on its way to a file.
 */
export function outputTo(path: string | undefined, io: Io, { keep = false } = {}): Output {
  if (path !== undefined) {
    const file = wholeFile(path)
    return {
      file: path,
      write: async (text) => {
        file.write(text)
        return Promise.resolve()
      },
      finish: async () => {
        file.finish()
        return Promise.resolve()
      },
      abandon: file.abandon,
    }
  }
  if (!keep)
    return { write: (text) => print(io, text), finish: () => Promise.resolve(), abandon: () => undefined }
  const kept: string[] = []
  return {
    write: (text) => {
      kept.push(text)
      return Promise.resolve()
    },
    finish: () => print(io, kept.join('')),
    abandon: () => undefined,
  }
}

/** A file is no terminal: the usual width, and nothing stands out. */
export function forOutput(path: string | undefined, io: Io): Io {
  if (path === undefined) return io
  const { columns: _columns, strong: _strong, ...plain } = io
  return plain
}
