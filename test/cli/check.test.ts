import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/values/issue.js'
import { files } from '../pages/fixtures.js'
import { command, folderWith, stackTrace } from './command.js'

interface CheckJson {
  readonly counts: Readonly<Record<string, number>>
  readonly issues: readonly Issue[]
}

const small = Object.fromEntries(files().map(({ path, text }) => [path, text]))
const json = async (folder: string): Promise<CheckJson> =>
  JSON.parse((await command(['check', '--format', 'json', folder])).out) as CheckJson

describe('check', () => {
  test('as JSON gives counts by kind, rules and examples, and the issues, and nothing else', async () => {
    const found = await json(folderWith(small))
    expect(Object.keys(found)).toEqual(['counts', 'issues'])
    expect(found.counts).toMatchObject({
      criterion: 1,
      'medication-flag': 1,
      score: 1,
      handling: 1,
      facts: 1,
      settings: 1,
      rules: 3,
    })
    expect(found.counts['examples']).toBeGreaterThan(0)
  })

  test('a broken page among good ones is named with its place, line and remedy; the good ones are still checked', async () => {
    const page = 'falls/recurrent-falls.v1.yaml'
    const folder = folderWith({ ...small, [page]: small[page]?.replace('fact: falls,', 'fact: fals,') ?? '' })
    const { code, out, err } = await command(['check', folder])
    expect(code).toBe(1)
    expect(err).toBe('')
    const line = (small[page] ?? '').split('\n').findIndex((each) => each.includes('fact: falls,')) + 1
    expect(out).toContain(`${page}:${String(line)}:`)
    expect(out).toContain('did you mean `falls`?')
    expect(out).toContain(`> ${String(line)} |`)
    expect(out).not.toMatch(stackTrace)
    const found = await json(folder)
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: 'unknown-fact', file: page, line, severity: 'error' }),
    )
    expect(found.counts['score']).toBe(1)
  })

  test('a folder without pages has one issue', async () => {
    const folder = folderWith({ 'readme.txt': 'nothing' })
    const { code, out } = await command(['check', folder])
    expect(code).toBe(1)
    expect(out).toContain('there are no pages in this folder')
    expect(await json(folder)).toEqual({
      counts: { rules: 0, examples: 0 },
      issues: [expect.objectContaining({ code: 'no-pages' })],
    })
  })

  test('a page that cannot be read, is not text or is huge is an issue like any other', async () => {
    const folder = folderWith({
      ...small,
      'falls/binary.v1.yaml': Buffer.from([0, 1, 2, 255, 254]),
      'falls/huge.v1.yaml': `a: ${'b'.repeat(5_000_000)}\n`,
    })
    mkdirSync(join(folder, 'falls/folder.v1.yaml'))
    symlinkSync('nowhere', join(folder, 'falls/dangling.v1.yaml'))
    const { code, out, err } = await command(['check', folder])
    expect(code).toBe(1)
    expect(err).toBe('')
    for (const name of ['binary', 'huge', 'folder', 'dangling'])
      expect(out).toContain(`falls/${name}.v1.yaml`)
    expect(out).not.toMatch(stackTrace)
    expect(out.length).toBeLessThan(100_000)
  })

  test('the order of the file system does not matter', async () => {
    const one = folderWith(small)
    const other = folderWith(Object.fromEntries(Object.entries(small).reverse()))
    expect(await json(one)).toEqual(await json(other))
  })

  test('pages that can be used end with 0, though somebody has to answer for a warning', async () => {
    const kept = ['settings/local.v1.yaml', 'tables/ask-groups.csv', 'releases/2026-12.yaml']
    const folder = folderWith(
      Object.fromEntries(Object.entries(small).filter(([path]) => kept.includes(path))),
    )
    const { code, out } = await command(['check', folder])
    expect(out).toMatch(/0 examples: \d+ warnings/)
    expect(code).toBe(0)
  })

  test('an example that no longer holds is named', async () => {
    const folder = folderWith(small)
    const page = join(folder, 'falls/recurrent-falls.v1.yaml')
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace('given: { falls: 2 }', 'given: { falls: 0, harmfulFall: false }'),
    )
    const { code, out } = await command(['check', folder])
    expect(code).toBe(1)
    expect(out).toContain('expected outcome "raised", got "not-raised"')
  })

  test('a copy of a folder elsewhere gives the same', async () => {
    const one = folderWith(small)
    const copy = folderWith({ 'pages/none.txt': '' })
    rmSync(join(copy, 'pages/none.txt'))
    cpSync(one, join(copy, 'pages'), { recursive: true })
    expect(await json(join(copy, 'pages'))).toEqual(await json(one))
  })
})
