import { isObject, readJson } from './json-text.js'
import { isBlank, linesOf, mostBytes, type Chunks } from './lines.js'

/** What a stream holds: a record a line, or one document over many lines. */
export type Shape =
  | { readonly shape: 'empty' }
  | { readonly shape: 'lines'; readonly chunks: Chunks }
  | { readonly shape: 'document'; readonly bytes: Buffer }

/**
 * The first line decides: where it is JSON by itself, each line is a record. Else all of it is gathered, up to a
 * limit, as one document; if it is none and some line near its start is an object, its first line is a broken one,
 * which must not silence the residents after it.
 */
export async function shapeOf(stream: AsyncIterable<Buffer | string>): Promise<Shape> {
  const chunks = stream[Symbol.asyncIterator]()
  const gathered: Buffer[] = []
  let length = 0
  let decided = false
  while (length <= mostBytes) {
    const next = await chunks.next()
    if (next.done === true) return gatheredWhole(Buffer.concat(gathered))
    const bytes = typeof next.value === 'string' ? Buffer.from(next.value) : next.value
    gathered.push(bytes)
    length += bytes.length
    if (decided || !bytes.includes(10)) continue
    const first = await firstLine(gathered)
    if (first === undefined) continue
    decided = true
    if (readJson(first).ok) break
  }
  return { shape: 'lines', chunks: joined(gathered, chunks) }
}

async function gatheredWhole(bytes: Buffer): Promise<Shape> {
  if (isBlank(bytes.subarray(0, 65_536)) && bytes.toString('latin1').trim() === '') return { shape: 'empty' }
  if (!bytes.includes(10) || readJson(bytes).ok || !(await startsWithLines(bytes)))
    return { shape: 'document', bytes }
  return { shape: 'lines', chunks: [bytes] }
}

/** Whether one of the first lines is an object by itself. */
async function startsWithLines(bytes: Buffer): Promise<boolean> {
  for await (const { number, bytes: line } of linesOf([bytes])) {
    if (line !== undefined && isObject(line)) return true
    if (number >= 100) return false
  }
  return false
}

/** The first line that is not blank, if it has an end yet. */
async function firstLine(gathered: readonly Buffer[]): Promise<Buffer | undefined> {
  const all = Buffer.concat(gathered)
  const whole = all.subarray(0, all.lastIndexOf(10) + 1)
  for await (const { bytes } of linesOf([whole])) if (bytes !== undefined && !isBlank(bytes)) return bytes
  return undefined
}

async function* joined(
  first: readonly Buffer[],
  rest: AsyncIterator<Buffer | string>,
): AsyncGenerator<Buffer | string> {
  yield* first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}
