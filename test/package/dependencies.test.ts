import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

type Names = Readonly<Record<string, string>>

const manifest = read('package.json') as {
  readonly scripts: Names
  readonly dependencies: Names
  readonly devDependencies: Names
  readonly peerDependencies: Names
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>
  readonly optionalDependencies?: Names
  readonly bundleDependencies?: readonly string[]
  readonly overrides: Names
}
const lock = read('package-lock.json') as {
  readonly packages: Readonly<
    Record<string, { readonly dev?: true; readonly version?: string; readonly hasInstallScript?: true }>
  >
}

// Whatever stands here, everybody who installs the library gets. A new name needs a reason in the change that adds it.
const ours = [
  '@babel/code-frame',
  '@noble/hashes',
  'canonicalize',
  'cli-progress',
  'commander',
  'csv-parse',
  'flesch-kincaid',
  'picocolors',
  'syllable',
  'yaml',
]
const theirs = [
  '@babel/helper-validator-identifier',
  '@types/pluralize',
  'ansi-regex',
  'emoji-regex',
  'is-fullwidth-code-point',
  'js-tokens',
  'normalize-strings',
  'pluralize',
  'string-width',
  'strip-ansi',
]
const optionalPeers = ['fast-check', 'fp-ts', 'io-ts', 'json-rules-engine']
const peers = [...optionalPeers, 'zod']

const exactly = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/
const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '')
const installed = Object.entries(lock.packages).filter(([place, { dev }]) => place !== '' && dev !== true)

describe('the package depends on', () => {
  test('what is listed here, and nothing else', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(ours)
    expect(manifest.optionalDependencies ?? {}).toEqual({})
    expect(manifest.bundleDependencies ?? []).toEqual([])
  })

  test('peers that users bring, of which only zod has to be there', () => {
    expect(Object.keys(manifest.peerDependencies).sort()).toEqual(peers)
    expect(manifest.peerDependenciesMeta).toEqual(
      Object.fromEntries(optionalPeers.map((name) => [name, { optional: true }])),
    )
  })

  test('in all that comes with an installation, nothing else either', () => {
    const names = new Set(installed.map(([place]) => nameOf(place)))
    expect([...names].sort()).toEqual([...ours, ...theirs].sort())
  })

  test('nothing that runs a script when it is installed, nor does the package itself', () => {
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'dependencies']
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([])
  })
})

describe('every version', () => {
  test.each(['dependencies', 'devDependencies', 'overrides'] as const)('of %s is pinned exactly', (kind) => {
    const loose = Object.entries(manifest[kind]).filter(([, version]) => !exactly.test(version))
    expect(loose).toEqual([])
  })

  test('of a peer is open upwards, and ours tests the newest that it allows', () => {
    for (const [name, range] of Object.entries(manifest.peerDependencies)) {
      const [, least = '', major = ''] = /^\^((\d+)\.\d+\.\d+)$/.exec(range) ?? []
      const tested = manifest.devDependencies[name] ?? ''
      expect(least, `${name} ${range}`).not.toBe('')
      expect(major, `${name} ${range}`).not.toBe('0')
      expect(tested.split('.')[0], `${name} ${tested}`).toBe(major)
      expect(tested.localeCompare(least, 'en', { numeric: true })).toBeGreaterThanOrEqual(0)
    }
  })

  test('in the lock is of no particular registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
    const { '': self } = lock.packages
    expect(self).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      peerDependencies: manifest.peerDependencies,
    })
  })
})
