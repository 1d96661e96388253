import { readdirSync, readFileSync } from 'node:fs'
import { parseDocument, type Document } from 'yaml'
import { readYaml, type PageFile } from '../../src/pages/yaml.js'
import type { Path } from '../../src/pages/written.js'

/** The pages and tables that are shipped, as the release reads them. */
export const shipped: readonly PageFile[] = readdirSync('rules', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ya?ml|csv)$/.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(`rules/${path}`, 'utf8') }))

export type Plain = Readonly<Record<string, unknown>>

/** A rule page with its plain value. */
export interface RulePage extends PageFile {
  readonly value: Plain
}

const releaseText = shipped.find(({ path }) => path === 'releases/2026-12.yaml')?.text ?? ''
const inRelease = (path: string): number =>
  releaseText.indexOf(`page: ${(/([^/]+)\.v1\.yaml$/.exec(path) ?? [])[1] ?? ''},`)

/** In the order of the release, which is the order in which pages are met. */
export const rulePages: readonly RulePage[] = shipped
  .filter(
    ({ path }) =>
      path.endsWith('.yaml') && !/^(?:facts|releases|safety|scores|settings|handling|measures)\//.test(path),
  )
  .map((file) => ({ ...file, value: parseDocument(file.text).toJS() as Plain }))
  .sort((a, b) => inRelease(a.path) - inRelease(b.path))

export const shippedText = (path: string): string => shipped.find((file) => file.path === path)?.text ?? ''

/** A mistake: the changed file, and where it should be found. */
export interface Planted {
  readonly path: string
  readonly text: string
  readonly at: readonly { readonly line: number; readonly column: number }[]
}

/** One change of a page, made in its document so that comments and places stay as they are. */
export function edited(
  path: string,
  change: (document: Document) => void,
  at: Path,
  part: 'key' | 'value' = 'value',
  text = shippedText(path),
): Planted {
  const document = parseDocument(text)
  change(document)
  const after = document.toString({ lineWidth: 0 })
  const { written, issues } = readYaml({ path, text: after })
  if (written === undefined)
    throw new Error(`${path} cannot be read after planting: ${JSON.stringify(issues)}\n${after}`)
  return { path, text: after, at: [written.place(at, part)] }
}

/** One value of a page set anew. */
export const set = (
  path: string,
  at: Path,
  value: unknown,
  part: 'key' | 'value' = 'value',
  found: Path = at,
): Planted => edited(path, (document) => document.setIn(at, document.createNode(clone(value))), found, part)

/** Without parts in common, which YAML would write as anchors. */
export const clone = <T>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T)

/** A phrase put into a text of a page, found where it stands. */
export function phrase(path: string, at: Path, text: string, found: string): Planted {
  const after = edited(path, (document) => document.setIn(at, text), at)
  const start = offset(after.text, after.at[0] ?? { line: 1, column: 1 })
  const place = after.text.indexOf(found, start)
  const before = after.text.slice(0, place)
  return { ...after, at: [{ line: before.split('\n').length, column: place - before.lastIndexOf('\n') }] }
}

function offset(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  return (
    text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, each) => sum + each.length + 1, 0) +
    column -
    1
  )
}

/** A text with `▸` before each place where something should be found. */
export function marked(path: string, text: string): Planted {
  const at = text.split('\n').flatMap((line, i) => {
    const columns: number[] = []
    for (let found = line.indexOf('▸'); found !== -1; found = line.indexOf('▸', found + 1))
      columns.push(found + 1 - columns.length)
    return columns.map((column) => ({ line: i + 1, column }))
  })
  return { path, text: text.replaceAll('▸', ''), at }
}

/** A text of a file with something replaced, at most so many times. */
export function replaced(
  path: string,
  pattern: RegExp,
  by: string | ((found: string, ...groups: string[]) => string),
  most = 5,
): Planted {
  let count = 0
  const text = shippedText(path).replace(new RegExp(pattern, 'gm'), (found: string, ...groups: string[]) => {
    if (++count > most) return found
    return typeof by === 'string' ? found.replace(new RegExp(pattern, 'm'), by) : by(found, ...groups)
  })
  if (count < most)
    throw new Error(`${path} holds ${String(count)} of ${String(most)} for ${String(pattern)}`)
  return marked(path, text)
}

/** Files with planted mistakes among the shipped ones. */
export const withPlanted = (planted: readonly Planted[]): readonly PageFile[] => {
  const byPath = new Map(shipped.map((file) => [file.path, file]))
  for (const { path, text } of planted) byPath.set(path, { path, text })
  return [...byPath.values()]
}
