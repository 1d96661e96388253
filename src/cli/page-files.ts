import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageFile } from '../pages/yaml.js'
import type { Issue } from '../values/issue.js'
import { WrongUse } from './exit.js'
import { whyUnreadable } from './why-unreadable.js'

export interface PageFiles {
  readonly files: readonly PageFile[]
  /** What could not be read at all. */
  readonly issues: readonly Issue[]
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
