import { timeFrom, type Instant } from '../../values/instant.js'
import { listOf } from '../../record/source.js'

type Block = Readonly<Record<string, unknown>>

/**
 * A record as it tells of an earlier moment: without what came after it. What stands now (medicines, diagnoses) says
 * nothing of then, so those lists are left out. Fields that somebody changed since are as they are now.
 */
export function earlierRecord<Of extends Block>(record: Of, at: Instant, asOf: Instant): Of {
  const kept = Object.entries(record).flatMap(([name, written]): [string, unknown][] => {
    if (name === 'notUsed') return [[name, (written as readonly Block[]).filter(wasThere(at, asOf))]]
    const list = listOf(name)
    if (list === undefined) return [[name, written]]
    if (list.family === 'standing') return []
    const { entries } = written as { readonly entries?: readonly Block[] }
    if (entries === undefined) return [[name, written]]
    return [[name, { ...(written as Block), entries: entries.filter(wasThere(at, asOf)) }]]
  })
  // INVARIANT: the same record with fewer lists and entries, each of which it may lack.
  return Object.fromEntries(kept) as Of
}

/** Not those between the two moments; one that is dated after both is a slip, and may have been at any time. */
const wasThere =
  (at: Instant, asOf: Instant) =>
  ({ at: written }: Block): boolean => {
    if (typeof written !== 'string') return true
    const from = timeFrom(written)
    return !(from > at && from <= asOf + slip)
  }

/** As far ahead as a clock may be. */
const slip = 300_000
