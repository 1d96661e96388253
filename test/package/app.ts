import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createScreener, parseAssessment } from '../../src/index.js'
import { release } from '../../src/rules.js'

export const root = join(import.meta.dirname, '..', '..')

interface Manifest {
  readonly name: string
  readonly version: string
  readonly exports: Readonly<Record<string, string | object>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

/** What a door imports that its users bring themselves, and no more: every other peer may be absent. */
const peersOf: Readonly<Record<string, readonly string[]>> = {
  './pages': ['zod'],
  './testing': ['zod'],
  './json-rules-engine': ['json-rules-engine'],
  './io-ts': ['io-ts', 'fp-ts'],
}

/** A door, as an app names it, and the peers that it needs. */
export interface Door {
  readonly name: string
  readonly peers: readonly string[]
}

/** The doors that hold code, those first that need the fewest peers. */
export const doors: readonly Door[] = Object.entries(manifest.exports)
  .filter(([, targets]) => typeof targets === 'object')
  .map(([door]) => ({ name: manifest.name + door.slice(1), peers: peersOf[door] ?? [] }))
  .sort((a, b) => a.peers.length - b.peers.length)

const record = readFileSync(join(root, 'examples/home/r08-acutely-unwell.json'), 'utf8')
export const asOf = '2026-12-08T09:00:00+00:00'

/** The report that the sources give of the resident whom every app screens. */
export function expectedReport(): string {
  const parsed = parseAssessment(JSON.parse(record))
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '))
  return JSON.stringify(createScreener(release, { allowDraft: true }).screen(parsed.assessment, { asOf }))
}

export type Format = 'module' | 'commonjs'
export const formats: readonly Format[] = ['module', 'commonjs']
const endings = { module: 'mjs', commonjs: 'cjs' } as const

const importing = (format: Format, names: string, door: string): string =>
  format === 'module' ? `import { ${names} } from '${door}'` : `const { ${names} } = require('${door}')`

const program = (format: Format): string => `${importing(format, 'readFileSync', 'node:fs')}
${importing(format, 'createScreener, parseAssessment', manifest.name)}
${importing(format, 'release', `${manifest.name}/rules`)}
const parsed = parseAssessment(JSON.parse(readFileSync('resident.json', 'utf8')))
const screener = createScreener(release, { allowDraft: true })
process.stdout.write(JSON.stringify(screener.screen(parsed.assessment, { asOf: '${asOf}' })))
`

/** Puts a resident and a program that screens them into an app's folder, once a format. */
export function writePrograms(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  writeFileSync(join(folder, 'resident.json'), record)
  for (const format of formats) writeFileSync(join(folder, `screen.${endings[format]}`), program(format))
}

/** Runs a Node in an app's folder; its standard output. Throws with what it complains of. */
export const runIn = (folder: string, node: string, ...words: readonly string[]): string =>
  execFileSync(node, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The report of the app's resident, screened by the installed library. */
export const screenedIn = (folder: string, node: string, format: Format): string =>
  runIn(folder, node, `screen.${endings[format]}`)

/** Opens a door; the names that it gives out. */
export function opened(folder: string, node: string, format: Format, door: string): readonly string[] {
  const code =
    format === 'module'
      ? `console.log(Object.keys(await import('${door}')).join())`
      : `console.log(Object.keys(require('${door}')).join())`
  return runIn(folder, node, `--input-type=${format}`, '--eval', code)
    .trim()
    .split(',')
    .filter((name) => name !== 'module.exports' && name !== 'default')
    .sort()
}
