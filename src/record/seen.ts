import { isList, Unreadable } from './plain-copy.js'

const longest = 60

/** What was there, as a person would write it, shortened. */
export function seenText(value: unknown): string {
  if (value instanceof Unreadable) return value.what
  if (isList(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'string') {
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}...` : value)
  }
  return String(value)
}

/** A name a caller made up, short enough to print. */
export const shortName = (name: string): string =>
  name.length > longest ? `${name.slice(0, longest)}...` : name
