// Packs the library, installs the tarball with npm in an empty folder as a user would, and there opens every door, screens a
// resident and checks the types of an app: `npm run smoke`. Needs `npm run build` first.
// `npm run smoke -- 22 24` does what runs on those Nodes too, from npm's `node` package; one that cannot be fetched fails.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { release } from '../src/rules.js'
import {
  asOf,
  doors,
  expectedReport,
  formats,
  manifest,
  opened,
  root,
  runIn,
  screenedIn,
  writePrograms,
} from '../test/package/app.js'
import { folder as programs, programsFor, setups, typeFaults } from '../test/types/compile.js'

const folder = mkdtempSync(join(tmpdir(), 'smoke-'))
const app = join(folder, 'app')

function install(where: string, ...packages: readonly string[]): void {
  const words = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  execFileSync('npm', [...words, ...packages], { cwd: where, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** The version that we test with, of a package that our users bring themselves. */
const peer = (name: string): string => `${name}@${manifest.devDependencies[name] ?? 'missing'}`

interface Runtime {
  readonly version: string
  readonly node: string
}

/** Another Node, from the package of that name: a real binary. */
function fetched(major: string): Runtime {
  const where = join(folder, `node-${major}`)
  mkdirSync(where)
  execFileSync('npm', ['init', '--yes', '--silent'], { cwd: where, stdio: 'ignore' })
  install(where, `node@${major}`)
  const node = join(where, 'node_modules', 'node', 'bin', 'node')
  const version = runIn(where, node, '--version').trim()
  if (!version.startsWith(`v${major}.`)) throw new Error(`node@${major} calls itself ${version}`)
  return { version, node }
}

function expectSame(what: string, seen: string, expected: string): void {
  if (seen !== expected) throw new Error(`${what} is not what the sources give:\n${seen}\n${expected}`)
}

/** What is looked at on every Node: the doors, a report from each format, and the command. */
function lookAt({ version, node }: Runtime, names: readonly string[]): void {
  for (const format of formats) {
    for (const name of names) opened(app, node, format, name)
    expectSame(`${version}, ${format}: the report`, screenedIn(app, node, format), expectedReport())
  }
  console.log(`${version}: opens ${String(names.length)} doors and screens a resident, ESM and CommonJS`)
}

try {
  mkdirSync(app)
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'ignore' })
  writePrograms(app)
  const running: Runtime = { version: process.version, node: process.execPath }
  const others = process.argv.slice(2).map(fetched)
  const names = doors.map(({ name }) => name)

  // First with no optional peer in sight: npm brings zod, which is none.
  install(app, join(folder, `${manifest.name}-${manifest.version}.tgz`))
  const bare = doors.filter(({ peers }) => peers.every((name) => name === 'zod')).map(({ name }) => name)
  for (const runtime of [running, ...others]) lookAt(runtime, bare)

  // And now with those that we test with. Everything else that is fetched in here is only for the compiler.
  install(app, ...['zod', 'json-rules-engine', 'io-ts', 'fp-ts', 'fast-check'].map(peer))
  for (const runtime of [running, ...others]) {
    lookAt(runtime, names)
    const { node, version } = runtime
    const command = join(app, 'node_modules', '.bin', manifest.name)
    const screened = runIn(app, node, command, 'screen', 'resident.json', '--as-of', asOf, '--format', 'json')
    if (!screened.includes(`"release":"${release.release}"`)) throw new Error(`${version}: ${screened}`)
  }
  console.log(`the command screens on ${String(others.length + 1)} versions of Node`)

  cpSync(programs, join(app, 'programs'), { recursive: true })
  for (const setup of setups) {
    const files = programsFor(setup).map((file) => join(app, 'programs', file))
    const faults = typeFaults(files, setup, { skipLibCheck: false })
    if (faults.length > 0) throw new Error(`${JSON.stringify(setup)}:\n${faults.join('\n')}`)
  }
  console.log(`the types are right in ${String(setups.length)} kinds of strict app, without skipLibCheck`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
