import { watch } from 'node:fs'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import type { Io } from './io.js'
import { whyUnreadable } from './why-unreadable.js'

/** An editor saves in several steps; this long after the last of them everything is there. */
const settlesIn = 20

/** Does something at once, and again whenever a page or table in a folder changes, until told to stop. */
export async function watched(folder: string, { stop }: Io, act: () => Promise<void>): Promise<ExitCode> {
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    let work: Promise<void> = Promise.resolve()
    // One after the other: a save during a check is looked at when the check is over.
    const run = (): void => {
      work = work.then(act).catch(fail)
    }
    // Opened before the first check, so that no save in between is missed.
    const watcher = openWatcher(folder, (name) => {
      if (!/\.(ya?ml|csv)$/.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(run, settlesIn)
    })
    const close = (): void => {
      clearTimeout(timer)
      watcher.close()
    }
    const fail = (error: unknown): void => {
      close()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    const end = (): void => {
      close()
      void work.then(resolve)
    }
    watcher.on('error', fail)
    run()
    if (stop?.aborted === true) end()
    else stop?.addEventListener('abort', end, { once: true })
  })
  return exitCodes.done
}

function openWatcher(folder: string, changed: (name: string) => void): ReturnType<typeof watch> {
  try {
    return watch(folder, { recursive: true }, (_event, name) => changed(name ?? ''))
  } catch (error) {
    throw new WrongUse(`${folder}: ${whyUnreadable(error)}`, 'name a folder that can be watched')
  }
}
