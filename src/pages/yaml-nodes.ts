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

/** The part at a path or its key; where nothing stands there, the nearest thing around it. */
export function nodeAt(document: Document, path: Path, part: Part): Node | undefined {
  let here: Node | null = document.contents
  let key: Node | undefined
  for (const step of path) {
    key = undefined
    let next: unknown
    if (isMap(here)) {
      const pair = here.items.find((item) => keyText(item.key) === String(step))
      if (pair === undefined) break
      key = pair.key as Node
      next = pair.value
      // `why:` with nothing after it stands where its key stands.
      if (next === null || (isScalar(next) && next.value === null)) next = key
    } else if (isSeq(here)) next = here.items[Number(step)]
    if (next === undefined || next === null) break
    here = next as Node
  }
  return (part === 'key' ? key : undefined) ?? here ?? undefined
}

/** The keys of the block at a path as they were written, top to bottom. */
export function writtenKeys(document: Document, path: Path): readonly string[] {
  const node = path.length === 0 ? document.contents : document.getIn(path.map(String), true)
  return isMap(node) ? node.items.map(({ key }) => keyText(key)) : []
}
