import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { instantText, parseInstant } from '../values/instant.js'
import { WrongUse } from './exit.js'
import type { Io } from './io.js'
import { readJson } from './json-text.js'

/** A home's folder may say for which moment its records are meant: `{ "asOf": "2026-12-08T09:00:00+00:00" }`. */
export const settingsFile = 'screening.json'

/** The moment to screen for: as asked, as the folder of the records says, or now. */
export function momentFor({ asOf }: { readonly asOf?: string }, path: string, { now }: Io): string {
  if (asOf !== undefined) return checked(asOf, `--as-of cannot read \`${asOf}\``)
  return momentBeside(path) ?? instantText(now())
}

function momentBeside(path: string): string | undefined {
  if (path === '-') return undefined
  const file = join(isFolder(path) ? path : dirname(path), settingsFile)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    return undefined
  }
  const read = readJson(bytes)
  const asOf =
    read.ok && typeof read.json === 'object' && read.json !== null
      ? (read.json as { readonly asOf?: unknown }).asOf
      : undefined
  return checked(asOf, `${file} does not say for when`)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function checked(written: unknown, message: string): string {
  if (typeof written === 'string' && parseInstant(written) !== undefined) return written
  throw new WrongUse(message, 'write an instant with its offset, such as 2026-12-08T09:00:00+00:00')
}
