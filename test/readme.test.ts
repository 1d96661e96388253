import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparison } from '../scripts/compare-plain.js'
import { release } from '../src/generated/release.js'

// That its blocks run, its links lead somewhere and its names are there is asked with all other guides, in `guides/`.

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string
  exports: Record<string, unknown>
  files: readonly string[]
}

describe('the README', () => {
  test('names every door there is and no other', () => {
    const doors = Object.keys(packageFile.exports)
      .filter((door) => door !== './package.json')
      .map((door) => `${packageFile.name}${door.slice(1)}`)
    const named = [...readme.matchAll(/^\| `(mdt-screening[^`]*)`/gm)].map(([, door]) => door)
    expect(new Set(named)).toEqual(new Set(doors))
    expect(named).toHaveLength(doors.length)
  })

  test('asks only for rules that there are', () => {
    const ids = new Set(release.rules.map(({ id }) => id))
    const asked = [...readme.matchAll(/outcomeOf\(report, '([^']+)'\)/g)].map(([, rule = '']) => rule)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((rule) => !ids.has(rule))).toEqual([])
  })

  test('compares with plain json-rules-engine as `npm run compare` does now', async () => {
    expect(readme).toContain(`\n${await comparison()}\n`)
  })
})

test('the map for language models names every door, and goes with the package', () => {
  const map = readFileSync(join(root, 'llms.txt'), 'utf8')
  const doors = Object.keys(packageFile.exports).filter((door) => door !== './package.json')
  expect(doors.filter((door) => !map.includes(`- \`${packageFile.name}${door.slice(1)}\``))).toEqual([])
  expect(packageFile.files).toContain('llms.txt')
})
