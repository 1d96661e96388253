import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { parseAssessment } from '../record/parse-assessment.js'
import type { ResidentAssessment } from '../record/assessment.js'
import type { Issue } from '../values/issue.js'

/** One record as it was found, or why it cannot be used. */
export type Found =
  | { readonly from: string; readonly assessment: ResidentAssessment; readonly issues: readonly Issue[] }
  | { readonly from: string; readonly issues: readonly Issue[] }

/** Files that are not residents: a home's own settings. */
const others = new Set(['screening.json', 'home.json'])

/** Records one after the other, so that any number of them needs the memory of one. */
export async function* recordsFrom(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === '-') yield* fromLines(process.stdin, 'standard input')
    else if (!existsSync(path)) yield unusable(path, 'there is no such file or folder', 'check the path')
    else if (statSync(path).isDirectory()) yield* recordsFrom(filesIn(path))
    else if (path.endsWith('.ndjson') || path.endsWith('.jsonl')) yield* fromLines(createReadStream(path), basename(path))
    else yield* fromText(readFileSync(path, 'utf8'), basename(path))
  }
}

const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir)
    .filter((name) => /\.(json|ndjson|jsonl)$/.test(name) && !others.has(name))
    .sort()
    .map((name) => join(dir, name))

/** The moment a folder of examples is meant for, if it says one. */
export function momentIn(dir: string): string | undefined {
  const file = join(dir, 'screening.json')
  if (!existsSync(file)) return undefined
  const { asOf } = JSON.parse(readFileSync(file, 'utf8')) as { asOf?: string }
  return asOf
}

/** NDJSON a line at a time; text whose first line is not whole JSON is one document. */
async function* fromLines(stream: Readable, from: string): AsyncGenerator<Found> {
  let line = 0
  let document: string[] | undefined
  for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
    line++
    if (document !== undefined) document.push(text)
    else if (text.trim() === '') continue
    else if (line === 1 && !isWhole(text)) document = [text]
    else yield* fromText(text, `${from}:${String(line)}`)
  }
  if (document !== undefined) yield* fromText(document.join('\n'), from)
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function* fromText(text: string, from: string): Generator<Found> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    yield unusable(from, `this is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}`, 'give one JSON object a resident')
    return
  }
  for (const each of Array.isArray(json) ? (json as readonly unknown[]) : [json]) {
    const parsed = parseAssessment(each)
    yield parsed.ok ? { from, assessment: parsed.assessment, issues: parsed.issues } : { from, issues: parsed.issues }
  }
}

const unusable = (from: string, message: string, help: string): Found => ({ from, issues: [{ code: 'unreadable-file', message, help }] })

export function complain({ from, issues }: Found): void {
  for (const { message, help, path } of issues) {
    process.stderr.write(`${from}${path === undefined || path.length === 0 ? '' : ` at ${path.join('.')}`}: ${message}; ${help}\n`)
  }
}
