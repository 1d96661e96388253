import type { Fields } from './field.js'
import type { Own } from './plain-copy.js'

/** A frozen plain object of the known fields that are there, in the order of the record table. */
export function keep(fields: Fields, own: Own, first: Readonly<Record<string, string>> = {}): Readonly<Own> {
  const kept: Own = { ...first }
  for (const name of Object.keys(fields)) {
    const value = own[name]
    if (value !== undefined) kept[name] = frozen(value)
  }
  return Object.freeze(kept)
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozen))
  return Object.freeze({ ...value })
}
