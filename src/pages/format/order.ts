import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml'
import { schemaKeys } from '../schema-keys.js'
import { pageKinds, pageSchemas, type PageKind } from '../schema/page-schemas.js'
import { releaseFile } from '../schema/release-file.js'
import type { Path } from '../written.js'
import { keyText } from '../yaml-nodes.js'
import { verbs } from '../../facts/verbs.js'
import type { Ordered } from './flow.js'

/**
 * Keys in the order of the form (what, why, when, then, shown by), which is the order of its schema. Names
 * that the author chose (facts, settings, rows, lines of points) stay as they are. A fact begins with its verb.
 */
export function orderFor(root: unknown): Ordered {
  const kind = isMap(root) ? valueOf(root, 'kind') : undefined
  const schema = pageKinds.includes(kind as PageKind)
    ? pageSchemas[kind as PageKind]
    : isMap(root) && root.has('release')
      ? releaseFile
      : undefined
  const known = new Map<string, readonly string[]>()
  const keysAt = (path: Path): readonly string[] => {
    if (schema === undefined) return []
    const key = JSON.stringify(path)
    const found = known.get(key) ?? schemaKeys(schema, path)
    known.set(key, found)
    return found
  }
  return (map, path) => {
    const order = orderOf(map, keysAt(path))
    if (order.length === 0) return map.items
    const rank = (pair: Pair): number => {
      const at = order.indexOf(keyText(pair.key))
      return at === -1 ? order.length : at
    }
    return map.items.toSorted((a, b) => rank(a) - rank(b))
  }
}

const valueOf = (map: YAMLMap, key: string): unknown => {
  const value = map.items.find((pair) => keyText(pair.key) === key)?.value
  return isScalar(value) ? value.value : undefined
}

/** A selection read aloud: the drop of the pressure from the usual, where it looks so, within so long, for so long. */
const spoken = [
  'from',
  'field',
  'points',
  'in',
  'dated',
  'oldest',
  'allow',
  'where',
  'is',
  'of',
  'since',
  'before',
  'between',
  'within',
  'reaching',
  'back',
  'last',
  'onAtLeast',
  'distinct',
  'apart',
  'together',
  'unbroken',
  'currentFor',
  'usualFor',
  'old',
  'atLeastWhen',
  'protective',
  'orNotRecorded',
  'ifNotRecorded',
]

/** The verb of a selection first, and its question last; of two blocks of edges the one that begins lower. */
function orderOf(map: YAMLMap, keys: readonly string[]): readonly string[] {
  if (keys.includes('upTo') && keys.includes('below') && lowestEdge(map, 'below') <= lowestEdge(map, 'upTo'))
    return ['below', ...keys.filter((key) => key !== 'below')]
  if (!keys.includes('timeSince') || !keys.includes('where')) return keys
  const verb = verbs.find(({ name }) => map.items.some(({ key }) => keyText(key) === name))?.name
  const others = keys.filter(
    (key) => key !== verb && key !== 'ask' && key !== 'title' && !spoken.includes(key),
  )
  return ['title', ...(verb === undefined ? [] : [verb]), ...spoken, ...others, 'ask']
}

function lowestEdge(map: YAMLMap, word: string): number {
  const edges = map.items.find(({ key }) => keyText(key) === word)?.value
  return isMap(edges) ? Math.min(...edges.items.map(({ key }) => Number(keyText(key)))) : Infinity
}
