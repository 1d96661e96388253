import { readFileSync, statSync } from 'node:fs'
import { release as bundled } from '../generated/release.js'
import type { LocalSettings } from '../explain/local-settings.js'
import { ReleaseRefused } from '../explain/prepare.js'
import { createScreener, type Screener } from '../explain/screener.js'
import { digestOf } from '../pages/digest.js'
import { buildRelease } from '../pages/release.js'
import type { Release } from '../pages/rule.js'
import { WrongUse } from './exit.js'
import { readJson } from './json-text.js'
import { wholeFolder } from './page-files.js'
import { whyUnreadable } from './why-unreadable.js'

export interface Common {
  readonly format: 'text' | 'json' | 'markdown' | 'html'
  /** The file to write instead of standard output: whole or not at all. */
  readonly out?: string
  readonly asOf?: string
  readonly release?: string
}

/** The bundled release, one from a file, or a folder of pages to try. The banner of a draft is printed with every report. */
export function screenerFor({ release: path }: Common, settings: LocalSettings = {}): Screener {
  if (path === undefined) return screenerOf(bundled, 'the bundled release', settings)
  try {
    return screenerOf(statSync(path).isDirectory() ? built(path) : fromFile(path), path, settings)
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw new WrongUse(`${path}: ${whyUnreadable(error)}`, 'name a release (JSON) or a folder of pages')
  }
}

function screenerOf(release: Release, from: string, settings: LocalSettings): Screener {
  try {
    return createScreener(release, { allowDraft: true, settings })
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error
    const [first] = error.issues
    throw new WrongUse(
      `${from} cannot be used: ${error.issues.map(({ message }) => message).join('; ')}`,
      first?.help ?? '',
    )
  }
}

function built(folder: string): Release {
  const { files } = wholeFolder(folder)
  const { release, issues } = buildRelease(files)
  if (release !== undefined) return release
  throw new WrongUse(
    `${folder} does not make a release${issues.length === 0 ? '' : `: ${String(issues.length)} ${issues.length === 1 ? 'issue' : 'issues'}`}`,
    `see \`mdt-screening check ${folder}\``,
  )
}

/** INVARIANT: only what we made has this digest, so its shape need not be checked again. */
function fromFile(path: string): Release {
  const read = readJson(readFileSync(path))
  const json =
    read.ok && typeof read.json === 'object' && read.json !== null
      ? (read.json as Release & Record<string, unknown>)
      : undefined
  if (json === undefined || typeof json.digest !== 'string' || !Array.isArray(json.rules)) {
    throw new WrongUse(`${path} is not a release`, 'name a release (JSON) or a folder of pages')
  }
  const { digest, ...whole } = json
  if (digestOf(whole) !== digest) {
    throw new WrongUse(
      `${path} has been changed since it was made: its digest does not fit`,
      'take the release as it was published',
    )
  }
  return json
}
