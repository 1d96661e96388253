import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HomeMeasures } from '../../src/explain/measures/home-measures.js'
import { command, folderWith, home, stackTrace } from './command.js'

const json = async (...words: readonly string[]): Promise<HomeMeasures> => {
  const { out, code } = await command(['measures', '--format', 'json', home, ...words])
  expect(code).toBe(0)
  return JSON.parse(out) as HomeMeasures
}

describe('measures', () => {
  test('tells every figure of a home with what is not known, and each caution once', async () => {
    const measured = await json()
    const { code, out } = await command(['measures', home])
    expect(code).toBe(0)
    const text = out.replace(/\s+/g, ' ')
    expect(text).toContain('Figures of the home orchard-house, 10 Nov 2026 to 7 Dec 2026')
    expect(text).toContain('DRAFT RULES')
    for (const { title } of measured.measures) expect(text).toContain(title)
    for (const { say } of measured.cautions) expect(text.split(say)).toHaveLength(2)
    expect(text).toMatch(/not known for \d+ of \d+/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
    expect(measured.residents).toBe(24)
    expect(measured.gaps).toEqual([])
  })

  test('over several periods, as long as is said, each beginning where the last one ended', async () => {
    const { measures, settings } = await json('--periods', '3', '--every', '2w')
    expect(settings).toEqual({ measurePeriod: '2 weeks' })
    for (const { periods } of measures)
      expect(periods.map(({ from, to }) => `${from} ${to}`)).toEqual([
        '2026-10-27 2026-11-09',
        '2026-11-10 2026-11-23',
        '2026-11-24 2026-12-07',
      ])
    const { out } = await command(['measures', home, '--periods', '3', '--every', '14 days'])
    expect(out).toContain('A run chart may be read from 12 periods on')
    expect(out).toMatch(/^ {2}9 Nov 2026/m)
  })

  test('in Markdown, into a file', async () => {
    const file = join(folderWith({}), 'figures.md')
    const { code, out } = await command(['measures', home, '--format', 'markdown', '--out', file])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(readFileSync(file, 'utf8')).toContain('# Figures of the home orchard-house')
  })

  test.each([
    [['--periods', '0'], '--periods cannot be `0`'],
    [['--periods', 'many'], '--periods cannot be `many`'],
    [['--every', '1m'], '--every cannot be `1m`'],
    [['--every', '3 months'], '--every cannot be `3 months`'],
    [['--every', '900d'], 'measurePeriod'],
    [['--as-of', '2020-01-01T09:00:00Z'], 'lies before release'],
  ])('refuses %j', async (words, says) => {
    const { code, out, err } = await command(['measures', home, ...words])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err).not.toMatch(stackTrace)
  })

  test('needs the record of a home, and names what cannot be used', async () => {
    const none = await command(['measures', `${home}/r01-ordinary-health.json`])
    expect(none.code).toBe(2)
    expect(none.err).toContain('home.json')
    const folder = folderWith({ 'r99.json': '{ "resident": {} }' })
    cpSync(home, folder, { recursive: true })
    const some = await command(['measures', folder])
    expect(some.code).toBe(1)
    expect(some.err).toContain('r99.json')
    expect(some.out).toContain('Figures of the home')
    const bad = await command(['measures', folderWith({ 'home.json': '{}' })])
    expect(bad.code).toBe(1)
    expect(bad.err).toContain('home.json')
  })
})
