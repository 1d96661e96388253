import { beyondDoubt, no } from '../values/truth.js'
import type { Reader } from './reading.js'
import type { Entry } from './record-view.js'
import type { Selected } from './selection.js'
import type { Run } from './slot.js'

/** The entries that may be the newest one, or with `back` the one so many before it. */
export interface Newest {
  readonly entries: readonly Entry[]
  /** It may be an entry that could not be read, or there may be none. */
  readonly open: boolean
  readonly causes: number
}

/**
 * An entry may be the newest unless another is certainly newer: of two at one minute, or of a bare date beside
 * an hour of that day, either may be. An attempt without a value (declined, unable) does not displace the
 * reading before it, so it does not count here.
 */
export function newestOf(selected: Selected, read: Reader | undefined, run: Run, back: number): Newest {
  const { entries, truths, causes } = selected
  if (entries.length === 0) return { entries: none, open: false, causes }
  const [first] = entries
  if (back === 0 && first !== undefined && standsAlone(first, selected, read, run))
    return { entries: [first], open: false, causes }
  const isSure = (i: number): boolean => ((truths[i] ?? no) & beyondDoubt) !== 0
  const counts = entries.map((entry) => entry.fields === undefined || read?.(entry, run).missing !== true)
  // Nothing older than this can be meant: that many entries are certainly newer.
  let limit = -Infinity
  let newer = 0
  for (let i = 0; i < entries.length && newer <= back; i++) {
    const entry = entries[i]
    if (entry === undefined || counts[i] !== true || !isSure(i) || entry.fields === undefined) continue
    newer++
    if (newer > back) limit = entry.from
  }
  const mayBe = entries.filter((entry, i) => counts[i] === true && entry.to >= limit)
  const open =
    mayBe.some(({ fields }) => fields === undefined) ||
    (limit === -Infinity && entries.some((_entry, i) => counts[i] === true && !isSure(i)))
  const readable = mayBe.filter(({ fields }) => fields !== undefined)
  if (back === 0) return { entries: readable, open, causes }
  const hasEnoughBefore = (entry: Entry): boolean =>
    mayBe.filter((other) => other !== entry && other.to >= entry.from).length >= back
  return { entries: readable.filter(hasEnoughBefore), open, causes }
}

/** The usual case: the first one counts, and everything else is plainly older or does not count. */
function standsAlone(
  first: Entry,
  { entries, truths }: Selected,
  read: Reader | undefined,
  run: Run,
): boolean {
  if (first.fields === undefined || ((truths[0] ?? no) & beyondDoubt) === 0) return false
  if (read?.(first, run).missing === true) return false
  for (const entry of entries) {
    if (entry === first || entry.to < first.from) continue
    if (entry.fields === undefined || read?.(entry, run).missing !== true) return false
  }
  return true
}

const none: readonly Entry[] = []

/** The range of numbers that some entries hold. */
export function rangeOf(
  entries: readonly Entry[],
  read: Reader,
  run: Run,
): { readonly low: number; readonly high: number } {
  let low = Infinity
  let high = -Infinity
  for (const entry of entries) {
    const reading = read(entry, run)
    low = Math.min(low, reading.low)
    high = Math.max(high, reading.high)
  }
  return { low, high }
}
