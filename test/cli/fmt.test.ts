import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ground } from '../../src/check/ground.js'
import { command, folderWith, stackTrace } from './command.js'

const page = 'falls/many-falls.v1.yaml'
const untidy = {
  ...ground,
  [page]: (ground[page] ?? '').replace(
    'id: many-falls\nversion: 1\n',
    'version:   1\nid: many-falls # its name\n',
  ),
}

describe('fmt', () => {
  test('lays every page out, says which it changed, and leaves the others alone', async () => {
    const folder = folderWith(untidy)
    const { code, out, err } = await command(['fmt', folder])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^${page}\n1 of \\d+ pages changed\n$`))
    expect(readFileSync(join(folder, page), 'utf8')).toBe(
      (ground[page] ?? '').replace('id: many-falls', 'id: many-falls # its name'),
    )
    expect((await command(['fmt', folder])).out).toMatch(/^0 of \d+ pages changed\n$/)
  })

  test('with --check only says which pages would change', async () => {
    const folder = folderWith(untidy)
    const { code, out } = await command(['fmt', '--check', folder])
    expect(code).toBe(1)
    expect(out).toMatch(new RegExp(`^${page}\n1 of \\d+ pages would change\n$`))
    expect(readFileSync(join(folder, page), 'utf8')).toBe(untidy[page])
    expect((await command(['fmt', '--check', folderWith(ground)])).code).toBe(0)
  })

  test('a page that cannot be read is told with its place, and the others are laid out', async () => {
    const folder = folderWith({ ...untidy, 'falls/broken.v1.yaml': 'id: [a\n' })
    const { code, out } = await command(['fmt', folder])
    expect(code).toBe(1)
    expect(out).toContain('falls/broken.v1.yaml:2:1: error:')
    expect(out).toContain(`${page}\n`)
    expect(out).not.toMatch(stackTrace)
    expect(readFileSync(join(folder, 'falls/broken.v1.yaml'), 'utf8')).toBe('id: [a\n')
  })

  test('tables are not pages', async () => {
    const folder = folderWith(ground)
    const before = statSync(join(folder, 'tables/services.csv')).mtimeMs
    await command(['fmt', folder])
    expect(statSync(join(folder, 'tables/services.csv')).mtimeMs).toBe(before)
  })
})
