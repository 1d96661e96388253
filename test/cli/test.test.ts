import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ground } from '../../src/check/ground.js'
import { suggestedMark } from '../../src/check/suggest/write-suggestions.js'
import { command, folderWith, stackTrace } from './command.js'

interface Result {
  readonly pages: number
  readonly mutants: number
  readonly killed: number
  readonly equivalent: number
  readonly survivors: readonly Readonly<Record<string, unknown>>[]
}

describe('test --format json', () => {
  test('is four figures and the survivors, and nothing else', async () => {
    const { code, out, err } = await command(['test', '--format', 'json', folderWith(ground)])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const result = JSON.parse(out) as Result
    expect(Object.keys(result)).toEqual(['pages', 'mutants', 'killed', 'equivalent', 'survivors'])
    expect(result.pages).toBe(5)
    expect(result.killed + result.equivalent + result.survivors.length).toBe(result.mutants)
    for (const survivor of result.survivors) {
      expect(Object.keys(survivor)).toEqual([
        'file',
        'line',
        'rule',
        'family',
        'mutant',
        'missing',
        'example',
      ])
    }
  })
})

describe('test', () => {
  test('says the four figures of each page, and each missing example in words', async () => {
    const { out } = await command(['test', folderWith(ground)])
    expect(out).toContain(
      'observations/fever.v1.yaml: outcomes 3/3, edges 4/4, comparisons 2/2, mistakes noticed 16/23',
    )
    expect(out).toContain('missing: a resident for whom nobody knows: pulse rate')
    expect(out).toMatch(
      /\n5 pages, \d+ small mistakes: \d+ noticed, 0 proved to change nothing, \d+ not noticed\n$/,
    )
  })

  test('--suggest writes what is missing into the pages, after which nothing is', async () => {
    const folder = folderWith(ground)
    const first = await command(['test', '--suggest', folder])
    expect(first.code).toBe(1)
    expect(first.err).toContain('falls/many-falls.v1.yaml: examples were added')
    expect(readFileSync(join(folder, 'falls/many-falls.v1.yaml'), 'utf8')).toContain(suggestedMark)
    expect(readFileSync(join(folder, 'facts/shared.yaml'), 'utf8')).toContain(suggestedMark)
    expect(readFileSync(join(folder, 'settings/local.v1.yaml'), 'utf8')).toBe(
      ground['settings/local.v1.yaml'],
    )
    const again = await command(['test', '--suggest', folder])
    expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' })
    expect(again.out).toMatch(/, 0 not noticed\n$/)
  })

  test('--format junit is one document', async () => {
    const { out } = await command(['test', '--format', 'junit', folderWith(ground)])
    expect(out).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites [^]*<\/testsuites>\n$/)
  })
})

describe('bad input', () => {
  test.each([
    ['a folder without pages', {}, 1, 'there are no pages in this folder'],
    [
      'a broken page among good ones',
      { ...ground, 'falls/many-falls.v1.yaml': 'id: [' },
      1,
      'falls/many-falls.v1.yaml',
    ],
  ] as const)('%s is told', async (_name, files, expected, words) => {
    const { code, out, err } = await command(['test', folderWith(files)])
    expect(code).toBe(expected)
    expect(`${out}${err}`).toContain(words)
    expect(`${out}${err}`).not.toMatch(stackTrace)
  })

  test('a folder that is not there is wrong use', async () => {
    expect((await command(['test', 'no/such/folder'])).code).toBe(2)
  })
})
