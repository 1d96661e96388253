import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { addAbortSignal, type Readable } from 'node:stream'
import { plainText } from '../explain/plain-text.js'
import { parseAssessment, parseHome } from '../record/parse-assessment.js'
import type { HomeAssessment, ResidentAssessment } from '../record/assessment.js'
import type { Issue } from '../values/issue.js'
import type { Io } from './io.js'
import { readJson } from './json-text.js'
import { isBlank, linesOf, mostBytes } from './lines.js'
import { settingsFile } from './moment.js'
import { isStopped } from './stopped.js'
import { shapeOf } from './stream-shape.js'
import { whyUnreadable } from './why-unreadable.js'

/** One record as it was found, or why it cannot be used. */
export type Found =
  | { readonly from: string; readonly assessment: ResidentAssessment }
  | { readonly from: string; readonly issues: readonly Issue[] }

/** The record of the home itself, in its folder. */
const homeFile = 'home.json'

/** Files of a home's folder that are not residents. */
const others = new Set([settingsFile, homeFile])

/** The home's own record, where a folder has one; or why it cannot be used. */
export function homeIn(
  path: string,
):
  | { readonly from: string; readonly assessment: HomeAssessment }
  | { readonly from: string; readonly issues: readonly Issue[] }
  | undefined {
  const from = join(path, homeFile)
  if (path === '-' || !existsSync(from)) return undefined
  const read = readJson(readFileSync(from))
  if (!read.ok) return { from, issues: [read.issue] }
  const parsed = parseHome(read.json)
  return parsed.ok ? { from, assessment: parsed.assessment } : { from, issues: parsed.issues }
}

/**
 * The records of a file, a folder or standard input (`-`), one after the other: any number in the memory of one.
 * After Ctrl-C there are no more, also where input is still awaited.
 */
export async function* recordsFrom(path: string, io: Io): AsyncGenerator<Found> {
  try {
    for await (const found of everyRecord(path, io)) {
      if (isStopped(io)) return
      yield found
    }
  } catch (error) {
    if (!isStopped(io)) throw error
  }
}

async function* everyRecord(path: string, io: Io): AsyncGenerator<Found> {
  if (path === '-') {
    yield* fromStream(io.stdin, 'standard input', io)
    return
  }
  try {
    if (statSync(path).isDirectory()) yield* fromFolder(path, io)
    else yield* fromStream(createReadStream(path), path, io)
  } catch (error) {
    if (isStopped(io)) return
    yield unusable(path, whyUnreadable(error), 'check the path')
  }
}

async function* fromFolder(folder: string, io: Io): AsyncGenerator<Found> {
  const names = readdirSync(folder)
    .filter((name) => /\.(json|ndjson|jsonl)$/.test(name) && !others.has(name))
    .sort()
  if (names.length === 0)
    yield unusable(
      folder,
      'there are no records in this folder',
      'records are files that end in .json or .ndjson',
    )
  for (const name of names) {
    const path = join(folder, name)
    try {
      yield* fromStream(createReadStream(path), path, io)
    } catch (error) {
      if (isStopped(io)) return
      yield unusable(path, whyUnreadable(error), 'check the file')
    }
  }
}

async function* fromStream(stream: Readable, from: string, { stop }: Io): AsyncGenerator<Found> {
  const found = await shapeOf(stop === undefined ? stream : addAbortSignal(stop, stream))
  if (found.shape === 'empty') yield unusable(from, 'this is empty', 'give one JSON object a resident')
  else if (found.shape === 'document') yield* fromBytes(found.bytes, from)
  else {
    for await (const { number, bytes } of linesOf(found.chunks)) {
      const line = `${from}, line ${String(number)}`
      if (bytes === undefined) yield tooLong(line)
      else if (!isBlank(bytes)) yield* fromBytes(bytes, line)
    }
  }
}

/** A list in a file stands for the residents in it. */
function* fromBytes(bytes: Uint8Array, from: string): Generator<Found> {
  const read = readJson(bytes)
  if (!read.ok) {
    yield { from, issues: [read.issue] }
    return
  }
  const { json } = read
  if (Array.isArray(json))
    for (const [i, each] of (json as readonly unknown[]).entries())
      yield foundIn(each, `${from}, record ${String(i + 1)}`)
  else yield foundIn(json, from)
}

function foundIn(json: unknown, from: string): Found {
  const parsed = parseAssessment(json)
  return parsed.ok ? { from, assessment: parsed.assessment } : { from, issues: parsed.issues }
}

const unusable = (from: string, message: string, help: string): Found => ({
  from,
  issues: [{ code: 'unreadable-file', message, help }],
})

const tooLong = (from: string): Found =>
  unusable(
    from,
    `this is longer than ${String(mostBytes / 1024 / 1024)} MB`,
    'give one resident a line: any number of lines may follow each other',
  )

/** Why a record cannot be used, in one line. */
export const whyNot = (issues: readonly Issue[]): string =>
  plainText(
    issues
      .map(
        ({ message, help, path = [] }) =>
          `${path.length === 0 ? '' : `${path.join('.')}: `}${message}; ${help}`,
      )
      .join('. '),
  )

export const complain = ({ stderr }: Io, from: string, why: string): unknown =>
  stderr.write(`${plainText(from)}: ${why}\n`)
