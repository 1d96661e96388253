import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../written.js'
import { keyText } from '../yaml-nodes.js'
import { canBeFlow, filled, flowPieces, flowText, type Ordered } from './flow.js'
import { folded, quoted, scalarText } from './scalar.js'
import { isBlock, isComparison, isLined, isTight } from './style.js'

const width = 120

/** The lines of a page in its one layout. */
export function emit(document: Document, ordered: Ordered): string {
  const out: string[] = []
  const { contents } = document
  if (typeof document.commentBefore === 'string') out.push(...commentLines(document.commentBefore, ''), '')
  if (isMap(contents)) out.push(...mapLines(contents, '', [], ordered))
  else if (contents !== null) out.push(scalarText(contents, 'line'))
  if (typeof document.comment === 'string') out.push('', ...commentLines(document.comment, ''))
  return `${tidied(out).join('\n')}\n`
}

/** No blank line at the beginning, and never two together. */
const tidied = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''))

const commentLines = (comment: string, indent: string): readonly string[] =>
  comment.split('\n').map((line) => (line === '' ? '' : `${indent}#${line.trimEnd()}`))

const trailing = (node: unknown): string => {
  const { comment } = (node ?? {}) as Node
  return comment === undefined || comment === null || comment === ''
    ? ''
    : ` #${comment.split('\n')[0]?.trimEnd() ?? ''}`
}

function mapLines(map: YAMLMap, indent: string, path: Path, ordered: Ordered): readonly string[] {
  const pairs = ordered(map, path)
  const columns = isLined(path) ? alignedWidths(pairs, path, ordered, indent) : new Map<Pair, number>()
  const head = path.length === 0 ? headComment(map) : undefined
  const lines = head === undefined ? [] : [...commentLines(head, ''), '']
  // The comment at the head of the page stays there, whatever key it stood over.
  const headKey = head === undefined ? undefined : map.items[0]?.key
  if (lines.length > 0 && pairs.length > 0) lines.pop()
  if (path.length > 0 && (map.commentBefore ?? '') !== '')
    lines.push(...commentLines(map.commentBefore ?? '', indent))
  let above: string | undefined
  for (const pair of pairs) {
    const { key, value } = pair
    const name = keyText(key)
    const before = (key as Node).commentBefore
    const spaced =
      path.length === 0
        ? above !== undefined && !isTight(above, name)
        : (key as Node).spaceBefore === true && above !== undefined
    if (spaced) lines.push('')
    if (before !== undefined && before !== null && key !== headKey)
      lines.push(...commentLines(before, indent))
    const written =
      isScalar(key) && typeof key.value === 'string' ? quoted(key.value, 'line') : scalarText(key, 'line')
    lines.push(
      ...valueLines(`${indent}${written}:`, value, indent, [...path, name], ordered, columns.get(pair)),
    )
    above = name
  }
  if ((map.comment ?? '') !== '' && map.flow !== true) lines.push(...commentLines(map.comment ?? '', indent))
  return lines
}

/** What is said over the first key of a page is said of the page. */
const headComment = (map: YAMLMap): string | undefined => {
  const own = map.commentBefore ?? ''
  const [first] = map.items
  const over = (first?.key as Node | undefined)?.commentBefore ?? ''
  const both = [own, over].filter((comment) => comment !== '').join('\n')
  return both === '' ? undefined : both
}

/** A value after its key or its dash. */
function valueLines(
  start: string,
  value: unknown,
  indent: string,
  path: Path,
  ordered: Ordered,
  column?: number,
): readonly string[] {
  const gap = column === undefined ? ' ' : ' '.repeat(Math.max(1, column - start.length))
  if (value === null || value === undefined) return [start]
  if (isScalar(value)) return scalarLines(start, value, indent, gap)
  if (!isMap(value) && !isSeq(value)) return [start]
  if (value.items.length === 0) return [`${start}${gap}${isMap(value) ? '{}' : '[]'}${trailing(value)}`]
  const own = (value as Node).comment
  const asFlow = withoutComment(value, () => flowText(value, path, ordered))
  const fits = asFlow !== undefined && start.length + gap.length + asFlow.length <= width
  if (fits && !isBlock(value, path))
    return [
      `${start}${gap}${asFlow}${(value as YAMLMap).flow === true || own === undefined ? trailing(value) : ''}`,
    ]
  // What holds nothing but words or figures reads best as a filled paragraph.
  if (asFlow !== undefined && !isBlock(value, path) && isFilled(value, path)) {
    const at = start.length + gap.length
    return [
      ...filled(
        withoutComment(value, () => flowPieces(value, path, ordered)) ?? [],
        at,
        Math.min(at, deepest) + (isSeq(value) ? 1 : 2),
        width,
      ).map((line, i) => (i === 0 ? `${start}${gap}${line}` : line)),
    ]
  }
  const comment = (value as YAMLMap).flow === true && own !== undefined && own !== null ? ` #${own}` : ''
  const inner = `${indent}  `
  return [
    `${start}${comment}`,
    ...(isMap(value) ? mapLines(value, inner, path, ordered) : seqLines(value, inner, path, ordered)),
  ]
}

/** A comment after a bracket belongs to the line, not to what stands in the brackets. */
function withoutComment<T>(node: YAMLMap | YAMLSeq, make: () => T): T | undefined {
  const { comment } = node
  if (node.flow !== true && (comment ?? '') !== '') return undefined
  node.comment = null
  const made = make()
  node.comment = comment ?? null
  return made
}

/** Lines that go on begin under the first word, but not too far to the right. */
const deepest = 40

const isFilled = (node: YAMLMap | YAMLSeq, path: Path): boolean =>
  isSeq(node)
    ? node.items.every((item) => isScalar(item) || isSeq(item))
    : path.includes('given') ||
      path.includes('upTo') ||
      isEntry(path) ||
      (path.length === 2 && path[0] === 'settings') ||
      isComparison(node)

/** One entry of a record snippet. */
const isEntry = (path: Path): boolean =>
  (path.includes('resident') || path.includes('home')) && typeof path.at(-1) === 'number'

function scalarLines(start: string, node: Node, indent: string, gap: string): readonly string[] {
  const { value } = node as { readonly value?: unknown }
  const before =
    (node.commentBefore ?? '') === '' ? [] : commentLines(node.commentBefore ?? '', `${indent}  `)
  const end = trailing(node)
  if (typeof value === 'string') {
    const line = value.includes('\n') ? undefined : quoted(value, 'line')
    if (line === undefined || start.length + gap.length + line.length > width) {
      const lines = folded(value, width - indent.length - 2)
      if (lines !== undefined && value.includes(' '))
        return [
          ...before,
          `${start} ${lines[0] ?? ''}${end}`,
          ...lines.slice(1).map((each) => (each === '' ? '' : `${indent}  ${each}`)),
        ]
      return [...before, `${start}${gap}${line ?? JSON.stringify(value)}${end}`]
    }
    return [...before, `${start}${gap}${line}${end}`]
  }
  return [...before, `${start}${gap}${scalarText(node, 'line')}${end}`]
}

function seqLines(seq: YAMLSeq, indent: string, path: Path, ordered: Ordered): readonly string[] {
  const lines: string[] =
    (seq.commentBefore ?? '') === '' ? [] : [...commentLines(seq.commentBefore ?? '', indent)]
  for (const [i, item] of seq.items.entries()) {
    const node = item as Node
    if (node.spaceBefore === true && i > 0) lines.push('')
    const inner = [...path, i]
    const block = isMap(item) && (isBlock(item, inner) || !fitsAfterDash(item, indent, inner, ordered))
    if (block && isMap(item)) {
      if ((item.commentBefore ?? '') !== '') lines.push(...commentLines(item.commentBefore ?? '', indent))
      const said = item.commentBefore
      item.commentBefore = null
      const [first = '', ...rest] = mapLines(item, `${indent}  `, inner, ordered)
      if (typeof said === 'string') item.commentBefore = said
      // The first key stands after the dash, unless something is said over it.
      if (first.trimStart().startsWith('#')) lines.push(`${indent}-`, first, ...rest)
      else lines.push(`${indent}- ${first.trimStart()}`, ...rest)
      continue
    }
    if ((node.commentBefore ?? '') !== '' && !isScalar(item))
      lines.push(...commentLines(node.commentBefore ?? '', indent))
    lines.push(...valueLines(`${indent}-`, item, indent, inner, ordered))
  }
  if ((seq.comment ?? '') !== '' && seq.flow !== true) lines.push(...commentLines(seq.comment ?? '', indent))
  return lines
}

function fitsAfterDash(item: YAMLMap, indent: string, path: Path, ordered: Ordered): boolean {
  const text = withoutComment(item, () => (canBeFlow(item) ? flowText(item, path, ordered) : undefined))
  return (
    (text !== undefined && indent.length + 2 + text.length <= width) || isEntry(path) || isComparison(item)
  )
}

/** In points the values stand under each other, so that bands can be read down the page. */
function alignedWidths(
  pairs: readonly Pair[],
  path: Path,
  ordered: Ordered,
  indent: string,
): ReadonlyMap<Pair, number> {
  const flowing = pairs.filter(
    ({ value, key }) =>
      keyText(key) !== 'choose' &&
      (isMap(value) || isSeq(value)) &&
      !isBlock(value, [...path, keyText(key)]) &&
      flowText(value, path, ordered) !== undefined,
  )
  const longest = Math.max(0, ...flowing.map(({ key }) => `${indent}${quoted(keyText(key), 'line')}:`.length))
  return new Map(flowing.map((pair) => [pair, longest + 1]))
}
