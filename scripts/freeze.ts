// Writes into a release file what is there now: every page, table and meaning by its digest.
// Usage: npx tsx scripts/freeze.ts 2026-12
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freezeRelease } from '../src/pages/freeze.js'

const root = join(import.meta.dirname, '../rules')
const release = `releases/${process.argv[2] ?? '2026-12'}.yaml`

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ya?ml|csv)$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))

const { text, issues } = freezeRelease(files, { release })
for (const { file, line, column, message, help } of issues) {
  console.error(
    `${[file, line, column].filter((part) => part !== undefined).join(':')} ${message}\n    ${help}`,
  )
}
if (text === undefined) process.exitCode = 1
else writeFileSync(join(root, release), text)
