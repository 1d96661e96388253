import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Path } from '../written.js'
import { keyText } from '../yaml-nodes.js'
import { quoted, scalarText } from './scalar.js'

/** The pairs of a block in the order in which they are to be written. */
export type Ordered = (map: YAMLMap, path: Path) => readonly Pair[]

/** A value on one line, in brackets; undefined where a comment or a text of several lines stands in it. */
export function flowText(node: unknown, path: Path, ordered: Ordered): string | undefined {
  if (!canBeFlow(node)) return undefined
  return flowPieces(node, path, ordered).join(' ')
}

/** The pieces of a value in brackets, between which a line may end. */
export function flowPieces(node: unknown, path: Path, ordered: Ordered): readonly string[] {
  if (isSeq(node)) {
    if (node.items.length === 0) return ['[]']
    return bracketed(
      '[',
      node.items.map((item, i) => flowPieces(item, [...path, i], ordered)),
      ']',
      '',
    )
  }
  if (isPair(node)) return ['{', ...pairPieces(node, path, ordered), '}']
  if (!isMap(node)) return [scalarText(node, 'brackets')]
  if (node.items.length === 0) return ['{}']
  return bracketed(
    '{',
    ordered(node, path).map((pair) => pairPieces(pair, [...path, keyText(pair.key)], ordered)),
    '}',
    ' ',
  )
}

function pairPieces({ key, value }: Pair, path: Path, ordered: Ordered): readonly string[] {
  const [first = '', ...rest] = flowPieces(value, path, ordered)
  return [`${keyIn(key)}: ${first}`, ...rest]
}

const keyIn = (key: unknown): string =>
  isScalar(key) && typeof key.value === 'string' ? quoted(key.value, 'brackets') : scalarText(key, 'brackets')

/** Brackets stick to what stands beside them; a comma to what stands before it. */
function bracketed(
  open: string,
  parts: readonly (readonly string[])[],
  close: string,
  space: string,
): readonly string[] {
  const pieces = parts.flatMap((part, i) =>
    part.map((piece, j) => (i < parts.length - 1 && j === part.length - 1 ? `${piece},` : piece)),
  )
  const [first = '', ...rest] = pieces
  const all = [`${open}${space}${first}`, ...rest]
  return [...all.slice(0, -1), `${all.at(-1) ?? ''}${space}${close}`]
}

/** Whether nothing in it needs lines of its own. */
export function canBeFlow(node: unknown): boolean {
  if (node === null || node === undefined) return true
  if (hasComment(node as Node)) return false
  if (isSeq(node)) return node.items.every((item) => canBeFlow(item))
  if (isPair(node)) return canBeFlow(node.key) && canBeFlow(node.value)
  if (isMap(node)) return node.items.every(({ key, value }) => canBeFlow(key) && canBeFlow(value))
  return !isScalar(node) || typeof node.value !== 'string' || !node.value.includes('\n')
}

const hasComment = ({ comment, commentBefore }: Node): boolean =>
  (comment ?? '') !== '' || (commentBefore ?? '') !== ''

/** Pieces on lines of at most so many characters; the first line begins at a column, the others at an indent. */
export function filled(
  pieces: readonly string[],
  column: number,
  indent: number,
  width: number,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const start = lines.length === 0 ? column : indent
    if (line !== '' && start + line.length + 1 + piece.length > width) {
      lines.push(line)
      line = piece
    } else line = line === '' ? piece : `${line} ${piece}`
  }
  lines.push(line)
  return lines.map((each, i) => (i === 0 ? each : `${' '.repeat(indent)}${each}`))
}
