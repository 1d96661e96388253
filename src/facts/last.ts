import { beyondDoubt, maybe, no, possible, type Truth } from '../values/truth.js'
import type { Entry } from './entry.js'
import type { Window } from './window.js'

interface Passing {
  readonly entries: Entry[]
  /** Parallel to `entries`; never `no`. */
  readonly truths: Truth[]
}

/**
 * Only the newest so many that pass, in place. One that may pass, or whose hour is not known, leaves open which
 * those are: whatever may be among them stays as a maybe. Gives the part of the window in which an entry that
 * nobody recorded could be one of them.
 */
export function keepLast({ entries, truths }: Passing, last: number, window: Window): Window {
  const isSure = (i: number): boolean => ((truths[i] ?? no) & beyondDoubt) !== 0
  const kept = entries.map((entry, i) => {
    const truth = truths[i] ?? no
    let newer = 0
    let mayBeNewer = 0
    entries.forEach((other, j) => {
      if (other === entry) return
      if (other.from > entry.to && isSure(j)) newer++
      if (other.to >= entry.from && ((truths[j] ?? no) & possible) !== 0) mayBeNewer++
    })
    return newer >= last ? no : mayBeNewer < last ? truth : truth & maybe
  })
  const oldest = entries
    .filter((_entry, i) => isSure(i))
    .map(({ from }) => from)
    .sort((a, b) => b - a)[last - 1]
  let end = 0
  entries.forEach((entry, i) => {
    const truth = kept[i] ?? no
    if (truth === no) return
    entries[end] = entry
    truths[end++] = truth
  })
  entries.length = truths.length = end
  return oldest === undefined ? window : { ...window, earliest: Math.max(window.earliest, oldest) }
}
