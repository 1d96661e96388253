import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { PageFile } from '../pages/yaml.js'
import type { Issue } from '../values/issue.js'
import { WrongUse } from './exit.js'
import { whyUnreadable } from './why-unreadable.js'

export interface PageFiles {
  readonly files: readonly PageFile[]
  /** What could not be read at all. */
  readonly issues: readonly Issue[]
}

/**
 * The pages of a folder that have to make sense together. A part of such a folder is refused: nearly everything that its
 * pages name would be missing, and the one fault that matters would be lost among thousands.
 */
export function wholeFolder(folder: string): PageFiles {
  const whole = wholeAbove(folder)
  if (whole !== undefined)
    throw new WrongUse(
      `${folder} is a part of ${whole}, and its pages name things that stand elsewhere in there`,
      `name the whole folder: ${whole}`,
    )
  return pageFiles(folder)
}

/** The nearest folder above that lists a release, where this one does not. */
function wholeAbove(folder: string): string | undefined {
  const lists = (path: string): boolean => existsSync(join(path, 'releases'))
  if (lists(folder)) return undefined
  for (let path = resolve(folder), above = dirname(path); above !== path; path = above, above = dirname(path))
    if (lists(above)) return relative('.', above) || '.'
  return undefined
}

/** Every page and table under a folder, in an order that does not depend on the file system. */
export function pageFiles(folder: string): PageFiles {
  const files: PageFile[] = []
  const issues: Issue[] = []
  for (const path of pathsUnder(folder)) {
    try {
      files.push({ path, text: readFileSync(join(folder, path), 'utf8') })
    } catch (error) {
      issues.push({
        code: 'unreadable-file',
        message: whyUnreadable(error),
        help: 'check the file',
        file: path,
      })
    }
  }
  if (files.length === 0 && issues.length === 0) {
    issues.push({
      code: 'no-pages',
      message: 'there are no pages in this folder',
      help: 'pages are files that end in .yaml, tables in .csv',
    })
  }
  return { files, issues }
}

function pathsUnder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(ya?ml|csv)$/.test(path))
      .sort()
  } catch (error) {
    throw new WrongUse(`${folder}: ${whyUnreadable(error)}`, 'name the folder that holds the pages')
  }
}
