import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
} from './app.js'

// The quick form of `npm run smoke`: the same tarball but for its types, unpacked where npm would install it. What it
// depends on is linked and not fetched, so that no network is needed.
const folder = mkdtempSync(join(tmpdir(), 'packed-'))
const app = join(folder, 'app')
const installed = join(app, 'node_modules', manifest.name)
const node = process.execPath
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly files: readonly string[]
}

function link(name: string): void {
  const place = join(app, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  if (!existsSync(place)) symlinkSync(join(root, 'node_modules', name), place, 'dir')
}

beforeAll(() => {
  const staging = join(folder, 'staging')
  for (const file of ['package.json', ...files.filter((file) => file !== 'dist')])
    cpSync(join(root, file), join(staging, file), { recursive: true })
  const tsup = join(root, 'node_modules', '.bin', 'tsup')
  execFileSync(tsup, ['--no-dts', '--silent', '--out-dir', join(staging, 'dist')], {
    cwd: root,
    stdio: 'pipe',
  })
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: staging, stdio: 'pipe' })
  mkdirSync(installed, { recursive: true })
  const tarball = join(folder, `${manifest.name}-${manifest.version}.tgz`)
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  for (const name of Object.keys(manifest.dependencies)) link(name)
  writePrograms(app)
}, 120_000)

describe.each(formats)('the packed library in an empty project, %s', (format) => {
  test('screens a resident with no peer installed, as the sources do', () => {
    expect(screenedIn(app, node, format)).toBe(expectedReport())
  })

  test.each(doors)('opens $name, with no other peers than $peers', async ({ name, peers }) => {
    for (const peer of peers) link(peer)
    const source = name === manifest.name ? 'index' : name.slice(manifest.name.length + 1)
    const values = (await import(join(root, 'src', `${source}.ts`))) as object
    expect(opened(app, node, format, name)).toEqual(Object.keys(values).sort())
    for (const peer of peers) rmSync(join(app, 'node_modules', peer))
  })
})

// A door that held a library of its own would throw a `ReleaseRefused` that is none to the others.
test.each([
  ['module', (names: string, door: string): string => `import { ${names} } from '${door}'`],
  ['commonjs', (names: string, door: string): string => `const { ${names} } = require('${door}')`],
] as const)('what one door throws the others know, %s', (format, take) => {
  link('json-rules-engine')
  const code = [
    take('ReleaseRefused', manifest.name),
    take('createScreener', `${manifest.name}/json-rules-engine`),
    take('release', `${manifest.name}/rules`),
    'try { createScreener(release) } catch (error) { console.log(error instanceof ReleaseRefused) }',
  ].join('\n')
  expect(runIn(app, node, `--input-type=${format}`, '--eval', code).trim()).toBe('true')
})

test('its command screens a record, and its schemas are there', () => {
  link('zod')
  const [bin = ''] = Object.values(
    (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { bin: Record<string, string> })
      .bin,
  )
  const output = runIn(
    app,
    node,
    join(installed, bin),
    'screen',
    'resident.json',
    '--as-of',
    asOf,
    '--format',
    'json',
  )
  expect(JSON.parse(output)).toEqual(JSON.parse(expectedReport()))
  const schema = runIn(app, node, '--print', `require('${manifest.name}/schemas/report.schema.json').$schema`)
  expect(schema).toContain('json-schema.org')
})
