import { isMap, isPair, isScalar, isSeq, type Document, type Node } from 'yaml'
import type { Part, Path } from './written.js'

/** The text of a key; keys that are not plain words have none. */
export const keyText = (key: unknown): string =>
  isScalar<string | number | boolean | null>(key) ? (key.value === null ? '' : String(key.value)) : ''

/** The plain value of a part of a page: objects, lists, texts, numbers, true, false and null. */
export function plainOf(node: unknown): unknown {
  if (isMap(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), plainOf(value)]))
  if (isSeq(node)) return node.items.map((item) => plainOf(item))
  // `[a: 1]` is a list that holds a block.
  if (isPair(node)) return { [keyText(node.key)]: plainOf(node.value) }
  return isScalar(node) ? node.value : null
}

/** Where every part of a page begins, kept small: a page has hundreds of parts, and a release hundreds of pages. */
export interface Places {
  /** Of the part at a path or of its key; where nothing stands there, of the nearest thing around it. */
  readonly offsetOf: (path: Path, part: Part) => number
  /** The keys of the block at a path as they were written, top to bottom. */
  readonly keysAt: (path: Path) => readonly string[]
}

export function placesIn(document: Document): Places {
  const offsets = new Map<string, Offsets>()
  const gather = (node: unknown, key: string, own: number | undefined): void => {
    const at = (node as Node | null)?.range?.[0] ?? own ?? 0
    offsets.set(key, {
      value: at,
      ...(own !== undefined && { key: own }),
      ...(isMap(node) && { keys: node.items.map((pair) => keyText(pair.key)) }),
    })
    if (isSeq(node))
      node.items.forEach((item, i) => gather(isPair(item) ? item.key : item, inside(key, i), undefined))
    if (!isMap(node)) return
    for (const { key: name, value } of node.items) {
      const start = (name as Node).range?.[0] ?? 0
      // `why:` with nothing after it stands where its key stands. Of two keys alike the first one counts.
      const next = value === null || (isScalar(value) && value.value === null) ? name : value
      const path = inside(key, keyText(name))
      if (!offsets.has(path)) gather(next, path, start)
    }
  }
  gather(document.contents, '', undefined)
  return {
    offsetOf: (path, part) => {
      for (let length = path.length; length >= 0; length--) {
        const found = offsets.get(path.slice(0, length).reduce<string>(inside, ''))
        if (found !== undefined)
          return length === path.length && part === 'key' ? (found.key ?? found.value) : found.value
      }
      return 0
    },
    keysAt: (path) => offsets.get(path.reduce<string>(inside, ''))?.keys ?? [],
  }
}

interface Offsets {
  readonly value: number
  readonly key?: number
  readonly keys?: readonly string[]
}

const inside = (path: string, step: string | number): string => `${path}\n${String(step)}`
