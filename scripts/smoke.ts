// Packs the library, installs the tarball in an empty folder as a user would, and opens every door from ESM and from CommonJS.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'smoke-'))

interface Manifest {
  readonly name: string
  readonly version: string
  readonly devDependencies: Readonly<Record<string, string>>
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

function run(command: string, ...words: string[]): string {
  return execFileSync(command, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

function opens(door: string): void {
  run(process.execPath, '--input-type=module', '--eval', `await import('${door}')`)
  run(process.execPath, '--input-type=commonjs', '--eval', `require('${door}')`)
  console.log(`opens ${door}`)
}

function install(...packages: string[]): void {
  run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', ...packages)
}

/** The version that we test with, of a package that our users bring themselves. */
function peer(name: string): string {
  return `${name}@${manifest.devDependencies[name] ?? 'missing'}`
}

try {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'ignore' })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')

  // First with no optional peer in sight.
  install(`./${manifest.name}-${manifest.version}.tgz`, peer('zod'))
  for (const door of ['', '/rules', '/reading', '/html', '/pages', '/package.json']) {
    if (door.endsWith('.json')) run(process.execPath, '--eval', `require('${manifest.name}${door}')`)
    else opens(manifest.name + door)
  }

  install(peer('json-rules-engine'), peer('io-ts'), peer('fp-ts'), peer('fast-check'))
  for (const door of ['/json-rules-engine', '/io-ts', '/testing']) opens(manifest.name + door)

  run(join(folder, 'node_modules/.bin', manifest.name), '--help')
  console.log(`runs ${manifest.name} --help`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
