import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions } from 'dependency-cruiser'
import readSettings from 'dependency-cruiser/config-utl/extract-depcruise-config'
import readTypeScriptSettings from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const settings = await readSettings(join(import.meta.dirname, '../.dependency-cruiser.cjs'))
const tsConfig = readTypeScriptSettings(join(import.meta.dirname, '../tsconfig.json'))

/** Every import that breaks a rule of `.dependency-cruiser.cjs`, as `rule: from -> to`. */
async function brokenFloors(baseDir: string): Promise<string[]> {
  const { tsConfig: _, ...options } = settings.options ?? {}
  const ruleSet = { forbidden: settings.forbidden ?? [] }
  const cruising: ICruiseOptions = { ...options, baseDir, ruleSet, validate: true }
  const { output } = await cruise(['src'], cruising, undefined, { tsConfig })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort()
}

test('imports point down', async () => {
  expect(await brokenFloors(join(import.meta.dirname, '..'))).toEqual([])
})

describe('on a small tree, the floor check', () => {
  let tree = ''
  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'floors-'))
  })
  afterAll(() => rm(tree, { recursive: true }))

  async function broken(files: Record<string, string>): Promise<string[]> {
    await rm(join(tree, 'src'), { recursive: true, force: true })
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(tree, path)), { recursive: true })
      await writeFile(join(tree, path), text)
    }
    return brokenFloors(tree)
  }

  const leaf = 'export const leaf = 1\nexport type Leaf = 1\n'

  test('allows a lower floor, the own folder, and doors that reach anywhere', async () => {
    const files = {
      'src/index.ts': "export { page } from './pages/page.js'\nexport { leaf } from './explain/leaf.js'\n",
      'src/pages/page.ts': "export { leaf as page } from '../values/leaf.js'\nimport './other.js'\n",
      'src/pages/other.ts': leaf,
      'src/values/leaf.ts': leaf,
      'src/explain/leaf.ts': leaf,
    }
    expect(await broken(files)).toEqual([])
  })

  test('refuses an import upwards, even of a type alone', async () => {
    const files = {
      'src/values/low.ts': "export type { Leaf } from '../facts/leaf.js'\n",
      'src/facts/leaf.ts': leaf,
    }
    expect(await broken(files)).toEqual(['floor-of-values: src/values/low.ts -> src/facts/leaf.ts'])
  })

  test('refuses an import of a neighbour on the same floor', async () => {
    const files = {
      'src/cli/one.ts': "export { leaf } from '../adapters/leaf.js'\n",
      'src/adapters/leaf.ts': leaf,
    }
    expect(await broken(files)).toEqual(['floor-of-cli: src/cli/one.ts -> src/adapters/leaf.ts'])
  })

  test('refuses an import of a door', async () => {
    const files = { 'src/cli/main.ts': "export { leaf } from '../index.js'\n", 'src/index.ts': leaf }
    expect(await broken(files)).toEqual(['floor-of-cli: src/cli/main.ts -> src/index.ts'])
  })

  test('refuses a circle inside a folder', async () => {
    const files = {
      'src/values/a.ts': "import './b.js'\n",
      'src/values/b.ts': "import './a.js'\n",
    }
    expect(await broken(files)).toContain('no-circles: src/values/a.ts -> src/values/b.ts')
  })

  test('refuses a folder that has no floor', async () => {
    const files = { 'src/index.ts': "export { leaf } from './misc/leaf.js'\n", 'src/misc/leaf.ts': leaf }
    expect(await broken(files)).toEqual(['every-folder-has-a-floor: src/index.ts -> src/misc/leaf.ts'])
  })
})
