import { watch } from 'node:fs'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import type { Io } from './io.js'
import { whyUnreadable } from './why-unreadable.js'

/** An editor saves in several steps; this long after the last of them everything is there. */
const settlesIn = 20

/** Does something at once, and again whenever a page or table in a folder changes, until told to stop. */
export async function watched(folder: string, { stop }: Io, act: () => Promise<void>): Promise<ExitCode> {
  await act()
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    let busy = false
    let again = false
    const run = async (): Promise<void> => {
      if (busy) {
        again = true
        return
      }
      busy = true
      do {
        again = false
        await act()
        // Set by a save that came while this was at work.
      } while (again as boolean)
      busy = false
    }
    const watcher = openWatcher(folder, (name) => {
      if (!/\.(ya?ml|csv)$/.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(() => void run().catch(end), settlesIn)
    })
    const end = (error?: unknown): void => {
      clearTimeout(timer)
      watcher.close()
      if (error === undefined) resolve()
      else reject(error instanceof Error ? error : new Error('the folder cannot be watched'))
    }
    watcher.on('error', end)
    stop?.addEventListener('abort', () => end(), { once: true })
    if (stop?.aborted === true) end()
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
