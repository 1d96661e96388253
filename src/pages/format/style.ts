import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../written.js'
import { keyText } from '../yaml-nodes.js'

/** Keys that say what a page is; they stand close together at its head. */
const head = new Set([
  'id',
  'version',
  'kind',
  'title',
  'effectiveFrom',
  'reviewBy',
  'owner',
  'domain',
  'element',
  'problem',
  'neverSuppress',
  'planMayReroute',
  'covers',
  'clearedBy',
  'for',
  'retired',
  'ask',
  'release',
  'publisher',
  'status',
  'validFrom',
  'approvals',
  'pages',
  'tables',
  'meanings',
])
/** How long a score counts, said in one breath. */
const lifetime = new Set(['over', 'currentFor', 'old'])

/** Whether a key of the page stands right under the one above it, without a blank line. */
export const isTight = (above: string, key: string): boolean =>
  (head.has(above) && head.has(key)) || (lifetime.has(above) && lifetime.has(key))

/** Whether the values of this block stand under each other. */
export const isLined = (path: Path): boolean => path[0] === 'points'

/** Whether a value always has lines of its own, however short it is. */
export function isBlock(node: YAMLMap | YAMLSeq, path: Path): boolean {
  const last = path.at(-1)
  if (path.length === 1)
    return (
      alwaysBlock.has(String(last)) || (conditions.has(String(last)) && isMap(node) && !isComparison(node))
    )
  if (isSeq(node))
    return (
      (path.length === 2 && path[0] === 'flag' && (last === 'sooner' || last === 'also')) ||
      (isConditionList(path) && !isFact(path) && !node.items.every((item) => isScalar(item)))
    )
  if (path.length === 2 && (path[0] === 'evidence' || path[0] === 'examples')) return true
  if (path.length === 3 && path[1] === 'sooner') return true
  if (path.length === 3 && path[0] === 'examples' && (last === 'resident' || last === 'home')) return false
  if (path.length === 2 && path[0] === 'points')
    return node.items.some(({ key }) => keyText(key) === 'choose')
  return isJoined(node) && !isFact(path)
}

const alwaysBlock = new Set([
  'facts',
  'settings',
  'points',
  'rows',
  'flag',
  'whenUndetermined',
  'then',
  'evidence',
  'examples',
  'assume',
  'notes',
  'pages',
  'given',
  'promises',
  'thenBy',
])
const conditions = new Set(['conditions', 'appliesWhen'])

export const isComparison = (map: YAMLMap): boolean => map.items.some(({ key }) => keyText(key) === 'fact')

/** `all`, `any` and `not` are read down the page. */
const isJoined = (map: YAMLMap): boolean =>
  map.items.some(({ key }) => ['all', 'any', 'not'].includes(keyText(key)))
const isConditionList = (path: Path): boolean => path.at(-1) === 'all' || path.at(-1) === 'any'

/** A fact that fits on one line stands on one. */
const isFact = (path: Path): boolean => path[0] === 'facts'
