import {
  allBits,
  cause,
  isNumeric,
  isSettled,
  optionsOf,
  Possible,
  setRange,
  setUnknown,
} from '../values/possible.js'
import type { Instant } from '../values/instant.js'
import type { Source } from '../record/source.js'
import type { Entry } from './entry.js'
import type { CompiledLine } from './points.js'
import type { Reader } from './reading.js'
import type { Run } from './slot.js'

/** One line of a score and where its readings are found. */
export interface LineSource {
  readonly line: CompiledLine
  readonly source: Source
  readonly read: Reader
}

/** Readings of one occasion, by the name of their line. */
export interface ReadingSet {
  readonly opened: Instant
  /** No set could have begun between this moment and `opened` for want of a pause before it. */
  readonly chain: Instant
  readonly entries: Entry[]
  readonly values: Map<string, Possible>
  /** One of its readings could not be read, or is a bound: what it comes to is not known for certain. */
  uncertain: boolean
}

export interface Grouped {
  /** Oldest first. */
  readonly sets: readonly ReadingSet[]
  /** The last moment at which a reading without an exact time may have been; -Infinity without one. */
  readonly floating: Instant
}

/** Readings group from the oldest on, and a set closes so long after its first. */
export function groupReadings(sources: readonly LineSource[], stays: number, run: Run): Grouped {
  const readings = sources
    .flatMap((source) => (run.record?.at(source.source).entries ?? []).map((entry) => ({ source, entry })))
    .filter(({ source, entry }) => entry.fields === undefined || !source.read(entry, run).missing)
    .sort((a, b) => a.entry.from - b.entry.from || a.entry.index - b.entry.index)
  const sets: ReadingSet[] = []
  let floating = -Infinity
  let chain = -Infinity
  let before = -Infinity
  for (const { source, entry } of readings) {
    if (entry.from < entry.to) floating = Math.max(floating, entry.to)
    // A reading whose time could not be read may belong to any set: it opens none.
    if (entry.from === -Infinity) continue
    if (entry.from > before + stays) chain = entry.from
    before = entry.from
    let set = sets.at(-1)
    if (set === undefined || entry.from > set.opened + stays) {
      sets.push((set = { opened: entry.from, chain, entries: [], values: new Map(), uncertain: false }))
    }
    addReading(set, source, entry, run)
  }
  return { sets, floating }
}

/** The newest of a line counts; of two at one moment, either. */
function addReading(set: ReadingSet, source: LineSource, entry: Entry, run: Run): void {
  const { line } = source
  const value = valueOf(source, entry, run)
  const known = set.values.get(line.name)
  const before = set.entries.findLast(({ kind }) => kind === entry.kind)
  if (known !== undefined && before?.from === entry.from) widen(value, known)
  set.entries.push(entry)
  set.values.set(line.name, value)
  if (!isSettled(value, line.slot?.domain ?? { kind: 'boolean' })) set.uncertain = true
}

function widen(value: Possible, by: Possible): void {
  value.low = value.leanLow = Math.min(value.low, by.low)
  value.high = value.leanHigh = Math.max(value.high, by.high)
  value.could = value.lean = value.could | by.could
}

function valueOf({ line, read: reader }: LineSource, entry: Entry, run: Run): Possible {
  const value = new Possible()
  const domain = line.slot?.domain ?? { kind: 'boolean' }
  if (entry.fields === undefined) setUnknown(value, domain, cause.faulty)
  else {
    const reading = reader(entry, run)
    if (isNumeric(domain)) setRange(value, reading.low, reading.high)
    else {
      const bit = optionsOf(domain).indexOf(reading.texts?.[0] ?? '')
      value.could = value.lean = bit === -1 ? allBits(domain) : 1 << bit
    }
  }
  return value
}
