import type { Issue } from '../values/issue.js'

export type Read =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly issue: Issue }

/** Bytes as JSON, or why not, in words. A byte order mark is taken off; anything but UTF-8 is refused, not guessed. */
export function readJson(bytes: Uint8Array): Read {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return refused('not-text', 'this is not UTF-8 text', 'save it as JSON in UTF-8')
  }
  if (text.trim() === '') return refused('empty', 'this is empty', 'give one JSON object a resident')
  if (text.includes('\u0000'))
    return refused('not-text', 'this is not text', 'give one JSON object a resident')
  try {
    return { ok: true, json: JSON.parse(text) as unknown }
  } catch (error) {
    return refused('not-json', `this is not JSON${whereIn(text, error)}`, 'give one JSON object a resident')
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Whether these bytes are one JSON object. */
export function isObject(bytes: Uint8Array): boolean {
  const read = readJson(bytes)
  return read.ok && typeof read.json === 'object' && read.json !== null && !Array.isArray(read.json)
}

const refused = (code: string, message: string, help: string): Read => ({
  ok: false,
  issue: { code, message, help },
})

/** Where it stops being JSON, as far as the parser tells. */
function whereIn(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('Unexpected end')) return ': it ends too early'
  const position = / at position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ''
  const before = text.slice(0, Number(position)).split('\n')
  return `: something is wrong at line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}`
}
