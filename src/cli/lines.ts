/** The longest line, and the longest document, that is taken in: far more than any resident's record. */
export const mostBytes = 32 * 1024 * 1024

/** A line of bytes and its number from 1; undefined in place of one that is too long. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | undefined
}

export type Chunks = AsyncIterable<Buffer | string> | Iterable<Buffer>

const newline = 10

/** The lines of some chunks of bytes, none longer than `mostBytes` in memory, whatever is sent. */
export async function* linesOf(chunks: Chunks): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let length = 0
  let number = 1
  const end = (): Line => {
    const bytes = length > mostBytes ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts)
    parts = []
    length = 0
    return { number: number++, bytes }
  }
  const take = (part: Buffer): void => {
    length += part.length
    if (length <= mostBytes) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, start)) {
      take(bytes.subarray(start, at))
      yield end()
      start = at + 1
    }
    if (start < bytes.length) take(bytes.subarray(start))
  }
  if (length > 0) yield end()
}

export const isBlank = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)
