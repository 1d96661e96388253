import type { Own } from './plain-copy.js'

/** What became of an entry whose id was there before: the same again, or something else under one id. */
export type Repeat = 'first' | 'same' | 'different'

/** Looks out for ids that come again within one list. */
export function repeatWatch(): (entry: Own) => Repeat {
  const seen = new Map<string, { readonly first: Own; texts?: Set<string> }>()
  return (entry) => {
    const id = entry['id']
    if (typeof id !== 'string') return 'first'
    const before = seen.get(id)
    if (before === undefined) {
      seen.set(id, { first: entry })
      return 'first'
    }
    before.texts ??= new Set([sortedText(before.first)])
    const text = sortedText(entry)
    if (before.texts.has(text)) return 'same'
    before.texts.add(text)
    return 'different'
  }
}

/** JSON with its fields in order, so that the order in which they were written does not matter. */
const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
