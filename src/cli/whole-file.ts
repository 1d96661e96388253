import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { WrongUse } from './exit.js'
import { whyUnreadable } from './why-unreadable.js'

/** A file that appears when it is whole, in place of what stood there before; until then there is only a hidden part beside it. */
export interface WholeFile {
  readonly write: (text: string) => void
  readonly finish: () => void
  /** Leaves everything as it was. */
  readonly abandon: () => void
}

/** Opens a part in the folder of the file: only there is renaming one step. */
export function wholeFile(path: string): WholeFile {
  const part = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`)
  const named = <Result>(act: () => Result): Result => {
    try {
      return act()
    } catch (error) {
      rmSync(part, { force: true })
      throw new WrongUse(`${path}: ${whyUnreadable(error)}`, 'name a file in a folder that you may write to')
    }
  }
  const file = named(() => openSync(part, 'w'))
  return {
    write: (text) => {
      named(() => {
        writeFileSync(file, text)
      })
    },
    finish: () => {
      named(() => {
        fsyncSync(file)
        closeSync(file)
        renameSync(part, path)
      })
    },
    abandon: () => {
      closeSync(file)
      rmSync(part, { force: true })
    },
  }
}

/** A whole text in one step. */
export function writeWhole(path: string, text: string): void {
  const file = wholeFile(path)
  file.write(text)
  file.finish()
}
