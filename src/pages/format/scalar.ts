import { Document, isScalar, Scalar } from 'yaml'

/** Where a scalar stands: brackets allow fewer plain texts than lines do. */
export type Spot = 'line' | 'brackets'

/** The text of a scalar on one line: as it was written for numbers, quoted only where it must be for texts. */
export function scalarText(node: unknown, spot: Spot): string {
  if (!isScalar(node)) return 'null'
  const { value, source } = node as Scalar & { readonly source?: string }
  // 38.0 and 38 are one number, and the author meant to show its precision.
  if (typeof value !== 'string') return source ?? String(value)
  return quoted(value, spot)
}

/** A text with quotes only where it would otherwise be read as something else. */
export function quoted(text: string, spot: Spot): string {
  if (
    spot === 'brackets'
      ? surelyPlainInBrackets.test(text) && !odd.test(text)
      : surelyPlain.test(text) && !odd.test(text)
  )
    return text
  const plain = new Scalar(text)
  const inBrackets = spot === 'brackets'
  const written = new Document(inBrackets ? [plain] : plain).toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    ...(inBrackets && { collectionStyle: 'flow' as const }),
  })
  const bare = inBrackets ? written.trim().slice(1, -1) : written.replace(/\n$/, '')
  if (
    !bare.startsWith('"') &&
    !bare.startsWith("'") &&
    !bare.startsWith('|') &&
    !bare.startsWith('>') &&
    !(inBrackets && /[?:]/.test(text))
  )
    return bare
  return text.includes('"') && !text.includes("'") && !/[\n\\]/.test(text)
    ? `'${text}'`
    : JSON.stringify(text)
}

/** Words, names and figures of pages, which need no second thought. */
const surelyPlain = /^[A-Za-z][A-Za-z0-9 .,;'()/%+-]*[A-Za-z0-9.)]$/
const surelyPlainInBrackets = /^[A-Za-z][A-Za-z0-9 .;'()/%+-]*[A-Za-z0-9.)]$/
/** What YAML, or some reader of it, takes for true, false, nothing or a number. */
const odd = /^(?:true|false|null|yes|no|on|off|y|n)$|^\.|--- /i

/** A longer text over several lines, folded at spaces; the lines without their indent, the sign of the fold first. */
export function folded(text: string, width: number): readonly string[] | undefined {
  // Only what folds back to exactly itself: no lines that begin with spaces, no runs of empty lines at the end.
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  if (
    body === '' ||
    body.endsWith('\n') ||
    /(?:^|\n)[ \t]|[ \t](?:\n|$)|\r|[^\S ]{2}|\u0085|\u2028|\u2029/.test(body) ||
    /[\t\v\f]/.test(body)
  )
    return undefined
  const lines: string[] = [text.endsWith('\n') ? '>' : '>-']
  for (const [i, paragraph] of body.split('\n').entries()) {
    if (i > 0) lines.push('')
    if (paragraph !== '') lines.push(...wrapped(paragraph, width))
  }
  return lines
}

function wrapped(paragraph: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    // Two spaces side by side: the second belongs to the line, since a fold eats only one.
    if (line !== '' && word !== '' && !line.endsWith(' ') && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}
