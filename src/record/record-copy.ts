import { isList, ownFields, ownParts, plainCopy, Unreadable, type Allowance } from './plain-copy.js'
import { mostEntries, mostValues } from './reading.js'

/**
 * A plain copy of a record as it was written, every value of it read once: what is judged afterwards and what is
 * kept cannot be two things. What cannot be read is `Unreadable` in its place.
 */
export function recordCopy(input: unknown): unknown {
  const allowance: Allowance = { values: mostValues }
  return Object.freeze(ownFields(input, (part) => listCopy(part, allowance)))
}

function listCopy(raw: unknown, allowance: Allowance): unknown {
  const own = ownFields(raw, (part, name) =>
    name === 'entries' && isList(part) ? entriesCopy(part, allowance) : frozenCopy(part, allowance),
  )
  return own instanceof Unreadable ? frozenCopy(raw, allowance) : Object.freeze(own)
}

function entriesCopy(raw: readonly unknown[], allowance: Allowance): readonly unknown[] {
  const parts = ownParts(raw, mostEntries)
  // One too many is as many too many: whoever judges the copy says so.
  if (parts instanceof Unreadable) return Object.freeze(Array.from({ length: mostEntries + 1 }))
  return Object.freeze(parts.map((part) => frozenCopy(part, allowance)))
}

/** The outermost object of a plain copy is left open for others; not here. */
const frozenCopy = (raw: unknown, allowance: Allowance): unknown => Object.freeze(plainCopy(raw, allowance))
