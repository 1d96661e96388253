import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll } from 'vitest'
import type { Io } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The moment of the example home. */
export const asOf = '2026-12-08T09:00:00+00:00'
export const home = 'examples/home'

class Kept extends Writable {
  readonly chunks: string[] = []
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk.toString())
    done()
  }
  get text(): string {
    return this.chunks.join('')
  }
}

/** One command line in this process, as the program would run it. */
export async function command(
  words: readonly string[],
  input: string | Buffer | Readable = '',
  more: Partial<Io> = {},
): Promise<Ended> {
  const out = new Kept()
  const err = new Kept()
  const stdin = input instanceof Readable ? input : Readable.from(input.length === 0 ? [] : [input])
  const code = await run(words, { stdin, stdout: out, stderr: err, now: () => Date.parse(asOf), ...more })
  return { code, out: out.text, err: err.text }
}

/** A folder of its own with these files, taken away when the tests of the file are over. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mdt-screening-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** What no user may ever see. */
export const stackTrace = /\n\s+at |node:internal|TypeError|\bError:/
