import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageFile } from '../pages/yaml.js'

/** Every page and table under a folder, in an order that does not depend on the file system. */
export const filesIn = (folder: string): readonly PageFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ya?ml|csv)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
