import { statSync } from 'node:fs'
import { release as bundled } from '../generated/release.js'
import { buildRelease } from '../pages/release.js'
import type { ReadingMatter } from '../pages/reading-matter.js'
import type { Release } from '../pages/rule.js'
import { WrongUse } from './exit.js'
import { wholeFolder } from './page-files.js'
import { whyUnreadable } from './why-unreadable.js'

export interface Readable {
  readonly release: Release
  readonly reading: ReadingMatter
}

/** A release with what is read of its pages: the bundled one, or a folder of pages. */
export async function readingFor(path: string | undefined): Promise<Readable> {
  // It is as large as the release, and screening has no use for it.
  if (path === undefined) return { release: bundled, ...(await import('../generated/reading.js')) }
  if (!isFolder(path))
    throw new WrongUse(
      `${path} holds no reading matter: a release is only what screening needs`,
      'name a folder of pages',
    )
  const { files } = wholeFolder(path)
  const { release, reading, issues } = buildRelease(files)
  if (release !== undefined) return { release, reading }
  throw new WrongUse(
    `${path} does not make a release${issues.length === 0 ? '' : `: ${String(issues.length)} ${issues.length === 1 ? 'issue' : 'issues'}`}`,
    `see \`mdt-screening check ${path}\``,
  )
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    throw new WrongUse(`${path}: ${whyUnreadable(error)}`, 'name a folder of pages')
  }
}
